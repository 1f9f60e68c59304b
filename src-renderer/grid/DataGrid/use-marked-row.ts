import type { CellFocusedEvent, Column, GridApi } from 'ag-grid-community'
import { useEffect, useRef, type KeyboardEvent } from 'react'

const walkingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', 'Tab'])
/** A focus that follows a key comes within the same turn; what comes later was moved by the grid itself. */
const walkMs = 50

/**
 * The one place that decides which request is marked: the open one. While a panel is open, the row on which a walking key
 * lands is the open one at once, so that no act of the panel can go to the row before; and where rows come or leave, the
 * focus stays with the open request, or stands nowhere until the next arrow. A key of an act that would meet another row
 * opens that row instead.
 */
export function useMarkedRow<Row extends { id: number }>(
  api: GridApi<Row> | null,
  openId: number | null,
  onOpen: (row: Row) => void,
) {
  const frame = useRef<HTMLElement>(null)
  const walkedAt = useRef(Number.NEGATIVE_INFINITY)
  const marked = useRef(openId)
  const left = useRef<{ index: number; column: Column } | null>(null)
  useEffect(() => {
    marked.current = openId
  }, [openId])
  const open = (row: Row | undefined): void => {
    if (!row || marked.current === null || row.id === marked.current) return
    marked.current = row.id
    onOpen(row)
  }
  return {
    frame,
    // Before the grid hears the key: it tells of the focus that the key moved before it tells of the key.
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (!api || api.isDestroyed()) return
      if (walkingKeys.has(event.key)) walkedAt.current = performance.now()
      const focused = focusedRow(api)
      if (
        event.target === frame.current &&
        focused === null &&
        left.current !== null &&
        event.key.startsWith('Arrow')
      ) {
        event.preventDefault()
        api.setFocusedCell(Math.min(left.current.index, api.getDisplayedRowCount() - 1), left.current.column)
      }
      if (!isActKey(event) || marked.current === null || !focused || focused.id === marked.current) return
      event.preventDefault()
      event.stopPropagation()
      open(focused)
    },
    handleFocus: (event: CellFocusedEvent<Row>) => {
      if (event.rowIndex !== null) left.current = null
      if (performance.now() - walkedAt.current >= walkMs || event.rowIndex === null) return
      open(event.api.getDisplayedRowAtIndex(event.rowIndex)?.data)
    },
    // The grid keeps the focus by the place in the list, whatever row stands there now.
    handleModel: () => {
      setTimeout(() => {
        if (!api || api.isDestroyed() || marked.current === null) return
        const focused = api.getFocusedCell()
        if (focused === null || focusedRow(api)?.id === marked.current || !hasFocus(frame.current)) return
        const index = api.getRowNode(String(marked.current))?.rowIndex ?? null
        if (index !== null) return api.setFocusedCell(index, focused.column)
        left.current = { index: focused.rowIndex, column: focused.column }
        api.clearFocusedCell()
        frame.current?.focus({ preventScroll: true })
      })
    },
  }
}

function focusedRow<Row>(api: GridApi<Row>): Row | null {
  const focused = api.getFocusedCell()
  return focused === null ? null : (api.getDisplayedRowAtIndex(focused.rowIndex)?.data ?? null)
}

// Who had the focus in a row that left the list has it nowhere.
const hasFocus = (frame: HTMLElement | null): boolean =>
  document.activeElement === document.body || frame?.contains(document.activeElement) === true

const isActKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  key.length === 1 &&
  key !== ' ' &&
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  target instanceof HTMLElement &&
  target.closest('[role="gridcell"]') !== null
