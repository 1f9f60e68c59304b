import { useTranslations } from 'use-intl'
import type { MeasureCode, Scope } from '#shared/contract/oversight.ts'
import type { Period } from '#shared/period.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import { GoalMark, goalsWithin } from '#renderer/components/GoalMark/GoalMark.tsx'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { earlierTimes, hasRecords, totalsOf, type About, type Figures } from './answers.ts'
import { DifferenceCell } from './DifferenceCell.tsx'
import classes from './OverviewPage.module.css'
import { groupNames, measureGroups } from './measure-groups.ts'

interface Column {
  readonly name: 'thisPeriod' | 'before' | 'yearAgo'
  readonly period: Period
  readonly scope: Scope
  readonly figures: Figures
}

/** Every figure of the period beside the period before and the same one a year ago. */
export function ComparisonTable({ shown: { about, answers } }: { shown: Answered<About> }) {
  const t = useTranslations('overview')
  const column = (name: Column['name'], place: 'period' | 'before' | 'yearAgo', period: Period): Column => ({
    ...{ name, period, scope: { ...about.scope, ...period }, figures: totalsOf(answers, place) },
  })
  const present = column('thisPeriod', 'period', about.period)
  const earlier = earlierTimes(about.period).map(({ place, period }) => column(place, place, period))
  return (
    <section className={classes.section} aria-label={t('compared')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('measure')}</th>
            <PeriodHead column={present} />
            {earlier.map((each) => (
              <EarlierHead key={each.name} column={each} />
            ))}
          </tr>
        </thead>
        {groupNames.map((group) => (
          <tbody key={group}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={6}>
                {t(`groups.${group}`)}
              </th>
            </tr>
            {measureGroups[group].map((measure) => (
              <MeasureRow key={measure} measure={measure} present={present} earlier={earlier} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function PeriodHead({ column: { name, period } }: { column: Column }) {
  const t = useTranslations('overview')
  const { date } = useFormats()
  return (
    <th scope="col" className={classes.number}>
      {t(name)}
      <small className={classes.days}>
        {date(period.since)} –<br />
        {date(period.until - 1)}
      </small>
    </th>
  )
}

function EarlierHead({ column }: { column: Column }) {
  const t = useTranslations('overview')
  return (
    <>
      <PeriodHead column={column} />
      <th scope="col" className={classes.difference}>
        <span className={classes.unseen}>{t(column.name)}: </span>
        {t('difference')}
      </th>
    </>
  )
}

interface MeasureRowProps {
  measure: MeasureCode
  present: Column
  earlier: readonly Column[]
}

function MeasureRow({ measure, present, earlier }: MeasureRowProps) {
  const t = useTranslations('overview')
  const { names } = useNames()
  const goals = goalsWithin(names.all, present.scope.directorateIds)
  return (
    <tr>
      <th scope="row">
        <MeasureName measure={measure} />
      </th>
      <td className={`${classes.number} ${classes.main}`}>
        <FigureLink measure={measure} figure={present.figures[measure]} scope={present.scope} />
        <GoalMark measure={measure} value={present.figures[measure]?.value ?? null} goal={goals[measure]} />
      </td>
      {earlier.map(({ name, scope, figures }) => (
        <EarlierCells
          key={name}
          measure={measure}
          present={present.figures}
          earlier={figures}
          scope={scope}
          of={t(name)}
        />
      ))}
    </tr>
  )
}

interface EarlierCellsProps {
  measure: MeasureCode
  present: Figures
  earlier: Figures
  scope: Scope
  of: string
}

function EarlierCells({ measure, present, earlier, scope, of }: EarlierCellsProps) {
  return (
    <>
      <td className={classes.number}>
        <FigureLink measure={measure} figure={earlier[measure]} scope={scope} of={of} />
      </td>
      <DifferenceCell
        measure={measure}
        present={present}
        earlier={earlier}
        isOfRecords={hasRecords(present) && hasRecords(earlier)}
      />
    </>
  )
}
