import type { CellFocusedEvent } from 'ag-grid-community'
import { useEffect, useRef } from 'react'

/** Arrow keys may run through many rows; the panel follows when they rest. */
const followDelay = 160
const walkingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
/** A focus that follows a key comes within the same turn; what comes later was moved by the grid itself. */
const walkMs = 50

/**
 * While a panel is open, the row that the arrow keys come to rest on is the one it shows. Only the keys lead: when a
 * row leaves the list the grid moves the focus by itself, and the panel must not jump to another request then.
 */
export function useFollowFocus<Row extends { id: number }>(openId: number | null, onOpen: (row: Row) => void) {
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const walkedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => () => clearTimeout(rest.current), [])
  return {
    handleKey: (event: Event | null | undefined) => {
      if (event instanceof KeyboardEvent && walkingKeys.has(event.key)) walkedAt.current = performance.now()
    },
    handleFocus: (event: CellFocusedEvent<Row>) => {
      clearTimeout(rest.current)
      const isWalk = performance.now() - walkedAt.current < walkMs
      if (!isWalk || openId === null || event.rowIndex === null) return
      const row = event.api.getDisplayedRowAtIndex(event.rowIndex)?.data
      if (row && row.id !== openId) rest.current = setTimeout(() => onOpen(row), followDelay)
    },
  }
}
