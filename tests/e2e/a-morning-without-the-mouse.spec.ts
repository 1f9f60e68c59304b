// Forty requests by keys alone: at each step it is asserted which request is marked, which the panel shows, where the focus is.
import type { Page } from '@playwright/test'
import { expect, test } from './support/desk.ts'
import { registerRequests } from './support/facts.ts'

const count = 40

interface Attention {
  /** The row that has the focus, by its number. */
  focused: string | null
  /** The row that is drawn as the marked one. */
  marked: string | null
  /** What the panel is of. */
  panel: string | null
  where: string
}

/** Where everything stands, in one look. */
async function attentionOf(page: Page): Promise<Attention> {
  return await page.evaluate(() => {
    const text = (row: Element | null | undefined) =>
      row?.querySelector('[col-id="number"]')?.textContent?.trim() ?? null
    const active = document.activeElement
    const rowIndex = active?.closest('[role="row"]')?.getAttribute('row-index') ?? null
    const rowAt = (index: string | null) =>
      [...document.querySelectorAll(`[role="row"][row-index="${index}"]`)].find((row) =>
        row.querySelector('[col-id="number"]'),
      )
    const selected = [...document.querySelectorAll('.ag-row-selected')].find((row) =>
      row.querySelector('[col-id="number"]'),
    )
    return {
      focused: rowIndex === null ? null : text(rowAt(rowIndex)),
      marked: text(selected),
      panel: document.querySelector('article[aria-busy="false"] h2')?.textContent?.trim() ?? null,
      where:
        active === document.body
          ? 'the page'
          : active?.closest('form')
            ? 'a form'
            : active?.closest('[role="gridcell"]')
              ? 'a cell'
              : (active?.tagName ?? 'nowhere'),
    }
  })
}

test('a morning of forty requests without the mouse', async ({ deskOf }) => {
  const { page, person } = await deskOf({ post: 'clerk', directorate: 'Ruhsat ve Denetim' })
  const numbers = await registerRequests('Ruhsat ve Denetim', count, 'sabahtan bekleyen ornitorenk')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('bekleyen ornitorenk')
  await page.keyboard.press('Enter')
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell') })
  await expect(page.getByText(`${count} talep ·`)).toBeVisible()
  await expect(rows.first()).toBeVisible()
  // The newest first, as the search shows them.
  const order = numbers.toReversed()
  await expect.poll(() => attentionOf(page)).toMatchObject({ focused: order[0], where: 'a cell' })
  await page.keyboard.press('Enter')

  for (const [index, number] of order.entries()) {
    await test.step(`${index + 1}: ${number}`, async () => {
      const stands = { focused: number, marked: number, panel: number, where: 'a cell' }
      await expect.poll(() => attentionOf(page)).toEqual(stands)
      await page.keyboard.press('u')
      await expect(page.getByRole('status', { name: 'Son işlem' })).toContainText(`${number}: üstlenildi.`)
      await expect(page.getByRole('article')).toContainText(`Görevli: ${person.fullName}`)
      expect(await attentionOf(page)).toEqual(stands)
      await page.keyboard.press('n')
      await expect.poll(() => attentionOf(page)).toMatchObject({ panel: number, marked: number, where: 'a form' })
      await page.keyboard.type(`Bakıldı ${index}`)
      await page.keyboard.press(index % 5 === 4 ? 'Escape' : 'Control+Enter')
      await expect(page.getByRole('form')).toHaveCount(0)
      await expect.poll(() => attentionOf(page)).toEqual(stands)
      if (index % 2 === 1) {
        // Handed over, it is nothing more for this person: the next one is there by itself.
        await page.keyboard.press('d')
        await expect(page.getByRole('form', { name: 'Devret' })).toBeVisible()
        await page.keyboard.type('fen')
        await page.keyboard.press('Enter')
        // The directorate chosen, the reasons are next.
        await expect(page.getByRole('form', { name: 'Devret' }).getByRole('radiogroup')).toBeFocused()
        await page.keyboard.press('1')
        await page.keyboard.press('Control+Enter')
        await expect(page.getByRole('status', { name: 'Son işlem' })).toContainText(`${number}: devredildi.`)
        if (index + 1 === order.length) await expect.poll(() => attentionOf(page)).toEqual(stands)
      } else {
        const since = Date.now()
        await page.keyboard.press('ArrowDown')
        await expect
          .poll(() => attentionOf(page), { intervals: [10] })
          .toMatchObject({ focused: order[index + 1], marked: order[index + 1], panel: order[index + 1] })
        followed.push(Date.now() - since)
      }
    })
  }
  console.log(
    `the panel followed an arrow in a median of ${followed.toSorted((a, b) => a - b)[followed.length >> 1]} ms`,
  )
  await page.keyboard.press('Escape')
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect.poll(() => attentionOf(page)).toMatchObject({ focused: order.at(-1), where: 'a cell' })
})

const followed: number[] = []
