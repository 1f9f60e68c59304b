// What the program notes stands beside the work, never over it.
import type { Page } from '@playwright/test'
import { unseen } from '#tests/support/unseen.ts'
import { expect, test } from './support/desk.ts'
import { countReached, digestSeenBy, registerLongAgo, setToldUntil } from './support/facts.ts'
import { goToInbox } from './support/office.ts'

const dayMs = 86_400_000

test('notes take their own room at the foot of the window: every row can be reached, F6 reaches the note, Enter opens it', async ({
  deskOf,
}) => {
  const told = { post: 'director', directorate: 'Temizlik İşleri' } as const
  const before = Date.now() - 7 * dayMs
  await registerLongAgo('Temizlik İşleri', 30)
  await setToldUntil(told, before)
  expect(await countReached(told, before)).toBeGreaterThan(29)
  const { page } = await deskOf(told)
  const notes = page.getByRole('region', { name: 'Bildirimler' })
  // A director is told of his weekly digest, too.
  await expect(notes.getByRole('alert')).toHaveCount(2)
  const note = notes.getByRole('alert').filter({ hasText: /talebin süresi|talep için uyarı/u })
  await goToInbox(page)
  const list = page.getByRole('grid')
  await expect(list.getByRole('row').nth(15)).toBeVisible()
  // The page ends where the note begins, at each size.
  for (const size of [
    { width: 1366, height: 768 },
    { width: 700, height: 500 },
  ]) {
    await page.setViewportSize(size)
    await expect
      .poll(async () => {
        const work = await page.getByRole('main').boundingBox()
        const foot = await notes.boundingBox()
        return Math.round((foot?.y ?? 0) - ((work?.y ?? 0) + (work?.height ?? 0)))
      })
      .toBe(0)
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await list.getByRole('gridcell').first().click()
  await page.keyboard.press('Control+End')
  const last = (await list.getByRole('gridcell', { name: /^\d\d-/u }).allTextContents()).toSorted().at(-1) ?? ''
  await list.getByRole('gridcell', { name: last }).click()
  await expect(page.getByRole('article', { name: `Talep ${last}` })).toBeVisible()
  for (let step = 0; step < 8 && (await notes.locator(':focus').count()) === 0; step += 1)
    await page.keyboard.press('F6')
  await expect(notes.getByRole('button').first()).toBeFocused()
  for (let step = 0; step < 4 && (await note.locator(':focus').count()) === 0; step += 1)
    await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(note).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: /^Bildirilen \d+/u })).toBeChecked()
})

test('that the digest waits is told once a person: closed at one PC, it is not told at the next', async ({
  deskOf,
}) => {
  const told = { post: 'director', directorate: 'Fen İşleri' } as const
  const noteOn = (page: Page) => page.getByRole('alert').filter({ hasText: 'Haftalık özetiniz hazır' })
  const { page } = await deskOf(told)
  await expect(noteOn(page)).toBeVisible()
  // A second PC at which nobody has closed it yet tells it, too.
  const second = await deskOf(told)
  await expect(noteOn(second.page)).toBeVisible()
  await noteOn(page).getByRole('button', { name: 'Bildirimi kapat' }).click()
  await expect(noteOn(page)).toHaveCount(0)
  await expect.poll(async () => await digestSeenBy(told)).not.toBeNull()
  const third = await deskOf(told)
  await goToInbox(third.page)
  await expect(third.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible()
  await third.page.getByRole('link', { name: 'Haftalık özet' }).click()
  await expect(third.page.getByRole('heading', { name: /Haftalık özet/u })).toBeVisible()
  await expect(noteOn(third.page)).toHaveCount(0)
})

test('a note that draws nothing cannot be saved, by button or by key', async ({ deskOf }) => {
  const { page } = await deskOf({ post: 'clerk', directorate: 'Temizlik İşleri' })
  await page.getByRole('tab', { name: /^Açık/u }).click()
  await page.getByRole('gridcell').first().click()
  await expect(page.getByRole('article')).toHaveAttribute('aria-busy', 'false')
  await page.keyboard.press('n')
  const form = page.getByRole('form', { name: 'Not ekle' })
  const save = form.getByRole('button', { name: /^Kaydet/u })
  for (const words of unseen) {
    await form.getByLabel('Not').fill(words)
    await expect(save).toBeDisabled()
  }
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeVisible()
  await form.getByLabel('Not').fill('\u200bYerinde bakıldı')
  await expect(save).toBeEnabled()
})
