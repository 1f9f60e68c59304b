import { useTranslations } from 'use-intl'
import type { Period } from '#shared/period.ts'
import type { AboutLine } from '#renderer/export/report.ts'
import { useClosedMonth } from '#renderer/figures/use-closed-month.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useFormats } from '#renderer/words/formats.ts'

/** For paper: of what moment the figures of a period are, or who closed its month and when. */
export function useStanding(period: Period, at: number): AboutLine {
  const t = useTranslations('components.past')
  const { names } = useNames()
  const formats = useFormats()
  const closed = useClosedMonth(period)
  const value = closed
    ? t('closedAt', { at: formats.dateTime(closed.closedAt), who: names.person(closed.closedBy, closed.closedAt) })
    : t('at', { at: formats.dateTime(at) })
  return { label: t('standing'), value }
}
