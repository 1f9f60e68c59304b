import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { client } from '#renderer/lib/client.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLanguage } from '#renderer/lib/language.tsx'
import classes from './CalendarsPage.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { instantOf, stretchWords } from './local-time.ts'
import { emptySpan, isFilled, SpanFields, type NamedSpan } from './SpanFields.tsx'
import { TakeBack } from './TakeBack.tsx'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

/** Work at a time that would be off: a Saturday that makes up for a bridge day. */
export function ExtraWorkForm({ calendar }: { calendar: WorkCalendar }) {
  const t = useTranslations('calendars')
  const [draft, setDraft] = useState(emptySpan)
  const told = {
    calendarId: calendar.id,
    name: draft.name,
    since: instantOf(draft.since),
    until: instantOf(draft.until),
  }
  const change = useChange(told, {
    preview: client.clock.previewExtraWork,
    save: client.clock.addExtraWork,
    onSaved: () => setDraft(emptySpan),
  })
  const refusal = useRefusalAt(change.failure, ['name', 'until'])
  const write = (next: Partial<NamedSpan>) => {
    setDraft({ ...draft, ...next })
    change.forget()
  }
  return (
    <ChangeForm
      title={t('extraOf', { name: calendar.name })}
      change={change}
      canSend={isFilled(draft)}
      saveWord={t('saveTarget')}
      refusal={refusal.rest}
    >
      <SpanFields draft={draft} placeholder={t('extraPlaceholder')} errorAt={refusal.at} onChange={write} />
    </ChangeForm>
  )
}

/** The extra working times of a calendar; one that was taken back stays to be read. */
export function ExtraWorks({ calendar: { name, extraWork } }: { calendar: WorkCalendar }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { language } = useLanguage()
  if (extraWork.length === 0) return null
  return (
    <table className={classes.table} aria-label={t('extraOf', { name })}>
      <caption>{t('extra')}</caption>
      <tbody>
        {extraWork.map((extra) => (
          <tr key={extra.id} data-undone={extra.undoneAt !== null}>
            <td>{stretchWords(extra.since, extra.until, formats, language)}</td>
            <td>{extra.name}</td>
            <td>
              {extra.undoneAt === null ? (
                <TakeBack undo={(commandId) => client.clock.undoExtraWork({ commandId, extraWorkId: extra.id })} />
              ) : (
                t('wasUndone')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
