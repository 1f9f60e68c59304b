import { useTranslations } from 'use-intl'
import type { Cell, PaperColumn } from '#shared/contract/reports.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import { cellKindOf, figureCell, type Report } from '#renderer/export/report.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { pivotOf, inOrder } from './pivot.ts'
import { useKeyNames } from './use-key-names.ts'
import { ofPivot, scopeWithin, type About } from './use-places.ts'

/** A sheet takes 60 columns; the streets of a large neighbourhood are more. */
const mostColumns = 58

/** The table as a file, every row and as many columns as a sheet takes; the page itself as a PDF. */
export function PlacesExport({ shown: { about, answers } }: { shown: Answered<About> }) {
  const t = useTranslations('places')
  const measures = useMeasures()
  const keyName = useKeyNames()
  const linesOf = useScopeLines()
  const { measure, rows: dimension, columns: across } = about.view
  const title = t('title')
  const report = (): Report => {
    const pivot = pivotOf(answers[ofPivot] ?? [], measure)
    const isOfOnePlace = about.steps.some((step) => step.dimension === 'neighbourhood')
    const nameOf = (key: number) => keyName(dimension, key, isOfOnePlace)
    const rows = inOrder(pivot.rows, {
      ...{ measure, nameOf, othersOf: () => undefined },
      order: { by: 'total', isDescending: true },
    })
    const columns = across === null ? [] : pivot.columns.slice(0, mostColumns)
    const kind = cellKindOf(measure)
    const figureColumn = (header: string): PaperColumn => ({ header, kind })
    const cut = { shown: String(columns.length), total: String(pivot.columns.length) }
    return {
      title,
      about: [
        ...linesOf(scopeWithin(about)),
        { label: t('measure'), value: measures.name(measure) },
        ...(columns.length < pivot.columns.length && across !== null
          ? [{ label: t('columns'), value: t('cutColumns', cut) }]
          : []),
      ],
      measures: [measure],
      content: {
        kind: 'table',
        columns: [
          { header: t(`dimension.${dimension}`), kind: 'text' },
          figureColumn(t('total')),
          ...columns.map(({ key }) => figureColumn(across === null ? '' : keyName(across, key))),
        ],
        rows: rows.map(({ key, total, cells }): Cell[] => [
          nameOf(key),
          figureCell(measure, total),
          ...columns.map((column) => figureCell(measure, cells.get(column.key))),
        ]),
        foot: [
          t('total'),
          figureCell(measure, pivot.total),
          ...columns.map(({ total }): Cell => figureCell(measure, total)),
        ],
      },
    }
  }
  return <ExportMenu title={title} report={report} printsPage />
}
