import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { now } from '#renderer/host/now.ts'
import { CalendarChanges } from './CalendarChanges.tsx'
import classes from './CalendarsPage.module.css'
import { ExtraWorks, type ExtraWork } from './ExtraWorks.tsx'
import { dayOf } from './local-time.ts'
import { WeekWords } from './WeekWords.tsx'

interface CalendarListProps {
  calendars: readonly WorkCalendar[]
  /** Null while a new one is being made. */
  chosenId: number | null
  onChoose: (calendarId: number) => void
  onNew: () => void
  onUndo: (calendarId: number, extra: ExtraWork) => void
}

/** Every calendar with its hours, its extra work and who works on it. */
export function CalendarList({ calendars, chosenId, onChoose, onNew, onUndo }: CalendarListProps) {
  const t = useTranslations('calendars')
  return (
    <section className={classes.list} aria-label={t('tabs.hours')}>
      <div className={classes.listHead}>
        <h2 className={classes.title}>{t('tabs.hours')}</h2>
        <Button
          size="compact-sm"
          variant={chosenId === null ? 'light' : 'default'}
          aria-pressed={chosenId === null}
          onClick={onNew}
        >
          {t('newCalendar')}
        </Button>
      </div>
      {calendars.map((calendar) => (
        <CalendarCard
          key={calendar.id}
          calendar={calendar}
          isChosen={calendar.id === chosenId}
          onChoose={() => onChoose(calendar.id)}
          onUndo={(extra) => onUndo(calendar.id, extra)}
        />
      ))}
      <CalendarChanges topics={['work_calendar', 'work_week', 'extra_work', 'directorate']} />
    </section>
  )
}

interface CalendarCardProps {
  calendar: WorkCalendar
  isChosen: boolean
  onChoose: () => void
  onUndo: (extra: ExtraWork) => void
}

function CalendarCard({ calendar, isChosen, onChoose, onUndo }: CalendarCardProps) {
  const t = useTranslations('calendars')
  const { names } = useNames()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isChosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const directorates = calendar.directorateIds.map((id) => names.directorate(id)).join(', ')
  return (
    <article className={classes.card} data-chosen={isChosen} ref={card}>
      <div className={classes.cardHead}>
        <h3 className={classes.title}>{calendar.name}</h3>
        <Button
          size="compact-xs"
          variant={isChosen ? 'light' : 'default'}
          aria-pressed={isChosen}
          aria-label={t(isChosen ? 'chosenNamed' : 'chooseNamed', { name: calendar.name })}
          onClick={onChoose}
        >
          {t(isChosen ? 'chosen' : 'choose')}
        </Button>
      </div>
      <p className={classes.facts}>{t(calendar.observesDaysOff ? 'observes' : 'observesNot')}</p>
      <WeekWords weeks={calendar.weeks} today={dayOf(now())} />
      <p className={classes.facts}>
        <strong>{t('directorates')}:</strong> {directorates === '' ? t('nobody') : directorates}
      </p>
      <ExtraWorks calendar={calendar} onUndo={onUndo} />
    </article>
  )
}
