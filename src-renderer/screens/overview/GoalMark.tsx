import { useTranslations } from 'use-intl'
import type { CatalogueNames } from '#shared/contract/catalogue.ts'
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { useMeasures } from '#renderer/figures/measures.ts'
import classes from './GoalMark.module.css'

/** What a directorate is to reach, in the unit of the figure. */
export type Goals = Partial<Record<MeasureCode, number>>

export const goalsOf = (directorate: CatalogueNames['directorates'][number] | undefined): Goals => ({
  ...(typeof directorate?.goalOnTime === 'number' && { on_time_share: directorate.goalOnTime / 100 }),
  ...(typeof directorate?.goalHours === 'number' && { solve_median: directorate.goalHours * 3600 }),
})

/** The goal beside the figure, and whether it is missed. Of a share more is better, of a time less. */
export function GoalMark({
  measure,
  value,
  goal,
}: {
  measure: MeasureCode
  value: number | null
  goal: number | undefined
}) {
  const t = useTranslations('overview')
  const { text } = useMeasures()
  if (goal === undefined) return null
  const isMissed = value !== null && (measure === 'on_time_share' ? value < goal : value > goal)
  return (
    <small className={classes.goal} data-missed={isMissed}>
      {t(isMissed ? 'goalMissed' : 'goal', { goal: text(measure, goal) })}
    </small>
  )
}
