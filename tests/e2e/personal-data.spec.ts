import { expect, test } from '#tests/e2e/support/desk.ts'
import { registerRequest } from '#tests/e2e/support/office.ts'

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
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
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
  await page.getByRole('link', { name: 'Konum Analizi' }).click()
  const people = page.getByRole('region', { name: /yaş ve cinsiyet/u })
  // The first to ask has it counted.
  await expect(people).toContainText('bütün ilçe: yalnız bitmiş çeyrek yıllar için')
  await expect(people).toContainText(/\d/u)
})

test('a name is looked for among citizens only by whom it is for, and only when asked', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  const search = async (at: typeof page, words: string) => {
    await at.getByLabel('Talep ara').first().fill(words)
    await at.keyboard.press('Enter')
  }
  await search(page, 'AYŞE')
  const ask = page.getByRole('button', { name: 'Vatandaş adında ara' })
  await expect(page.getByRole('status').filter({ hasText: '“AYŞE” için 0 talep' })).toBeVisible()
  await ask.click()
  await expect(page.getByRole('status').filter({ hasText: /vatandaş.* [1-9]\d* talebi/u })).toBeVisible()
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await page.getByRole('button', { name: 'Talep metinlerine dön' }).click()
  await expect(ask).toBeVisible()

  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await search(clerk.page, 'AYŞE')
  await expect(clerk.page.getByRole('status').filter({ hasText: '“AYŞE” için' })).toBeVisible()
  await expect(clerk.page.getByRole('button', { name: 'Vatandaş adında ara' })).toHaveCount(0)
})
