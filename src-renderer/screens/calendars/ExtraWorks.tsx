import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import classes from './CalendarsPage.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { instantOf, stretchWords } from './local-time.ts'
import { emptySpan, isFilled, SpanFields, type NamedSpan } from './SpanFields.tsx'
import { TakeBackForm } from './TakeBackForm.tsx'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'

/** Work at a time that would be off: a Saturday that makes up for a bridge day. */
export function ExtraWorkForm({ calendar }: { calendar: WorkCalendar }) {
  const t = useTranslations('calendars')
  const [draft, setDraft] = useState(emptySpan)
  const input = {
    calendarId: calendar.id,
    name: draft.name,
    since: instantOf(draft.since),
    until: instantOf(draft.until),
  }
  const change = useChange(input, {
    preview: calls.clock.previewExtraWork,
    save: calls.clock.addExtraWork,
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

export type ExtraWork = WorkCalendar['extraWork'][number]

/** Extra work that is not done after all. */
export function TakeExtraWorkBack({ extra, onClose }: { extra: ExtraWork; onClose: () => void }) {
  const t = useTranslations('calendars')
  return (
    <TakeBackForm
      title={t('undoNamed', { name: extra.name })}
      span={extra}
      input={{ extraWorkId: extra.id }}
      preview={calls.clock.previewWithoutExtraWork}
      save={calls.clock.undoExtraWork}
      saveWord={t('undo')}
      onClose={onClose}
    />
  )
}

interface ExtraWorksProps {
  calendar: WorkCalendar
  onUndo: (extra: ExtraWork) => void
}

/** The extra working times of a calendar; one that was taken back stays to be read. */
export function ExtraWorks({ calendar: { name, extraWork }, onUndo }: ExtraWorksProps) {
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
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={t('undoOf', { name: extra.name, when: formats.date(extra.since) })}
                  onClick={() => onUndo(extra)}
                >
                  {t('undo')}
                </Button>
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
