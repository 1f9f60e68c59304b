import { worked } from '#shared/working-clock.ts'
import type { CalendarClock } from '#renderer/host/clocks.ts'

export interface CustodyHold {
  readonly since: number
  /** When it ended or will end. */
  readonly until: number
  readonly reason: string
  readonly who: string
  readonly words: string | null
}

export interface CustodyPeriod {
  readonly holder: string
  readonly since: number
  /** Null while it lasts. */
  readonly until: number | null
  readonly how:
    | 'registered'
    | 'handed_over'
    | 'returned'
    | 'reopened'
    | 'joined'
    | 'separated'
    | 'imported'
    | 'taken_back'
  readonly reason: string | null
  readonly words: string | null
  readonly movedBy: string
  readonly acceptedAt: number | null
  readonly acceptedBy: string | null
}

/** A piece of a segment, in shares of its length. */
export interface Piece<T> {
  readonly from: number
  readonly share: number
  readonly of: T
}

export interface BandSegment {
  readonly period: CustodyPeriod
  /** Working seconds. */
  readonly lasted: number
  /** Of the whole band, 0…1. */
  readonly share: number
  /** How much of it had passed when the directorate accepted; 1 where it has not. */
  readonly unaccepted: number
  readonly holds: readonly Piece<CustodyHold>[]
}

/** Seconds of work that a clock has seen up to an instant (epoch milliseconds); beyond its years it stands still. */
export function elapsedOn({ clock }: CalendarClock): (instant: number) => number {
  return (instant) => worked(clock, Math.min(clock.untilSecond, Math.max(clock.fromSecond, instant / 1000)))
}

/**
 * The ledger as segments of a band that ends now, or where the last custody ended: as long as each worked on it, by the
 * clock that the remaining time beside it is counted by.
 */
export function layOutBand(
  periods: readonly CustodyPeriod[],
  holds: readonly CustodyHold[],
  now: number,
  elapsed: (instant: number) => number,
): readonly BandSegment[] {
  const ends = periods.map((period) => Math.max(period.until ?? now, period.since))
  const spans = periods.map((period, index) => elapsed(ends[index] ?? now) - elapsed(period.since))
  const whole = spans.reduce((sum, span) => sum + span, 0)
  return periods.map((period, index) => {
    const lasted = spans[index] ?? 0
    const began = elapsed(period.since)
    const clip = (instant: number) => (lasted === 0 ? 0 : Math.min(1, Math.max(0, (elapsed(instant) - began) / lasted)))
    return {
      period,
      lasted,
      // Where nobody has worked yet (it came on a Sunday) all are alike.
      share: whole === 0 ? 1 / periods.length : lasted / whole,
      unaccepted: period.acceptedAt === null ? 1 : clip(period.acceptedAt),
      holds: holds
        .map((hold) => ({ from: clip(hold.since), share: clip(hold.until) - clip(hold.since), of: hold }))
        .filter((piece) => piece.share > 0),
    }
  })
}
