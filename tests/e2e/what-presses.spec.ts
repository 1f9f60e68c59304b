import { expect, test } from './support/desk.ts'

test('the inbox begins with what is due next and is narrowed to what time presses; the choice stays', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.getByRole('tab', { name: /^Açık/u }).click()
  const overdue = page.getByRole('group', { name: 'Süreye göre süz' }).getByText(/^Geciken \d/u)
  await expect(overdue).not.toHaveText('Geciken 0')
  // What is due next stands first: the overdue ones, the longest overdue at the top.
  const marks = page.locator('[col-id="remaining"] [data-kind]')
  await expect(marks.first()).toHaveAttribute('data-kind', 'late')

  await overdue.click()
  const count = Number(((await overdue.textContent()) ?? '').replaceAll(/\D/gu, ''))
  const grid = page.getByRole('treegrid').or(page.getByRole('grid'))
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
  await expect(marks.locator('xpath=self::*[not(@data-kind="late")]')).toHaveCount(0)
  await page.reload()
  await expect(
    page.getByRole('checkbox', { name: /^Geciken/u }).or(page.getByRole('radio', { name: /^Geciken/u })),
  ).toBeChecked()
  await overdue.click()
  await expect(grid).not.toHaveAttribute('aria-rowcount', String(count + 1))
})

test('a request shows its clocks as bars against each other', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByRole('gridcell').first().click()
  const panel = page.getByRole('article')
  await expect(panel.getByRole('img', { name: /^Vatandaşın süresi: /u })).toBeVisible()
  await expect(panel.getByRole('img', { name: /^İlk temas: /u })).toBeVisible()
})

test('a warning that came due is told once on this PC; a click opens the request', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  // As on a PC that was last used five days ago.
  await page.evaluate(
    (at) => {
      for (const key of Object.keys(localStorage))
        if (key.endsWith('warnings/toldUntil')) localStorage.setItem(key, String(at))
    },
    Date.now() - 5 * 86_400_000,
  )
  await page.reload()
  const note = page.getByRole('alert').filter({ hasText: /uyarı|geçti/u })
  await expect(note).toBeVisible()
  await note.click()
  await expect(note).toHaveCount(0)
  await expect(page).toHaveURL(/inbox\/open/u)
  await page.reload()
  await page.getByRole('navigation').waitFor()
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await expect(note).toHaveCount(0)
})
