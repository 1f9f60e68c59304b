import { useTranslations } from 'use-intl'
import { stepOf, timeSteps } from '#shared/time-steps.ts'
import { Bars } from '#renderer/components/charts/Bars.tsx'
import { BarsOverTime } from '#renderer/components/charts/BarsOverTime.tsx'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { useStepLabels } from '#renderer/figures/step-labels.ts'
import { pivotOf, inOrder } from './pivot.ts'
import { useKeyNames } from './use-key-names.ts'
import { ofDays, ofPivot, scopeWithin, type About } from './use-places.ts'
import { narrowingOf, scopeOf } from './view.ts'

const mostBars = 10
const drawn = ['registered', 'solved'] as const

/** The greatest rows of the table, drawn. */
export function GreatestRows({ shown: { about, answers } }: { shown: Answered<About> }) {
  const t = useTranslations('places')
  const measures = useMeasures()
  const keyName = useKeyNames()
  const { measure, rows: dimension } = about.view
  const isOfOnePlace = about.steps.some((step) => step.dimension === 'neighbourhood')
  const nameOf = (key: number) => keyName(dimension, key, isOfOnePlace)
  const rows = inOrder(pivotOf(answers[ofPivot] ?? [], measure).rows, {
    ...{ measure, nameOf, othersOf: () => undefined },
    order: { by: 'total', isDescending: true },
  })
    .filter(({ total }) => (total?.value ?? null) !== null)
    .slice(0, mostBars)
  return (
    <Bars
      title={t('greatest', { measure: measures.name(measure), dimension: t(`dimension.${dimension}`) })}
      series={[{ name: 'told', label: measures.name(measure) }]}
      rows={rows.map(({ key, total }) => ({
        ...{ key, label: nameOf(key), figure: total, values: { told: total?.value ?? null } },
      }))}
      keyLabel={t(`dimension.${dimension}`)}
      empty={t('noRows')}
      format={(value) => measures.text(measure, value)}
      renderCell={({ key, label, figure }) => (
        <FigureLink
          measure={measure}
          figure={figure}
          scope={{ ...scopeWithin(about), [narrowingOf[dimension]]: [key] }}
          of={label}
        />
      )}
    />
  )
}

/** What came in and was solved at the place, by days, weeks or months of the period. */
export function DaysOfPlace({ shown: { about, answers } }: { shown: Answered<About> }) {
  const t = useTranslations('places')
  const measures = useMeasures()
  const label = useStepLabels()
  const step = stepOf(about.period)
  const byStep = new Map((answers[ofDays] ?? []).map(({ keys, figures }) => [keys[0] ?? 0, figures]))
  const steps = byStep.size === 0 ? [] : timeSteps(about.period, step)
  const rows = steps.map(({ key, part }) => {
    const figures = byStep.get(key) ?? {}
    const values = { registered: figures.registered?.value ?? 0, solved: figures.solved?.value ?? 0 }
    return { key, part, figures, values, ...label(step, key) }
  })
  return (
    <BarsOverTime
      title={t('overTime')}
      series={drawn.map((name) => ({ name, label: measures.name(name) }))}
      rows={rows}
      keyLabel={t(`step.${step}`)}
      empty={t('noDays')}
      height={170}
      renderCell={({ figures, part, fullLabel }, name) => (
        <FigureLink
          measure={name}
          figure={figures[name]}
          scope={{ ...scopeOf(about.steps), ...part }}
          of={fullLabel}
          {...(name === 'solved' && { waiting: figures.solved_waiting })}
        />
      )}
    />
  )
}
