import { useTranslations } from 'use-intl'
import type { DeadlineReason, WhichClock } from '#shared/contract/clock.ts'
import { useFormats } from '#renderer/words/formats.ts'
import { hoursAndMinutes } from '#shared/working-time.ts'
import classes from './RequestPanel.module.css'

/** From when, how long, what was added, until when: the whole arithmetic in a few lines. */
export function WhyInShort({ reason, clock }: { reason: DeadlineReason; clock: WhichClock }) {
  const t = useTranslations('requests.why')
  const unit = useTranslations('requests.why.unit')
  const formats = useFormats()
  const { since, dueAt, firstDueAt, promisedAt, amount, pausedSeconds, extensionSeconds } = reason
  // What was promised first is what figures count against; where it was changed, both are said.
  const isChanged = firstDueAt !== null && firstDueAt !== dueAt
  const isAdded = pausedSeconds + extensionSeconds > 0
  return (
    <dl className={classes.whyShort}>
      <dt>{t(`from.${clock}`)}</dt>
      <dd>{formats.dateTime(since)}</dd>
      <dt>{unit(reason.unit, { amount: String(amount) })}</dt>
      <dd>{isAdded && formats.dateTime(promisedAt)}</dd>
      {pausedSeconds > 0 && (
        <>
          <dt>{t('paused')}</dt>
          <dd>{t('addedHours', { time: hoursAndMinutes(pausedSeconds) })}</dd>
        </>
      )}
      {extensionSeconds > 0 && (
        <>
          <dt>{t('extension')}</dt>
          <dd>{t('addedHours', { time: hoursAndMinutes(extensionSeconds) })}</dd>
        </>
      )}
      {isChanged && (
        <>
          <dt>{t('firstDue')}</dt>
          <dd>
            <strong>{formats.dateTime(firstDueAt)}</strong>
          </dd>
        </>
      )}
      <dt>{t(isChanged ? 'changedDue' : 'due')}</dt>
      <dd>
        <strong>{formats.dateTime(dueAt)}</strong>
      </dd>
    </dl>
  )
}
