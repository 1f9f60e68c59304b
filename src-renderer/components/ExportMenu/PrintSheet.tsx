import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { cellText } from '#renderer/lib/export/cell-text.ts'
import { definitionsOf } from '#renderer/lib/export/use-export.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import { PaperDefinitions } from '../PaperDefinitions/PaperDefinitions.tsx'
import classes from './PrintSheet.module.css'
import type { Sheet } from './use-printing.ts'

/** A table on paper: what it is about above it, the definitions small below. Unseen on the screen. */
export function PrintSheet({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('export')
  const formats = useFormats()
  const measures = useMeasures()
  const { report, rows, total, at } = sheet
  useSheetInPlaceOfPage()
  return createPortal(
    <article className={classes.sheet} data-is-wide={shownColumns(sheet).length > 8}>
      <h1>{report.title}</h1>
      <p className={classes.about}>{report.about.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
      <SheetTable sheet={sheet} />
      {rows.length < total && (
        <p>{t('firstOnly', { shown: formats.number(rows.length), total: formats.number(total) })}</p>
      )}
      <PaperDefinitions definitions={definitionsOf(report.measures, measures)} at={at} />
    </article>,
    document.body,
  )
}

// Paper is narrow: a column in which nothing stands is left out.
function shownColumns({ columns, rows }: Sheet) {
  return columns
    .map((column, place) => ({ ...column, place }))
    .filter(({ place }) => rows.length === 0 || rows.some((row) => row[place] !== null && row[place] !== ''))
}

function SheetTable({ sheet }: { sheet: Sheet }) {
  const formats = useFormats()
  const columns = shownColumns(sheet)
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ header, kind, place }) => (
            <th key={place} scope="col" data-kind={kind}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, number) => (
          // oxlint-disable-next-line react/no-array-index-key -- a sheet never changes once it is drawn
          <tr key={number}>
            {columns.map(({ kind, place }) => (
              <td key={place} data-kind={kind}>
                {cellText(kind, row[place] ?? null, formats)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
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
