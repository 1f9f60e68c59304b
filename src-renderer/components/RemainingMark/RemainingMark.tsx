import { useTranslations } from 'use-intl'
import { isPast, remainingAt, remainingText, type Deadline } from '#shared/remaining.ts'
import type { CalendarClock } from '#renderer/host/clocks.ts'
import { useNow } from '#renderer/host/now.ts'
import '#renderer/theme/css-properties.ts'
import classes from './RemainingMark.module.css'

interface RemainingMarkProps {
  deadline: Deadline
  calendar: CalendarClock | undefined
  /** The share of the budget from which it is near, as the catalogue says. */
  nearShare: number
  /** In a column: what would be too long stands in two lines. */
  isNarrow?: boolean
  /** False where a bar of the budget stands beneath already. */
  hasBar?: boolean
}

/** What is left of a deadline, with a thin bar of the budget used; late and paused have a sign or a word of their own, late and paused both. */
export function RemainingMark({ deadline, calendar, nearShare, isNarrow = false, hasBar = true }: RemainingMarkProps) {
  const t = useTranslations('components.remaining')
  const present = useNow()
  const remaining = remainingAt(deadline, calendar?.clock, present)
  if (remaining.kind === 'none') return null
  const words = { paused: t('paused'), past: t('past'), day: t('day') }
  const text = remainingText(remaining, deadline, present, calendar?.daySeconds ?? 28_800, words)
  if (remaining.kind === 'paused')
    return (
      <span className={classes.mark} data-kind="paused">
        {text}
      </span>
    )
  const { seconds, used } = remaining
  // In the evening after its deadline nothing was worked since, and yet it is late.
  const isLate = seconds < 0 || isPast(deadline, present)
  return (
    <span
      className={classes.mark}
      data-in-two={isNarrow && deadline.isPaused}
      data-kind={isLate ? 'late' : used >= nearShare ? 'near' : 'calm'}
    >
      {text}
      {hasBar && <span className={classes.bar} style={{ '--share': used }} aria-hidden />}
    </span>
  )
}
