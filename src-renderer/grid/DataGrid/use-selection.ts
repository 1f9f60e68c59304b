import type { ColDef, GridApi, RowSelectionOptions, SelectionChangedEvent } from 'ag-grid-community'
import { useEffect, useMemo, useRef, type KeyboardEvent as ReactKeyboardEvent, type RefObject } from 'react'
import { fold } from '#shared/text-fold.ts'

/** Rows that something is to be done to, in their own column of boxes; the row that is open is marked apart from them. */
export interface Selection {
  readonly ids: ReadonlySet<number>
  readonly onChange: (ids: ReadonlySet<number>) => void
}

const one: RowSelectionOptions = { mode: 'singleRow', checkboxes: false, enableClickSelection: false }
const many: RowSelectionOptions = {
  ...{ mode: 'multiRow', checkboxes: true, headerCheckbox: true },
  ...{ selectAll: 'filtered', enableClickSelection: false },
}
const boxes = { width: 44, pinned: 'left', lockPosition: 'left', resizable: false, sortable: false } as const
const base = {
  sortable: true,
  resizable: true,
  cellDataType: false,
  suppressHeaderMenuButton: true,
  minWidth: 64,
}
const boxColumn = 'ag-Grid-SelectionColumn'

/** A click into the boxes' column ticks, it does not open. */
export const isOnBox = (event: Event | null | undefined): boolean =>
  event?.target instanceof Element && event.target.closest(`[col-id="${boxColumn}"]`) !== null

/** The grid's own choice of rows, by box, Space, Shift with arrows, Ctrl A; without a selection it marks the open row. */
export function useSelection<Row extends { id: number }>(
  api: GridApi<Row> | null,
  rows: readonly Row[],
  openId: number | null,
  doneId: number | null,
  selection: Selection | undefined,
) {
  const isMany = selection !== undefined
  const done = useRowDrawnApart(api, doneId)
  const opened = useRowDrawnApart(api, isMany ? openId : null)
  useEffect(() => {
    if (!api || api.isDestroyed() || isMany) return
    const node = openId === null ? undefined : api.getRowNode(String(openId))
    if (node) node.setSelected(true, true)
    else api.deselectAll()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a row that comes back is marked again
  }, [api, openId, rows, isMany])
  const ids = selection?.ids
  const wished = useRef(ids)
  /** What the grid told of keys and clicks and has not come back from the screen yet, the newest last. */
  const told = useRef<readonly ReadonlySet<number>[]>([])
  useEffect(() => {
    const place = ids === undefined ? -1 : told.current.indexOf(ids)
    told.current = place < 0 ? [] : told.current.slice(place + 1)
    // What the grid itself told stands there already, and perhaps more by now: ticking it would undo the next key's wish.
    if (told.current.length > 0) return
    wished.current = ids
    if (place < 0 && api && !api.isDestroyed() && ids) tick(api, ids, [true, false])
  }, [api, ids])
  useEffect(() => {
    if (api && !api.isDestroyed() && wished.current) tick(api, wished.current, [true])
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a row that comes back is ticked again
  }, [api, rows])
  const defaultColDef = useMemo<ColDef<Row>>(
    () => ({
      ...base,
      cellClassRules: {
        'ag-done-cell': ({ data }) => data?.id === done.current,
        ...(isMany && { 'ag-open-cell': ({ data }) => data?.id === opened.current }),
      },
    }),
    [isMany, done, opened],
  )
  return {
    options: {
      defaultColDef,
      rowSelection: isMany ? many : one,
      selectionColumnDef: boxes,
      onSelectionChanged: ({ source, api: grid }: SelectionChangedEvent<Row>) => {
        // What the program ticked itself, and rows that left by themselves, are no wish of the person.
        if (source.startsWith('api') || source === 'rowDataChanged' || source === 'gridInitializing') return
        const chosen = new Set(grid.getSelectedRows().map(({ id }) => id))
        told.current = [...told.current, chosen]
        wished.current = chosen
        selection?.onChange(chosen)
      },
    },
    // Before the grid hears the key, and in the same event: told a task later, it would undo what the next key wished.
    onKey: (event: ReactKeyboardEvent) => {
      const row = event.target instanceof Element ? event.target.closest('.ag-row') : null
      if (isMany && api && row !== null) selectByKey(api, event, Number(row.getAttribute('row-index')))
    },
  }
}

// The row is drawn anew when it becomes the one that looks otherwise, and when it no longer is.
function useRowDrawnApart<Row>(api: GridApi<Row> | null, id: number | null): RefObject<number | null> {
  const drawn = useRef(id)
  useEffect(() => {
    const rowNodes = [drawn.current, id].flatMap((each) => (each === null ? [] : (api?.getRowNode(String(each)) ?? [])))
    drawn.current = id
    if (rowNodes.length > 0) api?.refreshCells({ rowNodes, force: true })
  }, [api, id])
  return drawn
}

function tick<Row extends { id: number }>(
  api: GridApi<Row>,
  ids: ReadonlySet<number>,
  values: readonly boolean[],
): void {
  for (const newValue of values) {
    const nodes: NonNullable<ReturnType<typeof api.getRowNode>>[] = []
    api.forEachNode((node) => {
      const wanted = node.data !== undefined && ids.has(node.data.id)
      if (wanted === newValue && node.isSelected() !== newValue) nodes.push(node)
    })
    if (nodes.length > 0) api.setNodesSelected({ nodes, newValue, source: 'api' })
  }
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

// Shift with the arrows takes the rows along; Ctrl A takes all that the filters leave.
function selectByKey<Row>(api: GridApi<Row>, event: ReactKeyboardEvent, rowIndex: number): void {
  const step = steps[event.key]
  if (event.shiftKey && step !== undefined) {
    const nodes = [rowIndex, rowIndex + step].flatMap((index) => api.getDisplayedRowAtIndex(index) ?? [])
    api.setNodesSelected({ nodes, newValue: true, source: 'spaceKey' })
  }
  if ((event.ctrlKey || event.metaKey) && fold(event.key) === 'a') {
    event.preventDefault()
    api.selectAll('filtered', 'uiSelectAllFiltered')
  }
}
