// What a director puts on a table: the pages as Chromium prints them, with the desktop program's own settings, read back.
import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from './support/desk.ts'

interface Paper {
  pages: number
  text: string
}

/** As src-main/shell/papers.ts prints, read back. */
async function printed(page: Page, name: string): Promise<Paper> {
  const bytes = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })
  await writeFile(test.info().outputPath(`${name}.pdf`), bytes)
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { totalPages, text } = await extractText(document, { mergePages: true })
  return { pages: totalPages, text }
}

async function goTo(page: Page, link: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: link }).click()
}

test('the press summary is one page: the sentences, what stands behind them, who made it', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'overseer' })
  await goTo(page, 'Basın Özeti')
  await expect(page.getByRole('article')).toContainText('talep ulaştı')
  const { pages, text } = await printed(page, 'press')
  expect(pages).toBe(1)
  for (const words of ['Temizlik İşleri', 'gıda yardımı', 'Dilmen', person.fullName]) expect(text).toContain(words)
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

test('the overview lies across A4 with every directorate and the definitions', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await goTo(page, 'Genel Bakış')
  await expect(page.getByRole('region', { name: 'Müdürlükler' }).getByRole('row').nth(3)).toBeVisible()
  const { pages, text } = await printed(page, 'overview')
  expect(pages).toBeLessThanOrEqual(3)
  for (const words of ['Temizlik İşleri', 'Veteriner İşleri', 'Memnuniyet puanı', 'Tanımlar'])
    expect(text).toContain(words)
})

test('where and what lies across A4 with its table, its charts and the definitions', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await goTo(page, 'Nerede ne')
  await expect(page.getByRole('table').first().getByRole('row').nth(5)).toBeVisible()
  const { pages, text } = await printed(page, 'places')
  expect(pages).toBeLessThanOrEqual(4)
  for (const words of ['Dilmen', 'Erenler', 'Bağlar', 'Toplam']) expect(text).toContain(words)
})

test('a list prints its rows alone, every one, with what it lists and citizens masked', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goTo(page, 'Pano')
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  // The browser's own dialog would wait for somebody.
  await page.evaluate(() => Object.assign(window, { print: () => undefined }))
  const list = page.getByRole('region', { name: /: talepler/u }).first()
  const numbers = await list.locator('[col-id="number"]').filter({ hasText: /^\d/u }).allTextContents()
  await list.getByRole('button', { name: /^Dışa aktar/u }).click()
  await page.getByRole('menuitem', { name: 'Yazdır / PDF' }).click()
  await expect(page.getByText(new RegExp(`· ${person.fullName}$`, 'u')).last()).toBeAttached()
  const { text } = await printed(page, 'list')
  expect(numbers.length).toBeGreaterThan(0)
  for (const number of numbers) expect(text).toContain(number.trim())
  expect(text).toContain(person.fullName)
  expect(text).toMatch(/[A-ZÇĞİÖŞÜ]\*\*\*/u)
})
