// Speaking with a citizen, and finding the request that is the same matter.
import { photo } from '#tests/database/acts.ts'
import { faultsOf } from '#tests/e2e/support/accessibility.ts'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { registerRequests, resolveRequest } from '#tests/e2e/support/facts.ts'
import { openByNumber, registerRequest } from '#tests/e2e/support/office.ts'

test('a try that reached nobody says beforehand that the clock runs on, and it does; who was reached stops it', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  const number = await registerRequest(page, {
    subject: 'agac bud',
    words: 'Dal düştü',
    phone: '0532 765 43 21',
    name: 'Deneme Kişi',
  })
  await openByNumber(page, number)
  const article = page.getByRole('article')
  await page.keyboard.press('g')
  const form = page.getByRole('form', { name: 'Görüşmeyi kaydet' })
  await expect(form.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await page.keyboard.press('1')
  await expect(form.getByRole('radio', { name: 'Telefonla' })).toBeChecked()
  // The digits belong to the next question now.
  await page.keyboard.press('2')
  await expect(form.getByRole('radio', { name: 'Telefonla' })).toBeChecked()
  await expect(form.getByRole('radio', { name: 'Ulaşılamadı' })).toBeChecked()
  await expect(form).toContainText('Ulaşılamayan deneme ilk görüşme süresini durdurmaz')
  await page.keyboard.press('Control+Enter')
  await expect(form).toHaveCount(0)
  await expect(article).toContainText('Telefonla arandı, ulaşılamadı.')
  await expect(article).toContainText('Vatandaşa ulaşmaya çalıştı, ulaşamadı')
  await expect(article.getByText(/^\d.+ görüşüldü$/u)).toHaveCount(0)

  await page.keyboard.press('g')
  await page.keyboard.press('2')
  await page.keyboard.press('1')
  await expect(form).toContainText('ilk görüşme süresi bununla durur')
  await expect(form.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Ne konuşuldu?' }).fill('Yarın geliniyor.')
  await page.keyboard.press('Control+Enter')
  await expect(article).toContainText('WhatsApp’tan yazışıldı: Yarın geliniyor.')
  await expect(article.getByText(/^\d.+ görüşüldü$/u)).toBeVisible()
  await page.keyboard.press('g')
  await expect(form.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('the chosen main request, the question about it and the button stand in sight together', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.setViewportSize({ width: 1366, height: 768 })
  const number = await registerRequest(page, { subject: 'alinmama', words: 'Çöp alınmadı' })
  await openByNumber(page, number)
  await page.keyboard.press('j')
  const form = page.getByRole('form', { name: 'Birleştir' })
  const last = form.getByRole('radio').last()
  await expect.poll(async () => await form.getByRole('radio').count()).toBeGreaterThan(4)
  await last.click()
  await expect(form.getByRole('textbox', { name: 'Neden aynı iş?' })).toBeFocused()
  for (const part of [
    form.getByRole('heading', { name: 'Birleştir' }),
    last,
    form.getByRole('textbox', { name: 'Neden aynı iş?' }),
    form.getByRole('button', { name: 'Birleştirmeyi öner' }),
  ])
    await expect(part).toBeInViewport({ ratio: 0.9 })
})

test('the channels stand on one line at 1366', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'agent' })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('link', { name: 'Yeni Talep' }).click()
  const channels = page.getByRole('radiogroup', { name: 'Kanal' })
  await expect(channels.getByRole('radio')).toHaveCount(8)
  const row = await channels.boundingBox()
  expect(row?.height).toBeLessThan(40)
  expect(await channels.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true)
})

test('a photo that proves other work too is told of on its tile and before the request is closed', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'agent' })
  const [first = '', second = ''] = await registerRequests('Park ve Bahçeler', 2, 'Aynı fotoğrafla iki iş')
  const picture = photo()
  for (const number of [first, second]) await resolveRequest(number, picture)
  await openByNumber(page, second)
  const article = page.getByRole('article')
  await expect(article.getByRole('button', { name: /Kanıt. aynısı \d+ talepte/u }).first()).toBeAttached()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('k')
  await expect(page.getByRole('form', { name: 'Teyit et ve kapat' })).toContainText(
    /Kanıt dosyası \d+ başka talepte de var/u,
  )
})
