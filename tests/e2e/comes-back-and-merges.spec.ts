// What administrators do less often, by the screens alone: leave with a deputy, somebody who comes back, a directorate that is merged, a subject with a successor.
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { openByNumber, registerRequest } from './support/office.ts'

const side = (page: Page) => page.getByRole('complementary', { name: 'Seçilen' })
const changesOf = (page: Page) => side(page).getByRole('region', { name: 'Kim, ne zaman değiştirdi' })
const field = (page: Page, name: string) =>
  side(page).getByRole('combobox', { name }).or(side(page).getByRole('textbox', { name }))

async function choose(page: Page, name: string, words: string): Promise<void> {
  await field(page, name).fill(words)
  await page.getByRole('option').first().click()
}

test('somebody is away with a deputy, leaves, and comes back with a password that is shown once', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  const clerk = await deskOf({ post: 'clerk' })
  const { fullName } = clerk.person
  await page.getByRole('link', { name: 'Yönetim' }).click()
  await page.getByRole('textbox', { name: 'Kişi ara' }).fill(fullName)
  await page.getByRole('button', { name: fullName, exact: true }).click()

  await side(page).getByRole('button', { name: 'İzin', exact: true }).click()
  const form = page.getByRole('form', { name: 'İzin' })
  await form.getByLabel('Son gün').fill(new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10))
  // The calendar closes, which lies over what comes next.
  await page.keyboard.press('Tab')
  await field(page, 'Vekil').focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().click()
  await form.getByRole('button', { name: 'İzinli yap' }).click()
  await expect(side(page)).toContainText(/izinli\. Vekili /u)
  await expect(changesOf(page).getByRole('listitem').first()).toContainText(/İzin · .* · vekili /u)
  await side(page).getByRole('button', { name: 'İzni bitir' }).click()
  await expect(side(page).getByRole('button', { name: 'İzni bitir' })).toHaveCount(0)

  await side(page).getByRole('button', { name: 'Ayrıldı' }).click()
  await side(page).getByRole('button', { name: 'Önce bak' }).click()
  await side(page).getByRole('button', { name: 'Hesabını kapat' }).click()
  await side(page).getByRole('button', { name: 'Geri döndü' }).click()
  await choose(page, 'Müdürlükler', 'Temizlik')
  await page.keyboard.press('Escape')
  await side(page).getByRole('button', { name: 'Hesabını aç' }).click()
  const once = side(page).getByRole('region', { name: 'Tek kullanımlık parola' })
  await expect(once.getByRole('status', { name: 'Parola' })).toHaveText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u)
  await once.getByRole('button', { name: 'Tamam' }).click()
  await expect(changesOf(page)).toContainText('Geri döndü')
})

test('a directorate is merged after a look at what goes where; a retired subject is found under its successor', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  const agent = await deskOf({ post: 'agent' })
  await page.getByRole('link', { name: 'Yönetim' }).click()
  await page.getByRole('tab', { name: 'Müdürlükler', exact: true }).click()
  await page.getByRole('button', { name: 'Müdürlük aç' }).first().click()
  const opening = page.getByRole('form', { name: 'Yeni müdürlük' })
  await opening.getByLabel('Ad', { exact: true }).fill('Geçici Konular')
  await opening.getByRole('button', { name: 'Aç', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Geçici Konular' })).toBeVisible()
  await page.getByRole('tab', { name: 'Konular', exact: true }).click()
  await page.getByRole('button', { name: 'Yeni ekle' }).click()
  const subject = page.getByRole('form', { name: 'Yeni kayıt' })
  await subject.getByLabel('Ad', { exact: true }).fill('Zeplin bağlama')
  await choose(page, 'Müdürlük', 'geçici')
  await subject.getByRole('button', { name: 'Kaydet' }).click()
  await expect(page.getByRole('heading', { name: 'Zeplin bağlama' })).toBeVisible()
  const number = await registerRequest(agent.page, { subject: 'zeplin', words: 'Zeplin direğe takıldı' })

  await page.getByRole('tab', { name: 'Müdürlükler', exact: true }).click()
  await page.getByRole('button', { name: 'Geçici Konular', exact: true }).click()
  await side(page).getByRole('button', { name: 'Birleştir ya da kapat' }).click()
  await choose(page, 'İşini hangi müdürlük devralır?', 'park ve')
  await expect(side(page).getByRole('button', { name: 'Kapat', exact: true })).toBeDisabled()
  await side(page).getByRole('button', { name: 'Önce bak' }).click()
  const effect = side(page).getByRole('region', { name: 'Ne değişir' })
  await expect(effect).toContainText('1 açık talep Park ve Bahçeler müdürlüğüne devredilir.')
  await expect(effect).toContainText('1 konu da ona geçer.')
  await side(page).getByRole('button', { name: 'Kapat', exact: true }).click()
  await expect(changesOf(page).getByRole('listitem').first()).toContainText('Kapatıldı · Park ve Bahçeler; 1 talep')
  await openByNumber(agent.page, number)
  await expect(agent.page.getByRole('article')).toContainText('Park ve Bahçeler')

  await page.getByRole('tab', { name: 'Konular', exact: true }).click()
  await page.getByRole('button', { name: 'Zeplin bağlama', exact: true }).click()
  await choose(page, 'Yerine geçen konu', 'budama')
  await side(page).getByRole('button', { name: 'Kullanımdan kaldır' }).click()
  await expect(page.getByRole('form', { name: 'Yeniden kullan' })).toBeVisible()
  await agent.page.getByRole('link', { name: 'Yeni Talep' }).click()
  await agent.page
    .getByRole('combobox', { name: 'Konu' })
    .or(agent.page.getByRole('textbox', { name: 'Konu' }))
    .fill('zeplin')
  await expect(agent.page.getByRole('option').first()).toContainText(/budama/iu)
})
