import type { ColDef } from 'ag-grid-community'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { ReportRow } from '#shared/contract/oversight.ts'
import { fieldOf, requestFields, rowFieldOf, type CodeIn, type ColumnField } from '#shared/request-fields.ts'
import { endedAt } from '#shared/deadline-of.ts'
import { lateSecondsAt } from '#shared/remaining.ts'
import { now } from '#renderer/host/now.ts'
import type { ColumnKind, GridContext } from '#renderer/grid/column-kinds.tsx'
import type { DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { deadlineOf } from '#renderer/grid/deadline-of.ts'
import type { Names } from '#renderer/host/catalogue.ts'

/** How a list wants a column where it differs from every list's. */
type Look = Pick<ColDef, 'hide' | 'width' | 'flex' | 'minWidth' | 'initialSort' | 'pinned'>

interface Column<Row> {
  readonly type: ColumnKind
  readonly valueOf: (row: Row, names: Names, context: GridContext) => unknown
  readonly look?: Look
}

/** Columns that are made of more than a field. */
type MadeColumn = 'place' | 'remaining' | 'late' | 'custodySince'
export type ListColumn = Exclude<MadeColumn, 'late'> | Exclude<ColumnField, CodeIn<'report'>>
export type ReportColumn = MadeColumn | ColumnField

const made: Readonly<Record<MadeColumn, Column<InboxRow>>> = {
  place: { type: 'text', valueOf: (row, names) => names.place(row), look: { flex: 3, minWidth: 140 } },
  remaining: { type: 'remaining', valueOf: deadlineOf },
  late: { type: 'workingTime', valueOf: lateOf, look: { width: 96 } },
  custodySince: { type: 'elapsed', valueOf: (row) => row.custodySince },
}

const looks: Partial<Record<ColumnField, Look>> = {
  number: { pinned: 'left' },
  subject: { flex: 3, minWidth: 200 },
  directorate: { width: 150 },
  citizen: { width: 110 },
  channel: { width: 146 },
  excerpt: { width: 320 },
}

// Of what is over by how much it was late; that stands in the rows of reports alone.
function lateOf(row: InboxRow | ReportRow, names: Names, { clocks }: GridContext): number | null {
  const ended = 'resolvedAt' in row ? endedAt(row) : null
  return lateSecondsAt(deadlineOf(row, names), ended, clocks.get(row.calendarId ?? 0)?.clock, now())
}

function valueOf(field: ColumnField): (row: InboxRow, names: Names) => unknown {
  const { names: catalogue } = fieldOf(field)
  const key = rowFieldOf(field) as keyof InboxRow
  if (catalogue === undefined) return (row) => row[key]
  const named = catalogue === 'staff' ? 'person' : catalogue
  return (row, names) => names[named](row[key] as number | null)
}

const isMade = (column: ReportColumn): column is MadeColumn => column in made

function columnOf(column: ReportColumn): Column<InboxRow> {
  if (isMade(column)) return made[column]
  return { type: requestFields[column].column, valueOf: valueOf(column), look: looks[column] ?? {} }
}

/** A list's columns in their order. */
export type ShownColumns<Name extends ReportColumn> = readonly ({ readonly colId: Name } & Look)[]

/** The chosen columns as the grid takes them; built anew only when the language or the catalogue changes. */
export function requestColumns<Row extends InboxRow>(
  shown: ShownColumns<ReportColumn>,
  word: (column: ReportColumn) => string,
  names: Names,
): DataColumn<Row>[] {
  return shown.map(({ colId, ...wanted }) => {
    const { type, valueOf: read, look } = columnOf(colId)
    const column: DataColumn<Row> = {
      ...{ colId, type, headerName: word(colId), ...look, ...wanted },
      valueGetter: ({ data, context }) => data && read(data, names, context as GridContext),
    }
    return column
  })
}
