import { dayMs } from '#shared/office-time.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { midnightOf } from '#shared/period.ts'
import type { WorkCalendar } from '#shared/contract/clock.ts'
import { DateField } from '#renderer/components/DateField/DateField.tsx'
import { RefusalNote } from '#renderer/components/RefusalNote/RefusalNote.tsx'
import { calls } from '#renderer/host/calls.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { useLanguage } from '#renderer/words/language.tsx'
import { now } from '#renderer/host/now.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { dayOf } from './local-time.ts'
import { longDay } from '#renderer/words/long-day.ts'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'
import { readWeek, typedWeek, type WeekTexts } from './week-words.ts'
import { WeekFields } from './WeekFields.tsx'

/** Other weekly hours from a day on; what lies before stays as it was. */
export function HoursForm({ calendar }: { calendar: WorkCalendar }) {
  const t = useTranslations('calendars')
  const [fromDay, setFromDay] = useState(() => dayOf(now() + dayMs))
  const [typed, setTyped] = useState<WeekTexts | null>(null)
  // Until somebody types, the fields say what would hold on that day.
  const texts = typed ?? typedWeek(spansFrom(calendar, fromDay), t('nextDay'))
  const week = readWeek(texts)
  const change = useChange(
    { calendarId: calendar.id, fromDay, spans: [...week.spans] },
    { preview: calls.clock.previewWeek, save: calls.clock.setWeek },
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
      <FromDay
        value={fromDay}
        error={refusal.at('fromDay')}
        onChange={(day) => {
          setFromDay(day)
          change.forget()
        }}
      />
      {change.moved === null && <Replaced calendar={calendar} fromDay={fromDay} />}
      <WeekFields
        texts={texts}
        week={week}
        error={refusal.at('spans')}
        onChange={(next) => {
          setTyped(next)
          change.forget()
        }}
      />
    </ChangeForm>
  )
}

const spansFrom = ({ weeks }: WorkCalendar, day: string) =>
  (weeks.findLast(({ since }) => since <= day) ?? weeks[0])?.spans ?? []

interface FromDayProps {
  value: string
  error: string | undefined
  onChange: (day: string) => void
}

/** The day, and in words which one it is: hours hold for long. */
function FromDay({ value, error, onChange }: FromDayProps) {
  const t = useTranslations('calendars')
  const { language } = useLanguage()
  const isDay = value !== ''
  return (
    <DateField
      label={t('fromDay')}
      description={isDay ? t('fromDayHint', { day: longDay(value, language) }) : undefined}
      error={isDay ? error : t('wrong.fromDay')}
      value={value}
      onChange={onChange}
    />
  )
}

/** What the new hours take the place of, and that the past is counted again: said before anybody saves. */
function Replaced({ calendar: { weeks }, fromDay }: { calendar: WorkCalendar; fromDay: string }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  if (fromDay === '') return null
  const replaced = weeks.filter(({ since }) => since >= fromDay).map(({ since }) => formats.date(midnightOf(since)))
  return (
    <>
      {replaced.length > 0 && <RefusalNote kind="hint">{t('replaces', { days: replaced.join(', ') })}</RefusalNote>}
      {fromDay < dayOf(now()) && <RefusalNote kind="hint">{t('fromPast')}</RefusalNote>}
    </>
  )
}
