import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { countReached, registerLongAgo } from './support/facts.ts'
import { openByNumber, openHoldForm, registerRequest } from './support/office.ts'

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
  await agent.page.getByRole('menuitem', { name: 'Kanunu belirt' }).click()
  const law = agent.page.getByRole('form', { name: 'Kanunu belirt' })
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
  await panel.getByRole('button', { name: /^İlk temas.*neden bu tarih/u }).click()
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

test('an idari izin is looked at before it moves anything, and can be taken back', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'administrator' })
  const form = page.getByRole('form', { name: 'İdari izin ilan et' })
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
  await form.getByLabel('Adı').fill('Fırtına')
  await form.getByLabel('Başlangıç').fill(`${day}T00:00`)
  await form.getByLabel('Bitiş').fill(`${day}T23:59`)
  await form.getByRole('button', { name: 'Önce göster' }).click()
  await expect(form).toContainText(/termin değişi|Hiçbir termin/u)
  await form.getByRole('button', { name: 'İlan et' }).click()
  await expect(form).toContainText(/termin taşındı/u)
  const row = page.getByRole('row').filter({ hasText: 'Fırtına' })
  await row.getByRole('button', { name: 'Geri al' }).click()
  await expect(row).toContainText('geri alındı')
})

test('a hold or an extension into the past is refused with a sentence beside its button, and nothing is kept', async ({
  deskOf,
}) => {
  const agent = await deskOf({ post: 'agent' })
  const { page } = await deskOf({ post: 'director', directorate: 'Park ve Bahçeler' })
  const hold = await openHoldForm(agent.page, page)
  const panel = page.getByRole('article')
  await hold.getByLabel('Tarih').fill('2026-01-05')
  await hold.getByRole('button', { name: 'Gönder' }).click()
  await expect(page.getByRole('complementary').or(panel)).toContainText('Bekletme tarihi ileride')
  await hold.getByRole('button', { name: 'Vazgeç' }).click()

  await page.getByRole('button', { name: 'Diğer işlemler' }).click()
  await page.getByRole('menuitem', { name: 'Süreyi uzat' }).click()
  const extend = page.getByRole('form', { name: 'Süreyi uzat' })
  await extend.getByLabel('Tarih').fill('2026-01-05')
  await extend.getByLabel('Gerekçe').fill('Geçmişe uzatma denemesi')
  await extend.getByRole('button', { name: 'Gönder' }).click()
  await expect(page.getByRole('complementary').or(panel)).toContainText('Yeni tarih terminden sonra')
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

  await page.getByRole('link', { name: 'Gelen Kutusu' }).click()
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByText(/^Geciken/u).click()
  const row = page.getByRole('row').filter({ hasText: number })
  const mark = row.locator('[data-kind="late"]')
  await expect(mark).toHaveText(/^bekliyor −(\d+ g )?\d\d:\d\d$/u)
  await expect(mark).toHaveAttribute('title', /^bekliyor \(−/u)
  await expect(mark.locator('svg')).toBeVisible()
})

test('the clocks of a request stand as bars against each other, and say in words what they show', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByText(/^Geciken/u).click()
  await page.getByRole('gridcell').first().click()
  const bars = page.getByRole('article').getByRole('img', { name: /süre/u })
  await expect(bars.first()).toBeVisible()
  // What stops nobody is told beside it: the first contact has a clock of its own.
  await expect(page.getByRole('article').getByRole('img', { name: /^İlk temas: /u })).toBeVisible()
  // An overdue request: its clock says so in words, and by more than colour.
  await expect(bars.first()).toHaveAccessibleName(/^Vatandaşın süresi.*termini geçti/u)
  expect(
    (await new AxeBuilder({ page }).include('article').withTags(['wcag2a', 'wcag2aa']).analyze()).violations,
  ).toEqual([])
})

/** As if this PC had last been told of warnings at an instant. */
async function lastToldAt(page: Page, at: number): Promise<void> {
  // The first look at signing in must be over: it would say when this PC was told, after us.
  await expect.poll(async () => await toldUntil(page)).toBeGreaterThan(0)
  await page.evaluate((instant) => {
    for (const key of Object.keys(localStorage))
      if (key.endsWith('warnings/toldUntil')) localStorage.setItem(key, String(instant))
  }, at)
}

const toldUntil = async (page: Page): Promise<number> =>
  Number(
    await page.evaluate(() => Object.entries(localStorage).find(([key]) => key.endsWith('warnings/toldUntil'))?.[1]),
  )

const week = 7 * dayMs

test('warnings come once, as one note on the desktop that opens the late ones', async ({ deskOf }) => {
  await registerLongAgo(licences, 2)
  const director = { post: 'director', directorate: licences } as const
  expect(await countReached(director, Date.now() - week)).toBeGreaterThan(1)
  const { page } = await deskOf(director)
  await page.context().addInitScript(() => {
    const told: unknown[] = []
    class Recorded extends EventTarget {
      static readonly permission = 'granted'
      constructor(title: string) {
        super()
        told.push(title)
        Object.assign(window, { told, lastNote: this })
      }
    }
    Object.assign(window, { Notification: Recorded, told })
  })
  const told = async (): Promise<string[]> => await page.evaluate(() => (window as unknown as { told: string[] }).told)
  await lastToldAt(page, 0)
  await page.reload()
  await expect.poll(async () => (await told()).length).toBe(1)
  expect((await told())[0]).toMatch(/^\d+ tale(p|bin) /u)
  await page.evaluate(() => (window as unknown as { lastNote: EventTarget }).lastNote.dispatchEvent(new Event('click')))
  await expect(page.getByRole('checkbox', { name: /^Geciken/u })).toBeChecked()
  await expect(page.getByRole('tab', { name: /^Açık/u })).toHaveAttribute('aria-selected', 'true')

  // After a restart it looks again, and has nothing to say but what came due in these seconds.
  const before = await toldUntil(page)
  await page.reload()
  await expect.poll(async () => await toldUntil(page)).toBeGreaterThan(before)
  const sinceThen = (await countReached(director, before)) > 0 ? 1 : 0
  expect((await told()).length).toBeLessThanOrEqual(sinceThen)
})

test('where the desktop may not be used the note stands in the window; a click opens the list, and it is told once', async ({
  deskOf,
}) => {
  await registerLongAgo(licences, 2)
  expect(await countReached({ post: 'overseer' }, Date.now() - week)).toBeGreaterThan(1)
  const { page } = await deskOf({ post: 'overseer' })
  await lastToldAt(page, Date.now() - week)
  await page.reload()
  const note = page.getByRole('alert').filter({ hasText: /talebin süresi|talep için uyarı/u })
  await expect(note).toBeVisible()
  await note.click()
  await expect(note).toHaveCount(0)
  await expect(page).toHaveURL(/inbox\/open/u)
  const before = await toldUntil(page)
  await page.reload()
  await expect.poll(async () => await toldUntil(page)).toBeGreaterThan(before)
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  if ((await countReached({ post: 'overseer' }, before)) === 0) await expect(note).toHaveCount(0)
})
