import { useCallback } from 'react'
import type { InboxCounts, InboxRow, InboxTab } from '#shared/contract/inbox.ts'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { readAhead } from '#renderer/host/answers.ts'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { applyChanges, type Asked, type ListRead } from './inbox-rows.ts'

export interface Inbox {
  readonly rows: readonly InboxRow[]
  readonly total: number
  readonly status: GridStatus
  readonly counts: InboxCounts | null
  readonly retry: () => void
  /** Reads a tab before it is clicked. */
  readonly prefetch: (tab: InboxTab) => void
}

const nothing: readonly InboxRow[] = []

const inputOf = ({ tab, directorateId }: Asked) => (directorateId === undefined ? { tab } : { tab, directorateId })

/** A tab's rows, which follow every change in place, on the screen or not. */
function listOptions(query: Asked) {
  return live(queries.inbox.list.queryOptions({ input: inputOf(query) }), {
    hears: ['requests', 'session'],
    patch: (list: ListRead, changes) => applyChanges(list, changes, query),
  })
}

/** A tab's rows and the tabs' counts, kept as they are on every PC. */
export function useInbox(query: Asked): Inbox {
  const { directorateId } = query
  const list = useLive(listOptions(query))
  const counts = useLive(
    live(queries.inbox.counts.queryOptions({ input: directorateId === undefined ? {} : { directorateId } }), {
      hears: ['requests', 'session'],
    }),
  )
  const prefetch = useCallback((tab: InboxTab) => readAhead(listOptions({ tab, directorateId })), [directorateId])
  return {
    rows: list.data?.rows ?? nothing,
    total: list.data?.total ?? 0,
    status: list.isSuccess ? 'ready' : list.isError ? 'failed' : 'loading',
    counts: counts.data ?? null,
    retry: () => void list.refetch(),
    prefetch,
  }
}
