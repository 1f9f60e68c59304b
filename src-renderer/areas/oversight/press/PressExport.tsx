import { useTranslations } from 'use-intl'
import type { Period } from '#shared/period.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import type { Report } from '#renderer/lib/export/report.ts'
import { useScopeLines } from '#renderer/lib/export/use-scope-lines.ts'
import { useMeasures } from '#renderer/lib/measures.ts'
import type { Answered } from '#renderer/lib/use-figures.ts'
import { breakdowns, pressMeasures, type PressFacts } from './press-facts.ts'

/** The figures behind the statement as a file, all of them; the page itself as a PDF. */
export function PressExport({ shown, facts }: { shown: Answered<Period>; facts: PressFacts }) {
  const t = useTranslations('press')
  const measures = useMeasures()
  const linesOf = useScopeLines()
  const title = t('title')
  const report = (): Report => ({
    title,
    about: linesOf(shown.about),
    measures: pressMeasures,
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
