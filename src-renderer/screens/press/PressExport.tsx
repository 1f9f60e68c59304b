import { useTranslations } from 'use-intl'
import type { Period } from '#shared/period.ts'
import { useStanding } from '#renderer/components/PastPeriod/use-standing.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import type { Report } from '#renderer/export/report.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { breakdowns, pressMeasures, type PressFacts } from './press-facts.ts'

interface PressExportProps {
  shown: Answered<Period>
  facts: PressFacts
  sentences: readonly string[]
}

/** The statement and the figures behind it as a file, all of them; the page itself as a PDF. */
export function PressExport({ shown, facts, sentences }: PressExportProps) {
  const t = useTranslations('press')
  const measures = useMeasures()
  const linesOf = useScopeLines()
  const standing = useStanding(shown.about, shown.at)
  const title = t('title')
  const report = (): Report => ({
    title,
    about: [...linesOf(shown.about), standing],
    measures: pressMeasures,
    text: {
      sheet: t('statement'),
      paragraphs: [title, ...linesOf(shown.about).map(({ value }) => value), '', ...sentences],
    },
    content: {
      kind: 'table',
      columns: [
        { header: t('breakdown'), kind: 'text' },
        { header: t('name'), kind: 'text' },
        { header: measures.name('registered'), kind: 'count' },
      ],
      rows: breakdowns.flatMap(({ dimension }) =>
        facts.ranked[dimension].map(({ name, count }) => [t(dimension), name, count]),
      ),
    },
  })
  return <ExportMenu title={title} report={report} printsPage />
}
