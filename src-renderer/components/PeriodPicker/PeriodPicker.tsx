import { Select } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { dayText, periodChoices, type Period, type PeriodChoice } from '#shared/period.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { now } from '#renderer/host/now.ts'
import { DateField } from '../DateField/DateField.tsx'
import { periodOfDays, type DaysFault, type OwnDays } from './own-days.ts'
import classes from './PeriodPicker.module.css'

interface PeriodPickerProps {
  /** What is looked at, and by which name it was picked: as `readPeriod` tells it. */
  choice: PeriodChoice | null
  period: Period
  onPick: (picked: PeriodChoice | Period) => void
}

const own = 'own'
const daysOf = ({ since, until }: Period): OwnDays => ({ since: dayText(since), last: dayText(until - 1) })

/** A period by its name, or by its first and last day. */
export function PeriodPicker({ choice, period, onPick }: PeriodPickerProps) {
  const t = useTranslations('components.period')
  const picks = periodChoices.map((value) => ({ value, label: t(value) }))
  return (
    <div className={classes.picker} role="group" aria-label={t('label')}>
      <Select
        className={classes.name ?? ''}
        size="xs"
        aria-label={t('label')}
        data={choice === null ? [...picks, { value: own, label: t('own') }] : picks}
        value={choice ?? own}
        allowDeselect={false}
        maxDropdownHeight={400}
        onChange={(value) => {
          const picked = periodChoices.find((each) => each === value)
          if (picked) onPick(picked)
        }}
      />
      <DayFields period={period} onPick={onPick} />
    </div>
  )
}

/** The days themselves: taken over once both are right, by Enter, on leaving, or after a moment's pause. */
function DayFields({ period, onPick }: Pick<PeriodPickerProps, 'period' | 'onPick'>) {
  const t = useTranslations('components.period')
  const formats = useFormats()
  const faultId = useId()
  const [days, setDays] = useState(daysOf(period))
  const [fault, setFault] = useState<DaysFault | null>(null)
  const [shown, setShown] = useState(period)
  // Another period was picked by its name: the fields follow. Days that were written here stay as they are.
  if (shown.since !== period.since || shown.until !== period.until) {
    setShown(period)
    setDays(daysOf(period))
    setFault(null)
  }

  const settle = (written: OwnDays): void => {
    const told = periodOfDays(written, now())
    if (typeof told === 'string') return setFault(told)
    setFault(null)
    if (told.since !== period.since || told.until !== period.until) onPick(told)
  }
  const settleSoon = useDebouncedCallback(settle, 900)
  const write = (written: OwnDays): void => {
    setDays(written)
    settleSoon(written)
  }
  const field = (name: keyof OwnDays) => ({
    size: 'xs' as const,
    ...{ w: 118, 'aria-label': t(name), value: days[name], max: dayText(now()) },
    ...{ 'aria-invalid': fault !== null, 'aria-describedby': fault === null ? undefined : faultId },
    onChange: (day: string) => write({ ...days, [name]: day }),
    onBlur: () => settle(days),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter') settle(days)
    },
  })
  return (
    <div className={classes.days}>
      <DateField {...field('since')} />
      <span aria-hidden>–</span>
      <DateField {...field('last')} />
      {fault !== null && (
        <p className={classes.fault} id={faultId} role="alert">
          {t(fault, { today: formats.date(now()) })}
        </p>
      )}
    </div>
  )
}
