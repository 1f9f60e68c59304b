import { useTranslations } from 'use-intl'
import type { WorkWeek } from '#shared/contract/clock.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import classes from './CalendarsPage.module.css'
import { midnightOf } from './local-time.ts'
import { dayKey, groupDays, toldDay } from './week-words.ts'

interface WeekWordsProps {
  weeks: readonly WorkWeek[]
  /** 2026-11-24 */
  today: string
}

/** The hours of a calendar in words: those that hold now, those to come, and folded away those of the past. */
export function WeekWords({ weeks, today }: WeekWordsProps) {
  const t = useTranslations('calendars')
  const isPast = ({ until }: WorkWeek) => until !== null && until <= today
  const past = weeks.filter(isPast)
  return (
    <>
      {weeks
        .filter((week) => !isPast(week))
        .map((week) => (
          <OneWeek key={week.since} week={week} isNow={week.since <= today} />
        ))}
      {past.length > 0 && (
        <details className={classes.facts}>
          <summary>{t('pastWeeks')}</summary>
          {past.map((week) => (
            <OneWeek key={week.since} week={week} isNow={false} />
          ))}
        </details>
      )}
    </>
  )
}

function OneWeek({ week, isNow }: { week: WorkWeek; isNow: boolean }) {
  const t = useTranslations('calendars')
  const day = useTranslations('calendars.day')
  const formats = useFormats()
  const since = formats.date(midnightOf(week.since))
  const until = week.until === null ? null : formats.date(midnightOf(week.until) - 1)
  return (
    <dl className={classes.week} data-now={isNow}>
      <dt className={classes.part}>
        {isNow && until === null && t('weekNow')}
        {isNow && until !== null && t('weekUntil', { until })}
        {!isNow && (until === null ? t('weekFrom', { since }) : t('weekBetween', { since, until }))}
      </dt>
      {groupDays(week.spans).map(({ first, last, spans }) => (
        <dd key={first}>
          <span className={classes.days}>
            {first === last ? day(dayKey(first)) : `${day(dayKey(first))}–${day(dayKey(last))}`}
          </span>
          {spans.length === 0 ? t('noWork') : toldDay(spans, t('nextDay'))}
        </dd>
      ))}
    </dl>
  )
}
