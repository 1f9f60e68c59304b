import { VisuallyHidden } from '@mantine/core'
import { IconPlayerPause } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { remainingAt, type Deadline } from '#shared/remaining.ts'
import type { CalendarClock } from '#renderer/lib/clocks.ts'
import { useNow } from '#renderer/lib/now.ts'
import { workingTime } from '#renderer/lib/working-time.ts'
import '#renderer/theme/css-properties.ts'
import classes from './RemainingMark.module.css'

interface RemainingMarkProps {
  deadline: Deadline
  calendar: CalendarClock | undefined
}

// A sign, as a word would not stand beside the number in a column; who does not see it hears the word.
function OnHold() {
  const t = useTranslations('components.remaining')
  return (
    <>
      <IconPlayerPause size={12} className={classes.hold} aria-hidden />
      <VisuallyHidden>{t('onHold')} </VisuallyHidden>
    </>
  )
}

/** The share of the budget from which a deadline is near. */
export const nearShare = 0.75

/** What is left of a deadline, with a thin bar of the budget used; late and paused have a sign or a word of their own, late and on hold both. */
export function RemainingMark({ deadline, calendar }: RemainingMarkProps) {
  const t = useTranslations('components.remaining')
  const present = useNow()
  const remaining = remainingAt(deadline, calendar?.clock, present)
  if (remaining.kind === 'none') return null
  if (remaining.kind === 'paused') {
    return (
      <span className={classes.mark} data-kind="paused">
        {t('paused')}
      </span>
    )
  }
  const { seconds, used } = remaining
  // In the evening after its deadline nothing was worked since, and yet it is late.
  const isLate = seconds < 0 || (deadline.dueAt !== null && deadline.dueAt < present)
  const left = workingTime(seconds, calendar?.daySeconds ?? 28_800, t('day'))
  return (
    <span
      className={classes.mark}
      data-kind={isLate ? 'late' : used >= nearShare ? 'near' : 'calm'}
      title={deadline.isPaused ? t('lateOnHold', { late: left }) : undefined}
    >
      {deadline.isPaused && <OnHold />}
      {left}
      <span className={classes.bar} style={{ '--share': used }} aria-hidden />
    </span>
  )
}
