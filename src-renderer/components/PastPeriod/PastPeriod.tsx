import { useTranslations } from 'use-intl'
import { wholeMonth, type Period } from '#shared/period.ts'
import { useStepLabels } from '#renderer/figures/step-labels.ts'
import { useClosedMonth } from '#renderer/figures/use-closed-month.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { useMe } from '#renderer/host/me.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { ReportNote } from '../ReportPage/ReportPage.tsx'
import { CloseMonth } from './CloseMonth.tsx'

interface PastPeriodProps {
  period: Period
  /** Of what moment the figures on the screen are. */
  at: number
  /** Where a closed month is counted anew all the same. */
  isRecounted?: boolean
}

/** What has to be said of figures of days gone by: of which moment they are, or that their month was closed. */
export function PastPeriod({ period, at, isRecounted = false }: PastPeriodProps) {
  const t = useTranslations('components.past')
  const me = useMe()
  const { names } = useNames()
  const formats = useFormats()
  const label = useStepLabels()
  const closed = useClosedMonth(period)
  if (period.until > at || closed === undefined) return null
  const firstDay = wholeMonth(period)
  const month = label('month', period.since).fullLabel
  const now = formats.dateTime(at)
  if (closed !== null) {
    const words = {
      month,
      now,
      at: formats.dateTime(closed.closedAt),
      who: names.person(closed.closedBy, closed.closedAt),
    }
    return <ReportNote isCalm>{t(isRecounted ? 'closedElsewhere' : 'closed', words)}</ReportNote>
  }
  return (
    <ReportNote isCalm>
      {t('open', { at: now })}{' '}
      {firstDay !== null && me.post === 'overseer' && !isRecounted && <CloseMonth firstDay={firstDay} month={month} />}
    </ReportNote>
  )
}
