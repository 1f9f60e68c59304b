// A day is written the Turkish way on every PC: 5.12.2026, never 12/5, and half of one is sent nowhere.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { openHoldForm } from '#tests/e2e/support/office.ts'

const inDays = (days: number): string[] =>
  new Date(Date.now() + days * 86_400_000 + 3 * 3_600_000).toISOString().slice(0, 10).split('-')

test('a clerk writes a day by hand or picks it; half a day cannot be sent, and Escape closes the calendar first', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const { page } = await deskOf({ post: 'clerk', directorate: 'Park ve Bahçeler' })
  const hold = await openHoldForm(agent.page, page)
  const panel = page.getByRole('article')
  const day = hold.getByLabel('Tarih')
  const send = hold.getByRole('button', { name: 'Gönder' })
  const calendar = page.locator('[data-dates-dropdown]')

  await expect(day).toHaveAttribute('placeholder', 'gg.aa.yyyy')
  await day.click()
  await expect(calendar.getByText('Pz', { exact: true })).toBeVisible()
  expect((await new AxeBuilder({ page }).include('[data-dates-dropdown]').analyze()).violations).toEqual([])
  await page.keyboard.press('Escape')
  await expect(calendar).toBeHidden()
  await expect(hold).toBeVisible()

  const [year = '', month = '', date = ''] = inDays(3)
  await day.pressSequentially(`${Number(date)}.${Number(month)}.${year}`)
  await expect(send).toBeEnabled()
  await day.press('Backspace')
  await expect(send).toBeDisabled()
  await day.pressSequentially(year.slice(-1))
  await page.keyboard.press('Tab')
  await expect(day).toHaveValue(`${date}.${month}.${year}`)

  // What is no day stays to be put right, and says what is wrong with it.
  await day.fill('31.02.')
  await expect(send).toBeDisabled()
  await page.keyboard.press('Tab')
  await expect(day).toHaveValue('31.02.')
  await expect(hold).toContainText('Takvimde böyle bir gün yok.')

  // Of a day without its year the next one is meant, and said before anything is sent; the calendar leaves that in sight.
  const [passedYear = '', passedMonth = '', passedDate = ''] = inDays(-20)
  await day.fill(`${Number(passedDate)}.${Number(passedMonth)}`)
  const next = new Intl.DateTimeFormat('tr-TR', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(Number(passedYear) + 1, Number(passedMonth) - 1, Number(passedDate)),
  )
  const said = hold.getByText(next)
  await expect(said).toBeVisible()
  await expect(calendar).toBeVisible()
  const [below, above] = [await calendar.boundingBox(), await said.boundingBox()]
  const isCovered =
    below !== null && above !== null && above.y < below.y + below.height && below.y < above.y + above.height
  expect(isCovered).toBe(false)
  await day.fill(`${passedDate}.${passedMonth}.${passedYear}`)
  await expect(hold).toContainText('ya da sonrasını yazın.')
  await expect(send).toBeDisabled()

  const [laterYear = '', laterMonth = '', laterDate = ''] = inDays(4)
  await day.fill(`${date}.${month}.${year}`)
  await day.click()
  if (laterMonth !== month) await calendar.getByRole('button', { name: 'Sonraki ay' }).click()
  await calendar.getByRole('button', { name: new RegExp(`^${Number(laterDate)} `, 'u') }).click()
  await expect(day).toHaveValue(`${laterDate}.${laterMonth}.${laterYear}`)
  await send.click()
  await expect(panel).toContainText(`${laterDate}.${laterMonth}.${laterYear}`)
  await expect(panel).toContainText('Hava koşulları')
})
