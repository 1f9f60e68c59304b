import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { useNames } from '#renderer/lib/catalogue.ts'
import { orpc } from '#renderer/lib/client.ts'
import { now } from '#renderer/lib/now.ts'
import classes from './CalendarsPage.module.css'
import { DirectorateCalendar } from './DirectorateCalendar.tsx'
import { ExtraWorkForm, ExtraWorks } from './ExtraWorks.tsx'
import { HoursForm } from './HoursForm.tsx'
import { dayOf } from './local-time.ts'
import { NewCalendar } from './NewCalendar.tsx'
import { WeekWords } from './WeekWords.tsx'

const doings = ['hours', 'extra', 'directorate'] as const
type Doing = (typeof doings)[number] | 'new'

/** Who works when: the calendars, and what may be changed of the one that is chosen. */
export function Calendars() {
  const t = useTranslations('calendars')
  const calendars = useQuery(orpc.clock.calendars.queryOptions()).data ?? []
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [doing, setDoing] = useState<Doing>('hours')
  const chosen = calendars.find(({ id }) => id === chosenId) ?? calendars[0]
  if (!chosen) return null
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <div className={classes.choices} role="group" aria-label={t('changeWhat')}>
          {doings.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant={doing === each ? 'light' : 'subtle'}
              aria-pressed={doing === each}
              onClick={() => setDoing(each)}
            >
              {t(`doing.${each}`)}
            </Button>
          ))}
        </div>
        {doing === 'hours' && <HoursForm key={`${chosen.id} ${chosen.weeks.length}`} calendar={chosen} />}
        {doing === 'extra' && <ExtraWorkForm key={chosen.id} calendar={chosen} />}
        {doing === 'directorate' && <DirectorateCalendar key={chosen.id} calendar={chosen} calendars={calendars} />}
        {doing === 'new' && (
          <NewCalendar
            onMade={(id) => {
              setChosenId(id)
              setDoing('directorate')
            }}
          />
        )}
      </div>
      <section className={classes.list} aria-label={t('tabs.hours')}>
        {calendars.map((calendar) => (
          <CalendarCard
            key={calendar.id}
            calendar={calendar}
            isChosen={calendar.id === chosen.id && doing !== 'new'}
            onChoose={() => {
              setChosenId(calendar.id)
              if (doing === 'new') setDoing('hours')
            }}
          />
        ))}
        <Button variant="default" aria-pressed={doing === 'new'} onClick={() => setDoing('new')}>
          {t('newCalendar')}
        </Button>
      </section>
    </div>
  )
}

interface CalendarCardProps {
  calendar: WorkCalendar
  isChosen: boolean
  onChoose: () => void
}

function CalendarCard({ calendar, isChosen, onChoose }: CalendarCardProps) {
  const t = useTranslations('calendars')
  const { names } = useNames()
  const directorates = calendar.directorateIds.map((id) => names.directorate(id)).join(', ')
  return (
    <article className={classes.card} data-chosen={isChosen}>
      <div className={classes.cardHead}>
        <h2 className={classes.title}>{calendar.name}</h2>
        <Button
          size="compact-xs"
          variant={isChosen ? 'light' : 'default'}
          aria-pressed={isChosen}
          aria-label={t('chooseNamed', { name: calendar.name })}
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
      <ExtraWorks calendar={calendar} />
    </article>
  )
}
