import type { ValueGetterParams } from 'ag-grid-community'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import type { Names } from '#renderer/lib/catalogue.ts'

type Word = 'number' | 'subject' | 'place' | 'excerpt' | 'state' | 'directorate' | 'registeredAt'

const named =
  (nameOf: (row: InboxRow) => string) =>
  ({ data }: ValueGetterParams<InboxRow>) =>
    data ? nameOf(data) : ''

/** What tells one found request from another. */
export function searchColumns(word: (column: Word) => string, names: Names): DataColumn<InboxRow>[] {
  return [
    { colId: 'number', type: 'requestNumber', field: 'number', headerName: word('number'), pinned: 'left' },
    {
      colId: 'subject',
      type: 'text',
      headerName: word('subject'),
      valueGetter: named((row) => names.subject(row.subjectId)),
      flex: 2,
    },
    { colId: 'place', type: 'text', headerName: word('place'), valueGetter: named((row) => names.place(row)), flex: 2 },
    { colId: 'excerpt', type: 'text', field: 'excerpt', headerName: word('excerpt'), flex: 3 },
    { colId: 'state', type: 'state', field: 'state', headerName: word('state') },
    {
      colId: 'directorate',
      type: 'text',
      headerName: word('directorate'),
      valueGetter: named((row) => names.directorate(row.directorateId)),
      width: 150,
    },
    { colId: 'registeredAt', type: 'dateTime', field: 'registeredAt', headerName: word('registeredAt') },
  ]
}
