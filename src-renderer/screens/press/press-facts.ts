import type { Figure, FigureRow, Question } from '#shared/contract/oversight.ts'
import type { Period } from '#shared/period.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'

export const pressMeasures = [
  ...(['registered', 'solved', 'solved_waiting', 'satisfied_share', 'score', 'scored'] as const),
] as const

/** The three breakdowns of what came in, by their place in the answer, and how many of each the statement names. */
export const breakdowns = [
  { dimension: 'directorate', named: 2 },
  { dimension: 'subject', named: 2 },
  { dimension: 'neighbourhood', named: 3 },
] as const
export type Breakdown = (typeof breakdowns)[number]['dimension']

export function pressQuestions(period: Period): Question[] {
  const scope = { since: period.since, until: period.until }
  return [
    { scope, measures: [...pressMeasures], by: [[]], isClosedFirst: true },
    { scope, measures: ['registered'], by: breakdowns.map(({ dimension }) => [dimension]), isClosedFirst: true },
  ]
}

export interface Ranked {
  readonly id: number
  readonly name: string
  readonly count: number
  /** As it was answered. */
  readonly figure?: Figure | undefined
}

/** What is said of a period; null where it stands on too few. */
export interface PressFacts {
  readonly registered: number
  readonly solved: number
  /** Of the solved ones: how many wait to be confirmed. */
  readonly waiting: number
  readonly scored: number
  readonly score: number | null
  readonly satisfiedShare: number | null
  /** All of them, the most first; what was not told (no neighbourhood) is missing. */
  readonly ranked: Readonly<Record<Breakdown, readonly Ranked[]>>
}

export function factsOf(answers: readonly (readonly FigureRow[])[], names: Pick<Names, Breakdown>): PressFacts {
  const totals = answers[0]?.[0]?.figures ?? {}
  const nameOf: Record<Breakdown, (id: number) => string> = {
    directorate: names.directorate,
    subject: names.subject,
    neighbourhood: names.neighbourhood,
  }
  const rank = (place: number, dimension: Breakdown): Ranked[] =>
    (answers[1] ?? [])
      .filter(({ breakdown, keys }) => breakdown === place && keys[0] !== 0)
      .map(({ keys: [id = 0], figures }) => ({
        id,
        name: nameOf[dimension](id),
        count: figures.registered?.value ?? 0,
        figure: figures.registered,
      }))
      .filter(({ count }) => count > 0)
      .toSorted((one, other) => other.count - one.count || compareTurkish(one.name, other.name))
  return {
    registered: totals.registered?.value ?? 0,
    solved: totals.solved?.value ?? 0,
    waiting: totals.solved_waiting?.value ?? 0,
    scored: totals.scored?.value ?? 0,
    score: totals.score?.value ?? null,
    satisfiedShare: totals.satisfied_share?.value ?? null,
    ranked: {
      directorate: rank(0, 'directorate'),
      subject: rank(1, 'subject'),
      neighbourhood: rank(2, 'neighbourhood'),
    },
  }
}

/** At most so many more are named where they are as many as the last one named. */
const moreForTies = 2

/**
 * Those that the statement names: the first ones, and whoever has as many as the last of them. Where too many are even,
 * none of the even ones is named: nobody is first by the alphabet.
 */
export function named(ranked: readonly Ranked[], wanted: number): readonly Ranked[] {
  const last = ranked[wanted - 1]
  if (last === undefined) return ranked
  const withTies = ranked.filter(({ count }) => count >= last.count)
  return withTies.length <= wanted + moreForTies ? withTies : ranked.filter(({ count }) => count > last.count)
}
