import { dayMs } from '#shared/office-time.ts'
import type { Figure, FigureRow, MeasureCode, Question, Scope } from '#shared/contract/oversight.ts'
import { startOfDay } from '#shared/period.ts'

/** The work that stands now, in the order in which a director asks; each fills the list. */
export const boardMeasures: readonly MeasureCode[] = [
  ...(['overdue', 'legal_overdue', 'due_today', 'at_risk', 'waiting_long', 'unassigned'] as const),
  ...(['returned_open', 'reopened_open', 'unexplained', 'open', 'open_voices', 'overdue_voices'] as const),
]

/** What the tables say of a clerk or a subject: the load now, the pace of four weeks. */
export const loadMeasures = ['open', 'overdue', 'at_risk'] as const
export const paceMeasures = ['solved', 'own_median'] as const

/** What directorates have goals for. */
export const goalMeasures = ['on_time_share', 'solve_median'] as const

/** The last four weeks, today with them. */
export function paceScope(scope: Scope, now: number): Scope {
  const today = startOfDay(now)
  return { ...scope, since: today - 27 * dayMs, until: today + dayMs }
}

/** All that the board shows beside its list, in one question. */
export function boardQuestions(scope: Scope, now: number): Question[] {
  const by = [[], ['clerk' as const], ['subject' as const]]
  return [
    { scope, measures: [...boardMeasures], by },
    { scope: paceScope(scope, now), measures: [...paceMeasures, 'solved_waiting'], by },
    { scope: paceScope(scope, now), measures: [...goalMeasures], by: [[]] },
  ]
}

export type Figures = Partial<Record<MeasureCode, Figure>>

/** One line of a table: a clerk or a subject by its id, 0 for nobody. */
export interface TableLine {
  readonly key: number
  readonly name: string
  readonly figures: Figures
}

const breakdowns = { total: 0, clerk: 1, subject: 2 } as const

/** The figures of the board as a whole. */
export const totalsOf = (answers: readonly (readonly FigureRow[])[]): Figures =>
  figuresBy(answers, 'total').get(0) ?? {}

/** The figures by clerk or by subject, of now and of four weeks together. */
export function figuresBy(
  answers: readonly (readonly FigureRow[])[],
  table: keyof typeof breakdowns,
): ReadonlyMap<number, Figures> {
  const joined = new Map<number, Figures>()
  for (const row of answers.flat()) {
    const [key = 0] = row.keys
    if (row.breakdown === breakdowns[table]) joined.set(key, { ...joined.get(key), ...row.figures })
  }
  return joined
}

/** Under the least even a count of the pace is not told: three solved requests say nothing of a person. */
export function paceFigure(measure: MeasureCode, figures: Figures, least: number): Figure | undefined {
  const figure = figures[measure]
  return figure && figure.base > 0 && figure.base < least ? { ...figure, value: null } : figure
}
