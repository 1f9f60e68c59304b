import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import type { BandSegment } from './band-layout.ts'
import classes from './CustodyBand.module.css'

/** Who, when and why of the segment that is pointed at. Its height is kept, so that nothing below jumps. */
export function BandDetails({ segment }: { segment: BandSegment }) {
  const t = useTranslations('components.custody')
  const formats = useFormats()
  const { period, holds } = segment
  const why = [period.reason, period.words].filter(Boolean).join(' · ')
  return (
    <div className={classes.details}>
      <p className={classes.line}>
        <strong>{period.holder}</strong>
        <span className={classes.when}>
          {period.until === null
            ? t('since', { since: formats.dateTime(period.since) })
            : t('period', { since: formats.dateTime(period.since), until: formats.dateTime(period.until) })}
        </span>
      </p>
      <p className={classes.line}>
        {t(period.how, { who: period.movedBy })}
        {why && `: ${why}`}
      </p>
      {/* Who took it there, only the earlier system knew. */}
      {(period.how !== 'imported' || period.until === null) && (
        <p className={classes.line} data-open={period.acceptedAt === null}>
          {period.acceptedAt === null
            ? t('notAccepted')
            : t('accepted', { at: formats.dateTime(period.acceptedAt), who: period.acceptedBy ?? '' })}
        </p>
      )}
      {holds.map(({ of: hold }) => (
        <p key={hold.since} className={classes.line} data-hold>
          {t('held', {
            reason: hold.reason,
            since: formats.dateTime(hold.since),
            until: formats.dateTime(hold.until),
            who: hold.who,
          })}
        </p>
      ))}
    </div>
  )
}
