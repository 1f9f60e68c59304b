// Dates as people write them: day first, whatever the PC or the browser likes.
// Two digits of a year, but not 20: so far one has come who means 2026.
const written = /^(?<day>\d{1,2})[./\- ](?<month>\d{1,2})(?:[./\- ](?<year>\d{4}|(?!20)\d{2})?)?$/u
const run = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|(?!20)\d{2})$/u
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u
const clock = /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?(?::00)?$/u

/** What a day is read against: today, and the first day that makes sense where there is one. */
export interface ReadAgainst {
  readonly today: string
  readonly min?: string | undefined
}

/**
 * 5.12.2026, 05/12/26, 5.12, 05122026 or 2026-12-05 as 2026-12-05; null where it is no day. A day without its year is of
 * this one, or the next that is not before `min`: 5.1 in November means January.
 */
export function readTypedDay(text: string, { today, min = '' }: ReadAgainst): string | null {
  const parts = partsOf(text)
  if (parts === null) return null
  const { day, month, year } = parts
  if (year !== undefined) return realDay(year.length === 2 ? `20${year}` : year, month, day)
  const thisYear = Number(today.slice(0, 4))
  // The 29th of February may be some years away.
  const coming = Array.from({ length: 9 }, (_, years) => realDay(String(thisYear + years), month, day))
  return min === '' ? (coming[0] ?? null) : (coming.find((each) => each !== null && each >= min) ?? null)
}

/** Whether it is written like a day that no year has: 31.02., 31.4.2027, 5.13. */
export function isNoSuchDay(text: string): boolean {
  const parts = partsOf(text)
  if (parts === null) return false
  const { day, month, year = '2028' } = parts
  return realDay(year.length === 2 ? `20${year}` : year, month, day) === null
}

type Parts = { day: string; month: string; year: string | undefined }

function partsOf(text: string): Parts | null {
  const plain = text.trim()
  const parts = (written.exec(plain) ?? run.exec(plain) ?? iso.exec(plain))?.groups
  return parts === undefined ? null : { day: parts['day'] ?? '', month: parts['month'] ?? '', year: parts['year'] }
}

function realDay(year: string, month: string, day: string): string | null {
  const isoDay = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = Date.parse(`${isoDay}T00:00:00Z`)
  // 31.02. would be taken for the third of March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(isoDay) ? isoDay : null
}

/** A day and an hour, "5.12.2026 13:30", "5.12 9" or "2026-12-05T13:30", as 2026-12-05T13:30; a day alone begins at midnight. */
export function readTypedMoment(text: string, against: ReadAgainst): string | null {
  const plain = text.trim()
  const alone = readTypedDay(plain, against)
  if (alone !== null) return `${alone}T00:00`
  const [, days = '', hours = ''] = /^(.+?)(?:T| +)([\d:.]+)$/u.exec(plain) ?? []
  const day = readTypedDay(days, against)
  const time = clock.exec(hours)?.groups
  if (day === null || time === undefined) return null
  const hour = Number(time['hour'])
  const minute = Number(time['minute'] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
