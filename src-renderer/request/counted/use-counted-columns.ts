import { useMemo } from 'react'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { useMe } from '#renderer/host/me.ts'
import { useReportColumns } from '../list/use-request-columns.ts'
import { isOfThisMoment } from './scope-words.ts'

/** The columns for what a figure counts: of work to be done what is left, else what it took. */
export function useCountedColumns(measure: MeasureCode, scope: Scope) {
  const me = useMe()
  const isOfOpen = isOfThisMoment(measure)
  const isOfOne = (scope.directorateIds ?? (me.post === 'overseer' ? [] : me.directorateIds)).length === 1
  const shown = useMemo(
    () =>
      [
        { colId: 'number' },
        // Beside the tables of a board at 1366 px the state is still whole.
        { colId: 'subject', minWidth: 182 },
        { colId: 'place', minWidth: 118 },
        { colId: 'remaining', hide: !isOfOpen },
        { colId: 'late', hide: isOfOpen },
        { colId: 'clerk', width: 132 },
        { colId: 'state', width: 130 },
        { colId: 'directorate', width: 152, hide: isOfOne && isOfOpen },
        { colId: 'dueAt' },
        { colId: 'registeredAt' },
        { colId: 'resolvedAt', hide: isOfOpen },
        { colId: 'solvedSeconds', width: 152, hide: isOfOpen },
        { colId: 'handOverCount' },
        { colId: 'priority', hide: true },
        { colId: 'channel', hide: true },
        { colId: 'excerpt', hide: true },
      ] as const,
    [isOfOne, isOfOpen],
  )
  return useReportColumns(shown)
}
