// What a grid shows, as papers and files take it: its rows in their order, its columns in theirs, and how it came to be so.
import type { GridApi } from 'ag-grid-community'
import type { RequestColumn } from '#shared/contract/reports.ts'
import type { ReportColumn } from './request-columns.ts'

interface ShownColumn {
  readonly colId: ReportColumn
  readonly width: number
}

/** The columns in sight, from left to right, with their widths; the boxes are none. */
export function shownColumns<Row>(api: GridApi<Row>): readonly ShownColumn[] {
  return api
    .getAllDisplayedColumns()
    .filter((column) => column.getColDef().headerName !== undefined)
    .map((column) => ({ colId: column.getColId() as ReportColumn, width: column.getActualWidth() }))
}

/** The rows that the filters leave, in their order. */
export function shownIds<Row extends { id: number }>(api: GridApi<Row>): number[] {
  const ids: number[] = []
  api.forEachNodeAfterFilterAndSort(({ data }) => {
    if (data !== undefined) ids.push(data.id)
  })
  return ids
}

const filterKinds = ['contains', 'notContains', 'startsWith', 'blank', 'notBlank'] as const
export interface ColumnFilter {
  readonly column: string
  readonly kind: (typeof filterKinds)[number]
  readonly words: string
}

/** By what columns hide rows. */
export function columnFilters<Row>(api: GridApi<Row>): readonly ColumnFilter[] {
  return Object.entries(api.getFilterModel()).flatMap(([colId, model]) => {
    const { type, filter } = model as { type?: string; filter?: string | null }
    const kind = filterKinds.find((each) => each === type)
    return kind === undefined ? [] : [{ column: headerOf(api, colId), kind, words: filter ?? '' }]
  })
}

export interface ColumnOrder {
  readonly column: string
  readonly isDescending: boolean
}

/** By which columns rows are sorted, the first of them first. */
export function columnOrders<Row>(api: GridApi<Row>): readonly ColumnOrder[] {
  return api
    .getColumnState()
    .filter(({ sort }) => sort === 'asc' || sort === 'desc')
    .toSorted((one, other) => (one.sortIndex ?? 0) - (other.sortIndex ?? 0))
    .map(({ colId, sort }) => ({ column: headerOf(api, colId), isDescending: sort === 'desc' }))
}

const headerOf = <Row>(api: GridApi<Row>, colId: string): string => api.getColumnDef(colId)?.headerName ?? colId

/** A column of the grid in a file: what is left and by how much it is late are two numbers; a text is there to its end. */
export function fileColumnsOf(shown: readonly ShownColumn[]): readonly RequestColumn[] {
  const columns = shown.flatMap(({ colId }): readonly RequestColumn[] => {
    if (colId === 'remaining') return ['remaining', 'late']
    if (colId === 'custodySince') return ['custodyTime']
    return [colId === 'excerpt' ? 'description' : colId]
  })
  return [...new Set(columns)]
}

/** A column of the grid on paper: as the screen says it; the text of a request has a line of its own, and no column. */
export const paperColumnsOf = (shown: readonly ShownColumn[]) =>
  shown.flatMap(({ colId, width }): readonly { column: RequestColumn; width: number }[] => {
    if (colId === 'excerpt') return []
    const column = colId === 'remaining' ? 'remainingText' : colId === 'custodySince' ? 'custodyTime' : colId
    return [{ column, width }]
  })
