import { DateInput, type DateInputProps } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { dayText } from '#shared/period.ts'
import { now } from '#renderer/host/now.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { longDay } from '#renderer/words/long-day.ts'
import { readTypedDay, readTypedMoment } from '#renderer/words/typed-dates.ts'
import classes from './DateField.module.css'
import { useTypedText } from './use-typed-text.ts'

type Passed = Pick<
  DateInputProps,
  | 'label'
  | 'autoFocus'
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
  return (
    <TypedDate
      {...props}
      format="DD.MM.YYYY"
      read={(text) => readTypedDay(text, { today: dayText(now()), min: props.min })}
    />
  )
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
      read={(text) => readTypedMoment(text, { today: dayText(now()), min: others.min })?.replace('T', ' ') ?? null}
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
  description,
  error,
  ...others
}: TypedDateProps) {
  const t = useTranslations('components.date')
  const isOpen = useRef(false)
  const { unread, fault, handleInput, handleBlur } = useTypedText({ value, min, max, read, onChange })
  const { language } = useLanguage()
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // The first Escape closes the calendar, not the form that it belongs to.
    if (event.key === 'Escape' && isOpen.current) event.stopPropagation()
    onKeyDown?.(event)
  }
  const bound = { min: min === undefined ? '' : shown(min), max: max === undefined ? '' : shown(max) }
  // One without a name stands in a row of tools, which say themselves what is wrong.
  const isNamed = others.label !== undefined
  const wrong = error ?? (isNamed && fault !== null ? t(fault, bound) : undefined)
  const said = value === '' ? t('howTo') : longDay(value.slice(0, 10), language)
  return (
    <DateInput
      {...others}
      // One line under it, whatever stands there: nothing below moves.
      description={description ?? (isNamed && !wrong ? said : undefined)}
      error={wrong}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      value={value === '' ? null : value}
      onChange={(told) => onChange(told ?? '')}
      placeholder={t(withTime ? 'moment' : 'day')}
      valueFormat={format}
      withTime={withTime}
      dateParser={read}
      excludeDate={(day) => (min !== undefined && day < min) || (max !== undefined && day > max)}
      // What was written stays to be put right where it is no day.
      fixOnBlur={unread === ''}
      onInput={handleInput}
      onBlur={(event) => {
        handleBlur()
        others.onBlur?.(event)
      }}
      onKeyDown={handleKeyDown}
      popoverProps={{
        // What the field says of the day stays in sight between the field and the calendar.
        offset: isNamed ? 28 : 8,
        onOpen: () => (isOpen.current = true),
        onClose: () => (isOpen.current = false),
      }}
      rightSection={<IconCalendar size={14} aria-hidden />}
      rightSectionPointerEvents="none"
      hideOutsideDates
      ariaLabels={Object.fromEntries(steps.map((step) => [step, t(step)]))}
      classNames={{ day: classes.day ?? '' }}
    />
  )
}

const steps = ['previousMonth', 'nextMonth', 'previousYear', 'nextYear', 'previousDecade', 'nextDecade'] as const

const shown = (day: string): string => day.split('-').toReversed().join('.')
