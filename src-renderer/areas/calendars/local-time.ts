/** Turkey keeps UTC+3 all year. */
const zone = '+03:00'
const ahead = 3 * 3_600_000

/** The instant that a date-time field means, in the office's time: 2026-11-25T13:00. */
export const instantOf = (local: string): number => Date.parse(`${local}:00${zone}`)

/** The instant at which a day of the office begins. */
export const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00${zone}`)

/** The day of the office in which an instant lies: 2026-11-25. */
export const dayOf = (instant: number): string => new Date(instant + ahead).toISOString().slice(0, 10)
