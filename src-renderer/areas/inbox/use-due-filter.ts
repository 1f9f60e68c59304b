import { useMemo, useSyncExternalStore } from 'react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useClocks } from '#renderer/lib/clocks.ts'
import { useNow } from '#renderer/lib/now.ts'
import { keep, readKept } from '#renderer/lib/storage.ts'
import { dueKinds, dueKindsOf, type DueKind } from './due-kinds.ts'

export interface DueFilter {
  readonly chosen: DueKind | null
  readonly choose: (kind: DueKind | null) => void
  readonly counts: Readonly<Record<DueKind, number>>
  /** The rows of the chosen kind; all where none is chosen. */
  readonly rows: readonly InboxRow[]
}

const isKind = (kept: unknown): kept is DueKind | null => kept === null || dueKinds.some((kind) => kind === kept)

const key = 'preference/inbox/due'
const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function readChosen(): DueKind | null {
  const kept = readKept(localStorage, key)
  return isKind(kept) ? kept : null
}

/** Narrows the list from anywhere, as a warning of many does; remembered for the person. */
export function chooseDue(kind: DueKind | null): void {
  keep(localStorage, key, kind)
  for (const watcher of watchers) watcher()
}

/** How many rows of a list time presses, and those that were chosen of them; looked at anew each minute. */
export function useDueFilter(all: readonly InboxRow[]): DueFilter {
  const { names } = useNames()
  const clocks = useClocks()
  const minute = useNow()
  const chosen = useSyncExternalStore(watch, readChosen)
  return useMemo(() => {
    const counts = { overdue: 0, today: 0, near: 0 }
    const rows = all.filter((row) => {
      const kinds = dueKindsOf(row, names, clocks, minute)
      for (const kind of kinds) counts[kind] += 1
      return chosen === null || kinds.includes(chosen)
    })
    // The same list where nothing is narrowed: the grid compares by identity.
    return { chosen, choose: chooseDue, counts, rows: chosen === null ? all : rows }
  }, [all, names, clocks, minute, chosen])
}
