// A password that somebody else gave is changed before anything else; what others did to an account is told.
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { enrol } from '#tests/e2e/support/it-department.ts'

const own = 'çınar gölgesi 7'

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Kullanıcı adı').fill(login)
  await page.getByLabel('Parola', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Oturumu kapat' }).click()
  await expect(page.getByRole('button', { name: 'Oturum aç' })).toBeVisible()
}

test('who was given a password chooses his own first, each mistake is said at its field, and then he works', async ({
  emptyDesk,
}) => {
  const newcomer = await enrol('clerk', 'Fen İşleri', { owesPassword: true })
  const { page } = await emptyDesk()
  await signIn(page, newcomer.login, newcomer.password)
  await expect(page.getByRole('heading', { name: 'Önce kendi parolanızı seçin' })).toBeVisible()
  await expect(page.getByRole('listitem')).toContainText(/Hesabınızı .+ açtı ve ilk parolanızı verdi\./u)
  await expect(page.getByRole('navigation')).toHaveCount(0)
  // No way around it: the same after a reload.
  await page.reload()
  const old = page.getByLabel('Size verilen parola')
  const next = page.getByLabel('Yeni parola', { exact: true })
  const again = page.getByLabel('Yeni parola, bir kez daha')
  await expect(old).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(Array.from({ length: 3 }, () => 'Bu alanı doldurun.'))

  await old.fill('yanlış')
  await next.fill('kısa')
  await again.fill('başka')
  await page.keyboard.press('Enter')
  await expect(next).toHaveAccessibleDescription(/Parola kısa\. En az 10 karakter/u)
  await expect(again).toHaveAccessibleDescription(/İki yazılış aynı değil/u)
  await expect(next).toBeFocused()
  await next.fill('Yeni Personel')
  await again.fill('Yeni Personel')
  await page.keyboard.press('Enter')
  await expect(next).toHaveAccessibleDescription(/adınızdan ya da kullanıcı adınızdan/u)

  await next.fill(own)
  await again.fill(own)
  await page.keyboard.press('Enter')
  await expect(old).toHaveAccessibleDescription(/Bu parola yanlış/u)
  await expect(old).toBeFocused()
  await old.fill(newcomer.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')
  await expect(page.getByRole('banner').getByRole('status').last()).toHaveText('canlı')
  // What stood on the page before has been read.
  await expect(page.getByRole('button', { name: 'Oturum: Yeni Personel', exact: true })).toBeVisible()

  await signOut(page)
  await signIn(page, newcomer.login, newcomer.password)
  await expect(page.getByRole('alert')).toContainText('parola yanlış')
  await signIn(page, newcomer.login, own)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')
})

test('the password is changed from the menu at any time; another PC asks for it, a reset is told of at the door', async ({
  emptyDesk,
}) => {
  const newcomer = await enrol('clerk', 'Fen İşleri')
  const { page } = await emptyDesk()
  const other = await emptyDesk()
  for (const desk of [page, other.page]) {
    await signIn(desk, newcomer.login, newcomer.password)
    await expect(desk.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')
  }
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Parolamı değiştir' }).click()
  const form = page.getByRole('form', { name: 'Parolamı değiştir' })
  await form.getByLabel('Şu anki parola').fill(newcomer.password)
  await form.getByLabel('Yeni parola', { exact: true }).fill(own)
  await form.getByLabel('Yeni parola, bir kez daha').fill(own)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Parolanız değişti.')).toBeVisible()
  await expect(form.getByLabel('Şu anki parola')).toHaveValue('')
  await expect(other.page.getByRole('dialog', { name: 'Parolanızı yeniden girin' })).toBeVisible()
  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')

  await newcomer.reset('bilgi işlem verdi 1')
  const again = page.getByRole('dialog', { name: 'Parolanızı yeniden girin' })
  await again.getByLabel('Parola', { exact: true }).fill('bilgi işlem verdi 1')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Parolanızı .+ yeniledi\./u)).toBeVisible()
})

test('what others did to an account is told once, and stands in the menu until it is read', async ({ emptyDesk }) => {
  const newcomer = await enrol('clerk', 'Fen İşleri')
  const { page } = await emptyDesk()
  await signIn(page, newcomer.login, newcomer.password)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')
  await newcomer.moveTo('clerk', 'Temizlik İşleri')
  const note = page.getByRole('alert').filter({ hasText: 'Hesabınızda değişiklik yapıldı' })
  await expect(note).toContainText(/Görevinizi ya da müdürlüğünüzü .+ değiştirdi\./u)
  // Who was moved gets the desk of his new directorate, which takes an open menu with it.
  await expect(async () => {
    await page.getByRole('button', { name: 'Oturum: Yeni Personel, 1 yeni' }).click({ timeout: 5_000 })
    await page.getByRole('menuitem', { name: /Hesap bildirimleri/u }).click({ timeout: 5_000 })
  }).toPass()
  const notices = page.getByRole('region', { name: 'Hesabımla ilgili bildirimler' })
  await expect(notices.getByRole('listitem')).toHaveCount(2)
  await notices.getByRole('button', { name: 'Okudum' }).click()
  await expect(notices.getByRole('button', { name: 'Okudum' })).toHaveCount(0)
  await expect(notices.getByRole('listitem').first()).toContainText('okundu')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Oturum: Yeni Personel', exact: true })).toBeVisible()
  await expect(note).toHaveCount(0)
})

test('people of the sample, who have no password, are told so', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri', nth: 1 })
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Parolamı değiştir' }).click()
  await expect(page.getByText('Örnek belediyenin kişilerinin parolası yoktur')).toBeVisible()
  await expect(page.getByLabel('Şu anki parola')).toHaveCount(0)
})
