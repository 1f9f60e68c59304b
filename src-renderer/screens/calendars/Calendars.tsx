import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { CalendarList } from './CalendarList.tsx'
import classes from './CalendarsPage.module.css'
import { DirectorateCalendar } from './DirectorateCalendar.tsx'
import { ExtraWorkForm, TakeExtraWorkBack, type ExtraWork } from './ExtraWorks.tsx'
import { HoursForm } from './HoursForm.tsx'
import { NewCalendar } from './NewCalendar.tsx'
import { ReadFailure } from './ReadFailure.tsx'

const doings = ['hours', 'extra', 'directorate'] as const
type Doing = (typeof doings)[number] | 'new'

/** Who works when: the calendars, and what may be changed of the one that is chosen. */
export function Calendars() {
  const read = useLive(live(queries.clock.calendars.queryOptions(), { hears: ['clocks', 'catalogue', 'session'] }))
  const calendars = read.data ?? []
  const [chosenId, setChosenId] = useState<number | null>(null)
  const [doing, setDoing] = useState<Doing>('hours')
  const [undoing, setUndoing] = useState<ExtraWork | null>(null)
  const chosen = calendars.find(({ id }) => id === chosenId) ?? calendars[0]
  if (!chosen) return <ReadFailure error={read.error} />
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <Choices
          chosen={undoing === null ? doing : null}
          onChoose={(next) => {
            setUndoing(null)
            setDoing(next)
          }}
        />
        {undoing !== null && <TakeExtraWorkBack key={undoing.id} extra={undoing} onClose={() => setUndoing(null)} />}
        {undoing === null && (
          <ChangeOf
            doing={doing}
            calendar={chosen}
            calendars={calendars}
            onMade={(id) => {
              setChosenId(id)
              setDoing('directorate')
            }}
          />
        )}
      </div>
      <CalendarList
        calendars={calendars}
        chosenId={doing === 'new' ? null : chosen.id}
        onChoose={(id) => {
          setUndoing(null)
          setChosenId(id)
          if (doing === 'new') setDoing('hours')
        }}
        onNew={() => {
          setUndoing(null)
          setDoing('new')
        }}
        onUndo={(id, extra) => {
          setChosenId(id)
          setUndoing(extra)
        }}
      />
    </div>
  )
}

function Choices({ chosen, onChoose }: { chosen: Doing | null; onChoose: (doing: Doing) => void }) {
  const t = useTranslations('calendars')
  return (
    <div className={classes.choices} role="group" aria-label={t('changeWhat')}>
      {doings.map((each) => (
        <Button
          key={each}
          size="compact-sm"
          variant={chosen === each ? 'light' : 'subtle'}
          aria-pressed={chosen === each}
          onClick={() => onChoose(each)}
        >
          {t(`doing.${each}`)}
        </Button>
      ))}
    </div>
  )
}

interface ChangeOfProps {
  doing: Doing
  calendar: WorkCalendar
  calendars: readonly WorkCalendar[]
  onMade: (calendarId: number) => void
}

function ChangeOf({ doing, calendar, calendars, onMade }: ChangeOfProps) {
  switch (doing) {
    case 'hours':
      return <HoursForm key={calendar.id} calendar={calendar} />
    case 'extra':
      return <ExtraWorkForm key={calendar.id} calendar={calendar} />
    case 'directorate':
      return <DirectorateCalendar key={calendar.id} calendar={calendar} calendars={calendars} />
    case 'new':
      return <NewCalendar onMade={onMade} />
  }
}
