import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/lib/formats.ts'
import { useNow } from '#renderer/lib/now.ts'
import { BandDetails } from './BandDetails.tsx'
import { BandPart } from './BandPart.tsx'
import { layOutBand, type CustodyHold, type CustodyPeriod } from './band-layout.ts'
import '#renderer/theme/css-properties.ts'
import classes from './CustodyBand.module.css'

interface CustodyBandProps {
  /** Oldest first, without a gap. */
  periods: readonly CustodyPeriod[]
  holds: readonly CustodyHold[]
}

const moves: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowLeft: (index) => Math.max(0, index - 1),
  ArrowRight: (index, last) => Math.min(last, index + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * The custody ledger as a picture: one arrow a directorate, as long as it held the request. Pale until it was
 * accepted, hatched while it was on hold. What hover or the arrow keys point at is told below; at rest, the present.
 */
export function CustodyBand({ periods, holds }: CustodyBandProps) {
  const t = useTranslations('components.custody')
  const formats = useFormats()
  const segments = layOutBand(periods, holds, useNow())
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
  const first = segments[0]
  const segment = segments[shown]
  if (!first || !segment) return null
  const end = segments[last]?.period.until ?? null
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
            onPoint={() => setPointed(index)}
          />
        ))}
      </div>
      <div className={classes.axis} aria-hidden>
        <span>{formats.dateTime(first.period.since)}</span>
        <span className={classes.total}>{formats.duration(segments.reduce((sum, each) => sum + each.lasted, 0))}</span>
        <span>{end === null ? t('now') : formats.dateTime(end)}</span>
      </div>
      <BandDetails segment={segment} />
    </div>
  )
}
