import { useMemo, useSyncExternalStore } from 'react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useClocks } from '#renderer/host/clocks.ts'
import { useNow } from '#renderer/host/now.ts'
import { keep, readKept } from '#renderer/host/storage.ts'
import { dueKinds, dueKindsOf, type DueKind } from './due-kinds.ts'

export interface DueFilter {
  readonly chosen: DueKind | null
  readonly choose: (kind: DueKind | null) => void
  readonly counts: Readonly<Record<DueKind, number>>
  /** How many of the list a warning told of, while those are looked at; null while they are not. */
  readonly told: number | null
  /** The rows of the chosen kind, or those a warning told of; all where neither. */
  readonly rows: readonly InboxRow[]
}

const isKind = (kept: unknown): kept is DueKind | null => kept === null || dueKinds.some((kind) => kind === kept)

const key = 'preference/inbox/due'
const watchers = new Set<() => void>()
/** Those of one warning: of the moment, kept by nobody. */
let toldIds: ReadonlySet<number> | null = null

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function tell(): void {
  for (const watcher of watchers) watcher()
}

function readChosen(): DueKind | null {
  const kept = readKept(localStorage, key)
  return isKind(kept) ? kept : null
}

const readTold = (): ReadonlySet<number> | null => toldIds

/** Narrows the list to a kind; remembered for the person. */
function chooseDue(kind: DueKind | null): void {
  toldIds = null
  keep(localStorage, key, kind)
  tell()
}

/** Narrows the list, from anywhere, to exactly the requests of a warning; null: to them no longer. */
export function lookAtTold(ids: readonly number[] | null): void {
  toldIds = ids && new Set(ids)
  tell()
}

/** How many rows of a list time presses, and those that were chosen of them; looked at anew each minute. */
export function useDueFilter(all: readonly InboxRow[]): DueFilter {
  const { names } = useNames()
  const clocks = useClocks()
  const minute = useNow()
  const kept = useSyncExternalStore(watch, readChosen)
  const told = useSyncExternalStore(watch, readTold)
  return useMemo(() => {
    const chosen = told === null ? kept : null
    const counts = { overdue: 0, today: 0, near: 0 }
    const rows = all.filter((row) => {
      const kinds = dueKindsOf(row, names, clocks, minute)
      for (const kind of kinds) counts[kind] += 1
      return told === null ? chosen === null || kinds.includes(chosen) : told.has(row.id)
    })
    // The same list where nothing is narrowed: the grid compares by identity.
    const shown = chosen === null && told === null ? all : rows
    return { chosen, choose: chooseDue, counts, told: told && rows.length, rows: shown }
  }, [all, names, clocks, minute, kept, told])
}
