import { Button, TextInput } from '@mantine/core'
import { useTranslations } from 'use-intl'
import classes from './CalendarsPage.module.css'
import { dayKey, weekdays, type ReadWeek, type WeekTexts } from './week-words.ts'

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
  const write = (place: number, text: string) => onChange(texts.map((each, other) => (other === place ? text : each)))
  const problem = week.isEmpty ? wrong('empty') : error
  return (
    <fieldset className={classes.weekFields}>
      <legend>{t('hours')}</legend>
      <p className={classes.facts}>{t('hoursHint')}</p>
      {weekdays.map((weekday, place) => {
        const of = week.problems[place] ?? null
        return (
          <TextInput
            key={weekday}
            className={classes.dayField}
            label={day(dayKey(weekday))}
            placeholder={t('noWork')}
            value={texts[place] ?? ''}
            error={of === null ? undefined : wrong(of)}
            onChange={(event) => write(place, event.currentTarget.value)}
            rightSection={
              weekday === 1 ? (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  title={t('copyMonday')}
                  aria-label={t('copyMonday')}
                  onClick={() => onChange(texts.map((each, other) => (other < 5 ? (texts[0] ?? '') : each)))}
                >
                  {t('copy')}
                </Button>
              ) : null
            }
            rightSectionWidth={weekday === 1 ? 92 : 0}
          />
        )
      })}
      {problem !== undefined && (
        <p className={classes.wrong} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
