import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { DayOff } from '#shared/contract/clock.ts'
import { queries } from '#renderer/host/queries.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { live, useLive } from '#renderer/host/live-query.ts'
import { CalendarChanges } from './CalendarChanges.tsx'
import classes from './CalendarsPage.module.css'
import { stretchWords } from './local-time.ts'
import { ReadFailure } from './ReadFailure.tsx'

interface DaysOffProps {
  /** The one that is about to be taken back. */
  removing: DayOff | null
  onRemove: (day: DayOff) => void
}

/** Every idari izin, which can be taken back, and the holidays to come, which the state may move. */
export function DaysOff({ removing, onRemove }: DaysOffProps) {
  const t = useTranslations('calendars')
  const read = useLive(live(queries.clock.daysOff.queryOptions(), { hears: ['clocks', 'catalogue', 'session'] }))
  return (
    // A part that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={classes.list} aria-label={t('list')} tabIndex={0}>
      <h2 className={classes.title}>{t('list')}</h2>
      <ReadFailure error={read.error} />
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('when')}</th>
            <th>{t('what')}</th>
            <th>{t('name')}</th>
            <th aria-label={t('undo')} />
          </tr>
        </thead>
        <tbody>
          {(read.data ?? []).map((day) => (
            <Day key={day.id} day={day} isChosen={day.id === removing?.id} onRemove={() => onRemove(day)} />
          ))}
        </tbody>
      </table>
      <CalendarChanges topics={['day_off']} />
    </section>
  )
}

function Day({ day, isChosen, onRemove }: { day: DayOff; isChosen: boolean; onRemove: () => void }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { language } = useLanguage()
  return (
    <tr data-undone={day.undoneAt !== null}>
      <td>{stretchWords(day.since, day.until, formats, language)}</td>
      <td>{t(`kind.${day.kind}`)}</td>
      <td>
        {day.name}
        {day.isComputed && (
          <span className={classes.facts} title={t('computedHint')}>
            {' '}
            ({t('computed')})
          </span>
        )}
      </td>
      <td>
        <WayBack day={day} isChosen={isChosen} onRemove={onRemove} />
      </td>
    </tr>
  )
}

function WayBack({ day, isChosen, onRemove }: { day: DayOff; isChosen: boolean; onRemove: () => void }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  if (day.undoneAt !== null) return t(day.kind === 'holiday' ? 'wasRemoved' : 'wasUndone')
  const isHoliday = day.kind === 'holiday'
  return (
    <Button
      size="compact-xs"
      variant={isChosen ? 'light' : 'subtle'}
      aria-pressed={isChosen}
      aria-label={t(isHoliday ? 'removeNamed' : 'undoOf', { name: day.name, when: formats.date(day.since) })}
      onClick={onRemove}
    >
      {t(isHoliday ? 'remove' : 'undo')}
    </Button>
  )
}
