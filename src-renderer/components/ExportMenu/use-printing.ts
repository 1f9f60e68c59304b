import { useCallback, useEffect, useState } from 'react'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { calls } from '#renderer/host/calls.ts'
import { printPage } from '#renderer/export/print.ts'
import type { Report } from '#renderer/export/report.ts'
import { now } from '#renderer/host/now.ts'

/** A report as paper has it. */
export interface Sheet {
  readonly report: Report
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** What the rows come to. */
  readonly foot: readonly Cell[] | null
  /** Of a list longer than paper takes there are more than `rows`. */
  readonly total: number
  readonly at: number
}

/** More lines than this nobody reads on paper; files have no limit. */
const mostLines = 5_000

interface Printing {
  readonly sheet: Sheet | null
  readonly print: (report: Report, printsPage: boolean) => void
}

/** Puts a report on a sheet of its own beside the page, and prints that in the page's place. */
export function usePrinting(onFail: (error: unknown) => void): Printing {
  const [sheet, setSheet] = useState<Sheet | null>(null)
  useEffect(() => {
    if (sheet === null) return undefined
    // Only what stands in the document is printed: first it is drawn, then the printer is asked.
    printPage(sheet.report.title).catch(onFail)
    const forget = () => setSheet(null)
    window.addEventListener('afterprint', forget)
    return () => window.removeEventListener('afterprint', forget)
  }, [sheet, onFail])

  const print = useCallback(
    (report: Report, printsPage: boolean) => {
      if (printsPage) printPage(report.title).catch(onFail)
      else readSheet(report).then(setSheet, onFail)
    },
    [onFail],
  )
  return { sheet, print }
}

async function readSheet(report: Report): Promise<Sheet> {
  const { content } = report
  if (content.kind === 'table') {
    const { columns, rows, foot = null } = content
    return { report, columns, rows, foot, total: rows.length, at: now() }
  }
  return { report, foot: null, ...(await calls.reports.lines({ content, limit: mostLines })), at: now() }
}
