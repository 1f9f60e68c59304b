import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { client } from '#renderer/lib/client.ts'
import { now } from '#renderer/lib/now.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { dayOf } from './local-time.ts'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'
import { readWeek, typedWeek } from './week-words.ts'
import { WeekFields } from './WeekFields.tsx'

/** Other weekly hours from a day on; what lies before stays as it was. */
export function HoursForm({ calendar }: { calendar: WorkCalendar }) {
  const t = useTranslations('calendars')
  const tomorrow = dayOf(now() + 86_400_000)
  const current = calendar.weeks.findLast(({ since }) => since <= tomorrow) ?? calendar.weeks.at(-1)
  const [fromDay, setFromDay] = useState(tomorrow)
  const [texts, setTexts] = useState(() => typedWeek(current?.spans ?? []))
  const week = readWeek(texts)
  const change = useChange(
    { calendarId: calendar.id, fromDay, spans: [...week.spans] },
    { preview: client.clock.previewWeek, save: client.clock.setWeek },
  )
  const refusal = useRefusalAt(change.failure, ['fromDay', 'spans'])
  const isWhole = fromDay !== '' && !week.isEmpty && week.problems.every((problem) => problem === null)
  return (
    <ChangeForm
      title={t('hoursOf', { name: calendar.name })}
      change={change}
      canSend={isWhole}
      saveWord={t('saveTarget')}
      refusal={refusal.rest}
    >
      <TextInput
        type="date"
        label={t('fromDay')}
        description={t('fromDayHint')}
        error={refusal.at('fromDay')}
        value={fromDay}
        onChange={(event) => {
          setFromDay(event.currentTarget.value)
          change.forget()
        }}
      />
      <WeekFields
        texts={texts}
        week={week}
        error={refusal.at('spans')}
        onChange={(next) => {
          setTexts(next)
          change.forget()
        }}
      />
    </ChangeForm>
  )
}
