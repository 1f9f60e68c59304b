import { expect, test } from '#tests/e2e/support/desk.ts'

test('an administrator adds a subject, an agent at an open form takes it at once; its change is seen before and on record', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  await agent.page.getByRole('link', { name: 'Yeni Talep' }).click()
  const subject = agent.page
    .getByRole('combobox', { name: 'Konu' })
    .or(agent.page.getByRole('textbox', { name: 'Konu' }))
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('tab', { name: 'Konular', exact: true }).click()
  await page.getByRole('button', { name: 'Yeni ekle' }).click()
  const form = page.getByRole('form', { name: 'Yeni kayıt' })
  await form.getByLabel('Ad', { exact: true }).fill('Çöplerin alınmaması')
  await form.getByLabel('Müdürlük').fill('fen')
  await page.getByRole('option', { name: 'Fen İşleri' }).click()
  await form.getByRole('button', { name: 'Kaydet' }).click()
  await expect(form).toContainText('Aynısı zaten kayıtlı')
  await form.getByLabel('Ad', { exact: true }).fill('Kar küreme ve tuzlama')
  await form.getByLabel('Başka söyleyişler').fill('kırağı, don tutma')
  await form.getByRole('button', { name: 'Kaydet' }).click()
  await expect(page.getByRole('heading', { name: 'Kar küreme ve tuzlama' })).toBeVisible()

  await expect(async () => {
    await subject.fill('kırağ')
    await expect(agent.page.getByRole('option').first()).toContainText('Kar küreme ve tuzlama', { timeout: 2000 })
  }).toPass()
  await agent.page.getByRole('option').first().click()
  await expect(agent.page.getByRole('form', { name: 'Yeni talep' })).toContainText('Fen İşleri · öncelik Normal')
  await agent.page.getByRole('checkbox', { name: 'İsimsiz' }).check()
  await agent.page.getByRole('textbox', { name: 'Talep', exact: true }).fill('Yol buz tutmuş')
  await agent.page.keyboard.press('Control+Enter')
  await expect(agent.page.getByRole('region', { name: 'Kaydedildi' })).toContainText('Fen İşleri zimmetinde')

  // What this agent chose comes first at the next call.
  await agent.page.getByRole('button', { name: /^Yeni kayıt/u }).click()
  await subject.click()
  await expect(agent.page.getByRole('option').first()).toContainText('Kar küreme ve tuzlama')

  const change = page.getByRole('form', { name: 'Değiştir' })
  await change.getByLabel('Öncelik').click()
  await page.getByRole('option', { name: 'Acil' }).click()
  await expect(change.getByRole('button', { name: 'Kaydet' })).toBeDisabled()
  await change.getByRole('button', { name: 'Önce bak' }).click()
  await expect(change).toContainText('1 açık talep bu kayda bağlı')
  await change.getByRole('button', { name: 'Kaydet' }).click()
  const changes = page.getByRole('region', { name: 'Kim, ne zaman değiştirdi' }).getByRole('listitem')
  await expect(changes.first()).toContainText('Değişti · Öncelik: Normal → Acil')
  await expect(changes.nth(1)).toContainText('Ad: Kar küreme ve tuzlama')

  // What the house uses most is looked at first.
  const list = page.getByRole('region', { name: 'Konular', exact: true })
  const uses = async () => (await list.locator('tbody td:last-child').allTextContents()).map(Number)
  expect(await uses()).not.toEqual((await uses()).toSorted((one, other) => other - one))
  await page.getByRole('checkbox', { name: 'Çok kullanılan önce' }).check()
  const sorted = await uses()
  expect(sorted).toEqual(sorted.toSorted((one, other) => other - one))
  expect(sorted[0]).toBeGreaterThan(0)

  await page.getByRole('form', { name: 'Kullanımdan kaldır' }).getByRole('button').click()
  await expect(page.getByRole('form', { name: 'Yeniden kullan' })).toBeVisible()
})
