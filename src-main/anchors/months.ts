// Closed months in the anchors: closed once and for good, so each stands in every file written since, the same for ever.
import { officeZone } from '#shared/office-time.ts'
import type { Link } from './folder.ts'
import type { ClosedMonth } from './queries.ts'

export type MonthFault = { kind: 'month_removed' | 'month_rewritten' | 'month_slipped_in'; day: string; month: string }

/** What of the closed months of some anchors is no more so in the database, each told once: of the first file that knows better. */
export function monthFaults(links: readonly Link[], present: readonly ClosedMonth[]): MonthFault[] {
  const now = new Map(present.map((each) => [each.month, each]))
  const found = new Map<string, MonthFault>()
  for (const { header } of links) {
    // Written by a program that knew of no closed months.
    if (header.months === undefined) continue
    for (const { month, digest } of header.months) {
      const kind = now.has(month) ? 'month_rewritten' : 'month_removed'
      if (now.get(month)?.digest !== digest && !found.has(month)) found.set(month, { kind, day: header.day, month })
    }
    const anchored = new Set(header.months.map(({ month }) => month))
    for (const { month, closedAt } of present) {
      // By the day, for the clocks of PC and server may differ.
      const wasClosed = new Date(closedAt).toLocaleDateString('sv', { timeZone: officeZone }) < header.day
      if (wasClosed && !anchored.has(month) && !found.has(month))
        found.set(month, { kind: 'month_slipped_in', day: header.day, month })
    }
  }
  return [...found.values()]
}
