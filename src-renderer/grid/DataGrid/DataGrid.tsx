import '../modules.ts'
import { AgGridReact } from 'ag-grid-react'
import type { CellKeyDownEvent, ColDef, ColTypeDefs, FullWidthCellKeyDownEvent, GridApi } from 'ag-grid-community'
import { useEffect, useMemo, useRef, useState, type ReactNode, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import { fold } from '#shared/text-fold.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useClocks } from '#renderer/host/clocks.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { gridTheme } from '#renderer/theme/grid-theme.ts'
import { columnKinds, type ColumnKind, type GridContext } from '../column-kinds.tsx'
import { localeTexts } from '../locale-texts.ts'
import classes from './DataGrid.module.css'
import { GridOverlay, type GridStatus } from './GridOverlay.tsx'
import { useAttention } from './use-attention.ts'
import { FilterNote } from './FilterNote.tsx'
import { useKeptColumns } from './use-kept-columns.ts'
import type { MarkedRow } from './use-marked-row.ts'
import { isOnBox, useSelection, type Selection } from './use-selection.ts'

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
  /** Of which row an act was confirmed just now. */
  doneId?: number | null
  marked?: Ref<MarkedRow>
  /** Rows to do something to together; without it there are no boxes. */
  selection?: Selection
  /** Typed words that rows must hold, Turkish marks not needed. */
  words?: string
  onReady?: (api: GridApi<Row>) => void
  /** The last rows came into sight: where there are more, now is the time to read them. */
  onNearEnd?: () => void
  onRetry?: () => void
}

// AG Grid types a kind by the rows of its grid; a kind knows no rows, only values.
const kinds: unknown = columnKinds
const splitWords = (typed: string) => fold(typed).split(/\s+/).filter(Boolean)
const matchWords = (sought: string[], rowText: string) => {
  const folded = fold(rowText)
  return sought.every((word) => folded.includes(word))
}
const fixed = {
  ...{ theme: gridTheme, getRowId: ({ data }: { data: { id: number } }) => String(data.id) },
  ...{ suppressOverlays: ['noRows' as const, 'noMatchingRows' as const, 'loading' as const], animateRows: false },
  // One key leaves the grid: to the panel, or to what stands after it.
  tabToNextCell: () => false as const,
  ...{ quickFilterParser: splitWords, quickFilterMatcher: matchWords, cacheQuickFilter: true },
  // A scrollbar that comes and goes would stand over the last column.
  ...{ alwaysShowVerticalScroll: true, suppressDragLeaveHidesColumns: true },
}
/** So many rows before the last one more are asked for. */
const nearEnd = 60

/** The one list of the program: 32 px rows, Turkish order and filters, rows that change in place. */
export function DataGrid<Row extends { id: number }>(props: DataGridProps<Row>) {
  const { rows, columns, openId, onOpen, words = '', status } = props
  const { language } = useLanguage()
  const kept = useKeptColumns(props.name)
  const [api, setApi] = useState<GridApi<Row> | null>(null)
  const [shownCount, setShownCount] = useState(rows.length)
  const context = useGridContext(api)
  const selecting = useSelection(api, rows, openId, props.doneId ?? null, props.selection)
  const attention = useAttention(api, { ...props, onKey: selecting.onKey })

  const handleKeyDown = ({ event, data }: CellKeyDownEvent<Row> | FullWidthCellKeyDownEvent<Row>) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter' && data) onOpen(data)
  }
  return (
    <section
      {...attention.frame}
      data-region
      className={classes.grid}
      aria-label={props.label}
      aria-busy={status === 'loading'}
      data-ticks={props.selection !== undefined}
    >
      <AgGridReact<Row>
        key={language}
        columnDefs={columns}
        columnTypes={kinds as ColTypeDefs<Row>}
        rowData={rows as Row[]}
        context={context}
        localeText={localeTexts[language]}
        {...selecting.options}
        quickFilterText={words}
        {...kept}
        onGridReady={(event) => {
          setApi(event.api)
          props.onReady?.(event.api)
        }}
        onRowClicked={({ data, event }) => data && !isOnBox(event) && onOpen(data)}
        onCellKeyDown={handleKeyDown}
        {...attention.grid}
        onModelUpdated={(event) => {
          setShownCount(event.api.getDisplayedRowCount())
          attention.settle()
        }}
        onViewportChanged={({ api: grid, lastRow }) =>
          lastRow >= grid.getDisplayedRowCount() - nearEnd && props.onNearEnd?.()
        }
        {...fixed}
      />
      <GridOverlay
        {...{ status, shownCount, empty: props.empty, onRetry: props.onRetry }}
        count={rows.length}
        onClearFilters={() => api?.setFilterModel(null)}
        isTyped={words !== ''}
      />
      <FilterNote api={api} shownCount={shownCount} count={rows.length} />
    </section>
  )
}

function useGridContext<Row>(api: GridApi<Row> | null): GridContext {
  const formats = useFormats()
  const stateWord = useTranslations('words.state')
  const priorityWord = useTranslations('words.priority')
  const clocks = useClocks()
  const { nearShare } = useNames().names.all
  const context = useMemo(
    () => ({ formats, stateWord, priorityWord, clocks, nearShare }),
    [formats, stateWord, priorityWord, clocks, nearShare],
  )
  useDrawnAnew(api, context)
  return context
}

// Cells are drawn from the context, and the grid does not draw them anew when that changes: clocks that come after the rows,
// a calendar that was changed meanwhile.
function useDrawnAnew<Row>(api: GridApi<Row> | null, context: GridContext): void {
  const drawn = useRef(context)
  useEffect(() => {
    if (!api || api.isDestroyed() || drawn.current === context) return
    drawn.current = context
    api.refreshCells({ force: true })
  }, [api, context])
}
