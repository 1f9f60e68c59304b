import type { ImportStatus, ReadingDoubt, RefusedRow, RowReason } from '#shared/contract/import.ts'

const shownRows = 50
const shownDoubts = 20
const shownReasons = 200
/** So many different values are counted apart; the rest of their reason together. */
const countedValues = 2_000

/** What became of the rows, counted in bounded memory. */
export class Tally {
  rows = 0
  alreadyThere = 0
  refused = 0
  readonly byStatus: Record<ImportStatus, number> = { open: 0, solved: 0, forwarded: 0, declined: 0 }
  readonly firstRefused: RefusedRow[] = []
  readonly doubts: { count: number; first: ReadingDoubt[] } = { count: 0, first: [] }
  readonly #reasons = new Map<string, { reason: RowReason; value: string | null; count: number }>()

  doubt(doubts: readonly ReadingDoubt[]): void {
    this.doubts.count += doubts.length
    this.doubts.first.push(...doubts.slice(0, shownDoubts - this.doubts.first.length))
  }

  refuse(refused: readonly RefusedRow[]): void {
    this.refused += refused.length
    for (const row of refused) {
      if (this.firstRefused.length < shownRows) this.firstRefused.push(row)
      const value = isCounted(row.reason) ? row.value : null
      this.#count(row.reason, this.#reasons.size < countedValues ? value : null)
    }
  }

  get byReason(): { reason: RowReason; value: string | null; count: number }[] {
    return [...this.#reasons.values()].toSorted((one, other) => other.count - one.count).slice(0, shownReasons)
  }

  #count(reason: RowReason, value: string | null): void {
    const slot = `${reason} ${value ?? ''}`
    const known = this.#reasons.get(slot)
    if (known === undefined) this.#reasons.set(slot, { reason, value, count: 1 })
    else known.count += 1
  }
}

// Names and words come again and again and can be mapped; dates and numbers are each their own.
const isCounted = (reason: RowReason): boolean =>
  reason.endsWith('_unknown') || reason === 'cell_error' || reason === 'open_in_retired_directorate'
