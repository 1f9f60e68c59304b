// F1 opens the guide's page of the screen one is on; Escape goes back to where one was, with everything that was typed.
import type { Page } from '@playwright/test'
import { faultsOf } from '#tests/e2e/support/accessibility.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'

const help = (page: Page) => page.getByRole('dialog', { name: 'Yardım' })
const text = (page: Page) => help(page).getByRole('article')

test('F1 tells of the inbox, and Escape leaves the open request open and its row focused', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByRole('gridcell').first().click()
  await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('F1')
  await expect(text(page).getByRole('heading', { name: 'Gelen Kutusu' })).toBeVisible()
  await expect(text(page)).toContainText('Gelmiş, henüz zimmete alınmamış')
  // The text has the focus, so that the keys scroll it.
  await expect(text(page)).toBeFocused()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await expect(page.getByRole('article', { name: /^Talep / })).toBeVisible()
  await expect(page.getByRole('gridcell').first()).toBeFocused()
})

test('F1 in a half-typed request loses no letter of it', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  const words = page.getByRole('form', { name: 'Yeni talep' }).getByRole('textbox', { name: 'Talep', exact: true })
  await words.click()
  await page.keyboard.type('Kapının önünde ')
  await page.keyboard.press('F1')
  await expect(text(page).getByRole('heading', { name: 'Yeni Talep' })).toBeVisible()
  await expect(text(page)).toContainText('Aynı konu: başvuran ekle')
  expect(await faultsOf(page)).toEqual([])
  // F1 closes what F1 opened.
  await page.keyboard.press('F1')
  await expect(help(page)).toHaveCount(0)
  await expect(words).toBeFocused()
  await page.keyboard.type('moloz var')
  await expect(words).toHaveValue('Kapının önünde moloz var')
})

test('the board, a form that is open above it, and the way from topic to topic', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  // Beside the box that ticks the row.
  await page.getByRole('gridcell').nth(1).click()
  await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('n')
  const note = page.getByRole('form', { name: 'Not ekle' }).getByRole('textbox')
  await note.fill('Ekip yarın')
  await page.keyboard.press('F1')
  await expect(text(page).getByRole('heading', { name: 'Müdürlük Panosu' })).toBeVisible()

  await help(page).getByRole('button', { name: 'Müdür', exact: true }).click()
  await expect(text(page)).toContainText('Sabah bakışı')
  await text(page).getByRole('button', { name: 'Haftalık Özet' }).first().click()
  await expect(text(page).getByRole('heading', { name: 'Haftalık Özet' })).toBeVisible()
  await help(page).getByRole('searchbox', { name: 'Yardımda ara' }).fill('kanuni sure')
  await expect(text(page)).toContainText('Safahatı bildir')
  await help(page).getByRole('searchbox', { name: 'Yardımda ara' }).fill('ornitorenk')
  await expect(text(page).getByRole('status')).toContainText('“ornitorenk”')
  expect(await faultsOf(page)).toEqual([])

  await page.keyboard.press('Escape')
  await expect(help(page)).toHaveCount(0)
  await expect(note).toHaveValue('Ekip yarın')
  await expect(note).toBeFocused()
})

test('from the menu and in English, on the screen of administrators; the shortcuts name F1', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByRole('menuitem', { name: 'Yardım' }).click()
  await expect(text(page).getByRole('heading', { name: 'Yönetim' })).toBeVisible()
  // A clerk's day and screens are not an administrator's.
  await expect(help(page).getByRole('button', { name: 'Gelen Kutusu' })).toHaveCount(0)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Kısayollar' })).toContainText('F1')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Oturum:/u }).click()
  await page.getByText('English', { exact: true }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  const english = page.getByRole('dialog', { name: 'Help' }).getByRole('article')
  await expect(english.getByRole('heading', { name: 'Administration' })).toBeVisible()
  await expect(english).toContainText('Who changed what when')
})
