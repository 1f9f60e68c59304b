import { expect, test } from './support/desk.ts'
import { registerRequest } from './support/office.ts'

test('a caller is recognised by the phone, and a number among the words is noticed', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  const number = await registerRequest(page, {
    phone: '0532 765 43 99',
    name: 'Deneme Vatandaşı',
    subject: 'tadilat',
    words: 'Kaldırımda atık duruyor',
  })
  await page.getByRole('button', { name: 'Talebi aç' }).click()
  await expect(page.getByRole('article', { name: `Talep ${number}` })).toBeVisible()
  await page.getByRole('link', { name: 'Talep Al' }).click()
  await page.getByRole('textbox', { name: 'Telefon', exact: true }).fill('0532 765 43 99')
  await expect(page.getByRole('radio', { name: 'D*** V***' })).toBeVisible()
  const words = page.getByRole('textbox', { name: 'Talep', exact: true })
  await words.fill('Beni 0505 111 22 33 den arayın')
  await expect(page.getByText('Metinde telefon numarası var.')).toBeVisible()
  await words.fill('Çöp alınmadı')
  await expect(page.getByText('Metinde telefon numarası var.')).toHaveCount(0)

  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'Talep ara' }).fill('0532 765 43 99')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible()
})

test('people are told of a quarter that has ended, and it says so', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await page.getByRole('link', { name: 'Nerede ne' }).click()
  const people = page.getByRole('region', { name: /yaş ve cinsiyet/u })
  // The first to ask has it counted.
  await expect(people).toContainText('bütün ilçe: yalnız bitmiş çeyrek yıllar için', { timeout: 60_000 })
  await expect(people).toContainText(/\d/u)
})
