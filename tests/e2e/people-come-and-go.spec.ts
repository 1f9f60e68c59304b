// An administrator enrols, moves and lets go; what somebody held is free, counted, and seen at once at every desk.
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { goToInbox, openByNumber, registerRequest } from './support/office.ts'

const own = 'çınar gölgesi 7'
const park = 'Park ve Bahçeler'
const temizlik = 'Temizlik İşleri'

const side = (page: Page) => page.getByRole('complementary', { name: 'Seçilen' })

async function chooseDirectorates(page: Page, ...names: string[]): Promise<void> {
  const field = side(page)
    .getByRole('combobox', { name: 'Müdürlükler' })
    .or(side(page).getByRole('textbox', { name: 'Müdürlükler' }))
  for (const name of names) {
    await field.fill(name)
    await page.getByRole('option', { name, exact: true }).click()
  }
  await page.keyboard.press('Escape')
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Kullanıcı adı').fill(login)
  await page.getByLabel('Parola', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** The request stands in the director's list of what nobody works on. */
async function standsUnassigned(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: 'Müdürlük Panosu' }).click()
  await page
    .getByRole('navigation', { name: 'Müdürlüğün işi' })
    .getByRole('link', { name: /^Görevlisi yok: \d/u })
    .click()
  // What is due last stands at the end, and only rows in sight are drawn.
  await expect(async () => {
    await page.locator('.ag-grid-viewport').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight))
    await expect(page.getByRole('gridcell', { name: number })).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 120_000 })
}

test('a clerk comes, is moved and leaves: what he held is free and counted, and another desk sees it at once', async ({
  deskOf,
  emptyDesk,
}) => {
  const { page: it } = await deskOf({ post: 'administrator' })
  await expect(it.getByRole('heading', { level: 1 })).toContainText('Yönetim')
  await it.getByRole('button', { name: 'Kişi ekle' }).click()
  await side(it).getByLabel('Ad soyad').fill('Deniz Çağrı Sınav')
  await expect(side(it).getByLabel('Kullanıcı adı')).toHaveValue('deniz.sinav')
  await chooseDirectorates(it, park)
  await side(it).getByRole('button', { name: 'Ekle', exact: true }).click()
  const once = side(it).getByRole('region', { name: 'Tek kullanımlık parola' })
  const password = (await once.getByRole('status', { name: 'Parola' }).textContent()) ?? ''
  expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u)
  await once.getByRole('button', { name: 'Tamam' }).click()
  await expect(it.getByText(password)).toHaveCount(0)

  const { page: his } = await emptyDesk()
  await signIn(his, 'deniz.sinav', password)
  await his.getByLabel('Size verilen parola').fill(password)
  await his.getByLabel('Yeni parola', { exact: true }).fill(own)
  await his.getByLabel('Yeni parola, bir kez daha').fill(own)
  await his.keyboard.press('Enter')
  await expect(his.getByRole('heading', { level: 1 })).toContainText('Gelen Kutusu')

  const agent = await deskOf({ post: 'agent' })
  const number = await registerRequest(agent.page, { subject: 'agac bud', words: 'Dallar tele değiyor' })
  await openByNumber(his, number)
  await his.keyboard.press('u')
  await expect(his.getByRole('article')).toContainText('Deniz Çağrı Sınav')
  const { page: directors } = await deskOf({ post: 'director', directorate: park })
  await openByNumber(directors, number)
  await expect(directors.getByRole('article')).toContainText('Deniz Çağrı Sınav')

  // Moved: seen before it is done.
  await it.getByRole('textbox', { name: 'Kişi ara' }).fill('deniz sinav')
  await it.getByRole('button', { name: 'Deniz Çağrı Sınav' }).click()
  await side(it).getByRole('button', { name: 'Görevini değiştir' }).click()
  await side(it).getByRole('form').getByRole('button', { name: 'Görevini değiştir' }).waitFor()
  await chooseDirectorates(it, park, temizlik)
  await side(it).getByRole('button', { name: 'Önce bak' }).click()
  await expect(side(it).getByRole('region', { name: 'Ne değişir' })).toContainText('1 açık talep boşa çıkar')
  await expect(directors.getByRole('article')).toContainText('Deniz Çağrı Sınav')
  await side(it).getByRole('form').getByRole('button', { name: 'Görevini değiştir' }).click()
  await expect(side(it).getByRole('form')).toContainText('1 talep boşa çıktı')
  await expect(directors.getByRole('article')).toContainText('talep boşa çıktı')
  await standsUnassigned(directors, number)

  // Leaves with what he has taken meanwhile.
  await agent.page.getByRole('button', { name: /^Yeni kayıt/u }).click()
  const second = await registerRequest(agent.page, { subject: 'cop', words: 'Çöp alınmadı' })
  await goToInbox(his)
  await expect(his.getByRole('banner')).toContainText(temizlik)
  await openByNumber(his, second)
  await his.keyboard.press('u')
  await expect(his.getByRole('article')).toContainText('Deniz Çağrı Sınav')
  const { page: others } = await deskOf({ post: 'director', directorate: temizlik })
  await openByNumber(others, second)
  await side(it).getByRole('button', { name: 'Ayrıldı' }).click()
  await side(it).getByRole('button', { name: 'Önce bak' }).click()
  await expect(side(it).getByRole('region', { name: 'Ne değişir' })).toContainText('1 açık talep boşa çıkar')
  await side(it).getByRole('button', { name: 'Hesabını kapat' }).click()
  await expect(his.getByText('Hesabınız kapatıldı', { exact: false })).toBeVisible()
  await expect(others.getByRole('article')).toContainText('talep boşa çıktı')
  await standsUnassigned(others, second)
  await expect(side(it).getByRole('region', { name: 'Kim, ne zaman değiştirdi' })).toContainText('Ayrıldı')
  // Gone from the list of who works here, kept among those who left.
  await expect(it.getByRole('button', { name: 'Deniz Çağrı Sınav' })).toHaveCount(0)
  await it.getByRole('checkbox', { name: 'Ayrılanlar da' }).check()
  await expect(it.getByRole('button', { name: 'Deniz Çağrı Sınav' })).toBeVisible()
})

test('somebody is renamed: the new name on every PC at once, the old one in what was recorded before', async ({
  deskOf,
}) => {
  const directorate = 'Fen İşleri'
  const director = await deskOf({ post: 'director', directorate })
  const { page, person } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Yönetim' }).click()
  const before = director.person.fullName
  const after = `${before.split(' ')[0] ?? ''} Yenisoy`
  await page.getByRole('textbox', { name: 'Kişi ara' }).fill(before)
  await page.getByRole('button', { name: before, exact: true }).click()
  await side(page).getByRole('button', { name: 'Adını düzelt' }).click()
  const form = page.getByRole('form', { name: `${before}: yeni ad` })
  await form.getByRole('textbox', { name: 'Ad soyad' }).fill(after)
  await expect(form.getByRole('status')).toContainText(
    `Bundan sonra her ekranda ${after}. Bugüne kadarki kayıtlarda ${before} olarak kalır`,
  )
  await form.getByRole('button', { name: 'Adını değiştir' }).click()
  const changes = side(page).getByRole('region', { name: 'Kim, ne zaman değiştirdi' })
  await expect(changes).toContainText(`Adı değişti · ${before} → ${after}`)
  await expect(changes).toContainText(person.fullName)
  // His own window says so, though he did nothing.
  await expect(director.page.getByRole('button', { name: after })).toBeVisible()
})
