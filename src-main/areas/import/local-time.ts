// Dates as other systems write them, on their own clocks.
export type DateOrder = 'day_first' | 'month_first'

/** `isDay`: only the day was told. */
export type ReadDate = { at: number; isDay: boolean }

const form =
  /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm|öö|ös)?\s*(z|[+-]\d{2}:?\d{2})?)?$/iu

/** The instant of a date in a zone, epoch milliseconds; null where it is none. The earlier one where a clock shows a time twice. */
export function readDate(text: string, order: DateOrder, offset: (utc: number) => number): ReadDate | null {
  const parts = form.exec(text)
  if (parts === null) return null
  const [, first = '', second = '', third = '', hour, minute = '0', seconds = '0', half, zone] = parts
  const isYearFirst = first.length === 4
  if (!isYearFirst && third.length !== 4) return null
  const [day, month, year] = isYearFirst
    ? [Number(third), Number(second), Number(first)]
    : order === 'day_first'
      ? [Number(first), Number(second), Number(third)]
      : [Number(second), Number(first), Number(third)]
  const hours = hourOf(Number(hour ?? '0'), half)
  const wall = Date.UTC(year, month - 1, day, hours, Number(minute), Number(seconds))
  const seen = new Date(wall)
  const isReal =
    seen.getUTCMonth() === month - 1 &&
    seen.getUTCDate() === day &&
    hours < 24 &&
    Number(minute) < 60 &&
    Number(seconds) < 60
  if (!isReal) return null
  return { at: zone === undefined ? atWall(wall, offset) : wall - offsetOf(zone), isDay: hour === undefined }
}

/** The last second of a day that was told without a time: what is due on a day is due until its end. */
export const endOfDay = (at: number): number => at + 86_399_000

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  const isLate = half.toLowerCase() === 'pm' || half.toLowerCase() === 'ös'
  return (hour % 12) + (isLate ? 12 : 0)
}

function atWall(wall: number, offset: (utc: number) => number): number {
  const near = wall - offset(wall)
  return wall - offset(near)
}

function offsetOf(zone: string): number {
  if (zone.toLowerCase() === 'z') return 0
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

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
