import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import { MomentField } from '#renderer/components/DateField/DateField.tsx'
import { says } from '#shared/visible.ts'
import classes from './CalendarsPage.module.css'

export interface NamedSpan {
  readonly name: string
  /** In the office's time: 2026-11-25T13:00. */
  readonly since: string
  readonly until: string
}

export const emptySpan: NamedSpan = { name: '', since: '', until: '' }

export const isFilled = ({ name, since, until }: NamedSpan) => says(name) && since !== '' && until !== ''

interface SpanFieldsProps {
  draft: NamedSpan
  placeholder: string
  errorAt: (field: 'name' | 'until') => string | undefined
  onChange: (next: Partial<NamedSpan>) => void
}

/** A named time: what it is called, from when, until when. */
export function SpanFields({ draft, placeholder, errorAt, onChange }: SpanFieldsProps) {
  const t = useTranslations('calendars')
  return (
    <>
      <TextInput
        label={t('name')}
        placeholder={placeholder}
        maxLength={200}
        error={errorAt('name')}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <MomentField label={t('since')} value={draft.since} onChange={(since) => onChange({ since })} />
        <MomentField
          label={t('until')}
          error={errorAt('until')}
          value={draft.until}
          onChange={(until) => onChange({ until })}
        />
      </div>
    </>
  )
}
