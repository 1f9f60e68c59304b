import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'

async function csvOf(page: Page, title: string, item = 'CSV'): Promise<string[][]> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: `Dışa aktar: ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/\.csv$/u)
  const text = await readFile(await download.path(), 'utf8')
  return (
    text
      .trim()
      .split('\r\n')
      // What the rows come to stands apart.
      .filter((line) => line !== '')
      .map((line) => line.split(';'))
  )
}

test('what the overview shows leaves the program: the comparison, the directorates and the channels', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'overseer' })
  await page.getByRole('link', { name: 'Genel Bakış' }).click()
  const table = page.getByRole('region', { name: 'Müdürlükler' }).getByRole('table')
  await expect(table.locator('tbody tr').first()).toBeVisible()
  const shown = await table.locator('tbody tr').count()

  const directorates = await csvOf(page, 'Müdürlükler')
  expect(directorates).toHaveLength(shown + 2)
  expect(directorates.at(-1)?.[0]).toBe('Toplam')
  const registered = directorates[0]?.indexOf('Gelen') ?? -1
  const counts = directorates.slice(1, -1).map((row) => Number(row[registered]))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(directorates.at(-1)?.[registered]))

  const comparison = await csvOf(page, 'Genel bakış')
  expect(comparison.map(([name]) => name?.split(' · ')[0]?.replace('\uFEFF', ''))).toEqual([
    ...['Dönem', 'Şu anda', 'Dönem', 'Önceki dönem', 'Geçen yıl'],
  ])
  expect(comparison[2]?.[comparison[0]?.indexOf('Gelen') ?? -1]).toBe(directorates.at(-1)?.[registered])

  const channels = await csvOf(page, 'Kanallar')
  expect(channels.slice(1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(
    Number(directorates.at(-1)?.[registered]),
  )
})

test('a list leaves the program as the screen shows it, its filter and its columns, or whole; the file says which', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await page.getByRole('tab', { name: /^Açık/u }).click()
  const grid = page.getByRole('grid')
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1
  await page.getByRole('searchbox', { name: 'Listede süz' }).fill('konteyner')
  await expect(grid).not.toHaveAttribute('aria-rowcount', String(all + 1))
  const left = Number(await grid.getAttribute('aria-rowcount')) - 1
  expect(left).toBeGreaterThan(0)
  const names = await page.locator('.ag-header-cell-text').allTextContents()
  const numbers = await page.locator('[role=gridcell][col-id="number"]').allTextContents()

  const title = 'Gelen kutusu: Açık'
  const [head = [], ...rows] = await csvOf(page, title)
  expect(rows).toHaveLength(left)
  // What is left and by how much it is late are two columns; the others are the grid's, in its order.
  expect(head.map((name) => name.replace('\uFEFF', ''))).toEqual(
    names.filter((name) => name.trim() !== '').flatMap((name) => (name === 'Kalan' ? ['Kalan', 'Gecikme'] : [name])),
  )
  for (const number of numbers) expect(rows.map(([first]) => first)).toContain(number.replace(/[^\d-]/gu, ''))

  const waiting = page.waitForEvent('download')
  const [everything = [], ...whole] = await csvOf(page, title, 'CSV, tümü')
  expect((await waiting).suggestedFilename()).toContain('(tümü)')
  expect(whole.length).toBeGreaterThanOrEqual(all)
  for (const name of ['Kalan', 'Gecikme', 'Son hareket', 'Başvuran', 'Talebin metni'])
    expect(everything).toContain(name)
})
