import type { Formats } from '#renderer/lib/formats.ts'
import type { Language } from '#renderer/lib/language.tsx'

/** Turkey keeps UTC+3 all year. */
const zone = '+03:00'
const ahead = 3 * 3_600_000

/** The instant that a date-time field means, in the office's time: 2026-11-25T13:00. */
export const instantOf = (local: string): number => Date.parse(`${local}:00${zone}`)

/** The instant at which a day of the office begins. */
export const midnightOf = (day: string): number => Date.parse(`${day}T00:00:00${zone}`)

/** The day of the office in which an instant lies: 2026-11-25. */
export const dayOf = (instant: number): string => new Date(instant + ahead).toISOString().slice(0, 10)

const long = { timeZone: 'Europe/Istanbul', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const days = { tr: new Intl.DateTimeFormat('tr-TR', long), en: new Intl.DateTimeFormat('en-GB', long) }
const short = { timeZone: 'Europe/Istanbul', weekday: 'short' } as const
const weekdays = { tr: new Intl.DateTimeFormat('tr-TR', short), en: new Intl.DateTimeFormat('en-GB', short) }

/** A day of the office as it is said: 25 Kasım 2026 Çarşamba. */
export const longDay = (day: string, language: Language): string => days[language].format(midnightOf(day))

/** A stretch of time as people write it: whole days by their dates, a part of a day as "28.10.2026 Çar 13:00–24:00". */
export function stretchWords(since: number, until: number, formats: Formats, language: Language): string {
  const told = (instant: number) => `${formats.date(instant)} ${weekdays[language].format(instant)}`
  const last = until - 1
  const endsAtMidnight = formats.time(until) === '00:00'
  if (formats.time(since) === '00:00' && endsAtMidnight)
    return dayOf(since) === dayOf(last) ? told(since) : `${told(since)} – ${told(last)}`
  const end = endsAtMidnight ? '24:00' : formats.time(until)
  const isOneDay = dayOf(since) === dayOf(last)
  return `${told(since)} ${formats.time(since)}${isOneDay ? '–' : ` – ${told(last)} `}${end}`
}
