import { useTranslations } from 'use-intl'
import type { WorkSpan } from '#shared/contract/clock.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { weekLength } from './week-words.ts'

/** How long a week's work is: a slip of the finger shows here first. */
export function WeekLength({ spans }: { spans: readonly WorkSpan[] }) {
  const t = useTranslations('calendars')
  const formats = useFormats()
  const { hours, minutes } = weekLength(spans)
  return minutes === 0
    ? t('weekTotal', { hours: formats.number(hours) })
    : t('weekTotalWithMinutes', { hours: formats.number(hours), minutes: String(minutes) })
}
