import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import type { Period } from '#shared/period.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import { cellKindOf, figureCell, type Report } from '#renderer/export/report.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { figuresAt, presentMeasures, weekMeasures, type Figures } from './digest-figures.ts'
import type { DigestAbout } from './use-digest.ts'
import { useWhose } from './use-whose.ts'

const told: readonly MeasureCode[] = [...weekMeasures, ...presentMeasures]

/** The page as a PDF, its figures as a file: a line the week, a line the week before, a line as it stands. */
export function DigestExport({ shown }: { shown: Answered<DigestAbout> }) {
  const t = useTranslations('digest')
  const measures = useMeasures()
  const formats = useFormats()
  const linesOf = useScopeLines()
  const { about, answers } = shown
  const title = t('of', { whose: useWhose(about.scope) })
  const days = ({ since, until }: Period) => t('days', { first: formats.date(since), last: formats.date(until - 1) })
  const lineOf = (name: string, figures: Figures, own: readonly MeasureCode[]) => [
    name,
    ...told.map((measure) => (own.includes(measure) ? figureCell(measure, figures[measure]) : null)),
  ]
  const report = (): Report => ({
    title,
    about: linesOf({ ...about.scope, ...about.week }),
    measures: told,
    content: {
      kind: 'table',
      columns: [
        { header: t('week'), kind: 'text' },
        ...told.map((measure) => ({ header: measures.name(measure), kind: cellKindOf(measure) })),
      ],
      rows: [
        lineOf(days(about.week), figuresAt(answers, 0), weekMeasures),
        lineOf(days(about.before), figuresAt(answers, 1), weekMeasures),
        lineOf(t('present'), figuresAt(answers, 2), presentMeasures),
      ],
    },
  })
  return <ExportMenu title={title} report={report} printsPage />
}
