import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useNames } from '#renderer/host/catalogue.ts'
import { calls } from '#renderer/host/calls.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { instantOf } from './local-time.ts'
import { emptySpan, isFilled, SpanFields } from './SpanFields.tsx'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

const empty = { ...emptySpan, calendarIds: [] as readonly number[] }

/** An idari izin on its way: shown first what it moves, then declared, once. */
export function LeaveForm() {
  const t = useTranslations('calendars')
  const { names } = useNames()
  const [draft, setDraft] = useState(empty)
  const input = {
    name: draft.name,
    since: instantOf(draft.since),
    until: instantOf(draft.until),
    calendarIds: draft.calendarIds.length === 0 ? null : [...draft.calendarIds],
  }
  const change = useChange(input, {
    preview: calls.clock.previewLeave,
    save: calls.clock.declareLeave,
    onSaved: () => setDraft(empty),
  })
  const refusal = useRefusalAt(change.failure, ['name', 'until', 'calendarIds'])
  const write = (next: Partial<typeof empty>) => {
    setDraft({ ...draft, ...next })
    change.forget()
  }
  return (
    <ChangeForm
      title={t('declare')}
      change={change}
      canSend={isFilled(draft)}
      saveWord={t('save')}
      refusal={refusal.rest}
    >
      <SpanFields draft={draft} placeholder={t('namePlaceholder')} errorAt={refusal.at} onChange={write} />
      <MultiSelect
        label={t('calendars')}
        placeholder={draft.calendarIds.length === 0 ? t('all') : ''}
        error={refusal.at('calendarIds')}
        data={names.all.calendars.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.calendarIds.map(String)}
        onChange={(values) => write({ calendarIds: values.map(Number) })}
      />
    </ChangeForm>
  )
}
