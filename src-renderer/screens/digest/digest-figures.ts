import { dayMs } from '#shared/office-time.ts'
import type { Figure, FigureRow, MeasureCode, Question, Scope } from '#shared/contract/oversight.ts'
import { readDay, startOfWeek, type Period } from '#shared/period.ts'

/** What happened within a week, compared with the week before. */
export const weekMeasures = [
  ...(['registered', 'solved', 'solved_waiting', 'on_time_share', 'solve_median', 'handed_on'] as const),
  ...(['given_back', 'reopened', 'satisfied_share', 'score'] as const),
] as const
/** What stands on the desks; no week touches it. */
export const presentMeasures = [
  ...(['open', 'overdue', 'legal_overdue', 'due_today', 'at_risk', 'waiting_long', 'unassigned'] as const),
  ...(['unexplained', 'open_voices', 'overdue_voices'] as const),
] as const

const weekMs = 7 * dayMs

/** Monday to Sunday. */
export const weekFrom = (monday: number): Period => ({ since: monday, until: monday + weekMs })

/** The week that is over. */
export const lastWeek = (now: number): Period => weekFrom(startOfWeek(now) - weekMs)

export const weekLater = ({ since }: Period, weeks: number): Period => weekFrom(since + weeks * weekMs)

/** The week of an address, by any of its days; undefined where it is no day or lies ahead. */
export function readWeek(text: string, now: number): Period | undefined {
  const day = readDay(text)
  return day === undefined || day > now ? undefined : weekFrom(startOfWeek(day))
}

/** What a week is compared with: the week before, of one that still runs its same days. */
export const weekBefore = ({ since, until }: Period, today: number): Period => ({
  since: since - weekMs,
  until: Math.min(until, today + dayMs) - weekMs,
})

/** All figures of the page, asked as one. */
export function digestQuestions(week: Period, before: Period, scope: Scope): Question[] {
  return [
    { scope: { ...scope, ...week }, measures: [...weekMeasures] },
    { scope: { ...scope, ...before }, measures: [...weekMeasures] },
    { scope, measures: [...presentMeasures] },
  ]
}

export type Figures = Readonly<Partial<Record<MeasureCode, Figure>>>

/** What a question of the page was answered with: 0 the week, 1 the week before, 2 as it stands. */
export const figuresAt = (answers: readonly (readonly FigureRow[])[], place: 0 | 1 | 2): Figures =>
  answers[place]?.[0]?.figures ?? {}
