import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { queries } from '#renderer/host/queries.ts'
import { useCall } from '#renderer/host/use-call.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { says } from '#shared/visible.ts'
import classes from './CalendarsPage.module.css'
import { useRefusalAt } from './use-refusal-at.ts'
import { readWeek, type WeekTexts } from './week-words.ts'
import { WeekFields } from './WeekFields.tsx'

const officeHours: WeekTexts = [...Array.from({ length: 5 }, () => '08:00-12:00, 13:00-17:00'), '', '']

/** A new calendar; nobody works on it until a directorate is put on it, so nothing moves and nothing is previewed. */
export function NewCalendar({ onMade }: { onMade: (calendarId: number) => void }) {
  const t = useTranslations('calendars')
  const [commandId] = useState(() => crypto.randomUUID())
  const [draft, setDraft] = useState({ name: '', observesDaysOff: true, texts: officeHours })
  const week = readWeek(draft.texts)
  const create = useCall({
    call: calls.clock.createCalendar,
    renews: queries.clock.key(),
    onDone: ({ calendarId }) => onMade(calendarId),
  })
  const refusal = useRefusalAt(create.error === null ? null : failureOf(create.error), ['name', 'spans'])
  const write = (next: Partial<typeof draft>) => {
    setDraft({ ...draft, ...next })
    create.reset()
  }
  const isWhole = says(draft.name) && !week.isEmpty && week.problems.every((problem) => problem === null)
  return (
    <form
      className={classes.form}
      aria-label={t('newCalendar')}
      onSubmit={(event) => {
        event.preventDefault()
        const { name, observesDaysOff } = draft
        create.mutate({ commandId, name, observesDaysOff, spans: [...week.spans] })
      }}
    >
      <h2 className={classes.title}>{t('newCalendar')}</h2>
      <TextInput
        label={t('name')}
        placeholder={t('calendarPlaceholder')}
        maxLength={200}
        error={refusal.at('name')}
        value={draft.name}
        onChange={(event) => write({ name: event.currentTarget.value })}
      />
      <Checkbox
        label={t('observes')}
        checked={draft.observesDaysOff}
        onChange={(event) => write({ observesDaysOff: event.currentTarget.checked })}
      />
      <WeekFields texts={draft.texts} week={week} error={refusal.at('spans')} onChange={(texts) => write({ texts })} />
      <div className={classes.foot}>
        {refusal.rest !== null && <RefusalNote>{refusal.rest}</RefusalNote>}
        <div className={classes.buttons}>
          <Button type="submit" disabled={!isWhole} loading={create.isPending}>
            {t('create')}
          </Button>
        </div>
      </div>
    </form>
  )
}
