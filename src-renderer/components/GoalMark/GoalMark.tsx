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

/** The goals of what is looked at: those of one directorate; several together have none. */
export const goalsWithin = (names: CatalogueNames, directorateIds: readonly number[] = []): Goals =>
  directorateIds.length === 1 ? goalsOf(names.directorates.find(({ id }) => id === directorateIds[0])) : {}

/** Of a share more is better, of a time less; what is not told misses nothing. */
export const isMissed = (measure: MeasureCode, value: number | null, goal: number): boolean =>
  value !== null && (measure === 'on_time_share' ? value < goal : value > goal)

interface GoalMarkProps {
  measure: MeasureCode
  value: number | null
  goal: number | undefined
}

/** The goal beside the figure, and whether it is missed. */
export function GoalMark({ measure, value, goal }: GoalMarkProps) {
  const t = useTranslations('components.figure')
  const { text } = useMeasures()
  if (goal === undefined) return null
  const missed = isMissed(measure, value, goal)
  return (
    <small className={classes.goal} data-missed={missed} title={missed ? t('goalMissedLong') : undefined}>
      {t(missed ? 'goalMissed' : 'goal', { goal: text(measure, goal) })}
    </small>
  )
}
