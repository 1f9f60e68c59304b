import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Moves } from '#shared/contract/clock.ts'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './CalendarsPage.module.css'

interface PreviewProps {
  moves: Moves
  /** Not so where what is open only moves if the person says so. */
  isCertain: boolean
}

/** What a change would move: how many deadlines, by directorate, the ten largest moves. */
export function Preview({ moves, isCertain }: PreviewProps) {
  const t = useTranslations('calendars')
  const { names } = useNames()
  const formats = useFormats()
  const part = useRef<HTMLElement>(null)
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (moves.count === 0)
    return (
      <section className={classes.nothing} ref={part}>
        <RefusalNote kind="hint">{t('none')}</RefusalNote>
      </section>
    )
  return (
    <section className={classes.preview} aria-label={t('preview')} ref={part}>
      <strong role="status">{t(isCertain ? 'moves' : 'movesIf', { count: formats.number(moves.count) })}</strong>
      <h3 className={classes.part}>{t('byDirectorate')}</h3>
      <ul className={classes.plain}>
        {moves.byDirectorate.map(({ directorateId, count }) => (
          <li key={directorateId}>
            <span>{names.directorate(directorateId)}</span> <span>{formats.number(count)}</span>
          </li>
        ))}
      </ul>
      <h3 className={classes.part}>{t('largest')}</h3>
      <ul className={classes.plain}>
        {moves.largest.map(({ requestId, number, from, to }) => (
          <li key={requestId}>
            <span>{number}</span>{' '}
            <span>
              {formats.dateTime(from)} → {formats.dateTime(to)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
