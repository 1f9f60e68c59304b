// A password that the server takes no more is asked for over what stands there; Caps Lock is told; another server is gone over to.
import type { Page } from '@playwright/test'
import { layLine } from '#tests/e2e/support/cuttable-line.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { registerRequests } from '#tests/e2e/support/facts.ts'
import { enrol } from '#tests/e2e/support/it-department.ts'
import { openByNumber } from '#tests/e2e/support/office.ts'
import { ownMunicipality } from '#tests/e2e/support/own-municipality.ts'
import { layCountingWay } from '#tests/support/counting-way.ts'

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Kullanıcı adı').fill(login)
  await page.getByLabel('Parola', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')
}

test('a password that was changed is tried once, and asked for over what stands there; nothing typed is lost', async ({
  emptyDesk,
}) => {
  const clerk = await enrol('clerk', 'Fen İşleri')
  const [number = ''] = await registerRequests('Fen İşleri', 1, 'Parola değişirken')
  const way = await layCountingWay(ownMunicipality().sample.server.port)
  const { page } = await emptyDesk(way.port)
  await signIn(page, clerk.login, clerk.password)
  await openByNumber(page, number)
  await page.keyboard.press('n')
  const note = page.getByRole('form', { name: 'Not ekle' }).getByLabel('Not')
  await note.fill('Yarım kalan not')

  await clerk.reset('bilgi işlem verdi 1')
  const dialog = page.getByRole('dialog', { name: 'Parolanızı yeniden girin' })
  await expect(dialog).toBeVisible()
  await expect(page.getByText('Canlı değil: parola bekleniyor')).toBeVisible()
  await expect(note).toHaveValue('Yarım kalan not')
  const password = dialog.getByLabel('Parola', { exact: true })
  await expect(password).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  expect(way.refused()).toBe(1)
  await password.fill('geçersiz')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('parola yanlış')
  expect(way.refused()).toBe(2)
  // It was given by somebody else: his own comes first, and the draft waits behind it.
  await password.fill('bilgi işlem verdi 1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Önce kendi parolanızı seçin' })).toBeVisible()
  await page.getByLabel('Size verilen parola').fill('bilgi işlem verdi 1')
  await page.getByLabel('Yeni parola', { exact: true }).fill('çınar gölgesi 7')
  await page.getByLabel('Yeni parola, bir kez daha').fill('çınar gölgesi 7')
  await page.keyboard.press('Enter')
  await expect(page.getByText('canlı', { exact: true })).toBeVisible()
  await openByNumber(page, number)
  await page.keyboard.press('n')
  await expect(note).toHaveValue('Yarım kalan not')
  await way.cut()
})

test('Caps Lock is told at every field for a password, and the name of who signed in last stands there', async ({
  emptyDesk,
}) => {
  const clerk = await enrol('clerk', 'Fen İşleri')
  const { page } = await emptyDesk()
  const press = async (isOn: boolean): Promise<void> =>
    await page.evaluate((modifierCapsLock) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', { key: 'İ', bubbles: true, modifierCapsLock }))
    }, isOn)
  const told = page.getByText('Caps Lock açık')
  const password = page.getByLabel('Parola', { exact: true })
  await password.focus()
  await press(true)
  await expect(told).toBeVisible()
  await press(false)
  await expect(told).toHaveCount(0)
  await signIn(page, clerk.login.toUpperCase(), clerk.password)

  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Parolamı değiştir' }).click()
  for (const label of ['Şu anki parola', 'Yeni parola', 'Yeni parola, bir kez daha']) {
    await page.getByLabel(label, { exact: true }).focus()
    await press(true)
    await expect(told).toHaveCount(1)
  }
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Oturumu kapat' }).click()
  await expect(page.getByLabel('Kullanıcı adı')).toHaveValue(clerk.login)
  await expect(password).toBeFocused()
})

test('with several servers in the field, the desk goes over to the next one and says so', async ({ emptyDesk }) => {
  const { port } = ownMunicipality().sample.server
  const [one, two] = [await layLine(port), await layLine(port)]
  const clerk = await enrol('clerk', 'Fen İşleri')
  const { page } = await emptyDesk()
  await page.getByRole('button', { name: 'Sunucuyu değiştir' }).click()
  await page.getByLabel('Sunucu adresi').fill(`127.0.0.1:${one.port}, 127.0.0.1:${two.port}`)
  await signIn(page, clerk.login, clerk.password)
  await one.cut()
  await expect(page.getByRole('alert').filter({ hasText: 'Başka sunucuya geçildi' })).toContainText(
    `127.0.0.1:${two.port}`,
  )
  await expect(page.getByText('canlı', { exact: true })).toBeVisible()
  await two.cut()
})
