import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DayOff } from '#shared/contract/clock.ts'
import classes from './CalendarsPage.module.css'
import { DaysOff } from './DaysOff.tsx'
import { HolidayForm } from './HolidayForm.tsx'
import { LeaveForm } from './LeaveForm.tsx'
import { TakeDayOffBack } from './TakeDayOffBack.tsx'

const doings = ['leave', 'holiday'] as const

/** Days off: an idari izin is declared, a holiday of the state's added or removed; beside them all that there are. */
export function DayOffDesk() {
  const t = useTranslations('calendars')
  const [doing, setDoing] = useState<(typeof doings)[number]>('leave')
  const [removing, setRemoving] = useState<DayOff | null>(null)
  return (
    <div className={classes.columns}>
      <div className={classes.left}>
        <div className={classes.choices} role="group" aria-label={t('dayOffKind')}>
          {doings.map((each) => (
            <Button
              key={each}
              size="compact-sm"
              variant={doing === each && removing === null ? 'light' : 'subtle'}
              aria-pressed={doing === each && removing === null}
              onClick={() => {
                setRemoving(null)
                setDoing(each)
              }}
            >
              {t(`doingDayOff.${each}`)}
            </Button>
          ))}
        </div>
        {removing !== null && <TakeDayOffBack key={removing.id} day={removing} onClose={() => setRemoving(null)} />}
        {removing === null && doing === 'leave' && <LeaveForm />}
        {removing === null && doing === 'holiday' && <HolidayForm />}
      </div>
      <DaysOff removing={removing} onRemove={setRemoving} />
    </div>
  )
}
