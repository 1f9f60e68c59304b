import { useMemo } from 'react'
import type { Figure, Question } from '#shared/contract/oversight.ts'
import { queries } from '#renderer/host/queries.ts'
import { everything, live, skipToken, useLive } from '#renderer/host/live-query.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { isCount, leftOver, type Pivot, type PivotColumn, type PivotRow } from './pivot.ts'
import { scopeWithin, type About } from './use-places.ts'
import { narrowingOf } from './view.ts'

/** Time alone makes requests late. */
const oldestMs = 60_000

export interface Others {
  readonly of: (row: PivotRow) => Figure | undefined
  readonly total: Figure | undefined
}

/**
 * The columns that are told together. A count is what is left of the row, of the same moment as all else; medians, means
 * and shares do not add up and are asked for once it is known of what.
 */
export function useOthers(
  { about }: Answered<About>,
  pivot: Pivot,
  { shown, rest }: { shown: readonly PivotColumn[]; rest: readonly PivotColumn[] },
): Others {
  const { measure, rows, columns } = about.view
  const question = useMemo<Question[] | null>(() => {
    if (rest.length === 0 || columns === null || isCount(measure)) return null
    const scope = { ...scopeWithin(about), [narrowingOf[columns]]: rest.map(({ key }) => key) }
    return [{ scope, measures: [measure], by: [[], [rows]] }]
  }, [about, rest, measure, rows, columns])
  const { data } = useLive(
    live(
      queries.oversight.figures.queryOptions({ input: question ?? skipToken, refetchInterval: oldestMs, gcTime: 0 }),
      {
        hears: everything,
      },
    ),
  )
  return useMemo(() => {
    if (isCount(measure))
      return {
        of: ({ total, cells }) =>
          leftOver(
            total,
            shown.map(({ key }) => cells.get(key)),
          ),
        total: leftOver(
          pivot.total,
          shown.map(({ total }) => total),
        ),
      }
    const answer = data?.[0] ?? []
    const byRow = new Map(answer.filter((row) => row.breakdown === 1).map((row) => [row.keys[0], row.figures[measure]]))
    return { of: ({ key }) => byRow.get(key), total: answer.find((row) => row.breakdown === 0)?.figures[measure] }
  }, [measure, shown, pivot, data])
}
