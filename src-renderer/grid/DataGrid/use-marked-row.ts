import type { CellFocusedEvent, Column, GridApi } from 'ag-grid-community'
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import { useFocusHome } from '#renderer/ui/focus-home.ts'
import { useShortcuts } from '#renderer/ui/shortcuts.ts'
import { Marker } from './marker.ts'

const walkingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

/** What a list does for who acts on its marked row. */
export type MarkedRow = Pick<Marker<never>, 'moveOn'>

/**
 * The one place that decides which request is marked: the open one, else the one that has the focus. While a panel is open,
 * the row on which a walking key lands is the open one at once, so that no act of the panel can go to the row before; and where
 * rows come or leave, the focus stays with the open request, or stands nowhere until the next arrow. A key of an act that would
 * meet another row opens that row instead.
 */
export function useMarkedRow<Row extends { id: number }>(
  api: GridApi<Row> | null,
  openId: number | null,
  onOpen: (row: Row) => void,
  handle: Ref<MarkedRow> | undefined,
) {
  const t = useTranslations('grid')
  const marker = useRef(new Marker<Row>())
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null)
  const settle = () => {
    if (pending.current !== null) clearTimeout(pending.current)
    pending.current = null
    marker.current.settle()
  }
  const settleSoon = () => {
    pending.current ??= setTimeout(settle)
  }
  useEffect(() => {
    marker.current.api = api
    marker.current.setOpen(openId)
  }, [api, openId])
  useEffect(() => {
    marker.current.onOpen = onOpen
  }, [onOpen])
  useImperativeHandle(handle, () => ({ moveOn: (id, since) => marker.current.moveOn(id, since) }), [])
  useFocusHome('list', () => marker.current.take())
  useShortcuts([{ key: 'alt+l', label: t('toList'), inFields: true, run: () => void marker.current.take() }])
  return {
    frame: (element: HTMLElement | null) => {
      marker.current.frame = element
    },
    // Before the grid hears the key: it tells of the focus that the key moved before it tells of the key.
    onKeyDownCapture: (event: KeyboardEvent) => {
      // Rows have come or left just now: where the grid has put the focus since is nobody's wish.
      if (pending.current !== null) settle()
      if (event.target === event.currentTarget && event.key.startsWith('Arrow')) {
        event.preventDefault()
        marker.current.comeBack()
      } else if (isActKey(event) && marker.current.opensFocused()) {
        event.preventDefault()
        event.stopPropagation()
      }
    },
    // After the grid has heard it, in the same event: the row to which the key went is the marked one at once. What moves the focus
    // at any other time is the grid itself, when rows come or leave.
    onKeyDown: (event: KeyboardEvent) => {
      if (walkingKeys.has(event.key)) marker.current.opensFocused()
    },
    handleFocus: ({ rowIndex, column, sourceEvent }: CellFocusedEvent<Row>) => {
      if (rowIndex !== null) marker.current.hearFocus(rowIndex, isColumn(column) ? column : null)
      // Neither a key nor the mouse: the grid itself, which may do so after it was settled.
      if (sourceEvent === undefined) settleSoon()
    },
    // Once the grid has drawn what it was given.
    settle: settleSoon,
  }
}

const isColumn = (column: CellFocusedEvent['column']): column is Column =>
  column !== null && typeof column === 'object' && 'getColDef' in column

const isActKey = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean =>
  key.length === 1 &&
  key !== ' ' &&
  !ctrlKey &&
  !metaKey &&
  !altKey &&
  target instanceof HTMLElement &&
  target.closest('[role="gridcell"]') !== null
