import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { InboxCounts, InboxRow, InboxTab } from '#shared/contract/inbox.ts'
import type { Me } from '#shared/contract/session.ts'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { client, orpc } from '#renderer/lib/client.ts'
import { useChanges, readLive, useIsFeedOpen, type Changes } from '#renderer/lib/live-feed.ts'
import { useMe } from '#renderer/lib/me.ts'
import { applyChanges, type Asked } from './inbox-rows.ts'

export interface Inbox {
  readonly rows: readonly InboxRow[]
  readonly total: number
  readonly status: GridStatus
  readonly counts: InboxCounts | null
  readonly retry: () => void
  /** Reads a tab before it is clicked. */
  readonly prefetch: (tab: InboxTab) => void
}

const tabs: readonly InboxTab[] = ['new', 'mine', 'open', 'waiting', 'to_verify']
const nothing: readonly InboxRow[] = []
/** Counts are asked anew when a burst of changes is over. */
const countDelayMs = 300

const inputOf = ({ tab, directorateId }: Asked) => (directorateId === undefined ? { tab } : { tab, directorateId })

function listOptions(asked: Asked, me: Me) {
  const input = inputOf(asked)
  return queryOptions({
    queryKey: orpc.inbox.list.queryKey({ input }),
    queryFn: ({ signal }) =>
      readLive(
        () => client.inbox.list(input, { signal }),
        (list, changes) => applyChanges(list, changes, asked, me),
      ),
  })
}

/** A tab's rows and the tabs' counts, kept as they are on every PC. */
export function useInbox(asked: Asked): Inbox {
  const queryClient = useQueryClient()
  const isFeedOpen = useIsFeedOpen()
  const { directorateId } = asked
  const me = useMe()
  const list = useQuery({ ...listOptions(asked, me), enabled: isFeedOpen })
  const counts = useQuery({
    ...orpc.inbox.counts.queryOptions({ input: directorateId === undefined ? {} : { directorateId } }),
    enabled: isFeedOpen,
  })
  useLiveRows(directorateId)
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

function useLiveRows(directorateId: number | undefined): void {
  const queryClient = useQueryClient()
  const me = useMe()
  const recount = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(recount.current), [])

  const handleChanges = useCallback(
    (changes: Changes) => {
      for (const tab of tabs) {
        const asked = { tab, directorateId }
        queryClient.setQueryData(
          listOptions(asked, me).queryKey,
          (list) => list && applyChanges(list, changes, asked, me),
        )
      }
      clearTimeout(recount.current)
      recount.current = setTimeout(
        () => void queryClient.invalidateQueries({ queryKey: orpc.inbox.counts.key() }),
        countDelayMs,
      )
    },
    [queryClient, me, directorateId],
  )
  useChanges(handleChanges)
}
