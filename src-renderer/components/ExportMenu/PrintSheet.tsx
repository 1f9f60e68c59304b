import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { cellText } from '#renderer/export/cell-text.ts'
import { definitionsOf } from '#renderer/export/use-export.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import { PaperDefinitions } from '../PaperDefinitions/PaperDefinitions.tsx'
import classes from './PrintSheet.module.css'
import type { Sheet } from './use-printing.ts'

/** Wider lists lie across, in pixels of the screen. */
const widestUpright = 780

/** A table on paper: what it is about above it, the definitions small below. Unseen on the screen. */
export function PrintSheet({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('export')
  const formats = useFormats()
  const measures = useMeasures()
  const { report, columns, rows, total, at } = sheet
  const width = report.widths?.reduce((sum, each) => sum + each, 0)
  useSheetInPlaceOfPage()
  return createPortal(
    <article className={classes.sheet} data-is-wide={width === undefined ? columns.length > 8 : width > widestUpright}>
      <h1>{report.title}</h1>
      <p className={classes.about}>{report.about.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
      {report.widths === undefined ? <SheetTable sheet={sheet} /> : <SheetList sheet={sheet} widths={report.widths} />}
      {rows.length < total && (
        <p>{t('firstOnly', { shown: formats.number(rows.length), total: formats.number(total) })}</p>
      )}
      <PaperDefinitions definitions={definitionsOf(report.measures, measures)} at={at} />
    </article>,
    document.body,
  )
}

function SheetTable({ sheet }: { sheet: Sheet }) {
  const { columns, rows, foot } = withoutEmpty(sheet)
  return (
    <table>
      <Heads columns={columns} />
      <tbody>
        {rows.map((row, number) => (
          // oxlint-disable-next-line react/no-array-index-key -- a sheet never changes once it is drawn
          <Line key={number} columns={columns} row={row} />
        ))}
        {foot && <Line columns={columns} row={foot} isFoot />}
      </tbody>
    </table>
  )
}

// Paper is narrow: a column of figures in which nothing stands is left out.
function withoutEmpty({ columns, rows, foot }: Sheet): Pick<Sheet, 'columns' | 'rows' | 'foot'> {
  const isTold = columns.map((_, index) => rows.length === 0 || rows.some((row) => (row[index] ?? '') !== ''))
  const told = <Each,>(all: readonly Each[]): Each[] => all.filter((_, index) => isTold[index])
  return { columns: told(columns), rows: rows.map(told), foot: foot && told(foot) }
}

/** A list as its grid shows it; the request's whole text under its row, over all of its width. */
function SheetList({ sheet, widths }: { sheet: Sheet; widths: readonly number[] }) {
  const columns = sheet.columns.slice(0, widths.length)
  const all = widths.reduce((sum, each) => sum + each, 0)
  return (
    <table data-is-list>
      <colgroup>
        {widths.map((width, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <col key={index} width={`${(100 * width) / all}%`} />
        ))}
      </colgroup>
      <Heads columns={columns} />
      {sheet.rows.map((row, number) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <tbody key={number}>
          <Line columns={columns} row={row} />
          <tr className={classes.text}>
            <td colSpan={columns.length} data-kind="text">
              {row[columns.length]}
            </td>
          </tr>
        </tbody>
      ))}
    </table>
  )
}

function Heads({ columns }: { columns: readonly PaperColumn[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ header, kind }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <th key={index} scope="col" data-kind={kind}>
            {header}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface LineProps {
  columns: readonly PaperColumn[]
  row: readonly Cell[]
  isFoot?: boolean
}

function Line({ columns, row, isFoot = false }: LineProps) {
  const formats = useFormats()
  return (
    <tr data-is-foot={isFoot || undefined}>
      {columns.map(({ kind }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- as above
        <td key={index} data-kind={kind}>
          {cellText(kind, row[index] ?? null, formats)}
        </td>
      ))}
    </tr>
  )
}

function useSheetInPlaceOfPage(): void {
  useEffect(() => {
    document.body.dataset['prints'] = 'sheet'
    return () => {
      delete document.body.dataset['prints']
    }
  }, [])
}
