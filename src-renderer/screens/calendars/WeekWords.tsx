import { useTranslations } from 'use-intl'
import { midnightOf } from '#shared/period.ts'
import type { WorkWeek } from '#shared/contract/clock.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import classes from './CalendarsPage.module.css'
import { dayOf } from './local-time.ts'
import { longDay } from '#renderer/words/long-day.ts'
import { WeekLength } from './WeekLength.tsx'
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
  const { language } = useLanguage()
  const lastDay = week.until === null ? null : dayOf(midnightOf(week.until) - 1)
  const heading = () => {
    if (lastDay === null) return isNow ? t('weekNow') : t('weekFrom', { since: longDay(week.since, language) })
    if (isNow) return t('weekUntil', { until: longDay(lastDay, language) })
    const [since, until] = [week.since, lastDay].map((each) => formats.date(midnightOf(each)))
    return t('weekBetween', { since: since ?? '', until: until ?? '' })
  }
  return (
    <dl className={classes.week} data-now={isNow}>
      <dt className={classes.part}>
        {heading()} · <WeekLength spans={week.spans} />
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
