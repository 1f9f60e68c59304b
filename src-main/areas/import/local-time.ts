// Dates as other systems and people write them, on their own clocks.
import { dayMs, daySeconds } from '#shared/office-time.ts'
import { fold } from '#shared/text-fold.ts'

export type DateOrder = 'day_first' | 'month_first'

/** `isDay`: only the day was told. */
export type ReadDate = { at: number; isDay: boolean }

const time = /(?:(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(am|pm|öö|ös|oo|os)?\s*(z|[+-]\d{2}:?\d{2})?)?$/u
  .source
const form = new RegExp(String.raw`^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})(?:[T ,–-]+)?${time}`, 'iu')
const inWords = new RegExp(String.raw`^(\d{1,2})[-./ ]*([a-z]{3,})[-./, ]*(\d{4}|\d{2})(?:[T ,–-]+)?${time}`, 'iu')
/** Days since 1900 as a spreadsheet counts them, of the years 2000 to 2050, with their fraction. */
const serial = /^(3[6-9]\d{3}|4\d{4}|5[0-4]\d{3})(?:[.,](\d+))?$/u
const firstSerialDay = 25_569

const months = [
  'ocak',
  'subat',
  'mart',
  'nisan',
  'mayis',
  'haziran',
  'temmuz',
  'agustos',
  'eylul',
  'ekim',
  'kasim',
  'aralik',
]
const englishMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const aside = /\b(?:pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar|paz|pzt|sal|car|per|cum|cmt|saat|gunu)\b/gu

/** The instant of a date in a zone, epoch milliseconds; null where it is none. The earlier one where a clock shows a time twice. */
export function readDate(text: string, order: DateOrder, offset: (utc: number) => number): ReadDate | null {
  const plain = form.exec(text)
  if (plain !== null) return dateOf(inOrder(plain.slice(1, 4), order), plain.slice(4), offset)
  const counted = serial.exec(text)
  if (counted !== null) return serialDate(Number(counted[1]), Number(`0.${counted[2] ?? 0}`), offset)
  const match = inWords.exec(withoutAside(text))
  return match === null ? null : dateOf(named(match.slice(1, 4)), match.slice(4), offset)
}

type Day = { day: number; month: number; year: number }

function inOrder([first = '', second = '', third = '']: readonly string[], order: DateOrder): Day | null {
  if (first.length === 4) return { day: Number(third), month: Number(second), year: Number(first) }
  const year = yearOf(third)
  if (year === null || first.length > 2) return null
  return order === 'day_first'
    ? { day: Number(first), month: Number(second), year }
    : { day: Number(second), month: Number(first), year }
}

// "3 Mart 2024", "02-Nis-2024", "2 Apr 24": a month by its first letters.
function named([day = '', month = '', year = '']: readonly string[]): Day | null {
  const index = [months, englishMonths]
    .map((names) => names.findIndex((name) => name.startsWith(month)))
    .find((each) => each >= 0)
  const whole = yearOf(year)
  return index === undefined || whole === null ? null : { day: Number(day), month: index + 1, year: whole }
}

// Two digits are of this century: nothing that is imported is older.
const yearOf = (digits: string): number | null =>
  digits.length === 4 ? Number(digits) : digits.length === 2 ? 2000 + Number(digits) : null

const withoutAside = (text: string): string =>
  fold(text)
    .replaceAll(aside, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[ ,]+|[ ,]+$/gu, '')

function dateOf(
  day: Day | null,
  clock: readonly (string | undefined)[],
  offset: (utc: number) => number,
): ReadDate | null {
  if (day === null) return null
  const [hour, minute = '0', seconds = '0', half, zone] = clock
  const hours = hourOf(Number(hour ?? '0'), half)
  const wall = Date.UTC(day.year, day.month - 1, day.day, hours, Number(minute), Number(seconds))
  const seen = new Date(wall)
  const isReal =
    seen.getUTCMonth() === day.month - 1 &&
    seen.getUTCDate() === day.day &&
    hours < 24 &&
    Number(minute) < 60 &&
    Number(seconds) < 60
  if (!isReal) return null
  return { at: zone === undefined ? atWall(wall, offset) : wall - offsetOf(zone), isDay: hour === undefined }
}

function serialDate(day: number, fraction: number, offset: (utc: number) => number): ReadDate {
  const seconds = Math.round(fraction * daySeconds)
  return { at: atWall((day - firstSerialDay) * dayMs + seconds * 1000, offset), isDay: seconds === 0 }
}

/** The last second of a day that was told without a time: what is due on a day is due until its end. */
export const endOfDay = (at: number): number => at + 86_399_000

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  const isLate = ['pm', 'ös', 'os'].includes(half.toLocaleLowerCase('tr'))
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
