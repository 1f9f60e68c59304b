import { DateInput, type DateInputProps } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { dayText } from '#shared/period.ts'
import { now } from '#renderer/lib/now.ts'
import { readTypedDay, readTypedMoment } from '#renderer/lib/typed-dates.ts'
import classes from './DateField.module.css'

type Passed = Pick<
  DateInputProps,
  | 'label'
  | 'description'
  | 'error'
  | 'size'
  | 'w'
  | 'aria-label'
  | 'aria-invalid'
  | 'aria-describedby'
  | 'onBlur'
  | 'onKeyDown'
>

interface DateFieldProps extends Passed {
  /** 2026-11-25; '' where nothing is written, or nothing that is a day. */
  readonly value: string
  readonly onChange: (value: string) => void
  /** The first and the last day that the calendar offers; others may still be written, and are answered. */
  readonly min?: string
  readonly max?: string
}

/** A day, written or picked: 25.11.2026 on every PC, whatever its language. */
export function DateField(props: DateFieldProps) {
  return <TypedDate {...props} format="DD.MM.YYYY" read={(text) => readTypedDay(text, dayText(now()))} />
}

/** A day and an hour of the office, as 2026-11-25T13:00. */
export function MomentField({ value, onChange, ...others }: DateFieldProps) {
  return (
    <TypedDate
      {...others}
      format="DD.MM.YYYY HH:mm"
      withTime
      value={value.replace('T', ' ')}
      onChange={(told) => onChange(told.slice(0, 16).replace(' ', 'T'))}
      read={(text) => readTypedMoment(text, dayText(now()))?.replace('T', ' ') ?? null}
    />
  )
}

interface TypedDateProps extends DateFieldProps {
  readonly format: string
  readonly withTime?: boolean
  readonly read: (text: string) => string | null
}

function TypedDate({
  value,
  onChange,
  min,
  max,
  format,
  withTime = false,
  read,
  onKeyDown,
  ...others
}: TypedDateProps) {
  const t = useTranslations('components.date')
  const isOpen = useRef(false)
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The first Escape closes the calendar, not the form that it belongs to.
    if (event.key === 'Escape' && isOpen.current) event.stopPropagation()
    onKeyDown?.(event)
  }
  return (
    <DateInput
      {...others}
      value={value === '' ? null : value}
      onChange={(told) => onChange(told ?? '')}
      placeholder={t(withTime ? 'moment' : 'day')}
      valueFormat={format}
      withTime={withTime}
      dateParser={read}
      excludeDate={(day) => (min !== undefined && day < min) || (max !== undefined && day > max)}
      // Half written, it is no day: what stood there before must not be sent in its place.
      onInput={(event) => read(event.currentTarget.value) === null && onChange('')}
      onKeyDown={handleKeyDown}
      popoverProps={{ onOpen: () => (isOpen.current = true), onClose: () => (isOpen.current = false) }}
      rightSection={<IconCalendar size={14} aria-hidden />}
      rightSectionPointerEvents="none"
      hideOutsideDates
      ariaLabels={{
        ...{ previousMonth: t('previousMonth'), nextMonth: t('nextMonth') },
        ...{ previousYear: t('previousYear'), nextYear: t('nextYear') },
        ...{ previousDecade: t('previousDecade'), nextDecade: t('nextDecade') },
      }}
      classNames={{ day: classes.day ?? '' }}
    />
  )
}
