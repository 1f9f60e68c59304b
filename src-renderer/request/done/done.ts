// What this person did last: confirmed in the list and on the row, and taken back from there.
import { useSyncExternalStore } from 'react'
import type { Act } from '#shared/contract/values.ts'
import type { BulkRow } from '../bulk/run-each.ts'

export interface Done {
  readonly act: Act
  /** With the version that each has since. */
  readonly rows: readonly BulkRow[]
  /** By this PC's clock. */
  readonly at: number
  readonly byId: number
}

/** The database takes an act back for a minute; the offer ends a little earlier. */
export const undoMs = 57_000

const undoable: ReadonlySet<Act> = new Set(['accept_custody', 'take', 'assign', 'hand_over', 'return_custody'])
/** After these a request is nothing more for whoever did them: the next one is wanted. */
const leaving: ReadonlySet<Act> = new Set([
  ...(['hand_over', 'return_custody', 'resolve', 'approve_outcome', 'verify', 'join'] as const),
])

export const canBeUndone = (act: Act): boolean => undoable.has(act)
export const isDoneWith = (act: Act): boolean => leaving.has(act)

let last: Done | null = null
const listeners = new Set<() => void>()

/** Tells what was done; null: nothing that needs to be told any more. */
export function tellDone(done: Done | null): void {
  last = done
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What this person did last. */
export function useDone(personId: number): Done | null {
  const done = useSyncExternalStore(subscribe, () => last)
  return done?.byId === personId ? done : null
}
