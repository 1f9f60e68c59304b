// The office's clock. Turkey has kept UTC+3 all year since the spring of 2016; before, its winters were UTC+2, and what was imported is
// as old. Every day, month and hour of the office goes through these two functions, as the database's go through its time zone.
export const officeZone = 'Europe/Istanbul'
export const daySeconds = 86_400
export const dayMs = daySeconds * 1000

const settledOffsetMs = 3 * 3_600_000
const settledSince = Date.UTC(2016, 2, 27, 1)

/** What the office's clock shows at an instant, as if it were UTC: for `getUTC…` and `toISOString`. */
export const officeWall = (instant: number): number => instant + officeOffset(instant)

/** The instant at which the office's clock shows a time; the earlier one where it showed it twice. */
export function officeInstant(wall: number): number {
  return wall - officeOffset(wall - officeOffset(wall))
}

/** The same time of the office's clock so many days later. */
export const daysLater = (instant: number, days: number): number => officeInstant(officeWall(instant) + days * dayMs)

const quarter = 900_000
const kept = 100_000

/** How far a zone's clock is ahead of UTC at an instant, in milliseconds. Asking the time zone database is slow, so answers are kept. */
export function zoneOffset(zone: string): (utc: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const known = new Map<number, number>()
  return (utc) => {
    const slot = Math.floor(utc / quarter)
    const before = known.get(slot)
    if (before !== undefined) return before
    const parts = Object.fromEntries(
      format.formatToParts(slot * quarter).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    const found = Date.UTC(year, month - 1, day, hour, minute, second) - slot * quarter
    if (known.size > kept) known.clear()
    known.set(slot, found)
    return found
  }
}

const earlierOffset = zoneOffset(officeZone)
const officeOffset = (instant: number): number =>
  instant >= settledSince ? settledOffsetMs : Number.isFinite(instant) ? earlierOffset(instant) : settledOffsetMs
