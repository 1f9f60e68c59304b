import { useTranslations } from 'use-intl'
import type { Figure, MeasureCode } from '#shared/contract/oversight.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { unitOf } from '#shared/measure-units.ts'
import { useDifferenceText } from '#renderer/figures/use-difference-text.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { figuresAt, weekMeasures } from './digest-figures.ts'
import classes from './DigestPage.module.css'
import type { DigestAbout } from './use-digest.ts'

/** What came and what was done within the week, beside the week before. */
export function WeekTable({ shown: { about, answers } }: { shown: Answered<DigestAbout> }) {
  const t = useTranslations('digest')
  const week = figuresAt(answers, 0)
  const before = figuresAt(answers, 1)
  return (
    <section>
      <h3>{t(`period.${about.which}`)}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            {(['week', about.which === 'running' ? 'beforeSame' : 'before', 'difference'] as const).map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekMeasures.map((measure) => (
            <tr key={measure}>
              <th scope="row">
                <MeasureName measure={measure} />
              </th>
              <td className={classes.number}>
                <FigureLink measure={measure} figure={week[measure]} scope={{ ...about.scope, ...about.week }} />
              </td>
              <td className={classes.number}>
                <FigureLink measure={measure} figure={before[measure]} scope={{ ...about.scope, ...about.before }} />
              </td>
              <Difference measure={measure} week={week[measure]} before={before[measure]} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface DifferenceProps {
  measure: MeasureCode
  week: Figure | undefined
  before: Figure | undefined
}

// As it is written: what two figures that look alike differ by is nothing.
function shownValue(measure: MeasureCode, figure: Figure | undefined): number | null {
  const unit = unitOf(measure)
  if (figure === undefined) return unit === 'requests' ? 0 : null
  if (figure.value === null || unit === 'requests') return figure.value
  const step = { seconds: 60, share: 0.001, points: 0.1, each: 0.01 }[unit]
  return (unit === 'seconds' ? Math.floor : Math.round)(figure.value / step) * step
}

function Difference({ measure, week, before }: DifferenceProps) {
  const differenceText = useDifferenceText()
  const [now, then] = [shownValue(measure, week), shownValue(measure, before)]
  if (now === null || then === null) return <td className={classes.number}>–</td>
  const difference = differenceText(measure, now - then)
  return <td className={classes.number}>{/[1-9]/.test(difference) ? difference : '='}</td>
}
