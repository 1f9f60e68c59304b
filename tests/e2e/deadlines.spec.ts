import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/e2e/support/desk.ts'
import { countReached, registerLongAgo, setToldUntil, toldUntil } from '#tests/e2e/support/facts.ts'
import { goToInbox, openByNumber, openHoldForm, registerRequest } from '#tests/e2e/support/office.ts'

test('a request shows what is left of its deadline and why it is due then; the director extends it once', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const director = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const number = await registerRequest(agent.page, { subject: 'agac bud', words: 'Dallar yola sarkıyor' })
  await openByNumber(director.page, number)
  const panel = director.page.getByRole('article')
  await expect(panel).toContainText('Vatandaşın süresi')
  await panel.getByRole('button', { name: /^Vatandaşın süresi.*neden bu tarih/u }).click()
  const why = panel.getByRole('table', { name: 'Terminin hesabı' })
  await expect(why.getByRole('row')).not.toHaveCount(1)
  await expect(why).toContainText(/\d\d:\d\d–\d\d:\d\d/u)

  await director.page.getByRole('button', { name: 'Diğer işlemler' }).click()
  await director.page.getByRole('menuitem', { name: 'Süreyi uzat' }).click()
  const form = director.page.getByRole('form', { name: 'Süreyi uzat' })
  const later = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Tarih').fill(later)
  await form.getByLabel('Gerekçe').fill('Ekipman gelecek')
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(panel).toContainText(`${director.person.fullName} süreyi uzattı`)
})

test('a request falls under a law, its clock is explained like any other, and telling the stage keeps it', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const director = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const number = await registerRequest(agent.page, { subject: 'agac bud', words: 'Dilekçe ile budama istendi' })
  await openByNumber(agent.page, number)
  await agent.page.getByRole('button', { name: 'Diğer işlemler' }).click()
  await expect(agent.page.getByRole('menuitem', { name: 'Safahatı bildir' })).toHaveCount(0)
  await agent.page.getByRole('menuitem', { name: 'Tabi olduğu kanunu seç' }).click()
  const law = agent.page.getByRole('form', { name: 'Tabi olduğu kanunu seç' })
  await law
    .getByRole('combobox', { name: 'Kanun' })
    .or(law.getByRole('textbox', { name: 'Kanun' }))
    .click()
  await agent.page.getByRole('option', { name: /3071/u }).click()
  await law.getByRole('button', { name: 'Gönder' }).click()
  await expect(agent.page.getByRole('article')).toContainText('kanun yok → 3071')

  const { page } = director
  await openByNumber(page, number)
  const panel = page.getByRole('article')
  await panel.getByRole('button', { name: /^İlk görüşme.*neden bu tarih/u }).click()
  await expect(panel).toContainText(/Hedef: \d+ (iş günü|çalışma saati)/u)
  await panel.getByRole('button', { name: /^3071.*neden bu tarih/u }).click()
  await expect(panel).toContainText('30 gün; ertesi günden başlayarak her gün sayılır')
  await page.getByRole('button', { name: 'Diğer işlemler' }).click()
  // What this law does not know is not offered.
  for (const act of ['Kanuni süreyi uzat', 'Ücret bildir (süre kesilir)', 'Ücret ödendi (süre başlar)'])
    await expect(page.getByRole('menuitem', { name: act })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Safahatı bildir' }).click()
  const form = page.getByRole('form', { name: 'Safahatı bildir' })
  await form.getByRole('textbox').fill('Keşif yapıldı, ihale bekleniyor.')
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(panel).toContainText('sonuç ayrıca bildirilecek. Keşif yapıldı, ihale bekleniyor.')
  await expect(panel.getByRole('button', { name: /^3071.*neden bu tarih/u })).toHaveCount(0)
})

test('an idari izin is looked at before it moves anything, and so is taking it back, which leaves no old sentence', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'administrator' })
  await page.getByRole('link', { name: 'Mesai' }).click()
  const list = page.getByRole('region', { name: 'Tatiller ve idari izinler' })
  const form = page.getByRole('form', { name: 'İdari izin ilan et' })
  // Five days hold a working day, whatever day it is.
  const localDay = (days: number) => new Date(Date.now() + days * dayMs + 3 * 3_600_000).toISOString().slice(0, 10)
  await form.getByLabel('Adı').fill('Kar izni')
  await form.getByLabel('Başlangıç').fill(`${localDay(1)}T00:00`)
  await form.getByLabel('Bitiş').fill(`${localDay(6)}T00:00`)
  await form.getByRole('button', { name: 'Önce göster' }).click()
  await expect(form).toContainText(/termin değişiyor/u)
  await form.getByRole('button', { name: 'İlan et' }).click()
  await expect(form).toContainText('Kaydedildi')
  const row = list.getByRole('row').filter({ hasText: 'Kar izni' })
  await row.getByRole('button', { name: /Kar izni.*geri al/u }).click()
  const back = page.getByRole('form', { name: 'Kar izni geri alınsın mı?' })
  await expect(back).toContainText(/\d+ termin değişiyor/u)
  await expect(page.getByText('Kaydedildi')).toHaveCount(0)
  await back.getByRole('button', { name: 'Geri al' }).click()
  await expect(row).toContainText('geri alındı')
  await expect(back).toContainText('termin taşındı')
})

test('a hold or an extension into the past cannot be sent, and the field says from which day on', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const { page } = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const hold = await openHoldForm(agent.page, page)
  const panel = page.getByRole('article')
  await hold.getByLabel('Tarih').fill('05.01.2026')
  await expect(hold).toContainText('ya da sonrasını yazın.')
  await expect(hold.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await hold.getByRole('button', { name: 'Vazgeç' }).click()

  await page.getByRole('button', { name: 'Diğer işlemler' }).click()
  await page.getByRole('menuitem', { name: 'Süreyi uzat' }).click()
  const extend = page.getByRole('form', { name: 'Süreyi uzat' })
  await extend.getByLabel('Tarih').fill('05.01.2026')
  await extend.getByLabel('Gerekçe').fill('Geçmişe uzatma denemesi')
  await expect(extend).toContainText('ya da sonrasını yazın.')
  await expect(extend.getByRole('button', { name: 'Gönder' })).toBeDisabled()
  await expect(panel).toContainText('İşlemde')
  await expect(panel).not.toContainText('süreyi uzattı')
})

const dayMs = 86_400_000

// Whose rows no other test counts.
const licences = 'Ruhsat ve Denetim'

/** Of a list's rows the instants in its column Termin, in the order on the screen; no date comes last. */
async function dueDates(page: Page): Promise<string[]> {
  const texts = await page.locator('[role="row"][row-index] [col-id="dueAt"]').evaluateAll((cells) =>
    cells
      .map((cell) => ({ at: Number(cell.closest('[row-index]')?.getAttribute('row-index')), text: cell.textContent }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ text }) => text),
  )
  return texts.map((text) => text.replace(/^(\d\d)\.(\d\d)\.(\d{4})/u, '$3-$2-$1'))
}

/** The number that stands on a chip. */
async function countOf(page: Page, chip: string): Promise<number> {
  const text = await page.getByRole('group', { name: 'Süreye göre süz' }).getByText(chip).textContent()
  return Number(/[\d.]+$/u.exec(text ?? '')?.[0].replaceAll('.', ''))
}

test('the list stands by what is due next; one click narrows it to what is late, and stays so', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goToInbox(page)
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await expect(page.locator('[col-id="remaining"] [data-kind]').first()).toBeVisible()
  const header = page.getByRole('columnheader', { name: 'Kalan' })
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  const dues = await dueDates(page)
  expect(dues.length).toBeGreaterThan(5)
  // What is solved needs no date and stands last; the first screen is of what is still owed.
  expect(dues).toEqual(dues.toSorted())

  expect(await countOf(page, 'Geciken')).toBeGreaterThan(0)
  await page.getByText(/^Geciken/u).click()
  await expect(page.getByRole('checkbox', { name: /^Geciken/u })).toBeChecked()
  const grid = page.getByRole('grid').or(page.getByRole('treegrid'))
  // Something may fall due between two looks.
  await expect(async () => {
    const late = await countOf(page, 'Geciken')
    await expect(grid).toHaveAttribute('aria-rowcount', String(late + 1), { timeout: 1000 })
  }).toPass()
  const lateRows = await grid.getAttribute('aria-rowcount')
  await expect(page.locator('[col-id="remaining"] [data-kind="late"]').first()).toContainText('−')
  await expect(page.locator('[col-id="remaining"] [data-kind]:not([data-kind="late"])')).toHaveCount(0)
  expect((await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()).violations).toEqual([])

  await page.reload()
  await expect(page.getByRole('checkbox', { name: /^Geciken/u })).toBeChecked()
  await page.getByText(/^Geciken/u).click()
  await expect(grid).not.toHaveAttribute('aria-rowcount', lateRows ?? '')
})

test('what is late and on hold says both, and counts as late', async ({ deskOf }) => {
  const [number = ''] = await registerLongAgo(licences, 1)
  const { page } = await deskOf({ post: 'director', directorate: licences })
  await openByNumber(page, number)
  await page.keyboard.press('u')
  await expect(page.getByRole('article')).toContainText('İşlemde')
  await page.keyboard.press('b')
  const form = page.getByRole('form', { name: 'Beklet' })
  // A reason that pauses the clock.
  await form.getByText('Hava koşulları').click()
  const tomorrow = new Date(Date.now() + dayMs + 3 * 3_600_000).toISOString().slice(0, 10)
  await form.getByLabel('Tarih').fill(tomorrow)
  await form.getByRole('button', { name: 'Gönder' }).click()
  await expect(page.getByRole('article')).toContainText('Bekliyor')

  await goToInbox(page)
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByText(/^Geciken/u).click()
  const row = page.getByRole('row').filter({ hasText: number })
  const mark = row.locator('[data-kind="late"]')
  await expect(mark).toHaveText(/^süre durdu \(−(\d+ g )?\d\d:\d\d\)$/u)
})

test('the clocks of a request stand as bars against each other, and say in words what they show', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goToInbox(page)
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByText(/^Geciken/u).click()
  await page.getByRole('gridcell').first().click()
  const bars = page.getByRole('article').getByRole('img', { name: /süre/u })
  await expect(bars.first()).toBeVisible()
  // What stops nobody is told beside it: the first contact has a clock of its own.
  await expect(page.getByRole('article').getByRole('img', { name: /^İlk görüşme: /u })).toBeVisible()
  // An overdue request: its clock says so in words, and by more than colour.
  await expect(bars.first()).toHaveAccessibleName(/^Vatandaşın süresi.*termini geçti/u)
  expect(
    (await new AxeBuilder({ page }).include('article').withTags(['wcag2a', 'wcag2aa']).analyze()).violations,
  ).toEqual([])
})

const week = 7 * dayMs

test('warnings come once, as one note on the desktop that opens exactly those, and are told at no other PC', async ({
  deskOf,
}) => {
  const told = { post: 'director', directorate: licences } as const
  const before = Date.now() - week
  await registerLongAgo(licences, 2)
  await setToldUntil(told, before)
  const late = await countReached(told, before)
  expect(late).toBeGreaterThan(1)
  const { page } = await deskOf(told)
  // The first look is over once it is kept what it told of.
  await expect.poll(async () => await toldUntil(told)).toBeGreaterThan(before)
  await setToldUntil(told, before)
  await page.context().addInitScript(() => {
    const notes: unknown[] = []
    class Recorded extends EventTarget {
      static readonly permission = 'granted'
      constructor(title: string) {
        super()
        notes.push(title)
        Object.assign(window, { notes, lastNote: this })
      }
    }
    Object.assign(window, { Notification: Recorded, notes })
  })
  const notes = async (at: Page): Promise<string[]> =>
    await at.evaluate(() => (window as unknown as { notes: string[] }).notes)
  await page.reload()
  await expect.poll(async () => (await notes(page)).length).toBe(1)
  const count = Number(/^\d+/u.exec((await notes(page))[0] ?? '')?.[0])
  expect(count).toBeGreaterThanOrEqual(late)
  await page.evaluate(() => (window as unknown as { lastNote: EventTarget }).lastNote.dispatchEvent(new Event('click')))
  await expect(page.getByRole('tab', { name: /^Açık/u })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('checkbox', { name: `Bildirilen ${count}` })).toBeChecked()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
  await expect(page.getByRole('checkbox', { name: /^Geciken/u })).not.toBeChecked()
  await page.getByText(/^Bildirilen/u).click()
  await expect(page.getByText(/^Bildirilen/u)).toHaveCount(0)

  // At another PC there is nothing to say but what came due in these seconds.
  const until = await toldUntil(told)
  expect(until).toBeGreaterThan(before + week - dayMs)
  const other = await deskOf(told)
  await expect(other.page.getByRole('gridcell').first()).toBeVisible()
  if ((await countReached(told, until)) === 0)
    await expect(other.page.getByRole('alert').filter({ hasText: /talebin süresi|talep için uyarı/u })).toHaveCount(0)
})

test('where the desktop may not be used the note stands in the window; a click opens the list, and it is told once', async ({
  deskOf,
}) => {
  const told = { post: 'overseer' } as const
  await registerLongAgo(licences, 2)
  expect(await countReached(told, Date.now() - week)).toBeGreaterThan(1)
  await setToldUntil(told, Date.now() - week)
  const { page } = await deskOf(told)
  const note = page.getByRole('alert').filter({ hasText: /talebin süresi|talep için uyarı/u })
  await expect(note).toBeVisible()
  await note.click()
  await expect(note).toHaveCount(0)
  await expect(page).toHaveURL(/inbox\/open/u)
  await expect(page.getByRole('checkbox', { name: /^Bildirilen/u })).toBeChecked()
  const before = await toldUntil(told)
  await page.reload()
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  if ((await countReached(told, before)) === 0) await expect(note).toHaveCount(0)
})
