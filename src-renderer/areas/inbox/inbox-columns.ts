import type { ValueGetterParams } from 'ag-grid-community'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { deadlineOf } from '#renderer/grid/deadline-of.ts'
import type { Names } from '#renderer/lib/catalogue.ts'

type ColumnWord =
  | 'number'
  | 'subject'
  | 'place'
  | 'citizen'
  | 'priority'
  | 'state'
  | 'clerk'
  | 'registeredAt'
  | 'custodySince'
  | 'dueAt'
  | 'remaining'
  | 'channel'
  | 'directorate'
  | 'excerpt'

const named =
  (nameOf: (row: InboxRow) => string) =>
  ({ data }: ValueGetterParams<InboxRow>) =>
    data ? nameOf(data) : ''

/** The columns of a list of requests; built anew only when the language or the catalogue changes. */
export function inboxColumns(
  word: (column: ColumnWord) => string,
  names: Names,
  { withDirectorate }: { withDirectorate: boolean },
): DataColumn<InboxRow>[] {
  return [
    { colId: 'number', type: 'requestNumber', field: 'number', headerName: word('number'), pinned: 'left' },
    {
      colId: 'subject',
      type: 'text',
      headerName: word('subject'),
      valueGetter: named((row) => names.subject(row.subjectId)),
      flex: 3,
      minWidth: 170,
    },
    {
      colId: 'place',
      type: 'text',
      headerName: word('place'),
      valueGetter: named((row) => names.place(row)),
      flex: 3,
      minWidth: 170,
    },
    {
      colId: 'remaining',
      type: 'remaining',
      initialSort: 'asc',
      headerName: word('remaining'),
      valueGetter: ({ data }: ValueGetterParams<InboxRow>) => data && deadlineOf(data, names),
    },
    { colId: 'dueAt', type: 'dateTime', field: 'dueAt', headerName: word('dueAt') },
    { colId: 'custodySince', type: 'elapsed', field: 'custodySince', headerName: word('custodySince') },
    { colId: 'state', type: 'state', field: 'state', headerName: word('state') },
    {
      colId: 'directorate',
      type: 'text',
      headerName: word('directorate'),
      valueGetter: named((row) => names.directorate(row.directorateId)),
      hide: !withDirectorate,
      width: 150,
    },
    { colId: 'priority', type: 'priority', field: 'priority', headerName: word('priority') },
    { colId: 'citizen', type: 'person', field: 'citizenName', headerName: word('citizen'), width: 110 },
    {
      colId: 'clerk',
      type: 'person',
      headerName: word('clerk'),
      valueGetter: named((row) => names.person(row.clerkId)),
    },
    { colId: 'registeredAt', type: 'dateTime', field: 'registeredAt', headerName: word('registeredAt') },
    {
      colId: 'channel',
      type: 'text',
      headerName: word('channel'),
      valueGetter: named((row) => names.channel(row.channelId)),
      width: 110,
    },
    { colId: 'excerpt', type: 'text', field: 'excerpt', headerName: word('excerpt'), hide: true, width: 320 },
  ]
}
