// What is kept in Yönetim beside the lists: what it does is read before it is saved, and who did it stands there afterwards.
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'

const side = (page: Page) => page.getByRole('complementary', { name: 'Seçilen' })
const changesOf = (page: Page) => side(page).getByRole('region', { name: 'Kim, ne zaman değiştirdi' })

test('the head of papers, the name of a directorate and the quiet hours', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Yönetim' }).click()
  await page.getByRole('tab', { name: 'Müdürlükler', exact: true }).click()
  const head = page.getByRole('form', { name: 'Kâğıtların başlığı' })
  await head.getByLabel('Belediyenin adı').fill('Yeni Belediye')
  await head.getByRole('button', { name: 'Kaydet' }).click()
  await expect(changesOf(page).getByRole('listitem').first()).toContainText(/Değişti · .* → Yeni Belediye/u)
  await expect(changesOf(page).getByRole('listitem').first()).toContainText(person.fullName)

  await page.getByRole('button', { name: 'Fen İşleri', exact: true }).click()
  await side(page).getByRole('button', { name: 'Adını değiştir' }).click()
  const rename = page.getByRole('form', { name: 'Yeni ad' })
  await rename.getByLabel('Ad', { exact: true }).fill('Fen ve Yol İşleri')
  await expect(rename.getByRole('status')).toContainText(
    'Bundan sonra her ekranda ve kâğıtta Fen ve Yol İşleri; talepleri, konuları ve personeli olduğu gibi kalır.',
  )
  await rename.getByRole('button', { name: 'Adını değiştir' }).click()
  await expect(changesOf(page)).toContainText('Fen İşleri → Fen ve Yol İşleri')

  await page.getByRole('tab', { name: 'Bildirimler', exact: true }).click()
  const rules = page.getByRole('form', { name: 'Ne zaman, nasıl' })
  await rules.getByLabel('Sessiz saatlerin başı').fill('20:30')
  await rules.getByRole('button', { name: 'Kaydet' }).click()
  await expect(changesOf(page).getByRole('listitem').first()).toContainText(/Sessiz saatlerin başı: \d\d:\d\d → 20:30/u)
})

test('the last day of somebody says what lets go of then; an office says of whom it tells', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  const clerk = await deskOf({ post: 'clerk' })
  await page.getByRole('link', { name: 'Yönetim' }).click()
  await page.getByRole('textbox', { name: 'Kişi ara' }).fill(clerk.person.fullName)
  await page.getByRole('button', { name: clerk.person.fullName, exact: true }).click()
  await side(page).getByRole('button', { name: 'Dahili ve süre' }).click()
  const term = page.getByRole('form', { name: 'Dahili ve süre' })
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await term.getByLabel('Son gün (isteğe bağlı)').fill(until)
  await expect(term.getByRole('button', { name: 'Kaydet' })).toBeDisabled()
  await term.getByRole('button', { name: 'Önce bak' }).click()
  await expect(term).toContainText('günü bitince yetkisi biter. Üzerindeki işler o gün de bugünkü gibiyse:')
  await expect(term.getByRole('region', { name: 'Ne değişir' })).toContainText(/açık talep/u)
  await term.getByRole('button', { name: 'Kaydet' }).click()
  await expect(term).toContainText('Kaydedildi.')
  await expect(changesOf(page)).toContainText('Dahili ve süre')

  const overseer = await deskOf({ post: 'overseer' })
  await page.getByRole('textbox', { name: 'Kişi ara' }).fill(overseer.person.fullName)
  await page.getByRole('button', { name: overseer.person.fullName, exact: true }).click()
  await side(page).getByRole('button', { name: 'Makam', exact: true }).click()
  const office = page.getByRole('form', { name: 'Makam' })
  await office.getByRole('combobox').or(office.getByRole('textbox')).first().click()
  await page.getByRole('option', { selected: false }).first().click()
  await expect(office.getByRole('status')).toContainText(
    /Bundan sonra .* basamağına varan gecikmeler bu kişiye bildirilir/u,
  )
})
