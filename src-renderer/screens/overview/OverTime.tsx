import { useTranslations } from 'use-intl'
import { drawnMeasures } from '#shared/overview-questions.ts'
import { stepOf, timeSteps } from '#shared/time-steps.ts'
import { BarsOverTime } from '#renderer/components/charts/BarsOverTime.tsx'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { useStepLabels } from '#renderer/figures/step-labels.ts'
import { countOf, figuresByKey, totalsOf, type About } from './answers.ts'

/** What came in and what was solved, by days, weeks or months of the period. */
export function OverTime({ shown: { about, answers } }: { shown: Answered<About> }) {
  const t = useTranslations('overview')
  const measures = useMeasures()
  const label = useStepLabels()
  const step = stepOf(about.period)
  const byStep = figuresByKey(answers, 'drawn', 0)
  const totals = totalsOf(answers, 'period')
  const isEmpty = countOf(totals, 'registered') + countOf(totals, 'solved') === 0
  const steps = isEmpty ? [] : timeSteps(about.period, step)
  const rows = steps.map(({ key, part }) => ({
    key,
    part,
    figures: byStep.get(key) ?? {},
    ...label(step, key),
    values: { registered: countOf(byStep.get(key), 'registered'), solved: countOf(byStep.get(key), 'solved') },
  }))
  const series = drawnMeasures.map((name) => ({ name, label: measures.name(name) }))
  return (
    <BarsOverTime
      title={t('overTime')}
      series={series}
      rows={rows}
      keyLabel={t(`step.${step}`)}
      empty={t('noBars')}
      height={190}
      renderCell={({ figures, part, fullLabel }, name) => (
        <FigureLink
          measure={name}
          figure={figures[name]}
          scope={{ ...about.scope, ...part }}
          of={fullLabel}
          {...(name === 'solved' && { waiting: figures.solved_waiting })}
        />
      )}
    />
  )
}
