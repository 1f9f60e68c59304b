import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { calls } from '#renderer/host/calls.ts'
import classes from './CalendarsPage.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { instantOf } from './local-time.ts'
import { emptySpan, isFilled, SpanFields, type NamedSpan } from './SpanFields.tsx'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

/** A holiday that the state declared or moved: shown first what it moves, then added, once. */
export function HolidayForm() {
  const t = useTranslations('calendars')
  const [draft, setDraft] = useState(emptySpan)
  const input = { name: draft.name, since: instantOf(draft.since), until: instantOf(draft.until) }
  const change = useChange(input, {
    preview: calls.clock.previewHoliday,
    save: calls.clock.addHoliday,
    onSaved: () => setDraft(emptySpan),
  })
  const refusal = useRefusalAt(change.failure, ['name', 'until'])
  const write = (next: Partial<NamedSpan>) => {
    setDraft({ ...draft, ...next })
    change.forget()
  }
  return (
    <ChangeForm
      title={t('addHoliday')}
      change={change}
      canSend={isFilled(draft)}
      saveWord={t('saveTarget')}
      refusal={refusal.rest}
    >
      <SpanFields draft={draft} placeholder={t('holidayPlaceholder')} errorAt={refusal.at} onChange={write} />
      <p className={classes.facts}>{t('holidayHint')}</p>
    </ChangeForm>
  )
}
