import { useTranslations } from 'use-intl'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { drawnMeasures, periodMeasures, presentMeasures } from '#shared/overview-questions.ts'
import type { Period } from '#shared/period.ts'
import { useStanding } from '#renderer/components/PastPeriod/use-standing.ts'
import { ExportMenu } from '#renderer/components/ExportMenu/ExportMenu.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { cellKindOf, figureCell, tableOfFigures, type Report } from '#renderer/export/report.ts'
import { useScopeLines } from '#renderer/export/use-scope-lines.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { earlierTimes, figuresByKey, totalsOf, type About, type Figures } from './answers.ts'
import type { DirectorateRow } from './directorate-rows.ts'

interface Shown {
  shown: Answered<About>
}

const compared: readonly MeasureCode[] = [...presentMeasures, ...periodMeasures]

/** The page as a PDF, its comparison as a file: a line as it stands, a line the period, a line each it is compared with. */
export function OverviewExport({ shown: { about, answers, at } }: Shown) {
  const t = useTranslations('overview')
  const formats = useFormats()
  const measures = useMeasures()
  const linesOf = useScopeLines()
  const standing = useStanding(about.period, at)
  const title = t('export.overview')
  const nameOf = (name: string, { since, until }: Period) =>
    `${name} · ${formats.date(since)} – ${formats.date(until - 1)}`
  const lineOf = (name: string, figures: Figures, own: readonly MeasureCode[]) => [
    name,
    ...compared.map((measure) => (own.includes(measure) ? figureCell(measure, figures[measure]) : null)),
  ]
  const report = (): Report => ({
    title,
    about: [...linesOf({ ...about.scope, ...about.period }), standing],
    measures: compared,
    content: {
      kind: 'table',
      columns: [
        { header: t('thisPeriod'), kind: 'text' },
        ...compared.map((measure) => ({ header: measures.name(measure), kind: cellKindOf(measure) })),
      ],
      rows: [
        lineOf(t('now'), totalsOf(answers, 'present'), presentMeasures),
        lineOf(nameOf(t('thisPeriod'), about.period), totalsOf(answers, 'period'), periodMeasures),
        ...earlierTimes(about.period).map(({ place, period }) =>
          lineOf(nameOf(t(place), period), totalsOf(answers, place), periodMeasures),
        ),
      ],
    },
  })
  return <ExportMenu title={title} report={report} printsPage />
}

interface DirectorateExportProps extends Shown {
  rows: readonly DirectorateRow[]
  columns: readonly MeasureCode[]
  totals: Figures
}

/** The table of directorates as it stands, in its order. */
export function DirectorateExport({ shown: { about, at }, rows, columns, totals }: DirectorateExportProps) {
  const t = useTranslations('overview')
  const measures = useMeasures()
  const linesOf = useScopeLines()
  const standing = useStanding(about.period, at)
  const title = t('export.directorates')
  const lines = rows.map(({ name, figures }) => ({ keys: [name], figures }))
  const foot = rows.length > 1 ? { keys: [t('total')], figures: totals } : undefined
  const report = (): Report => ({
    title,
    about: [...linesOf({ ...about.scope, ...about.period }), standing],
    measures: columns,
    content: tableOfFigures([t('directorate')], columns, measures.name, lines, foot),
  })
  return <ExportMenu title={title} report={report} disabled={rows.length === 0} />
}

/** The channels, of the period and of those it is compared with. */
export function ChannelExport({ shown: { about, answers, at }, ids }: Shown & { ids: readonly number[] }) {
  const t = useTranslations('overview')
  const measures = useMeasures()
  const { names } = useNames()
  const linesOf = useScopeLines()
  const standing = useStanding(about.period, at)
  const title = t('export.channels')
  const earlier = earlierTimes(about.period).map(({ place }) => place)
  const report = (): Report => {
    const present = figuresByKey(answers, 'drawn', 1)
    const before = {
      before: figuresByKey(answers, 'channelsBefore', 0),
      yearAgo: figuresByKey(answers, 'channelsYearAgo', 0),
    }
    return {
      title,
      about: [...linesOf({ ...about.scope, ...about.period }), standing],
      measures: drawnMeasures,
      content: {
        kind: 'table',
        columns: [
          { header: t('channel'), kind: 'text' },
          ...drawnMeasures.map((measure) => ({ header: measures.name(measure), kind: cellKindOf(measure) })),
          ...earlier.map((place) => ({
            header: `${measures.name('registered')}: ${t(place)}`,
            kind: cellKindOf('registered'),
          })),
        ],
        rows: ids.map((id) => [
          names.channel(id),
          ...drawnMeasures.map((measure) => figureCell(measure, present.get(id)?.[measure])),
          ...earlier.map((place) => figureCell('registered', before[place].get(id)?.registered)),
        ]),
      },
    }
  }
  return <ExportMenu title={title} report={report} disabled={ids.length === 0} />
}
