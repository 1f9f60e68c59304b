import { useMemo } from 'react'
import type { MeasureCode, ReportRow, Scope } from '#shared/contract/oversight.ts'
import type { GridStatus } from '#renderer/grid/DataGrid/GridOverlay.tsx'
import { queries } from '#renderer/host/queries.ts'
import { everything, live, useLivePages } from '#renderer/host/live-query.ts'
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
  /** How many rows of these requests it counts; null until it is known. */
  readonly counted: number | null
  readonly status: GridStatus
  readonly readMore: () => void
  readonly retry: () => void
}

/** Time alone makes requests late. */
const tickMs = 60_000

function rowsOptions({ measure, scope, order }: AskedRows) {
  return queries.oversight.rows.infiniteOptions({
    input: (offset: number) => ({ measure, scope, sort: order, offset, limit: pageSize(offset) }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const count = pages.reduce((sum, { rows }) => sum + rows.length, 0)
      return last.rows.length > 0 && count < last.total ? count : undefined
    },
    refetchInterval: tickMs,
  })
}

/** Exactly the requests that a figure counts, page by page, read anew when something changes on any PC: it may bring one in or out. */
export function useFigureRows(asked: AskedRows): FigureRows {
  const read = useLivePages(live(rowsOptions(asked), { hears: everything }))
  const rows = useMemo(() => onceEach(read.data?.pages.map((page) => page.rows) ?? []), [read.data])
  return {
    rows,
    total: read.data?.pages.at(-1)?.total ?? null,
    counted: read.data?.pages.at(-1)?.counted ?? null,
    status: read.isSuccess ? 'ready' : read.isError ? 'failed' : 'loading',
    readMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
    retry: () => void read.refetch(),
  }
}
