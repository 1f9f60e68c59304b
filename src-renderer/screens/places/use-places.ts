import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Question, Scope } from '#shared/contract/oversight.ts'
import { periodOf, readPeriod, startOfDay, type Period, type PeriodChoice } from '#shared/period.ts'
import { stepOf } from '#shared/time-steps.ts'
import { useMe } from '#renderer/host/me.ts'
import { useNow } from '#renderer/host/now.ts'
import { useFigures, type FiguresRead } from '#renderer/figures/use-figures.ts'
import {
  backTo,
  drillInto,
  isOfNow,
  placesPath,
  readSteps,
  readView,
  scopeOf,
  usualView,
  type Step,
  type View,
} from './view.ts'

const defaultPeriod: PeriodChoice = 'last_5_weeks'

/** What the figures on the screen are about; they never stand under another's title. */
export interface About {
  readonly period: Period
  readonly choice: PeriodChoice | null
  readonly steps: readonly Step[]
  readonly view: View
}

/** In the answer: the table, the days of the period, the neighbourhoods of the map. */
export const [ofPivot, ofDays, ofMap] = [0, 1, 2]

/** What a measure was counted in: with the period, where it has one. */
export const scopeWithin = ({ period, steps, view }: About): Scope => ({
  ...scopeOf(steps),
  ...(isOfNow(view.measure) ? {} : period),
})

/** The whole map, also while one of its neighbourhoods is looked at. */
export function scopeOfMap(about: About): Scope {
  const { neighbourhoodIds: _here, streetIds: _street, ...scope } = scopeWithin(about)
  return scope
}

/** All that the screen shows of a place, asked together. */
function placesQuestions(about: About): Question[] {
  const { measure, rows, columns } = about.view
  return [
    {
      scope: scopeWithin(about),
      measures: [measure],
      by: columns === null ? [[], [rows]] : [[], [rows], [columns], [rows, columns]],
    },
    {
      scope: { ...scopeOf(about.steps), ...about.period },
      measures: ['registered', 'solved', 'solved_waiting'],
      by: [[stepOf(about.period)]],
    },
    { scope: scopeOfMap(about), measures: [measure], by: [['neighbourhood']] },
  ]
}

export interface Places extends About {
  /** Whether the address said something that is no period, place or view. */
  readonly isUnreadable: boolean
  readonly read: FiguresRead<About>
  readonly pickPeriod: (picked: PeriodChoice | Period) => void
  readonly pickView: (view: View) => void
}

function useAddress(): About & { isUnreadable: boolean } {
  const params = useParams<{ period?: string; scope?: string; view?: string }>()
  const me = useMe()
  const today = startOfDay(useNow(60_000))
  const { period: periodWord, scope: scopeWord, view: viewWord } = params
  const seesAll = me.post === 'overseer'
  return useMemo(() => {
    const period = readPeriod(periodWord ?? defaultPeriod, today)
    const told = scopeWord === undefined ? [] : readSteps(scopeWord)
    const steps = told ?? []
    const view = viewWord === undefined ? usualView(steps, seesAll) : readView(viewWord, steps)
    return {
      ...(period ?? { choice: defaultPeriod, period: periodOf(defaultPeriod, today) }),
      steps,
      view: view ?? usualView(steps, seesAll),
      isUnreadable: period === undefined || told === undefined || view === undefined,
    }
  }, [periodWord, scopeWord, viewWord, today, seesAll])
}

/** What the address asks for, and its figures. */
export function usePlaces(): Places {
  const [, navigate] = useLocation()
  const about = useAddress()
  const { period, choice, steps, view } = about
  const questions = useMemo(() => placesQuestions(about), [about])
  return {
    ...about,
    read: useFigures<About>(about, questions),
    pickPeriod: (picked) => navigate(placesPath(picked, steps, view)),
    pickView: (next) => navigate(placesPath(choice ?? period, steps, next)),
  }
}

/** Where looking into a row of what is shown leads; null where there is nothing further. */
export function pathInto({ choice, period, steps, view }: About, id: number): string | null {
  const further = drillInto(view, steps, id)
  return further && placesPath(choice ?? period, further.steps, further.view)
}

/** Where the first so many steps stand. */
export function pathBackTo({ choice, period, steps, view }: About, count: number): string {
  const back = backTo(view, steps, count)
  return placesPath(choice ?? period, back.steps, back.view)
}

/** Where a neighbourhood of the map is looked into, whatever stands in the rows. */
export function pathToNeighbourhood({ choice, period, steps, view }: About, id: number): string {
  const others = steps.filter(({ dimension }) => dimension !== 'neighbourhood' && dimension !== 'street')
  const there = drillInto({ ...view, rows: 'neighbourhood' }, others, id)
  const further = there ?? { steps: [...others, { dimension: 'neighbourhood' as const, ids: [id] }], view }
  return placesPath(choice ?? period, further.steps, further.view)
}
