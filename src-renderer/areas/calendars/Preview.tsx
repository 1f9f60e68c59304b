import { useTranslations } from 'use-intl'
import type { Moves } from '#shared/contract/clock.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/lib/catalogue.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import classes from './CalendarsPage.module.css'

/** What a change would move: how many deadlines, by directorate, the ten largest moves. */
export function Preview({ moves }: { moves: Moves }) {
  const t = useTranslations('calendars')
  const { names } = useNames()
  const formats = useFormats()
  if (moves.count === 0) return <RefusalNote kind="hint">{t('none')}</RefusalNote>
  return (
    <section className={classes.preview} aria-label={t('preview')}>
      <strong>{t('moves', { count: formats.number(moves.count) })}</strong>
      <h3 className={classes.part}>{t('byDirectorate')}</h3>
      <ul className={classes.plain}>
        {moves.byDirectorate.map(({ directorateId, count }) => (
          <li key={directorateId}>
            {names.directorate(directorateId)}: {formats.number(count)}
          </li>
        ))}
      </ul>
      <h3 className={classes.part}>{t('largest')}</h3>
      <ul className={classes.plain}>
        {moves.largest.map(({ requestId, number, from, to }) => (
          <li key={requestId}>
            {number}: {formats.dateTime(from)} → {formats.dateTime(to)}
          </li>
        ))}
      </ul>
    </section>
  )
}
