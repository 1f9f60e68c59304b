import { useThrottledCallback } from '@mantine/hooks'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MeasureCode, ReportRow, Scope } from '#shared/contract/oversight.ts'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { client, orpc } from '#renderer/lib/client.ts'
import { useChanges, useIsFeedOpen } from '#renderer/lib/live-feed.ts'
import { onceEach, pageSize } from './row-pages.ts'

/** In which order the database gives the rows. */
export const rowOrders = ['due', 'newest', 'oldest'] as const
export type RowOrder = (typeof rowOrders)[number]

export interface AskedRows {
  readonly measure: MeasureCode
  readonly scope: Scope
  readonly order: RowOrder
}

export interface FigureRows {
  /** Those that are read so far, in the order asked for. */
  readonly rows: readonly ReportRow[]
  /** How many the figure counts; null until it is known. */
  readonly total: number | null
  readonly status: GridStatus
  readonly readMore: () => void
  readonly retry: () => void
}

const oftenestMs = 1000
const longList = 10_000
const seldomMs = 15_000
/** Time alone makes requests late. */
const tickMs = 60_000

/** Exactly the requests that a figure counts, page by page, read anew when something changes on any PC. */
export function useFigureRows({ measure, scope, order }: AskedRows): FigureRows {
  const isFeedOpen = useIsFeedOpen()
  const read = useInfiniteQuery({
    queryKey: [...orpc.oversight.rows.key(), { measure, scope, order }],
    queryFn: ({ pageParam: offset, signal }) =>
      client.oversight.rows({ measure, scope, sort: order, offset, limit: pageSize(offset) }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const count = pages.reduce((sum, { rows }) => sum + rows.length, 0)
      return last.rows.length > 0 && count < last.total ? count : undefined
    },
    enabled: isFeedOpen,
    refetchInterval: tickMs,
  })
  const rows = useMemo(() => onceEach(read.data?.pages.map((page) => page.rows) ?? []), [read.data])
  useFresh(rows.length)
  return {
    rows,
    total: read.data?.pages.at(-1)?.total ?? null,
    status: read.isSuccess ? 'ready' : read.isError ? 'failed' : 'loading',
    readMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
    retry: () => void read.refetch(),
  }
}

// A change anywhere may bring a request in or out. Of what was read all is read again, so of very long lists less often.
function useFresh(rowCount: number): void {
  const queryClient = useQueryClient()
  const refresh = useThrottledCallback(
    () => void queryClient.invalidateQueries({ queryKey: orpc.oversight.rows.key() }, { cancelRefetch: false }),
    rowCount > longList ? seldomMs : oftenestMs,
  )
  useChanges(refresh)
}
