// What a director puts on a table: the pages as Chromium prints them, with the desktop program's own settings, read back.
import { writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { registerRequests } from '#tests/e2e/support/facts.ts'

interface Paper {
  pages: number
  text: string
  /** Of each page, whether it is higher than wide. */
  isUpright: boolean[]
}

/** As src-main/shell/papers.ts prints, read back. */
async function printed(page: Page, name: string): Promise<Paper> {
  const print = async () => {
    const bytes = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })
    await writeFile(test.info().outputPath(`${name}.pdf`), bytes)
    const read = await getDocumentProxy(new Uint8Array(bytes))
    return { document: read, ...(await extractText(read, { mergePages: true })) }
  }
  let paper = await print()
  // The municipality's name comes with all other names, perhaps after the figures.
  if (!paper.text.includes('Erenler Belediyesi'))
    await expect.poll(async () => (paper = await print()).text).toContain('Erenler Belediyesi')
  const { document, totalPages, text } = paper
  const isUpright: boolean[] = []
  for (let place = 1; place <= totalPages; place += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of pages
    const { view, rotate } = await document.getPage(place)
    isUpright.push((view[3] ?? 0) > (view[2] ?? 0) && rotate === 0)
  }
  // At the head of each the municipality, at its foot who printed it and which page it is.
  for (let place = 1; place <= totalPages; place += 1) expect(text).toContain(`${place} / ${totalPages}`)
  expect(text.match(/Erenler Belediyesi/gu)?.length).toBeGreaterThanOrEqual(totalPages)
  return { pages: totalPages, text, isUpright }
}

async function goTo(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ekranlar' }).getByRole('link', { name: link }).click()
}

test('the press summary is one page: the sentences, what stands behind them, who made it', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'overseer' })
  await goTo(page, 'Basın Özeti')
  await expect(page.getByRole('article')).toContainText('talep ulaştı')
  const { pages, text } = await printed(page, 'press')
  expect(pages).toBe(1)
  for (const words of ['Temizlik İşleri', 'gıda yardımı', 'Dilmen', person.fullName])
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words)
  // Others of this run register meanwhile: how many is not the same from second to second.
  expect(text).toMatch(/1\.\d{3}\s+talep\s+ulaştı/u)
  expect(text).not.toContain('Dışa aktar')
})

test('the weekly digest is one page: last week beside the one before, and the definitions', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goTo(page, 'Haftalık Özet')
  await expect(page.getByRole('table').nth(1)).toContainText('Geciken')
  const { pages, text } = await printed(page, 'digest')
  expect(pages).toBe(1)
  for (const words of ['Temizlik İşleri', 'Gelen', 'Çözülen', 'Geciken', person.fullName]) expect(text).toContain(words)
})

test('the overview is three upright pages at most, with every directorate and the definitions, without what the mouse stood on', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'overseer' })
  await goTo(page, 'Genel Bakış')
  await expect(page.getByRole('region', { name: 'Müdürlükler' }).getByRole('row').nth(3)).toBeVisible()
  const chart = page.getByRole('img', { name: /Gelen ve çözülen/u })
  await chart
    .locator('svg')
    .first()
    .hover({ position: { x: 150, y: 60 } })
  await expect(page.locator('.recharts-tooltip-wrapper').first()).toBeVisible()
  const { pages, text, isUpright } = await printed(page, 'overview')
  expect(pages).toBeLessThanOrEqual(3)
  expect(isUpright).toEqual(Array.from({ length: pages }, () => true))
  for (const words of ['Temizlik İşleri', 'Veteriner İşleri', 'Memnuniyet puanı', 'Tanımlar'])
    expect(text).toContain(words)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.recharts-tooltip-wrapper').first()).toBeHidden()
  // Nothing is cut between two pages: what belongs together stays together.
  for (const part of [chart, page.getByRole('region', { name: 'Kanallar' })])
    expect(
      await part.evaluate((element) => getComputedStyle(element.closest('figure, section') ?? element).breakInside),
    ).toBe('avoid')
})

test('where and what lies across A4 with its table, its charts and the definitions', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'overseer' })
  await goTo(page, 'Konum Analizi')
  await expect(page.getByRole('table').first().getByRole('row').nth(5)).toBeVisible()
  const { pages, text } = await printed(page, 'places')
  expect(pages).toBeLessThanOrEqual(4)
  // Of what and of when it is, and who made it, as on every paper.
  for (const words of ['Dilmen', 'Erenler', 'Bağlar', 'Toplam', 'Gösterge: Gelen', 'Dönem:', person.fullName])
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words)
})

const longText = `${'Çöp konteyneri haftalardır boşaltılmıyor, kokusu sokağa yayıldı. '.repeat(12)}Son söz budur.`

/** Prints what a list shows, and gives the sheet as it stands beside the page. */
async function printList(page: Page, list: Page | Locator = page): Promise<Locator> {
  // The browser's own dialog would wait for somebody.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }))
  await list.getByRole('button', { name: /^Dışa aktar/u }).click()
  await page.getByRole('menuitem', { name: 'Yazdır / PDF' }).click()
  const sheet = page.locator('body > article')
  await expect(sheet).toBeAttached()
  return sheet
}

test('a list prints as its grid shows it: columns, filter and order, whole texts, fifty rows on three pages', async ({
  deskOf,
}) => {
  await registerRequests('Temizlik İşleri', 1, longText)
  const { page, person } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await goTo(page, 'Gelen Kutusu')
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  const rows = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  expect(rows).toBeGreaterThan(50)
  const names = await page.locator('.ag-header-cell-text').allTextContents()
  const sheet = await printList(page)
  // The text of a request has no column of its own, it stands under its row.
  await expect(sheet.locator('thead th')).toHaveText(names.filter((name) => name.trim() !== ''))
  await expect(sheet.locator('tbody')).toHaveCount(rows)
  await expect(sheet).toContainText('Sıralama: Kalan (artan)')
  const { pages, text, isUpright } = await printed(page, 'list')
  expect(pages).toBeLessThanOrEqual(Math.ceil((rows * 3) / 50))
  expect(new Set(isUpright)).toEqual(new Set([false]))
  const plain = text.replaceAll(/\s+/gu, ' ')
  for (const words of [person.fullName, 'Kalan', 'Son söz budur.', longText.slice(0, 60)])
    expect(plain).toContain(words)
  expect(plain).toMatch(/−(\d+ g )?\d\d:\d\d/u)
  expect(plain).toMatch(/[A-ZÇĞİÖŞÜ]\*\*\*/u)
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))

  await page.getByRole('searchbox', { name: 'Listede süz' }).fill('eski esya')
  await page.getByText(/^Geciken/u).click()
  await expect(page.getByRole('grid')).not.toHaveAttribute('aria-rowcount', String(rows + 1))
  const left = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  const narrowed = await printList(page)
  await expect(narrowed.locator('tbody')).toHaveCount(left)
  await expect(narrowed).toContainText('Süzgeç: Geciken, “eski esya” geçen')
  expect((await printed(page, 'narrowed')).pages).toBe(1)
})

test('a list that a figure opens prints every one of its rows, citizens masked', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goTo(page, 'Müdürlük Panosu')
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  const list = page.getByRole('region', { name: /: talepler/u }).first()
  const numbers = await list.locator('[col-id="number"]').filter({ hasText: /^\d/u }).allTextContents()
  await printList(page, list)
  const { text } = await printed(page, 'counted')
  expect(numbers.length).toBeGreaterThan(0)
  for (const number of numbers) expect(text).toContain(number.trim())
  expect(text).toContain(person.fullName)
})
