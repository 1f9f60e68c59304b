import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import { ActForm } from './ActForm.tsx'
import type { Directorate } from './DirectoratePanel.tsx'
import classes from './ManagementPage.module.css'
import { useAct } from './use-act.ts'

const asGoal = (typed: string | number): number | null => (typeof typed === 'number' ? typed : null)

// Whole numbers; the arrows would only invite to play with them.
const usual = { allowDecimal: false, allowNegative: false, hideControls: true } as const

/** What a directorate is to reach; it stands beside its figures on the overview and its board, and changes none. */
export function GoalForm({ directorate }: { directorate: Directorate }) {
  const t = useTranslations('management.directorates')
  const [onTime, setOnTime] = useState(directorate.goalOnTime)
  const [hours, setHours] = useState(directorate.goalHours)
  const act = useAct({ save: calls.staff.setGoals })
  return (
    <ActForm
      title={t('goalTitle')}
      canSend={onTime !== directorate.goalOnTime || hours !== directorate.goalHours}
      isBusy={act.isBusy}
      saveWord={t('goalSave')}
      onSave={() => act.save({ directorateId: directorate.id, goalOnTime: onTime, goalHours: hours })}
      failure={act.failure}
      done={act.done && t('goalSaved')}
    >
      <p className={classes.facts}>{t('goalHint')}</p>
      <div className={classes.pair}>
        <NumberInput
          {...{ label: t('goalOnTime'), placeholder: t('goalNone'), min: 1, max: 100, prefix: '%' }}
          {...usual}
          value={onTime ?? ''}
          onChange={(typed) => {
            setOnTime(asGoal(typed))
            act.forget()
          }}
        />
        <NumberInput
          {...{ label: t('goalHours'), placeholder: t('goalNone'), min: 1, max: 5000, suffix: t('goalHoursSign') }}
          {...usual}
          value={hours ?? ''}
          onChange={(typed) => {
            setHours(asGoal(typed))
            act.forget()
          }}
        />
      </div>
    </ActForm>
  )
}
