import type { InboxRow, InboxTab } from '#shared/contract/inbox.ts'
import type { Changes } from '#renderer/host/changes.ts'

/** One list as it was asked for. */
export interface Asked {
  readonly tab: InboxTab
  readonly directorateId?: number | undefined
}

export interface ListRead {
  readonly rows: InboxRow[]
  readonly total: number
}

/** Whether a row stands in a tab, as the database says with it. */
export function belongs(row: InboxRow, query: Asked): boolean {
  return (
    row.tabs.includes(query.tab) && (query.directorateId === undefined || row.directorateId === query.directorateId)
  )
}

/**
 * The list after changes: rows that left taken out, those that came or whose deadline moved sorted in by deadline.
 * Rows that did not change keep their identity, so the grid draws only the others anew.
 */
export function applyChanges(list: ListRead, changes: Changes, query: Asked): ListRead {
  const changed = new Map(changes.rows.map((row) => [row.id, row]))
  const gone = new Set(changes.goneIds)
  const stayed = list.rows.flatMap((row) => {
    const now = newer(row, changed.get(row.id))
    changed.delete(row.id)
    return !gone.has(row.id) && (now === row || belongs(now, query)) ? [now] : []
  })
  const came = [...changed.values()].filter((row) => belongs(row, query))
  if (came.length === 0 && stayed.length === list.rows.length && stayed.every((row, at) => row === list.rows[at]))
    return list
  const rows = [...stayed, ...came].toSorted(byDue)
  return { rows, total: list.total + rows.length - list.rows.length }
}

// An answer read later than the feed told it may already be newer than the change.
const newer = (row: InboxRow, change: InboxRow | undefined) =>
  change === undefined || change.version < row.version ? row : change

const byDue = (one: InboxRow, other: InboxRow) =>
  (one.dueAt ?? Number.POSITIVE_INFINITY) - (other.dueAt ?? Number.POSITIVE_INFINITY) || one.id - other.id
