// Dates as people write them: day first, whatever the PC or the browser likes.
// Two digits of a year, but not 20: so far one has come who means 2026.
const written = /^(?<day>\d{1,2})[./\- ](?<month>\d{1,2})(?:[./\- ](?<year>\d{4}|(?!20)\d{2})?)?$/u
const run = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4}|(?!20)\d{2})$/u
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/u
const clock = /^(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))?(?::00)?$/u

/** 5.12.2026, 05/12/26, 5.12, 05122026 or 2026-12-05 as 2026-12-05; null where it is no day. A day without its year is of today's. */
export function readTypedDay(text: string, today: string): string | null {
  const plain = text.trim()
  const parts = (written.exec(plain) ?? run.exec(plain) ?? iso.exec(plain))?.groups
  if (parts === undefined) return null
  const { day = '', month = '' } = parts
  const year = parts['year'] ?? today.slice(0, 4)
  const told = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = Date.parse(`${told}T00:00:00Z`)
  // 31.02. would be taken for the third of March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(told) ? told : null
}

/** A day and an hour, "5.12.2026 13:30", "5.12 9" or "2026-12-05T13:30", as 2026-12-05T13:30; a day alone begins at midnight. */
export function readTypedMoment(text: string, today: string): string | null {
  const plain = text.trim()
  const alone = readTypedDay(plain, today)
  if (alone !== null) return `${alone}T00:00`
  const [, days = '', hours = ''] = /^(.+?)(?:T| +)([\d:.]+)$/u.exec(plain) ?? []
  const day = readTypedDay(days, today)
  const time = clock.exec(hours)?.groups
  if (day === null || time === undefined) return null
  const hour = Number(time['hour'])
  const minute = Number(time['minute'] ?? 0)
  if (hour > 23 || minute > 59) return null
  return `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
