// A call comes to the agent whose telephone rings, on whatever screen and whatever is being typed; by keys it becomes the form.
import type { Page } from '@playwright/test'
import type { CallEvent } from '#main/gateway/events.ts'
import { gatewayAt } from './support/citizens.ts'
import { expect, test } from './support/desk.ts'

const phone = '+905329998877'
const cards = (page: Page) => page.getByRole('region', { name: 'Telefon', exact: true })
const form = (page: Page) => page.getByRole('form', { name: 'Yeni talep' })
const field = (page: Page, name: string) => form(page).getByRole('textbox', { name, exact: true })

test('a call is a card at the phone that rings, and the form by one key; nothing that is typed is lost', async ({
  deskOf,
}) => {
  const [one, other] = [await deskOf({ post: 'agent' }), await deskOf({ post: 'agent', nth: 1 })]
  const { messages, owner, leave } = await gatewayAt('telephone')
  for (const [{ person }, extension] of [[one, '101'] as const, [other, '102'] as const])
    // oxlint-disable-next-line no-await-in-loop
    await owner.query('update zimmet_data.staff set extension = $1 where full_name = $2', [extension, person.fullName])
  const first: CallEvent = { type: 'call', id: 'c-1', phone, rings: ['101', '102'] }
  const { page } = one

  await test.step('it rings at both, and takes the focus from nothing', async () => {
    await page.getByRole('link', { name: 'Mesajlar' }).click()
    const search = page.getByRole('searchbox', { name: 'Ad ya da son sözlerde ara' })
    await search.fill('çuk')
    await messages.tell(first)
    for (const desk of [one, other]) await expect(cards(desk.page)).toContainText('Arıyor0 532 999 88 77')
    await expect(cards(page)).toContainText('önceki talebi yok')
    await expect(search).toBeFocused()
    await page.keyboard.type('ur')
    await expect(search).toHaveValue('çukur')
  })

  await test.step('it leaves the phone that did not take it', async () => {
    await messages.tell({ ...first, answered: { by: '101' } })
    await expect(cards(page)).toContainText('Görüşülüyor')
    await expect(cards(other.page)).not.toContainText('999')
  })

  await test.step('by one key it is the form, with phone and channel', async () => {
    await page.keyboard.press('Alt+a')
    await expect(field(page, 'Telefon')).toHaveValue('0 532 999 88 77')
    await expect(page.getByRole('radio', { name: /^Telefon/u })).toBeChecked()
    await field(page, 'Adı soyadı').fill('Sabriye Ornitorenk')
    await field(page, 'Talep').fill('Lamba yanmıyor')
    await page.getByRole('checkbox', { name: 'Konu belirsiz (sevk masasına)' }).check()
    await messages.tell({ ...first, ended: { cause: 'normalClearing' }, recording: 'r-1' })
    await expect(cards(page)).not.toContainText('999')
  })

  await test.step('the next caller waits until that is saved', async () => {
    await messages.tell({ type: 'call', id: 'c-2', phone: '+905321112233', rings: ['101'] })
    await expect(cards(page)).toContainText('0 532 111 22 33')
    await page.keyboard.press('Alt+a')
    await expect(page.getByText('Arayan bekliyor: 0 532 111 22 33.')).toBeVisible()
    await expect(field(page, 'Telefon')).toHaveValue('0 532 999 88 77')
    await expect(field(page, 'Talep')).toHaveValue('Lamba yanmıyor')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Vatandaşa okuyun:')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(field(page, 'Telefon')).toHaveValue('0 532 111 22 33')
    await expect(field(page, 'Talep')).toHaveValue('')
  })

  await test.step('who calls again is known by what he asked for, and F6 comes to the card', async () => {
    await messages.tell({ type: 'call', id: 'c-3', phone, rings: ['102'] })
    await expect(cards(other.page)).toContainText(/1 önceki talebi var:.*Yeni/u)
    await other.page.getByRole('link', { name: 'Gelen Kutusu' }).click()
    await expect(async () => {
      await other.page.keyboard.press('F6')
      await expect(cards(other.page).locator(':focus')).toHaveCount(1, { timeout: 100 })
    }).toPass()
    await messages.tell({ type: 'call', id: 'c-3', ended: { cause: 'noAnswer' } })
    await expect(cards(other.page)).toContainText('Cevapsız')
    await cards(other.page).getByRole('button', { name: 'Kartı kapat' }).click()
    await expect(cards(other.page)).not.toContainText('999')
  })

  await test.step('the request has the call that brought it', async () => {
    await messages.tell({ type: 'call', id: 'c-4', phone, rings: ['102'] })
    await cards(other.page)
      .getByRole('button', { name: / · Yeni · /u })
      .click()
    const calls = other.page.getByRole('region', { name: 'Aramalar' })
    await expect(calls).toContainText(one.person.fullName)
    await expect(calls.getByRole('button', { name: 'Ses kaydını dinle' })).toBeVisible()
  })
  await leave()
})

test('a link of the telephone’s program opens the form with the phone, and the address forgets it', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.getByRole('link', { name: 'Mesajlar' }).click()
  await page.evaluate(() => {
    location.hash = '#/register/+905329998877'
  })
  await expect(field(page, 'Telefon')).toHaveValue('0 532 999 88 77')
  await expect(page).toHaveURL(/#\/register$/u)
  await page.evaluate(() => {
    location.hash = '#/register/javascript:alert(1)'
  })
  await expect(page).toHaveURL(/#\/register$/u)
  await expect(field(page, 'Telefon')).toHaveValue('0 532 999 88 77')
})
