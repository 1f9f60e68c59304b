import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'

async function csvOf(page: Page, title: string): Promise<string[][]> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: `Dışa aktar: ${title}`, exact: true }).click()
  await page.getByRole('menuitem', { name: /CSV/u }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/\.csv$/u)
  const text = await readFile(await download.path(), 'utf8')
  return text
    .trim()
    .split('\r\n')
    .map((line) => line.split(';'))
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
