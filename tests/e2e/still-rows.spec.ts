// A list stays where one reads it, its cells are copied, and its filters are said.
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { registerRequests } from './support/facts.ts'
import { goToInbox } from './support/office.ts'

const rowsOf = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('gridcell') })

test('rows that come in above move nothing that one reads; a cell is copied; a column filter is said and stays in its tab', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'overseer' })
  await page.context().grantPermissions(['clipboard-read'])
  // So wide that every column stands in sight: what is beyond the edge is not drawn.
  await page.setViewportSize({ width: 1920, height: 768 })
  await goToInbox(page)
  await page.getByRole('tab', { name: /^Açık/u }).click()
  // The newest first: what comes in comes in above.
  await page.getByRole('columnheader', { name: 'Geliş' }).click()
  await page.getByRole('columnheader', { name: 'Geliş' }).click()
  const viewport = page.locator('.ag-grid-viewport')
  await viewport.evaluate((element) => element.scrollTo(0, 3000))
  const row = rowsOf(page).nth(12)
  await expect(row).toBeVisible()
  const number = ((await row.locator('[col-id="number"]').textContent()) ?? '').trim()
  const cell = page.getByRole('gridcell', { name: number })
  const before = (await cell.boundingBox())?.y ?? 0
  const tab = page.getByRole('tab', { name: /^Açık/u })
  const count = async () => Number(((await tab.textContent()) ?? '').replace(/\D/gu, ''))
  const counted = await count()
  // While it is being scrolled: what is noted then is never the old place among the new rows.
  await viewport.evaluate((element) => {
    let step = 1
    setInterval(() => {
      element.scrollTop += step
      step = -step
    }, 1)
  })
  await registerRequests('Zabıta', 6, 'Yukarıdan gelen')
  await expect.poll(count).toBeGreaterThanOrEqual(counted + 6)
  await expect.poll(async () => Math.abs(((await cell.boundingBox())?.y ?? 0) - before)).toBeLessThan(3)

  await cell.click()
  await page.keyboard.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(number)

  await page.keyboard.press('Escape')
  await page.getByRole('columnheader', { name: 'Konu' }).hover()
  await page.getByRole('columnheader', { name: 'Konu' }).locator('.ag-header-cell-filter-button').click()
  await page
    .getByRole('textbox', { name: /Süzgeç değeri/u })
    .first()
    .fill('konteyner')
  await expect(page.getByText(/^Süzgeç: \d+ \/ /u)).toBeVisible()
  await page
    .getByRole('textbox', { name: /Süzgeç değeri/u })
    .first()
    .fill('böyle bir konu yok')
  await expect(page.getByText('Süzgece uyan satır yok.')).toBeVisible()
  await expect(page.getByText('No Matching Rows')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: /^Teyitte/u }).click()
  await expect(rowsOf(page).first()).toBeVisible()
  await expect(page.getByText(/^Süzgeç: /u)).toHaveCount(0)
})
