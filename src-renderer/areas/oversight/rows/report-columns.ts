import type { ValueGetterParams } from 'ag-grid-community'
import type { ReportRow } from '#shared/contract/oversight.ts'
import type { DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { deadlineOf } from '#renderer/grid/deadline-of.ts'
import type { Names } from '#renderer/lib/catalogue.ts'

type ColumnWord =
  | 'number'
  | 'subject'
  | 'place'
  | 'directorate'
  | 'state'
  | 'clerk'
  | 'registeredAt'
  | 'dueAt'
  | 'remaining'
  | 'resolvedAt'
  | 'solvedSeconds'
  | 'handOverCount'
  | 'priority'
  | 'channel'
  | 'excerpt'

const named =
  (nameOf: (row: ReportRow) => string) =>
  ({ data }: ValueGetterParams<ReportRow>) =>
    data ? nameOf(data) : ''

interface ReportColumnsShown {
  withDirectorate: boolean
  /** Whether the list is of work to be done; then it shows what is left, else what it took. */
  isOfOpen: boolean
}

/** The columns of requests as reports list them; built anew only when the language or the catalogue changes. */
export function reportColumns(
  word: (column: ColumnWord) => string,
  names: Names,
  { withDirectorate, isOfOpen }: ReportColumnsShown,
): DataColumn<ReportRow>[] {
  return [
    { colId: 'number', type: 'requestNumber', field: 'number', headerName: word('number'), pinned: 'left' },
    {
      ...{ colId: 'subject', type: 'text', headerName: word('subject'), flex: 3, minWidth: 170 },
      valueGetter: named((row) => names.subject(row.subjectId)),
    },
    {
      ...{ colId: 'place', type: 'text', headerName: word('place'), flex: 3, minWidth: 150 },
      valueGetter: named((row) => names.place(row)),
    },
    {
      ...{ colId: 'remaining', type: 'remaining', headerName: word('remaining'), hide: !isOfOpen },
      valueGetter: ({ data }: ValueGetterParams<ReportRow>) => data && deadlineOf(data, names),
    },
    {
      ...{ colId: 'clerk', type: 'person', headerName: word('clerk'), width: 130 },
      valueGetter: named((row) => names.person(row.clerkId)),
    },
    { colId: 'state', type: 'state', field: 'state', headerName: word('state'), width: 130 },
    {
      ...{ colId: 'directorate', type: 'text', headerName: word('directorate'), hide: !withDirectorate, width: 140 },
      valueGetter: named((row) => names.directorate(row.directorateId)),
    },
    { colId: 'dueAt', type: 'dateTime', field: 'dueAt', headerName: word('dueAt') },
    { colId: 'registeredAt', type: 'dateTime', field: 'registeredAt', headerName: word('registeredAt') },
    { colId: 'resolvedAt', type: 'dateTime', field: 'resolvedAt', headerName: word('resolvedAt'), hide: isOfOpen },
    {
      ...{ colId: 'solvedSeconds', type: 'workingTime', field: 'solvedSeconds', hide: isOfOpen },
      headerName: word('solvedSeconds'),
    },
    { colId: 'handOverCount', type: 'count', field: 'handOverCount', headerName: word('handOverCount') },
    { colId: 'priority', type: 'priority', field: 'priority', headerName: word('priority'), hide: true },
    {
      ...{ colId: 'channel', type: 'text', headerName: word('channel'), hide: true, width: 110 },
      valueGetter: named((row) => names.channel(row.channelId)),
    },
    { colId: 'excerpt', type: 'text', field: 'excerpt', headerName: word('excerpt'), hide: true, width: 320 },
  ]
}
