import { useMemo } from 'react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useClocks } from '#renderer/lib/clocks.ts'
import { useNow } from '#renderer/lib/now.ts'
import { usePreference } from '#renderer/lib/use-preference.ts'
import { dueKinds, dueKindsOf, type DueKind } from './due-kinds.ts'

export interface DueFilter {
  readonly chosen: DueKind | null
  readonly choose: (kind: DueKind | null) => void
  readonly counts: Readonly<Record<DueKind, number>>
  /** The rows of the chosen kind; all where none is chosen. */
  readonly rows: readonly InboxRow[]
}

const isKind = (kept: unknown): kept is DueKind | null => kept === null || dueKinds.some((kind) => kind === kept)

/** How many rows of a list time presses, and those that were chosen of them; looked at anew each minute. */
export function useDueFilter(all: readonly InboxRow[]): DueFilter {
  const { names } = useNames()
  const clocks = useClocks()
  const minute = useNow()
  const [chosen, choose] = usePreference<DueKind | null>('inbox/due', null, isKind)
  return useMemo(() => {
    const counts = { overdue: 0, today: 0, near: 0 }
    const rows = all.filter((row) => {
      const kinds = dueKindsOf(row, names, clocks, minute)
      for (const kind of kinds) counts[kind] += 1
      return chosen === null || kinds.includes(chosen)
    })
    // The same list where nothing is narrowed: the grid compares by identity.
    return { chosen, choose, counts, rows: chosen === null ? all : rows }
  }, [all, names, clocks, minute, chosen, choose])
}
