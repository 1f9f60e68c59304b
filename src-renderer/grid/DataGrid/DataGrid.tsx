import '../modules.ts'
import { AgGridReact } from 'ag-grid-react'
import type {
  CellFocusedEvent,
  CellKeyDownEvent,
  ColDef,
  ColTypeDefs,
  FullWidthCellKeyDownEvent,
  GridApi,
} from 'ag-grid-community'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { fold } from '#shared/text-fold.ts'
import { useClocks } from '#renderer/lib/clocks.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLanguage } from '#renderer/lib/language.tsx'
import { gridTheme } from '#renderer/theme/grid-theme.ts'
import { columnKinds, type ColumnKind, type GridContext } from '../column-kinds.tsx'
import { localeTexts } from '../locale-texts.ts'
import classes from './DataGrid.module.css'
import { GridOverlay, type GridStatus } from './GridOverlay.tsx'
import { useKeptColumns } from './use-kept-columns.ts'

export type DataColumn<Row> = ColDef<Row> & { type: ColumnKind }

interface DataGridProps<Row extends { id: number }> {
  /** Under which columns, widths and sorting are remembered for this person. */
  name: string
  label: string
  /** Must keep its identity while the language does: new columns reset the order. */
  columns: DataColumn<Row>[]
  /** The same row objects where nothing changed: only others are drawn anew; selection and scroll stay. */
  rows: readonly Row[]
  status: GridStatus
  /** What an empty list honestly says. */
  empty: ReactNode
  openId: number | null
  onOpen: (row: Row) => void
  /** Typed words that rows must hold, Turkish marks not needed. */
  words?: string
  onReady?: (api: GridApi<Row>) => void
  /** The last rows came into sight: where there are more, now is the time to read them. */
  onNearEnd?: () => void
  onRetry?: () => void
}

const base: ColDef = {
  sortable: true,
  resizable: true,
  cellDataType: false,
  suppressHeaderMenuButton: true,
  minWidth: 64,
}
// AG Grid types a kind by the rows of its grid; a kind knows no rows, only values.
const kinds: unknown = columnKinds
const rowSelection = { mode: 'singleRow', checkboxes: false, enableClickSelection: false } as const
const splitWords = (typed: string) => fold(typed).split(/\s+/).filter(Boolean)
const matchWords = (sought: string[], rowText: string) => {
  const folded = fold(rowText)
  return sought.every((word) => folded.includes(word))
}
const getRowId = ({ data }: { data: { id: number } }) => String(data.id)
/** Arrow keys may run through many rows; the panel follows when they rest. */
const followDelay = 160
/** So many rows before the last one more are asked for. */
const nearEnd = 60

/** The one list of the program: 32 px rows, Turkish order and filters, rows that change in place. */
export function DataGrid<Row extends { id: number }>(props: DataGridProps<Row>) {
  const { rows, columns, openId, onOpen, words = '', status } = props
  const { language } = useLanguage()
  const context = useGridContext()
  const kept = useKeptColumns(props.name)
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  const [shownCount, setShownCount] = useState(rows.length)
  const follow = useFollowFocus(openId, onOpen)

  useMarkOpenRow(api, openId, rows)

  const handleKeyDown = ({ event, data }: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
    follow.handleKey(event)
    if (event instanceof KeyboardEvent && event.key === 'Enter' && data) onOpen(data)
  }
  return (
    <section className={classes.grid} aria-label={props.label} aria-busy={status === 'loading'}>
      <AgGridReact<Row>
        key={language}
        theme={gridTheme}
        columnDefs={columns}
        columnTypes={kinds as ColTypeDefs<Row>}
        defaultColDef={base}
        rowData={rows as Row[]}
        getRowId={getRowId}
        context={context}
        localeText={localeTexts[language]}
        rowSelection={rowSelection}
        quickFilterText={words}
        quickFilterParser={splitWords}
        quickFilterMatcher={matchWords}
        cacheQuickFilter
        {...kept}
        onGridReady={(event) => {
          setApi(event.api)
          props.onReady?.(event.api)
        }}
        onRowClicked={({ data }) => data && onOpen(data)}
        onCellKeyDown={handleKeyDown}
        onCellFocused={follow.handleFocus}
        onModelUpdated={(event) => setShownCount(event.api.getDisplayedRowCount())}
        onViewportChanged={({ api: grid, lastRow }) =>
          lastRow >= grid.getDisplayedRowCount() - nearEnd && props.onNearEnd?.()
        }
        suppressNoRowsOverlay
        suppressCellFocus={false}
        animateRows={false}
        suppressDragLeaveHidesColumns
        tooltipShowDelay={400}
      />
      <GridOverlay
        status={status}
        count={rows.length}
        shownCount={shownCount}
        empty={props.empty}
        onRetry={props.onRetry}
        onClearFilters={() => api?.setFilterModel(null)}
        isTyped={words !== ''}
      />
    </section>
  )
}

const walkingKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
/** A focus that follows a key comes within the same turn; what comes later was moved by the grid itself. */
const walkMs = 50

/**
 * While a panel is open, the row that the arrow keys come to rest on is the one it shows. Only the keys lead: when a
 * row leaves the list the grid moves the focus by itself, and the panel must not jump to another request then.
 */
function useFollowFocus<Row extends { id: number }>(openId: number | null, onOpen: (row: Row) => void) {
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

function useGridContext(): GridContext {
  const formats = useFormats()
  const stateWord = useTranslations('words.state')
  const priorityWord = useTranslations('words.priority')
  const clocks = useClocks()
  return useMemo(() => ({ formats, stateWord, priorityWord, clocks }), [formats, stateWord, priorityWord, clocks])
}

/** Keeps the row marked whose panel is open, through re-reading, sorting and re-entering the list. */
function useMarkOpenRow<Row>(api: GridApi<Row> | null, openId: number | null, rows: readonly Row[]): void {
  useEffect(() => {
    if (!api || api.isDestroyed()) return
    const node = openId === null ? undefined : api.getRowNode(String(openId))
    if (node) node.setSelected(true, true)
    else api.deselectAll()
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a row that comes back is marked again
  }, [api, openId, rows])
}
