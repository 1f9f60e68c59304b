import type { GridApi } from 'ag-grid-community'
import { useTranslations } from 'use-intl'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import type { AboutLine, Report } from '#renderer/export/report.ts'
import { useRequestContent } from '#renderer/export/use-request-content.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { ListPaper } from './list-paper.ts'
import { columnFilters, columnOrders, fileColumnsOf, paperColumnsOf, shownColumns, shownIds } from './shown-list.ts'

interface ListExportProps<Row> {
  api: GridApi<Row> | null
  paper: ListPaper
  /** Typed words that rows must hold. */
  words: string
}

/** A list out of the program: what the screen shows of it, or all of it; the file says which. */
export function ListExport<Row extends { id: number }>({ api, paper, words }: ListExportProps<Row>) {
  const t = useTranslations('export')
  const contentOf = useRequestContent()
  const lines = useLines(paper, words)
  const { title, about, measures, source, loaded } = paper
  const everything = (): Report => ({
    title: t('allTitle', { title }),
    about: [...about, { label: t('holds'), value: t('holdsAll') }],
    measures,
    content: contentOf(source),
  })
  const shown = (on: 'file' | 'paper'): Report => {
    if (api === null) return everything()
    const columns = shownColumns(api)
    // Where it shows a list as it came, those that are not read yet belong to it.
    const isAsItCame = loaded < (paper.total ?? 0) && isUntouched(api, paper, words)
    const ids = isAsItCame ? undefined : shownIds(api)
    const report = { about: [...about, ...lines(api, ids?.length)], measures }
    if (on === 'file')
      return {
        ...{ ...report, title: t('shownTitle', { title }) },
        content: contentOf(source, { columns: fileColumnsOf(columns), ids }),
      }
    const printed = paperColumnsOf(columns)
    return {
      ...{ ...report, title, widths: printed.map(({ width }) => width) },
      content: contentOf(source, { columns: [...printed.map(({ column }) => column), 'description'], ids }),
    }
  }
  return <ExportMenu title={title} report={shown} everything={everything} />
}

const isUntouched = <Row,>(api: GridApi<Row>, { filters = [] }: ListPaper, words: string): boolean =>
  filters.length === 0 && words.trim() === '' && columnFilters(api).length === 0 && columnOrders(api).length === 0

/** What was filtered and sorted, and how much of the list that is. */
function useLines(paper: ListPaper, words: string) {
  const t = useTranslations('export')
  const { number } = useFormats()
  const { filters = [], order, loaded, total } = paper
  return <Row,>(api: GridApi<Row>, shown: number | undefined): readonly AboutLine[] => {
    const narrowed = [
      ...filters,
      ...(words.trim() === '' ? [] : [t('words', { words: words.trim() })]),
      ...columnFilters(api).map(({ kind, ...filter }) => t(`filtered.${kind}`, filter)),
    ]
    const sorted = columnOrders(api).map(({ column, isDescending }) =>
      t(isDescending ? 'descending' : 'ascending', { column }),
    )
    const sortedBy = sorted.length > 0 ? sorted.join(', ') : order
    const counts = { shown: number(shown ?? total ?? loaded), loaded: number(loaded), total: number(total ?? loaded) }
    const isPart = shown !== undefined && total !== null && loaded < total
    return [
      ...(narrowed.length > 0 ? [{ label: t('filter'), value: narrowed.join(', ') }] : []),
      ...(sortedBy === undefined ? [] : [{ label: t('sort'), value: sortedBy }]),
      { label: t('holds'), value: t(isPart ? 'holdsPart' : 'holdsShown', counts) },
    ]
  }
}
