// What people of the office do at their desks, in the words on the screen.
import { expect, type Locator, type Page } from '@playwright/test'

export interface Call {
  phone?: string
  name?: string
  /** Some letters of the subject. */
  subject: string
  words: string
}

/** An agent writes down what a caller asks; gives the number that is read out. */
export async function registerRequest(page: Page, { phone, name, subject, words }: Call): Promise<string> {
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  const form = page.getByRole('form', { name: 'Yeni talep' })
  await form.getByText('Telefon (444').click()
  if (phone !== undefined) await form.getByRole('textbox', { name: 'Telefon', exact: true }).fill(phone)
  if (name === undefined) await form.getByRole('checkbox', { name: 'İsimsiz' }).check()
  else await form.getByRole('textbox', { name: 'Adı soyadı' }).fill(name)
  await form
    .getByRole('combobox', { name: 'Konu' })
    .or(form.getByRole('textbox', { name: 'Konu' }))
    .fill(subject)
  await page.getByRole('option').first().click()
  await form.getByRole('textbox', { name: 'Talep', exact: true }).fill(words)
  await page.keyboard.press('Control+Enter')
  const number = page.getByRole('region', { name: 'Kaydedildi' }).getByRole('status')
  await expect(number).toBeVisible()
  return (await number.textContent()) ?? ''
}

/** To the list of what waits, whatever the first screen of the post is. */
export async function goToInbox(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Ekranlar' }).getByRole('link', { name: 'Gelen Kutusu' }).click()
}

/** Finds a request by its number from anywhere and opens it. */
export async function openByNumber(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'Talep ara' }).fill(number)
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: number }).click()
  await expect(page.getByRole('article', { name: `Talep ${number}` })).toBeVisible()
}

/** Takes a new request of Park ve Bahçeler into work and opens the form that holds it, for the weather. */
export async function openHoldForm(agent: Page, page: Page): Promise<Locator> {
  await openByNumber(page, await registerRequest(agent, { subject: 'agac bud', words: 'Dal düştü' }))
  await page.keyboard.press('u')
  await expect(page.getByRole('article')).toContainText('İşlemde')
  await page.keyboard.press('b')
  const form = page.getByRole('form', { name: 'Beklet' })
  await form.getByText('Hava koşulları').click()
  return form
}
