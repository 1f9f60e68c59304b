// One picture a test: who sits at the desk, and what is done before it is taken.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, type Wanted } from '#tests/e2e/support/desk.ts'
import { project } from '#tests/support/project.ts'
import { openPhone } from './phone.ts'

interface Picture {
  name: string
  who: Wanted
  /** Brings the desk to where the picture is taken, and waits until it stands still. */
  show: (page: Page) => Promise<void>
}

const screen = async (page: Page, name: string) =>
  await page.getByRole('navigation', { name: 'Ekranlar' }).getByRole('link', { name }).click()

const pictures: readonly Picture[] = [
  {
    name: 'inbox',
    who: { post: 'clerk', directorate: 'Temizlik İşleri' },
    show: async (page) => {
      await page.getByRole('tab', { name: /^Açık/u }).click()
      await page.getByRole('gridcell').first().click()
      await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
    },
  },
  {
    name: 'request',
    who: { post: 'clerk', directorate: 'Park ve Bahçeler' },
    show: async (page) => {
      await page.getByRole('tab', { name: /^Açık/u }).click()
      await page.getByRole('gridcell').nth(40).click()
      await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
      await page.getByRole('button', { name: 'Tam genişlik' }).click()
    },
  },
  {
    name: 'register',
    who: { post: 'agent' },
    show: async (page) => {
      const form = page.getByRole('form', { name: 'Yeni talep' })
      await form.getByRole('textbox', { name: 'Adı soyadı' }).fill('Örnek Vatandaş')
      await form
        .getByRole('combobox', { name: 'Konu' })
        .or(form.getByRole('textbox', { name: 'Konu' }))
        .fill('tadilat')
      await page.getByRole('option').first().click()
      await form
        .getByRole('combobox', { name: 'Mahalle' })
        .or(form.getByRole('textbox', { name: 'Mahalle' }))
        .fill('dilmen')
      await page.getByRole('option').first().click()
      await form
        .getByRole('textbox', { name: 'Talep', exact: true })
        .fill('Kapının önünde tadilattan kalan molozlar var.')
    },
  },
  {
    name: 'board',
    who: { post: 'director', directorate: 'Temizlik İşleri' },
    show: async (page) => {
      await expect(page.getByRole('gridcell').first()).toBeVisible()
      await page.getByRole('button', { name: 'Bildirimi kapat' }).click()
    },
  },
  {
    name: 'digest',
    who: { post: 'director', directorate: 'Temizlik İşleri' },
    show: async (page) => {
      await page.getByRole('button', { name: 'Bildirimi kapat' }).click()
      await screen(page, 'Haftalık Özet')
      await expect(page.getByText('En eski on açık talep')).toBeVisible()
    },
  },
  {
    name: 'overview',
    who: { post: 'overseer' },
    show: async (page) => await expect(page.getByRole('region', { name: 'Müdürlükler' })).toBeVisible(),
  },
  {
    name: 'places',
    who: { post: 'overseer' },
    show: async (page) => {
      await screen(page, 'Konum Analizi')
      await expect(page.getByRole('table').first()).toBeVisible()
    },
  },
  {
    name: 'management',
    who: { post: 'administrator' },
    show: async (page) => {
      await page.getByRole('table').getByRole('button', { name: 'Ayşe Yılmaz' }).click()
      await expect(page.getByRole('button', { name: 'Görevini değiştir' })).toBeVisible()
    },
  },
  {
    name: 'help',
    who: { post: 'clerk', directorate: 'Temizlik İşleri' },
    show: async (page) => {
      await page.getByRole('gridcell').first().waitFor()
      await page.keyboard.press('F1')
      await expect(page.getByRole('dialog', { name: 'Yardım' })).toBeVisible()
    },
  },
]

async function take(page: Page, name: string): Promise<void> {
  const path = join(project, 'docs/pictures', `${name}.png`)
  await page.screenshot({ path, caret: 'hide', animations: 'disabled' })
}

for (const { name, who, show } of pictures)
  test(name, async ({ deskOf }) => {
    const { page } = await deskOf(who)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await show(page)
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await take(page, name)
  })

test('messages', async ({ deskOf, browser }) => {
  const { origin, close } = await openPhone()
  const phone = await browser.newPage({ viewport: { width: 400, height: 768 } })
  const { page } = await deskOf({ post: 'agent' })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await phone.goto(origin)
  await phone.getByRole('textbox', { name: 'Mesaj' }).fill('5063 sokağın köşesinde tadilat atığı duruyor')
  await phone.keyboard.press('Enter')
  await screen(page, 'Mesajlar')
  await page.getByRole('list', { name: 'Görüşmeler' }).getByRole('button').first().click()
  await page.getByRole('textbox', { name: 'Yanıt' }).fill('Merhaba, talebinizi kaydediyoruz.')
  await page.keyboard.press('Control+Enter')
  await expect(phone.getByRole('listitem')).toHaveCount(2)
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: /^Yeni talep/u }).click()
  await expect(page.getByRole('form', { name: 'Yeni talep' })).toBeVisible()
  await expect(
    page
      .getByRole('button', { name: /^Vatandaşta 1/u })
      .or(page.getByText(/^Vatandaşta 1/u))
      .first(),
  ).toBeVisible()
  await expect(page.getByText('canlı', { exact: true })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await take(page, 'messages')
  await take(phone, 'phone')
  await phone.close()
  await close()
})
