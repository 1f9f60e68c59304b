import { dayMs, officeInstant, officeWall } from '#shared/office-time.ts'

/** The day so many days after an instant, as a date field writes it: 2026-11-24. */
export function dayAfter(instant: number, days: number): string {
  return new Date(officeWall(instant) + days * dayMs).toISOString().slice(0, 10)
}

/** When the working day of a date is over: 17:00 in Turkey. */
export function endOfDay(day: string): number {
  return officeInstant(Date.parse(`${day}T17:00:00Z`))
}
