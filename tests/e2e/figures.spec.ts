// Figures as people read them: a share opens all it is made of, a month is closed and stays so on every PC.
import type { Page } from '@playwright/test'
import { faultsOf } from './support/accessibility.ts'
import { periodOf } from '#shared/period.ts'
import { expect, test } from './support/desk.ts'
import { handOverOneOf } from './support/facts.ts'

const numberIn = (text: string | null): number => Number(/[\d.]+$/u.exec(text ?? '')?.[0]?.replaceAll('.', ''))

async function goToOverview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Genel Bakış' }).click()
  await expect(page.getByRole('region', { name: 'Karşılaştırma' })).toBeVisible()
}

async function pickLastMonth(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Dönem' }).click()
  await page.getByRole('option', { name: 'Geçen ay' }).click()
}

test('a share opens its part, the rest and the whole, by the keyboard, each list headed with what it is', async ({
  deskOf,
}) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goToOverview(page)
  const share = page
    .getByRole('region', { name: 'Karşılaştırma' })
    .getByRole('link', { name: /^Zamanında çözme:/u })
    .first()
  await expect(share).toHaveAttribute(
    'aria-label',
    /Zamanında çözülen [\d.]+, Geç çözülen [\d.]+, Termini olan çözülen [\d.]+; listelerini aç$/u,
  )
  await share.focus()
  await page.keyboard.press('Enter')
  const parts = page.getByRole('navigation', { name: 'Zamanında çözme: payı, kalanı, bütünü' })
  await expect(parts.getByRole('link')).toHaveText([/Payı Zamanında/u, /Kalanı Geç çözülen/u, /Bütünü Termini olan/u])
  await expect(parts.getByRole('link').first()).toHaveAttribute('aria-current', 'true')
  await expect(parts.getByRole('link').first()).not.toContainText('·')
  const counts: number[] = []
  for (const [nth, name] of ['Zamanında çözülen', 'Geç çözülen', 'Termini olan çözülen'].entries()) {
    const link = parts.getByRole('link').nth(nth)
    await link.focus()
    await page.keyboard.press('Enter')
    await expect(link).toHaveAttribute('aria-current', 'true')
    const count = numberIn(await link.textContent())
    counts.push(count)
    await expect(page.getByRole('heading').filter({ hasText: name })).toContainText(
      `${count.toLocaleString('tr')} talep`,
    )
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
  }
  const [part = 0, rest = 0, whole = 0] = counts
  expect(rest).toBeGreaterThan(0)
  expect(part + rest).toBe(whole)
  expect(await faultsOf(page)).toEqual([])
  // However many of them were looked at, one step leads back.
  await page.getByRole('button', { name: 'Geri' }).click()
  await expect(page.getByRole('region', { name: 'Karşılaştırma' })).toBeVisible()
})

test('satisfaction says of how many evaluations it is, and of how many requests they are', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'overseer' })
  await page.getByRole('link', { name: 'Basın Özeti' }).click()
  await expect(page.getByText(/değerlendirmenin yüzde/u)).toBeVisible()
  const text = (await page.getByText(/değerlendirmenin yüzde/u).textContent()) ?? ''
  const evaluations = /yaptığı ([\d.]+) değerlendirmenin/u.exec(text)?.[1] ?? ''
  expect(text).toMatch(/talep çözüldü; bunlardan [\d.]+ talebin çözümü teyit bekliyor\./u)
  expect(text).toMatch(/Rakamlar \d{2}\.\d{2}\.\d{4} \d{2}:\d{2} itibarıyladır\.$/u)
  await page.getByRole('link', { name: /^Değerlendirme:/u }).click()
  const heading = page.getByRole('heading').filter({ hasText: 'Değerlendirme' })
  await expect(heading).toContainText(new RegExp(`${evaluations} değerlendirme \\([\\d.]+ talep\\)`, 'u'))
  const requests = /\(([\d.]+) talep\)/u.exec((await heading.textContent()) ?? '')?.[1]?.replaceAll('.', '')
  expect(Number(requests)).toBeLessThan(Number(evaluations.replaceAll('.', '')))
})

test('an overseer closes a month; a director sees by whom, and what changed since is said and opens nothing', async ({
  deskOf,
}) => {
  test.slow()
  const { page: director } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await goToOverview(director)
  await pickLastMonth(director)
  await expect(director.getByText(/itibarıyladır; sonraki devirler/u)).toBeVisible()
  await expect(director.getByRole('button', { name: 'Ayı kesinleştir' })).toHaveCount(0)

  const { page, person } = await deskOf({ post: 'overseer' })
  await goToOverview(page)
  // What still runs is not closed.
  await expect(page.getByRole('button', { name: 'Ayı kesinleştir' })).toHaveCount(0)
  await pickLastMonth(page)
  await page.getByRole('button', { name: 'Ayı kesinleştir' }).click()
  await page.getByRole('button', { name: 'Vazgeç' }).click()
  await page.getByRole('button', { name: 'Ayı kesinleştir' }).click()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  for (const desk of [page, director])
    await expect(desk.getByText(new RegExp(`^\\S+ \\d{4} kesinleşti: .*${person.fullName}`, 'u'))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ayı kesinleştir' })).toHaveCount(0)

  // One that came in that month goes to another directorate now: what was said stays, and says what a recount would.
  expect(await handOverOneOf(periodOf('last_month', Date.now()))).not.toBe('')
  const directorates = page.getByRole('region', { name: 'Müdürlükler' })
  for (const difference of ['−1', '+1']) {
    const cell = directorates.getByRole('cell').filter({ hasText: `sonradan: ${difference}` })
    await expect(cell.first()).toBeVisible()
    await expect(cell.getByRole('link', { name: 'sonradan' })).toHaveCount(0)
  }
  // It opens what is counted now.
  const less = directorates.getByRole('cell').filter({ hasText: 'sonradan: −1' }).getByRole('link').first()
  const told = Number(await less.textContent())
  await less.click()
  await expect(page.getByRole('heading').filter({ hasText: 'Gelen' })).toContainText(`${told - 1} talep`)
})

test('the digest of the running week does not speak of last week, and compares the same days', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'director', directorate: 'Temizlik İşleri' })
  await page.getByRole('link', { name: 'Haftalık Özet' }).click()
  await expect(page.getByRole('heading', { name: 'Geçen hafta ne oldu' })).toBeVisible()
  await page.getByRole('button', { name: 'Sonraki hafta' }).click()
  await expect(page.getByRole('heading', { name: 'Bu hafta şimdiye kadar ne oldu' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Önceki haftanın aynı günleri' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Geçen hafta ne oldu' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Önceki hafta' }).click()
  await page.getByRole('button', { name: 'Önceki hafta' }).click()
  await expect(page.getByRole('heading', { name: 'O hafta ne oldu' })).toBeVisible()
})
