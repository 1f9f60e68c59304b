import type { GridApi } from 'ag-grid-community'
import { useEffect, useRef } from 'react'

interface Anchor {
  readonly id: number
  /** How far below the upper edge of what is seen the row stands, in pixels. */
  readonly offset: number
}

/**
 * Rows that come in or leave above do not move what one reads: the open row, else the first in sight, keeps its place on the
 * screen. A list that is read from its beginning shows what comes in there.
 */
export function useStillRows<Row extends { id: number }>(
  api: GridApi<Row> | null,
  rows: readonly Row[],
  openId: number | null,
) {
  const frame = useRef<HTMLElement>(null)
  const anchor = useRef<Anchor | null>(null)
  const viewport = () => frame.current?.querySelector<HTMLElement>('.ag-grid-viewport') ?? null
  const note = () => {
    if (api && !api.isDestroyed()) anchor.current = anchorIn(api, viewport(), openId)
  }
  // The grid takes rows in an effect of its own, which ran before this one. What it tells of it comes a task later, when they may
  // be drawn, and a scroll may have been noted by the old place among the new rows.
  useEffect(() => {
    if (api && !api.isDestroyed()) hold(api, viewport(), anchor.current)
    note()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- at each change of what is read, and of nothing else
  }, [api, rows, openId])
  return {
    frame: (element: HTMLElement | null) => {
      frame.current = element
    },
    /** At each scroll, and where the rows were put in another order. */
    note,
  }
}

function anchorIn<Row extends { id: number }>(
  api: GridApi<Row>,
  area: HTMLElement | null,
  openId: number | null,
): Anchor | null {
  const top = area?.scrollTop ?? 0
  const open = openId === null ? undefined : api.getRowNode(String(openId))
  const openOffset = (open?.rowTop ?? Number.NEGATIVE_INFINITY) - top
  if (open?.data && openOffset >= 0 && openOffset < (area?.clientHeight ?? 0))
    return { id: open.data.id, offset: openOffset }
  const { rowHeight } = api.getSizesForCurrentTheme()
  const first = top === 0 ? undefined : api.getDisplayedRowAtIndex(Math.ceil(top / rowHeight))
  return first?.data ? { id: first.data.id, offset: (first.rowTop ?? top) - top } : null
}

function hold<Row>(api: GridApi<Row>, area: HTMLElement | null, was: Anchor | null): void {
  const rowTop = was === null ? null : (api.getRowNode(String(was.id))?.rowTop ?? null)
  if (was === null || area === null || rowTop === null) return
  const wanted = Math.max(0, rowTop - was.offset)
  if (Math.abs(area.scrollTop - wanted) >= 1) area.scrollTop = wanted
}
