import { officeInstant, officeZone } from '#shared/office-time.ts'
import { dayText } from '#shared/period.ts'
import type { Formats } from '#renderer/words/formats.ts'
import type { Language } from '#renderer/words/language.tsx'

/** The instant that a date-time field means, in the office's time: 2026-11-25T13:00. */
export const instantOf = (local: string): number => officeInstant(Date.parse(`${local}:00Z`))

/** The day of the office in which an instant lies: 2026-11-25. */
export const dayOf = (instant: number): string => dayText(instant)

const short = { timeZone: officeZone, weekday: 'short' } as const
const weekdays = { tr: new Intl.DateTimeFormat('tr-TR', short), en: new Intl.DateTimeFormat('en-GB', short) }

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
