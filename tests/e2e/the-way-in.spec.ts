import { expect, test } from '#tests/e2e/support/desk.ts'

test('a wrong password and a server that is not there each get a sentence', async ({ emptyDesk }) => {
  const { page } = await emptyDesk()
  await page.getByLabel('Kullanıcı adı').fill('ayse.yilmaz')
  await page.getByLabel('Parola', { exact: true }).fill('yanlış')
  await page.getByRole('button', { name: 'Oturum aç' }).click()
  await expect(page.getByRole('alert')).toContainText(/parola/iu)
  await expect(page.getByLabel('Kullanıcı adı')).toHaveValue('ayse.yilmaz')

  await page.getByRole('button', { name: 'Sunucuyu değiştir' }).click()
  await page.getByLabel('Bağlantı noktası').or(page.getByLabel('Port')).fill('1')
  await page.getByRole('button', { name: 'Oturum aç' }).click()
  await expect(page.getByRole('alert')).toContainText(/sunucu/iu)
})

test('the address opens the program once: a stranger who finds it later stays outside', async ({
  emptyDesk,
  browser,
}) => {
  const { page, address } = await emptyDesk()
  await expect(page.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
  const stranger = await browser.newContext()
  const response = await (await stranger.newPage()).goto(address)
  expect(response?.status()).toBeGreaterThanOrEqual(400)
  await stranger.close()
})

test('everybody sees what the post needs, and signing out leaves nothing behind', async ({ deskOf }) => {
  const clerk = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await expect(
    clerk.page.getByRole('navigation', { name: 'Ekranlar' }).getByRole('link', { name: 'Yeni Talep' }),
  ).toHaveCount(0)
  await expect(clerk.page.getByRole('gridcell').first()).toBeVisible()
  await clerk.page.getByRole('button', { name: clerk.person.fullName }).click()
  await clerk.page.getByRole('menuitem', { name: 'Oturumu kapat' }).click()
  await expect(clerk.page.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
  await expect(clerk.page.getByRole('gridcell')).toHaveCount(0)

  const agent = await deskOf({ post: 'agent' })
  await expect(
    agent.page.getByRole('navigation', { name: 'Ekranlar' }).getByRole('link', { name: 'Yeni Talep' }),
  ).toBeVisible()
})

test('the program speaks English to who wants it', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await page.getByRole('button', { name: person.fullName }).click()
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Inbox')
})
