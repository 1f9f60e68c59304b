import { VisuallyHidden } from '@mantine/core'
import { IconArrowBackUp, IconRotateClockwise } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { workingTime } from '#shared/working-time.ts'
import type { BandSegment } from './band-layout.ts'
import '#renderer/theme/css-properties.ts'
import classes from './CustodyBand.module.css'

interface BandPartProps {
  segment: BandSegment
  isFirst: boolean
  isLast: boolean
  isShown: boolean
  /** Of the calendar’s usual day. */
  daySeconds: number
  onPoint: () => void
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** One directorate's time: an arrow that hands over to the next. */
export function BandPart({ segment, isFirst, isLast, isShown, daySeconds, onPoint }: BandPartProps) {
  const t = useTranslations('components.custody')
  const { period, lasted, share, unaccepted, holds } = segment
  const isOngoing = period.until === null
  return (
    <button
      type="button"
      className={classes.part}
      data-first={isFirst}
      data-last={isLast}
      data-ongoing={isOngoing}
      data-shown={isShown}
      data-words={unaccepted > 0.5 ? 'pale' : 'full'}
      style={{
        '--share': Math.max(1, Math.round(share * 1000)),
        '--lead': percent(unaccepted),
        '--lead-share': unaccepted,
      }}
      tabIndex={isShown ? 0 : -1}
      aria-current={isOngoing}
      onMouseEnter={onPoint}
      onFocus={onPoint}
    >
      <span className={classes.arrow}>
        <span className={classes.unaccepted} />
        {holds.map((hold) => (
          <span
            key={hold.of.since}
            className={classes.hold}
            style={{ '--from': percent(hold.from), '--share': percent(hold.share) }}
          />
        ))}
        <span className={classes.name}>{period.holder}</span>
        <span className={classes.lasted}>{workingTime(lasted, daySeconds, t('day'))}</span>
        <VisuallyHidden>{t(period.how, { who: period.movedBy })}</VisuallyHidden>
      </span>
      {(period.how === 'returned' || period.how === 'reopened') && (
        <span className={classes.mark} data-how={period.how}>
          {period.how === 'returned' ? (
            <IconArrowBackUp size={12} stroke={2.5} />
          ) : (
            <IconRotateClockwise size={12} stroke={2.5} />
          )}
        </span>
      )}
    </button>
  )
}
