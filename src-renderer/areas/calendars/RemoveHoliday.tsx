import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { DayOff } from '#shared/contract/clock.ts'
import { client } from '#renderer/lib/client.ts'
import classes from './CalendarsPage.module.css'
import { ChangeForm } from './ChangeForm.tsx'
import { stretchWords } from './local-time.ts'
import { useChange } from './use-change.ts'
import { useRefusalAt } from './use-refusal-at.ts'
import { useFormats } from '#renderer/lib/formats.ts'
import { useLanguage } from '#renderer/lib/language.tsx'

/** A holiday that the state moved or abolished: looked at what then moves, and taken away. */
export function RemoveHoliday({ day, onClose }: { day: DayOff; onClose: () => void }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { language } = useLanguage()
  const change = useChange(
    { dayOffId: day.id },
    { preview: client.clock.previewWithoutHoliday, save: client.clock.removeHoliday },
  )
  const refusal = useRefusalAt(change.failure, [])
  const isGone = change.moved !== null
  return (
    <ChangeForm
      title={t('removeHoliday', { name: day.name })}
      change={change}
      canSend={!isGone}
      saveWord={t('remove')}
      refusal={refusal.rest}
    >
      <p className={classes.facts}>{stretchWords(day.since, day.until, formats, language)}</p>
      <div className={classes.buttons}>
        <Button variant="subtle" size="compact-sm" onClick={onClose}>
          {t(isGone ? 'leaveIt' : 'keepIt')}
        </Button>
      </div>
    </ChangeForm>
  )
}
