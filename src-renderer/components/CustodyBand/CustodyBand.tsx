import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import { wallClock, type CalendarClock } from '#renderer/host/clocks.ts'
import { useNow } from '#renderer/host/now.ts'
import { workingTime } from '#shared/working-time.ts'
import { BandDetails } from './BandDetails.tsx'
import { BandPart } from './BandPart.tsx'
import { elapsedOn, layOutBand, type BandSegment, type CustodyHold, type CustodyPeriod } from './band-layout.ts'
import '#renderer/theme/css-properties.ts'
import classes from './CustodyBand.module.css'

interface CustodyBandProps {
  /** Oldest first, without a gap. */
  periods: readonly CustodyPeriod[]
  holds: readonly CustodyHold[]
  /** By which the request’s remaining time is counted; the clock on the wall where it has none. */
  calendar?: CalendarClock | undefined
}

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => Math.max(0, index - 1),
  ArrowRight: (index, last) => Math.min(last, index + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * The custody ledger as a picture: one arrow a directorate, as long as it held the request, in working time. Pale until it was
 * accepted, hatched while it was on hold. What hover or the arrow keys point at is told below; at rest, the present.
 */
export function CustodyBand({ periods, holds, calendar = wallClock }: CustodyBandProps) {
  const t = useTranslations('components.custody')
  const segments = layOutBand(periods, holds, useNow(), elapsedOn(calendar))
  const last = segments.length - 1
  const [pointed, setPointed] = useState<number | null>(null)
  const band = useRef<HTMLDivElement>(null)
  const shown = Math.min(pointed ?? last, last)

  const handleKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const next = move(shown, last)
    setPointed(next)
    band.current?.querySelectorAll('button')[next]?.focus()
  }
  const segment = segments[shown]
  if (!segment) return null
  return (
    <div
      className={classes.ledger}
      style={{ '--lines': 3 + 2 * Math.max(...segments.map((each) => each.holds.length)) }}
    >
      {/* The group takes the arrow keys and the leaving of its own buttons. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={band}
        className={classes.band}
        role="group"
        aria-label={t('label')}
        onKeyDown={handleKeyDown}
        onMouseLeave={() => setPointed(null)}
        onBlur={() => setPointed(null)}
      >
        {segments.map((each, index) => (
          <BandPart
            key={each.period.since}
            segment={each}
            isFirst={index === 0}
            isLast={index === last}
            isShown={index === shown}
            daySeconds={calendar.daySeconds}
            onPoint={() => setPointed(index)}
          />
        ))}
      </div>
      <Axis segments={segments} calendar={calendar} />
      <BandDetails segment={segment} />
    </div>
  )
}

/** From when to when, and how much work all of it is. */
function Axis({ segments, calendar }: { segments: readonly BandSegment[]; calendar: CalendarClock }) {
  const t = useTranslations('components.custody')
  const formats = useFormats()
  const end = segments.at(-1)?.period.until ?? null
  const lasted = segments.reduce((sum, each) => sum + each.lasted, 0)
  const time = workingTime(lasted, calendar.daySeconds, t('day'))
  return (
    <div className={classes.axis} aria-hidden>
      <span>{formats.dateTime(segments[0]?.period.since ?? 0)}</span>
      <span className={classes.total}>{calendar === wallClock ? time : t('worked', { time })}</span>
      <span>{end === null ? t('now') : formats.dateTime(end)}</span>
    </div>
  )
}
