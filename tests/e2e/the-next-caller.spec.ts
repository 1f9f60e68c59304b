import { expect, test } from './support/desk.ts'
import { joinByNumber } from './support/it-department.ts'
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

test('a caller whose request was joined hears to which, and that one is opened', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  const call = { phone: '0532 761 40 18', name: 'Gül Sınar', subject: 'tadilat' }
  const master = await registerRequest(page, { ...call, words: 'Moloz duruyor' })
  await page.getByRole('button', { name: 'Yeni kayıt' }).click()
  const joined = await registerRequest(page, { ...call, words: 'Moloz hâlâ duruyor' })
  await page.getByRole('button', { name: 'Yeni kayıt' }).click()
  await page.getByRole('textbox', { name: 'Telefon', exact: true }).fill(call.phone)
  const earlier = page.getByRole('complementary', { name: 'Önceki talepleri' })
  const row = earlier.getByRole('listitem').filter({ hasText: joined }).first()
  await expect(row).toContainText('Yeni')
  await expect(row).not.toContainText('birleştirildi')

  // On another PC, while the list stands.
  await joinByNumber(joined, master)
  await expect(row).toContainText(`${master} numaralı talebe birleştirildi.`)
  await row.getByRole('button', { name: `${master} talebini aç` }).click()
  await expect(page.getByRole('article', { name: `Talep ${master}` })).toBeVisible()
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
