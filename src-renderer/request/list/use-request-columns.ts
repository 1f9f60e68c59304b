import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { ReportRow } from '#shared/contract/oversight.ts'
import { columnFields, fieldOf, type ColumnField } from '#shared/request-fields.ts'
import type { DataColumn } from '#renderer/grid/DataGrid/DataGrid.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { requestColumns, type ListColumn, type ReportColumn, type ShownColumns } from './request-columns.ts'

const listFields = columnFields.filter((field) => fieldOf(field).in === 'list')

/** The columns of a list of requests; `shown` must keep its identity, or the grid forgets its order. */
export function useRequestColumns(shown: ShownColumns<ListColumn>): DataColumn<InboxRow>[] {
  return useColumns<InboxRow>(shown, listFields)
}

/** The columns of a list that reports make. */
export function useReportColumns(shown: ShownColumns<ReportColumn>): DataColumn<ReportRow>[] {
  return useColumns<ReportRow>(shown, columnFields)
}

// Whatever a row has can be called up by the menu of columns, on every list.
const hiddenBeside = (shown: ShownColumns<ReportColumn>, fields: readonly ColumnField[]): ShownColumns<ColumnField> =>
  fields.filter((field) => !shown.some(({ colId }) => colId === field)).map((colId) => ({ colId, hide: true }))

function useColumns<Row extends InboxRow>(
  shown: ShownColumns<ReportColumn>,
  fields: readonly ColumnField[],
): DataColumn<Row>[] {
  const word = useTranslations('words.field')
  const { names } = useNames()
  return useMemo(
    () => requestColumns<Row>([...shown, ...hiddenBeside(shown, fields)], word, names),
    [shown, fields, word, names],
  )
}
