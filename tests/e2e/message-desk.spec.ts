// The message desk with two PCs: a message is seen on both, taken by one, answered, made a request by keys alone, closed, and told
// apart from what the citizen writes afterwards.
import type { Page } from '@playwright/test'
import { photo } from '#tests/database/acts.ts'
import { citizensAt } from './support/citizens.ts'
import { expect, test } from './support/desk.ts'
import { closeRequest } from './support/facts.ts'
import { asOwner } from './support/it-department.ts'

const name = 'Sabriye <b>Ornitorenk</b>'

async function openDesk(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Mesajlar' }).click()
  await expect(page.getByRole('region', { name: 'Görüşmeler' })).toBeVisible()
}

const rowOf = (page: Page) =>
  page.getByRole('list', { name: 'Görüşmeler' }).getByRole('button').filter({ hasText: name })
const conversationOf = (page: Page) => page.getByRole('region', { name: `${name} ile görüşme` })

/** Presses keys and counts them: a letter and a combination are one each. */
function keysOf(page: Page) {
  let count = 0
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        // oxlint-disable-next-line no-await-in-loop -- one key after the other
        await page.keyboard.press(key)
        count += 1
      }
    },
    count: () => count,
  }
}

test('a message becomes a request with its photo, and what comes after its closing is asked about', async ({
  deskOf,
}) => {
  const citizens = await citizensAt()
  const [one, other] = [await deskOf({ post: 'agent' }), await deskOf({ post: 'agent', nth: 1 })]
  await openDesk(one.page)
  await openDesk(other.page)

  const key = await citizens.write(name, 'Kapının önünde moloz var')
  await citizens.send(key, name, photo())
  await test.step('it is seen on both PCs, with what is HTML in it as text', async () => {
    for (const { page } of [one, other]) await expect(rowOf(page)).toContainText('2')
    await expect(one.page.getByRole('link', { name: 'Mesajlar' })).toContainText('1')
  })

  const keys = keysOf(one.page)
  await test.step('it is taken by who opens it, and the other sees by whom', async () => {
    await rowOf(one.page).focus()
    await keys.press('Enter')
    await expect(conversationOf(one.page)).toContainText('Kapının önünde moloz var')
    await expect(rowOf(other.page)).toContainText(`${one.person.fullName} bakıyor`)
    await expect(rowOf(other.page)).not.toContainText('okunmamış')
  })

  let number = ''
  await test.step('it becomes a request by at most twelve keys, its photo with it', async () => {
    await keys.press('n')
    const form = one.page.getByRole('form', { name: 'Yeni talep' })
    await expect(form.getByRole('textbox', { name: 'Talep', exact: true })).toHaveValue('Kapının önünde moloz var')
    await expect(form.getByRole('checkbox', { name: 'yer.jpg talebe eklensin' })).toBeChecked()
    // Read out of his words, and why is said.
    await expect(form.getByRole('combobox', { name: 'Konu' })).toHaveValue(/^Tadilat/u)
    await expect(form.getByText('Konu: “moloz”')).toBeVisible()
    await keys.press('Control+Enter')
    const done = one.page.getByText(/^Kaydedildi: /u)
    await expect(done).toBeVisible()
    number = ((await done.textContent()) ?? '').replace('Kaydedildi: ', '')
    expect(keys.count()).toBeLessThanOrEqual(12)
    expect(await citizens.attachmentsOf(number)).toEqual(['yer.jpg'])
    await expect(conversationOf(other.page).or(other.page.getByText('Soldan bir görüşme seçin.'))).toBeVisible()
  })

  await test.step('it is answered by the first rung of the ladder, and how far the answer came shows', async () => {
    await keys.press('y')
    await one.page.keyboard.type('Yarın alıyoruz.')
    await keys.press('Control+Enter')
    await expect(conversationOf(one.page).getByText('Yarın alıyoruz.')).toBeVisible()
    await expect.poll(() => citizens.outgoing()).toContain('Yarın alıyoruz.')
    await citizens.report(key, 'read')
    await expect(conversationOf(one.page).getByTitle('Okundu')).toBeVisible()
    await one.page.getByRole('button', { name: 'Vatandaşta' }).click()
    await expect(rowOf(one.page)).toBeVisible()
  })

  await test.step('a second answer within the minute asks first', async () => {
    const { page } = other
    await page.getByRole('button', { name: 'Vatandaşta' }).click()
    await rowOf(page).click()
    await expect(page.getByText(one.person.fullName).first()).toBeVisible()
    await page.keyboard.press('y')
    await expect(page.getByRole('textbox', { name: 'Yanıt' })).toBeFocused()
    await page.keyboard.type('Ekip yolda.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('az önce başka biri yanıt yazdı')).toBeVisible()
    await page.getByRole('button', { name: 'Yine de gönder' }).click()
    await expect(conversationOf(one.page).getByText('Ekip yolda.')).toBeVisible()
  })

  await test.step('why it did not go is said in our words; the channel’s own are a tooltip for IT', async () => {
    await citizens.report(key, 'failed', '131026: Message undeliverable')
    const conversation = conversationOf(one.page)
    await expect(conversation).toContainText('Gitmedi · alıcı ya da içerik kabul edilmedi')
    await expect(conversation).not.toContainText('undeliverable')
    await expect(conversation.getByTitle('131026: Message undeliverable')).toBeVisible()
  })

  await test.step('it is closed, and what comes after the request’s closing goes to triage', async () => {
    await one.page.getByRole('button', { name: 'Görüşmeyi kapat' }).click()
    await one.page.getByRole('button', { name: 'Kapalı' }).click()
    await expect(rowOf(one.page)).toBeVisible()
    // What a search does not find is not said to be nowhere.
    await one.page.getByRole('searchbox', { name: 'Ad ya da son sözlerde ara' }).fill('böyle biri yok')
    await expect(one.page.getByText('Aranana uyan görüşme yok.')).toBeVisible()
    await one.page.getByRole('button', { name: 'Hepsini göster' }).click()
    await expect(rowOf(one.page)).toBeVisible()
    await closeRequest(number)
    await citizens.writeOn(key, name, 'Gelen giden yok')
    await expect(one.page.getByText(`${number} kapandı; vatandaş yeniden yazdı.`)).toBeVisible()
    await one.page.getByRole('button', { name: 'Aynı iş: yeniden aç' }).click()
    await expect(one.page.getByRole('region', { name: 'Talepler' })).toContainText('İşlemde')
    await expect(conversationOf(one.page)).toContainText(`Talep ${number}`)
  })

  await test.step('a channel that is down says so', async () => {
    await citizens.say(false, 'izin süresi doldu')
    const alert = other.page.getByRole('alert')
    await expect(alert).toContainText('ileti alınamıyor')
    await expect(alert).toContainText('Bilgi İşlem bakmalı (Sağlık).')
    // What the channel itself said is for IT: a tooltip, no words of the screen.
    await expect(alert).not.toContainText('izin süresi doldu')
    await expect(alert.getByTitle('izin süresi doldu')).toBeVisible()
    await citizens.say(true, '')
    await expect(alert).toHaveCount(0)
  })
  await citizens.leave()
})

test('where nothing can be sent it says so before anybody writes, and what to do instead', async ({ deskOf }) => {
  const citizens = await citizensAt()
  await citizens.write(name, 'Kapının önünde moloz var')
  await asOwner(`update zimmet_data.conversation set window_until = clock_timestamp() - interval '1 hour'`)
  const { page } = await deskOf({ post: 'agent' })
  await openDesk(page)
  await rowOf(page).click()
  const conversation = conversationOf(page)
  await expect(conversation.getByText('Buradan yazılamaz: serbest yazışma kapandı; telefonla arayın.')).toBeVisible()
  await expect(conversation.getByRole('textbox', { name: 'Yanıt' })).toBeDisabled()
  await expect(conversation.getByRole('button', { name: /^Gönder/u })).toBeDisabled()
  await citizens.leave()
})
