import { useTranslations } from 'use-intl'
import type { CalendarChange } from '#shared/contract/clock.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './CalendarsPage.module.css'
import { useCalendarChangeSentence } from './calendar-change-sentence.ts'
import { ReadFailure } from './ReadFailure.tsx'

/** Who changed what of a list when, the newest first. */
export function CalendarChanges({ topics }: { topics: readonly CalendarChange['topic'][] }) {
  const t = useTranslations('calendars.changes')
  const formats = useFormats()
  const { names } = useNames()
  const sentence = useCalendarChangeSentence()
  const read = useLive(live(queries.clock.changes.queryOptions(), { hears: ['clocks', 'catalogue', 'session'] }))
  const shown = (read.data ?? []).filter(({ topic }) => topics.includes(topic))
  return (
    <section className={classes.changes} aria-label={t('title')}>
      <h3 className={classes.part}>{t('title')}</h3>
      <ReadFailure error={read.error} />
      {read.data !== undefined && shown.length === 0 && <p className={classes.facts}>{t('none')}</p>}
      <ul className={classes.plain}>
        {shown.map((change) => (
          <li key={`${change.topic} ${change.id}`}>
            <time className={classes.when}>{formats.dateTime(change.at)}</time>
            <span>
              {sentence(change)} <small className={classes.when}>{names.person(change.changedBy, change.at)}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
