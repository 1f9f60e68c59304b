import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { DayOff } from '#shared/contract/clock.ts'
import { client, orpc } from '#renderer/lib/client.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLanguage } from '#renderer/lib/language.tsx'
import classes from './CalendarsPage.module.css'
import { stretchWords } from './local-time.ts'
import { ReadFailure } from './ReadFailure.tsx'
import { TakeBack } from './TakeBack.tsx'

/** Every idari izin, which can be taken back, and the holidays to come. */
export function DaysOff() {
  const t = useTranslations('calendars')
  const read = useQuery(orpc.clock.daysOff.queryOptions())
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
            <Day key={day.id} day={day} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Day({ day }: { day: DayOff }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { language } = useLanguage()
  return (
    <tr data-undone={day.undoneAt !== null}>
      <td>{stretchWords(day.since, day.until, formats, language)}</td>
      <td>{t(`kind.${day.kind}`)}</td>
      <td>{day.name}</td>
      <td>
        {day.undoneAt !== null && t('wasUndone')}
        {day.kind === 'administrative_leave' && day.undoneAt === null && (
          <TakeBack undo={(commandId) => client.clock.undoLeave({ commandId, dayOffId: day.id })} />
        )}
      </td>
    </tr>
  )
}
