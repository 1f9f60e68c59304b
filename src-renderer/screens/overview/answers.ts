import type { Figure, FigureRow, MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { overviewPlaces } from '#shared/overview-questions.ts'
import { periodBefore, periodYearAgo, type Period } from '#shared/period.ts'

/** What the screen is about: a period, and whose requests. */
export interface About {
  readonly period: Period
  /** Without a period; {} is all that the person sees. */
  readonly scope: Scope
}

export type Answers = readonly (readonly FigureRow[])[]
export type Figures = Readonly<Partial<Record<MeasureCode, Figure>>>
type Place = keyof typeof overviewPlaces

const nothing: Figures = {}

/** The totals that a question was answered with. */
export const totalsOf = (answers: Answers, place: Place): Figures =>
  answers[overviewPlaces[place]]?.find(({ keys }) => keys.length === 0)?.figures ?? nothing

/** The figures by the key of a breakdown. */
export function figuresByKey(answers: Answers, place: Place, breakdown: number): ReadonlyMap<number, Figures> {
  const rows = answers[overviewPlaces[place]] ?? []
  return new Map(rows.filter((row) => row.breakdown === breakdown).map(({ keys, figures }) => [keys[0] ?? 0, figures]))
}

/** How many a count says; what is missing from an answer is 0. */
export const countOf = (figures: Figures | undefined, measure: MeasureCode): number => figures?.[measure]?.value ?? 0

/** Whether anything came in, was resolved or answered: before the first day of the program nothing did. */
export const hasRecords = (figures: Figures): boolean => Object.values(figures).some(({ base }) => base > 0)

/** What a period is compared with; of this year until today both are one and the same. */
export function earlierTimes(period: Period): { place: 'before' | 'yearAgo'; period: Period }[] {
  const before = periodBefore(period)
  const yearAgo = periodYearAgo(period)
  const isOne = before.since === yearAgo.since && before.until === yearAgo.until
  return [...(isOne ? [] : [{ place: 'before' as const, period: before }]), { place: 'yearAgo', period: yearAgo }]
}
