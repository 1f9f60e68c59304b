import { layLine } from '#tests/e2e/support/cuttable-line.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { joinByNumber } from '#tests/e2e/support/it-department.ts'
import { registerRequest } from '#tests/e2e/support/office.ts'
import { ownMunicipality } from '#tests/e2e/support/own-municipality.ts'

test('after a look at the new request the form is empty for the next caller', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  const words = 'Kaldırımda tadilat atığı duruyor'
  const first = await registerRequest(page, { name: 'Deneme Vatandaşı', subject: 'tadilat', words })
  await page.getByRole('button', { name: 'Talebi aç' }).click()
  await expect(page.getByRole('article', { name: `Talep ${first}` })).toBeVisible()

  await page.getByRole('link', { name: 'Yeni Talep' }).click()
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

test('who types the name while the phone is looked up goes on typing it where the known ones are shown', async ({
  deskOf,
}) => {
  const call = { phone: '0532 761 40 19', name: 'Gül Sınar', subject: 'tadilat' }
  const other = await deskOf({ post: 'agent' })
  await registerRequest(other.page, { ...call, words: 'Moloz duruyor' })
  const line = await layLine(ownMunicipality().sample.server.port)
  const { page } = await deskOf({ post: 'agent', nth: 1, port: line.port })
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  const form = page.getByRole('form', { name: 'Yeni talep' })
  const name = form.getByRole('textbox', { name: 'Adı soyadı' })
  await expect(name).toBeVisible()
  line.freeze()
  await form.getByRole('textbox', { name: 'Telefon', exact: true }).fill(call.phone)
  await name.focus()
  await page.keyboard.type('Gül ')
  line.thaw()
  await expect(form.getByRole('radiogroup', { name: 'Bu telefondan bilinenler' })).toBeVisible()
  await page.keyboard.type('Sınar')
  await expect(name).toHaveValue('Gül Sınar')
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

test('the subject that is taken most comes first, and choosing one moves nothing beneath it', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent', nth: 1 })
  const subject = page.getByRole('combobox', { name: 'Konu' }).or(page.getByRole('textbox', { name: 'Konu' }))
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  await subject.fill('cop')
  const first = (await page.getByRole('option').first().textContent()) ?? ''
  const second = (await page.getByRole('option').nth(1).textContent()) ?? ''
  expect(second).not.toBe(first)
  const words = page.getByRole('textbox', { name: 'Talep', exact: true })
  const before = await words.boundingBox()
  await page.getByRole('option').nth(1).click()
  expect(await words.boundingBox()).toEqual(before)
  await page.getByRole('checkbox', { name: 'İsimsiz' }).check()
  await words.fill('Konteyner dolu')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Yeni kayıt' }).click()
  await subject.fill('cop')
  await expect(page.getByRole('option').first()).toHaveText(second)
  await expect(page.getByRole('option').nth(1)).toHaveText(first)
})
