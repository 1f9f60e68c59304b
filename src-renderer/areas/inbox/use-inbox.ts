import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { InboxCounts, InboxRow, InboxTab } from '#shared/contract/inbox.ts'
import type { Me } from '#shared/contract/session.ts'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { client, orpc } from '#renderer/lib/client.ts'
import { live, useLive } from '#renderer/lib/live-query.ts'
import { useMe } from '#renderer/lib/me.ts'
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
function listOptions(asked: Asked, me: Me) {
  const input = inputOf(asked)
  const options = queryOptions({
    queryKey: orpc.inbox.list.queryKey({ input }),
    queryFn: async ({ signal }): Promise<ListRead> => await client.inbox.list(input, { signal }),
  })
  return live(options, {
    hears: ['requests', 'session'],
    patch: (list: ListRead, changes) => applyChanges(list, changes, asked, me),
  })
}

/** A tab's rows and the tabs' counts, kept as they are on every PC. */
export function useInbox(asked: Asked): Inbox {
  const queryClient = useQueryClient()
  const { directorateId } = asked
  const me = useMe()
  const list = useLive(listOptions(asked, me))
  const counts = useLive(
    live(orpc.inbox.counts.queryOptions({ input: directorateId === undefined ? {} : { directorateId } }), {
      hears: ['requests', 'session'],
    }),
  )
  const prefetch = useCallback(
    (tab: InboxTab) => void queryClient.prefetchQuery(listOptions({ tab, directorateId }, me)),
    [queryClient, directorateId, me],
  )
  return {
    rows: list.data?.rows ?? nothing,
    total: list.data?.total ?? 0,
    status: list.isSuccess ? 'ready' : list.isError ? 'failed' : 'loading',
    counts: counts.data ?? null,
    retry: () => void list.refetch(),
    prefetch,
  }
}
