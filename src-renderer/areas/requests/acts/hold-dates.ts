/** Turkey keeps UTC+3 all year. */
const offsetMs = 3 * 3_600_000
const dayMs = 86_400_000

/** The day so many days after an instant, as a date field writes it: 2026-11-24. */
export function dayAfter(instant: number, days: number): string {
  return new Date(instant + offsetMs + days * dayMs).toISOString().slice(0, 10)
}

/** When the working day of a date is over: 17:00 in Turkey. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T17:00:00Z`) - offsetMs
}
