import { dayMs, daysLater, officeInstant, officeWall } from './office-time.ts'

/** From `since`, before `until`: epoch milliseconds, both the beginning of a day at the office. */
export interface Period {
  readonly since: number
  readonly until: number
}

/** What is picked by name. Those that run end with today. */
export const periodChoices = [
  ...(['today', 'yesterday', 'this_week', 'last_week', 'this_month', 'last_month', 'last_5_weeks'] as const),
  ...(['this_quarter', 'this_year', 'last_year', 'last_12_months'] as const),
] as const
export type PeriodChoice = (typeof periodChoices)[number]

interface Day {
  year: number
  /** From 0. */
  month: number
  day: number
}

function dayOf(instant: number): Day {
  const local = new Date(officeWall(instant))
  return { year: local.getUTCFullYear(), month: local.getUTCMonth(), day: local.getUTCDate() }
}

/** The beginning of a day; months and days beyond their end run on into the next. */
const startOf = ({ year, month, day }: Day): number => officeInstant(Date.UTC(year, month, day))

/** The beginning of the day that an instant falls into. */
export const startOfDay = (instant: number): number => startOf(dayOf(instant))

/** The beginning of the Monday of the week that an instant falls into. */
export function startOfWeek(instant: number): number {
  const weekday = (new Date(officeWall(instant)).getUTCDay() + 6) % 7
  return daysLater(startOfDay(instant), -weekday)
}

/** The period that a name means at an instant. */
export function periodOf(choice: PeriodChoice, now: number): Period {
  const today = startOfDay(now)
  const tomorrow = daysLater(today, 1)
  const monday = startOfWeek(now)
  const { year, month } = dayOf(now)
  const first = (months: number) => startOf({ year, month: months, day: 1 })
  const periods: Record<PeriodChoice, Period> = {
    today: { since: today, until: tomorrow },
    yesterday: { since: daysLater(today, -1), until: today },
    this_week: { since: monday, until: tomorrow },
    last_week: { since: daysLater(monday, -7), until: monday },
    this_month: { since: first(month), until: tomorrow },
    last_month: { since: first(month - 1), until: first(month) },
    last_5_weeks: { since: daysLater(tomorrow, -35), until: tomorrow },
    this_quarter: { since: first(month - (month % 3)), until: tomorrow },
    this_year: { since: first(0), until: tomorrow },
    last_year: { since: first(-12), until: first(0) },
    last_12_months: { since: first(month - 12), until: first(month) },
  }
  return periods[choice]
}

/**
 * The period before, of the same kind: of a month the month before, of this week until Tuesday last week until Tuesday,
 * of the year until today the year before until that day, of any other days as many just before them.
 */
export function periodBefore({ since, until }: Period): Period {
  const first = dayOf(since)
  const last = dayOf(until - 1)
  const months = (last.year - first.year) * 12 + last.month - first.month + 1
  if (first.day === 1 && (months > 1 || until - since > 7 * dayMs)) {
    const back = first.month === 0 && months > 6 ? 12 * Math.ceil(months / 12) : months
    return { since: monthsEarlier(since, back), until: monthsEarlier(until, back) }
  }
  const isOfOneWeek = since === startOfWeek(since) && until - since <= 7 * dayMs && until - since > dayMs
  const back = isOfOneWeek ? 7 : Math.round((until - since) / dayMs)
  return { since: daysLater(since, -back), until: daysLater(until, -back) }
}

/** The same days a year earlier; of at most a week the same weekdays, 52 weeks earlier. */
export function periodYearAgo({ since, until }: Period): Period {
  if (until - since <= 7 * dayMs) return { since: daysLater(since, -364), until: daysLater(until, -364) }
  return { since: monthsEarlier(since, 12), until: monthsEarlier(until, 12) }
}

/** The quarter in which a period ends, where that quarter itself has ended; else the last that has. */
export function endedQuarter({ until }: Pick<Period, 'until'>, now: number): Period {
  const quarterOf = (instant: number): Period => {
    const { year, month } = dayOf(instant)
    const first = month - (month % 3)
    return { since: startOf({ year, month: first, day: 1 }), until: startOf({ year, month: first + 3, day: 1 }) }
  }
  const wanted = quarterOf(until - 1)
  return wanted.until <= now ? wanted : quarterOf(quarterOf(now).since - 1)
}

// A day that the earlier month does not have is its last: the end of 1–30 March becomes the end of 28 February.
function monthsEarlier(instant: number, months: number): number {
  const { year, month, day } = dayOf(instant)
  const beyond = startOf({ year, month: month - months + 1, day: 1 })
  return Math.min(startOf({ year, month: month - months, day }), beyond)
}

/** As it stands in an address: a name, or "2026-10-01~2026-10-31", the last day with it. */
export function periodText(period: PeriodChoice | Period): string {
  if (typeof period === 'string') return period
  return `${dayText(period.since)}~${dayText(period.until - 1)}`
}

/** What an address says; undefined where it says nothing that is a period. */
export function readPeriod(text: string, now: number): { choice: PeriodChoice | null; period: Period } | undefined {
  const choice = periodChoices.find((known) => known === text)
  if (choice) return { choice, period: periodOf(choice, now) }
  const [since, last] = text.split('~').map(readDay)
  if (since === undefined || last === undefined || last < since) return undefined
  return { choice: null, period: { since, until: daysLater(last, 1) } }
}

/** "2026-10-01" of an instant, as date fields write it. */
export const dayText = (instant: number): string => new Date(officeWall(instant)).toISOString().slice(0, 10)

/** The beginning of a day that a date field gave; NaN of what is no day. */
export const midnightOf = (day: string): number => officeInstant(Date.parse(`${day}T00:00:00Z`))

/** The first day of the month that a period is, "2026-10-01"; null where it is no whole month. */
export function wholeMonth({ since, until }: Period): string | null {
  const { year, month, day } = dayOf(since)
  return day === 1 && until === startOf({ year, month: month + 1, day: 1 }) && since === startOfDay(since)
    ? dayText(since)
    : null
}

/** The beginning of "2026-10-01"; undefined of what is no day. */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const instant = midnightOf(text)
  return Number.isNaN(instant) || dayText(instant) !== text ? undefined : instant
}
