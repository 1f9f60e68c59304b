import type { GridApi } from 'ag-grid-community'
import { useRef } from 'react'

interface Anchor {
  readonly id: number
  /** How far below the upper edge of what is seen the row stands, in pixels. */
  readonly offset: number
}

/**
 * Rows that come in or leave above do not move what one reads: the open row, else the first in sight, keeps its place on the
 * screen. A list that is read from its beginning shows what comes in there.
 */
export function useStillRows<Row extends { id: number }>(openId: number | null) {
  const frame = useRef<HTMLElement>(null)
  const anchor = useRef<Anchor | null>(null)
  const viewport = () => frame.current?.querySelector<HTMLElement>('.ag-grid-viewport') ?? null
  return {
    frame: (element: HTMLElement | null) => {
      frame.current = element
    },
    /** At each scroll, and whenever the rows have come to rest. */
    note: (api: GridApi<Row>) => {
      const top = viewport()?.scrollTop ?? 0
      const height = viewport()?.clientHeight ?? 0
      const open = openId === null ? undefined : api.getRowNode(String(openId))
      const openOffset = (open?.rowTop ?? Number.NEGATIVE_INFINITY) - top
      if (open?.data && openOffset >= 0 && openOffset < height) {
        anchor.current = { id: open.data.id, offset: openOffset }
        return
      }
      const first = top === 0 ? undefined : api.getDisplayedRowAtIndex(Math.ceil(top / rowHeight(api)))
      anchor.current = first?.data ? { id: first.data.id, offset: (first.rowTop ?? top) - top } : null
    },
    /** After other rows were given to the grid, before they are drawn. */
    hold: (api: GridApi<Row>) => {
      const was = anchor.current
      const area = viewport()
      const rowTop = was === null ? null : (api.getRowNode(String(was.id))?.rowTop ?? null)
      if (was === null || area === null || rowTop === null) return
      const wanted = Math.max(0, rowTop - was.offset)
      if (Math.abs(area.scrollTop - wanted) >= 1) area.scrollTop = wanted
    },
  }
}

const rowHeight = <Row>(api: GridApi<Row>): number => api.getSizesForCurrentTheme().rowHeight
