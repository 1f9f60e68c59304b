import type { GridApi, GridOptions } from 'ag-grid-community'
import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent, type Ref } from 'react'
import { copyCell } from './copy-cell.ts'
import { sayWhatIsCut } from './say-what-is-cut.ts'
import { useMarkedRow, type MarkedRow } from './use-marked-row.ts'
import { useStillRows } from './use-still-rows.ts'

interface Attended<Row> {
  label: string
  rows: readonly Row[]
  openId: number | null
  onOpen: (row: Row) => void
  marked?: Ref<MarkedRow>
  /** Hears a key before the grid does. */
  onKey: (event: KeyboardEvent) => void
}

/** What keeps a list where one's eyes are: the marked row, the focus, the rows that are being read. */
export function useAttention<Row extends { id: number }>(
  api: GridApi<Row> | null,
  { label, rows, openId, onOpen, marked: handle, onKey }: Attended<Row>,
) {
  const marked = useMarkedRow(api, openId, onOpen, handle)
  const still = useStillRows(api, rows, openId)
  useOwnFilters(api, label)
  const frame: HTMLAttributes<HTMLElement> & { ref: (element: HTMLElement | null) => void } = {
    ref: (element) => {
      marked.frame(element)
      still.frame(element)
    },
    tabIndex: -1,
    onKeyDownCapture: (event) => {
      marked.onKeyDownCapture(event)
      onKey(event)
    },
    onKeyDown: marked.onKeyDown,
    onCopy: copyCell,
    onMouseOver: sayWhatIsCut,
    onFocus: (event) => event.target === event.currentTarget && marked.settle(),
  }
  const grid: GridOptions<Row> = {
    onCellFocused: marked.handleFocus,
    onBodyScroll: still.note,
    onSortChanged: still.note,
    onFilterChanged: still.note,
  }
  return { frame, grid, settle: marked.settle }
}

// A filter is of the list it was set on: under another tab it would hide rows of which nobody thinks.
function useOwnFilters<Row>(api: GridApi<Row> | null, label: string): void {
  const of = useRef(label)
  useEffect(() => {
    if (of.current !== label && api && !api.isDestroyed()) api.setFilterModel(null)
    of.current = label
  }, [api, label])
}
