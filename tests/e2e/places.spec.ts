import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { streets } from '#main/sample/streets.ts'
import { area, chessboard, collection, square } from '#tests/support/geojson.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'

const neighbourhoods = Object.keys(streets)
const table = (page: Page) => page.getByRole('region', { name: 'Rakam tablosu' })
const rowOf = (page: Page, name: string) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const countIn = async (link: Locator): Promise<number> => Number((await link.textContent())?.replaceAll('.', ''))

async function goToPlaces(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Konum Analizi' }).click()
  await expect(table(page)).toBeVisible()
}

/** A figure opens a list that says so many and holds so many. */
async function expectToOpen(page: Page, link: Locator): Promise<void> {
  const count = await countIn(link)
  await link.click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
  await expect(page.getByRole('heading').filter({ hasText: `${count.toLocaleString('tr')} talep` })).toBeVisible()
  await page.goBack()
  await expect(table(page)).toBeVisible()
}

/** What axe finds wrong by WCAG 2.1 A and AA. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

test('an overseer goes down from the municipality to a street, and every figure opens exactly its requests', async ({
  deskOf,
}) => {
  test.slow()
  const { page } = await deskOf({ post: 'overseer' })
  await goToPlaces(page)
  const way = page.getByRole('navigation', { name: 'Bakılan yer' })
  const inErenler = await countIn(rowOf(page, 'Erenler').getByRole('link').nth(1))
  // The total, a cell, and what is told together.
  await expectToOpen(page, rowOf(page, 'Erenler').getByRole('link').nth(1))
  await expectToOpen(page, rowOf(page, 'Erenler').getByRole('link').nth(3))
  await expectToOpen(page, rowOf(page, 'Erenler').getByRole('link').last())
  await expectToOpen(page, rowOf(page, 'Toplam').getByRole('link').last())

  await rowOf(page, 'Erenler').getByRole('link', { name: 'Erenler', exact: true }).click()
  await expect(way).toHaveText('Bütün belediyeErenler')
  await expect(rowOf(page, 'Toplam').getByRole('link').first()).toHaveText(String(inErenler))
  const street = table(page).getByRole('row').nth(2)
  const name = (await street.getByRole('rowheader').textContent()) ?? ''
  const inStreet = await countIn(street.getByRole('link').nth(1))
  await expectToOpen(page, street.getByRole('link').nth(1))
  await street.getByRole('link').first().press('Enter')
  await expect(way).toHaveText(`Bütün belediyeErenler${name}`)
  await expect(page.getByRole('columnheader', { name: 'Konu' }).first()).toBeVisible()
  await expect(rowOf(page, 'Toplam').getByRole('link').first()).toHaveText(String(inStreet))
  await expectToOpen(page, rowOf(page, 'Toplam').getByRole('link').first())

  // Back by the browser, and by the way itself.
  await page.goBack()
  await expect(way).toHaveText('Bütün belediyeErenler')
  await way.getByRole('link', { name: 'Bütün belediye' }).click()
  await expect(rowOf(page, 'Erenler')).toBeVisible()
})

test('a median stands beside its others, sorts, and opens the requests it is a median of', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await goToPlaces(page)
  const shades = page.getByRole('list', { name: 'Koyuluk' }).first()
  await expect(shades).toContainText('koyu: çok')
  await page.getByRole('combobox', { name: 'Gösterge' }).click()
  await page.getByRole('option', { name: 'Çözüm süresi (ortanca)' }).click()
  // One colour for all: the scale says which way is good.
  await expect(shades).toContainText('koyu: kötü')
  const directorate = table(page).getByRole('columnheader', { name: 'Temizlik İşleri' })
  await expect(directorate).toBeVisible()
  await page.getByRole('combobox', { name: 'Sütunlar' }).click()
  await page.getByRole('option', { name: 'Konu' }).click()
  // Else the directorates’ others would be taken for those of the subjects.
  await expect(directorate).toHaveCount(0)
  const others = rowOf(page, 'Toplam').getByRole('link').last()
  await expect(others).toHaveAttribute('aria-label', /Diğerleri \(\d+\): Çözüm süresi/u)
  const base = Number(/Sayılan ([\d.]+) talebi/u.exec((await others.getAttribute('aria-label')) ?? '')?.[1])
  await others.click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(base + 1))
  await page.goBack()
  await page.getByRole('button', { name: 'Mahalle: sırala' }).click()
  await expect(table(page).getByRole('rowheader').first()).toHaveText('Alancuma')
  await expect(page.getByRole('columnheader', { name: 'Mahalle' })).toHaveAttribute('aria-sort', 'ascending')
})

test('rising subjects say how they are found and open what they count', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goToPlaces(page)
  const rising = page.getByRole('region', { name: 'Artış gösteren konular' })
  await rising.getByText('Nasıl bulunuyor?').click()
  await expect(rising).toContainText('en az 10 talep')
  for (const nth of [0, 1]) await expectToOpenUsual(page, rising.getByRole('row').last().getByRole('link').nth(nth))
  // Who asks is for overseers.
  await expect(page.getByRole('region', { name: /yaş ve cinsiyet/u })).toHaveCount(0)
})

async function expectToOpenUsual(page: Page, link: Locator): Promise<void> {
  const base = /Sayılan ([\d.]+) talebi/u.exec((await link.getAttribute('aria-label')) ?? '')?.[1]?.replaceAll('.', '')
  await link.click()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(Number(base) + 1))
  await page.goBack()
  await expect(table(page)).toBeVisible()
}

test('an administrator brings a map, broken files change nothing, and an overseer finds his way by it', async ({
  deskOf,
}) => {
  test.slow()
  const { page: it } = await deskOf({ post: 'administrator' })
  await it.getByRole('link', { name: 'Harita' }).click()
  const give = async (name: string, text: string | Buffer) =>
    await it
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  const inUse = it.getByRole('region', { name: 'Kullanılan harita' })
  await expect(inUse).toContainText('Henüz harita yüklenmedi')
  for (const [text, sentence] of [
    ['{"type": "FeatureCollection", "feat', 'GeoJSON değil'],
    [
      JSON.stringify(
        collection(area('Erenler', 0), {
          ...area('Dilmen', 1),
          geometry: { type: 'Polygon', coordinates: [square(1).slice(1)] },
        }),
      ),
      '2. şeklin sınırı kapanmıyor',
    ],
    ['', 'boş ya da 8 MB'],
  ] as const) {
    await give('bozuk.geojson', text)
    await expect(it.getByRole('alert')).toContainText(sentence)
    await expect(it.getByRole('alert')).toContainText('Hiçbir şey değişmedi')
  }
  await expect(inUse).toContainText('Henüz harita yüklenmedi')
  // As older programs of Windows write it, in their own letters.
  const latin5 = chessboard([
    ...neighbourhoods.slice(0, 30).map((name) => `${name.toLocaleUpperCase('tr')} MAH.`),
    'Uzak',
  ])
  const letters: Record<string, number> = { Ğ: 0xd0, İ: 0xdd, Ş: 0xde, Ü: 0xdc, Ç: 0xc7, Ö: 0xd6 }
  await give(
    'mahalleler.geojson',
    Buffer.from(latin5.split('').map((letter) => letters[letter] ?? letter.charCodeAt(0))),
  )
  const preview = it.getByRole('region', { name: 'Önizleme: mahalleler.geojson' })
  await expect(preview).toContainText('30 mahallenin yeri bulundu, 3 mahallenin yeri dosyada yok.')
  await expect(preview).toContainText('Bizde olmayan adlar (1): Uzak')
  await expect(inUse).toContainText('Henüz harita yüklenmedi')
  // The other PC stands open and hears of it.
  const { page } = await deskOf({ post: 'overseer' })
  await goToPlaces(page)
  await expect(page.getByText('Harita yok')).toBeVisible()
  await preview.getByRole('button', { name: 'Haritayı kullan' }).click()
  await expect(inUse).toContainText('mahalleler.geojson · 30 mahalle')
  const count = await countIn(rowOf(page, 'Dilmen').getByRole('link').nth(1))
  const map = page.getByRole('group', { name: 'Mahalle haritası' })
  await expect(map.getByRole('link')).toHaveCount(30)
  await map.getByRole('link', { name: `Dilmen: Gelen ${count}` }).press('Enter')
  await expect(page.getByRole('navigation', { name: 'Bakılan yer' })).toHaveText('Bütün belediyeDilmen')
  await expect(rowOf(page, 'Toplam').getByRole('link').first()).toHaveText(String(count))
  // One neighbourhood looked at, the others still lead on.
  await expect(map.locator('[aria-current]')).toHaveAttribute('aria-label', `Dilmen: Gelen ${count}`)
  await map.getByRole('link', { name: /^Erenler: / }).click()
  await expect(page.getByRole('navigation', { name: 'Bakılan yer' })).toHaveText('Bütün belediyeErenler')

  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await it.emulateMedia({ colorScheme: scheme })
    expect(await faultsOf(page)).toEqual([])
    expect(await faultsOf(it)).toEqual([])
  }
})

test('the table leaves the program as Excel with real numbers and as CSV, its charts on paper', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await goToPlaces(page)
  const total = await countIn(rowOf(page, 'Toplam').getByRole('link').first())
  const saved = async (format: string): Promise<Buffer> => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Dışa aktar: Konum Analizi' }).click()
    await page.getByRole('menuitem', { name: format }).click()
    return await readFile(await (await download).path())
  }
  const { sheets } = await readXlsx(await saved('Excel'))
  const [figures, definitions] = sheets
  const rows = figures?.rows ?? []
  expect(rows[0]?.slice(0, 2)).toEqual(['Mahalle', 'Toplam'])
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['Toplam', total])
  // Every neighbourhood's cells add up to its total: no column was left out.
  for (const [name, sum, ...cells] of rows.slice(1)) {
    if (name === null) continue
    expect(cells.reduce<number>((added, cell) => added + Number(cell), 0)).toBe(sum)
  }
  expect(JSON.stringify(definitions?.rows)).toContain('Dönem içinde kaydedilen talepler')
  const csv = (await saved('CSV')).toString('utf8')
  expect(csv).toContain('Mahalle')
  expect(csv.trim().split('\n')).toHaveLength(rows.length)

  await page.emulateMedia({ media: 'print' })
  for (const chart of await page.getByRole('img', { name: /: çizim/u }).all()) {
    const box = await chart.locator('svg').first().boundingBox()
    expect(box?.width).toBeGreaterThan(200)
  }
})

test('a period in the future and an address that says nothing are said, not shown as figures', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await goToPlaces(page)
  await page.goto(`${page.url().split('#')[0]}#/places/2099-01-01~2099-01-31/all/registered.neighbourhood.subject`)
  await expect(page.getByRole('status').filter({ hasText: 'henüz başlamadı' })).toBeVisible()
  await expect(page.getByText('sayılacak talep yok').first()).toBeVisible()
  await page.goto(`${page.url().split('#')[0]}#/places/last_5_weeks/neighbourhoodIds-x/foo`)
  await expect(page.getByRole('status').filter({ hasText: 'anlaşılamadı' })).toBeVisible()
  await expect(table(page)).toBeVisible()
})
