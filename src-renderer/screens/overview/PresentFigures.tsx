import { useTranslations } from 'use-intl'
import { presentMeasures } from '#shared/overview-questions.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { totalsOf, type About } from './answers.ts'
import classes from './PresentFigures.module.css'

/** What stands on the desks at this moment; the period does not touch it. */
export function PresentFigures({ shown: { about, answers } }: { shown: Answered<About> }) {
  const t = useTranslations('overview')
  const totals = totalsOf(answers, 'present')
  return (
    <section className={classes.present} aria-label={t('now')}>
      <h2 className={classes.presentTitle}>{t('now')}</h2>
      <dl className={classes.strip}>
        {presentMeasures.map((measure) => (
          <div key={measure}>
            <dt>
              <MeasureName measure={measure} />
            </dt>
            <dd>
              <FigureLink measure={measure} figure={totals[measure]} scope={about.scope} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
