import { TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import classes from './CalendarsPage.module.css'
import { CopyDay } from './CopyDay.tsx'
import { WeekLength } from './WeekLength.tsx'
import { dayKey, tidyDay, weekdays, type ReadWeek, type WeekTexts } from './week-words.ts'

interface WeekFieldsProps {
  texts: WeekTexts
  week: ReadWeek
  /** What the database says of the week as a whole. */
  error: string | undefined
  onChange: (texts: WeekTexts) => void
}

/** The hours of a week as people write them, a line a day: any number of spans, a night runs into the next day. */
export function WeekFields({ texts, week, error, onChange }: WeekFieldsProps) {
  const t = useTranslations('calendars')
  const day = useTranslations('calendars.dayName')
  const wrong = useTranslations('calendars.wrong')
  const write = (place: number, text: string) => {
    if (text !== texts[place]) onChange(texts.map((each, other) => (other === place ? text : each)))
  }
  const copy = (from: number, to: readonly number[]) =>
    onChange(texts.map((each, other) => (to.includes(other + 1) ? tidyDay(texts[from] ?? '', t('nextDay')) : each)))
  const problem = week.isEmpty ? wrong('empty') : error
  return (
    <fieldset className={classes.weekFields}>
      <legend>{t('hours')}</legend>
      <p className={classes.facts}>{t('hoursHint')}</p>
      {weekdays.map((weekday, index) => {
        const of = week.problems[index] ?? null
        return (
          <TextInput
            key={weekday}
            className={classes.dayField}
            label={day(dayKey(weekday))}
            placeholder={t('noWork')}
            value={texts[index] ?? ''}
            error={of === null ? undefined : wrong(of)}
            onChange={(event) => write(index, event.currentTarget.value)}
            onBlur={() => write(index, tidyDay(texts[index] ?? '', t('nextDay')))}
            rightSection={<CopyDay weekday={weekday} onCopy={(to) => copy(index, to)} />}
          />
        )
      })}
      {!week.isEmpty && (
        <p className={classes.facts}>
          <WeekLength spans={week.spans} />
        </p>
      )}
      {problem !== undefined && (
        <p className={classes.wrong} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
