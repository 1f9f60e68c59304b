import { useTranslations } from 'use-intl'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { GoalMark, goalsWithin } from '#renderer/components/GoalMark/GoalMark.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { now } from '#renderer/host/now.ts'
import { goalMeasures, paceScope, totalsOf } from './board-figures.ts'
import classes from './BoardPage.module.css'
import type { Board } from './use-board.ts'

/** What the directorate reaches in four weeks, and what it is to reach: its own goals, beside the figures they are about. */
export function BoardGoals({ board: { whole, read } }: { board: Board }) {
  const t = useTranslations('board')
  const { names } = useNames()
  const totals = read.shown && totalsOf(read.shown.answers)
  const goals = goalsWithin(names.all, whole.directorateIds)
  const scope = paceScope(whole, now())
  return (
    <section className={classes.goals} aria-label={t('goals')}>
      <p className={classes.period}>{t('fourWeeks')}</p>
      <dl>
        {goalMeasures.map((measure) => (
          <div key={measure}>
            <dt>
              <MeasureName measure={measure} />
            </dt>
            <dd>
              {totals === undefined ? '·' : <FigureLink measure={measure} figure={totals[measure]} scope={scope} />}
              <GoalMark measure={measure} value={totals?.[measure]?.value ?? null} goal={goals[measure]} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
