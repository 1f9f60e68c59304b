import { officeZone } from '#shared/office-time.ts'
import { useMemo } from 'react'
import { useLanguage, type Language } from './language.tsx'

/** The office's clock; Turkey has kept UTC+3 all year since 2016. */
const timeZone = officeZone
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const parts = new Intl.DateTimeFormat('tr-TR', {
  timeZone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function split(instant: number): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(instant).map((part) => [part.type, part.value]))
}

export interface Formats {
  /** 23.11.2026 14:05 */
  dateTime: (instant: number) => string
  /** 23.11.2026 */
  date: (instant: number) => string
  /** Pzt */
  weekday: (instant: number) => string
  /** 14:05 */
  time: (instant: number) => string
  /** 1.336 */
  number: (value: number) => string
  /** 4,0: always so many decimals, one unless told, so that a column of them stands in line */
  decimal: (value: number, digits?: 1 | 2) => string
  /** %94,2 of a share between 0 and 1 */
  percent: (share: number) => string
  /** 2 g 3 sa, 23 sa 59 dk, 5 dk: a length that nobody reads as a time of the day; its days are as long as told, else 24 hours. */
  span: (milliseconds: number, dayLength?: number) => string
  /** 1,2 MB */
  bytes: (count: number) => string
}

/** Dates and times look the same in both languages, as on the office's papers; numbers follow the language. */
export function formatsOf(language: Language): Formats {
  const locale = language === 'tr' ? 'tr-TR' : 'en-GB'
  const number = new Intl.NumberFormat(locale)
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const decimals = [1, 2].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short' })
  const [daySign, ...timeSigns] = language === 'tr' ? (['g', 'sa', 'dk'] as const) : (['d', 'h', 'min'] as const)
  const date = (instant: number) => {
    const { day: d, month, year } = split(instant)
    return `${d}.${month}.${year}`
  }
  const time = (instant: number) => {
    const { hour: h, minute: m } = split(instant)
    return `${h}:${m}`
  }
  return {
    date,
    weekday: (instant) => weekday.format(instant),
    time,
    dateTime: (instant) => `${date(instant)} ${time(instant)}`,
    number: (value) => number.format(value),
    decimal: (value, digits = 1) => decimals[digits - 1]?.format(value) ?? '',
    percent: (share) => percent.format(share),
    span: (milliseconds, dayLength) => span(milliseconds, dayLength || day, [daySign, ...timeSigns]),
    bytes: (count) =>
      count < 1024 * 1024
        ? `${size.format(Math.max(1, Math.round(count / 1024)))} KB`
        : `${size.format(count / (1024 * 1024))} MB`,
  }
}

/** The greatest part and the one after it. */
function span(milliseconds: number, dayLength: number, signs: readonly [string, string, string]): string {
  const whole = Math.floor(Math.max(0, milliseconds) / minute) * minute
  const days = Math.floor(whole / dayLength)
  const rest = whole - days * dayLength
  const counts = [days, Math.floor(rest / hour), Math.floor((rest % hour) / minute)]
  const first = counts.findIndex((count) => count > 0)
  if (first === -1) return `0 ${signs[2]}`
  return counts
    .map((count, index) => (count > 0 && index <= first + 1 ? `${count} ${signs[index]}` : ''))
    .filter((part, index) => part !== '' && index >= first)
    .join(' ')
}

const formats: Record<Language, Formats> = { tr: formatsOf('tr'), en: formatsOf('en') }

export function useFormats(): Formats {
  const { language } = useLanguage()
  return useMemo(() => formats[language], [language])
}
