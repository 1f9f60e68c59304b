import { daySeconds } from '#shared/office-time.ts'
import type { WorkSpan } from '#shared/contract/clock.ts'

/** What a person wrote for each weekday, Monday first: "08:00-12:00, 13:00-17:00". */
export type WeekTexts = readonly string[]
export type DayProblem = 'form' | 'overlap'
type DaySpan = Omit<WorkSpan, 'weekday'>

const day = daySeconds
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** What weekday 1 to 7 is called among the words. */
export const dayKey = (weekday: number) => dayKeys[weekday - 1] ?? 'mon'
const dayKeys = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const clockOf = (seconds: number): string =>
  [Math.floor(seconds / 3_600), Math.floor((seconds % 3_600) / 60)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':')

const span = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?`
const wholeDay = new RegExp(String.raw`^(?:${span}(?:\s*(?:,|;|\s|ve)\s*|$))*$`, 'u')

/** Reads a day's hours as people write them: "8-12 13-17", "08.30–12.00, 13:00-17:00"; an end not after its start is the next day's. */
export function readDay(typed: string): DaySpan[] | DayProblem {
  const text = typed.replaceAll(/\([^)]*\)/gu, ' ').trim()
  if (text === '') return []
  if (!wholeDay.test(text)) return 'form'
  const spans = [...text.matchAll(new RegExp(span, 'gu'))].map((match) => readSpan(match))
  if (spans.includes(null)) return 'form'
  const sorted = spans.filter((each) => each !== null).toSorted((one, other) => one.starts - other.starts)
  if (sorted.some(({ starts }, index) => index > 0 && starts < (sorted[index - 1]?.ends ?? 0))) return 'overlap'
  return sorted
}

function readSpan([, fromHour, fromMinute = '0', untilHour, untilMinute = '0']: RegExpMatchArray): DaySpan | null {
  if (Number(fromMinute) > 59 || Number(untilMinute) > 59) return null
  const starts = Number(fromHour) * 3_600 + Number(fromMinute) * 60
  const told = Number(untilHour) * 3_600 + Number(untilMinute) * 60
  if (starts >= day || told > day) return null
  return { starts, ends: told > starts ? told : told + day }
}

/** A day's hours as they are read, on paper and in a field: "22:00–06:00 (ertesi gün)". */
export const toldDay = (spans: readonly DaySpan[], nextDay: string): string =>
  spans
    .map(
      ({ starts, ends }) => `${clockOf(starts)}–${ends > day ? `${clockOf(ends - day)} (${nextDay})` : clockOf(ends)}`,
    )
    .join(', ')

export const spansOn = (spans: readonly WorkSpan[], weekday: number): DaySpan[] =>
  spans.filter((each) => each.weekday === weekday).toSorted((one, other) => one.starts - other.starts)

export const typedWeek = (spans: readonly WorkSpan[], nextDay: string): WeekTexts =>
  weekdays.map((each) => toldDay(spansOn(spans, each), nextDay))

/** What was typed for a day, written as it was understood; what was not understood stays as it is. */
export function tidyDay(typed: string, nextDay: string): string {
  const read = readDay(typed)
  return typeof read === 'string' ? typed : toldDay(read, nextDay)
}

/** How long a week's work is, in whole hours and the minutes left over. */
export function weekLength(spans: readonly WorkSpan[]): { hours: number; minutes: number } {
  const minutes = spans.reduce((sum, { starts, ends }) => sum + (ends - starts), 0) / 60
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

export interface ReadWeek {
  readonly spans: readonly WorkSpan[]
  /** What is wrong with each weekday; null where nothing is. */
  readonly problems: readonly (DayProblem | null)[]
  /** Nobody works at all. */
  readonly isEmpty: boolean
}

/** Reads a week as it was typed; a night that runs into the next morning's work is that next day's problem. */
export function readWeek(texts: WeekTexts): ReadWeek {
  const days = weekdays.map((_weekday, index) => readDay(texts[index] ?? ''))
  const problems = days.map((read, index) => {
    if (typeof read === 'string') return read
    const before = days[(index + 6) % 7]
    const night = Array.isArray(before) ? Math.max(0, ...before.map(({ ends }) => ends - day)) : 0
    return read.some(({ starts }) => starts < night) ? 'overlap' : null
  })
  const spans = weekdays.flatMap((weekday, index) => {
    const read = days[index]
    return Array.isArray(read) ? read.map((each) => ({ weekday, ...each })) : []
  })
  return { spans, problems, isEmpty: spans.length === 0 }
}

export interface DayGroup {
  readonly first: number
  readonly last: number
  readonly spans: readonly DaySpan[]
}

/** Neighbouring weekdays with the same hours together: Monday to Friday, Saturday, Sunday. */
export function groupDays(spans: readonly WorkSpan[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (const weekday of weekdays) {
    const ofDay = spansOn(spans, weekday)
    const open = groups.at(-1)
    if (open && toldDay(open.spans, '+') === toldDay(ofDay, '+')) groups[groups.length - 1] = { ...open, last: weekday }
    else groups.push({ first: weekday, last: weekday, spans: ofDay })
  }
  return groups
}
