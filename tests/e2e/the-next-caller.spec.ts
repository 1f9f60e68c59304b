import { expect, test } from './support/desk.ts'
import { registerRequest } from './support/office.ts'

test('after a look at the new request the form is empty for the next caller', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  const words = 'Kaldırımda tadilat atığı duruyor'
  const first = await registerRequest(page, { name: 'Deneme Vatandaşı', subject: 'tadilat', words })
  await page.getByRole('button', { name: 'Talebi aç' }).click()
  await expect(page.getByRole('article', { name: `Talep ${first}` })).toBeVisible()

  await page.getByRole('link', { name: 'Talep Al' }).click()
  await expect(page.getByRole('textbox', { name: 'Talep', exact: true })).toHaveValue('')
  const second = await registerRequest(page, { name: 'Öteki Vatandaş', subject: 'tadilat', words })
  expect(second).not.toBe(first)
})

test('a search with a percent sign looks for what was typed', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  for (const words of ['100%', '%50 indirim', '12/3']) {
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox', { name: 'Talep ara' }).fill(words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main').getByRole('status').first()).toContainText(`“${words}”`)
  }
})
