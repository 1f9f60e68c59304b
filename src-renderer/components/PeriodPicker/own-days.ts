import { daysLater } from '#shared/office-time.ts'
import { readDay, startOfDay, type Period } from '#shared/period.ts'

/** As the date fields hold them: "2026-10-01", or nothing while half typed. */
export interface OwnDays {
  readonly since: string
  readonly last: string
}

export type DaysFault = 'empty' | 'reversed' | 'future' | 'early'

/** The period from the first to the last day, or what is wrong with them at this instant. */
export function periodOfDays({ since, last }: OwnDays, now: number): Period | DaysFault {
  const [first, end] = [readDay(since), readDay(last)]
  if (first === undefined || end === undefined) return 'empty'
  // A year lacks a digit.
  if (since < '2000' || last < '2000') return 'early'
  if (end < first) return 'reversed'
  return end > startOfDay(now) ? 'future' : { since: first, until: daysLater(end, 1) }
}
