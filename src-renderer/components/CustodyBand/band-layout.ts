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
  readonly how: 'registered' | 'handed_over' | 'returned' | 'reopened' | 'joined' | 'separated' | 'imported'
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
  readonly lasted: number
  /** Of the whole band, 0…1. */
  readonly share: number
  /** How much of it had passed when the directorate accepted; 1 where it has not. */
  readonly unaccepted: number
  readonly holds: readonly Piece<CustodyHold>[]
}

/** The ledger as segments of a band that ends now, or where the last custody ended. */
export function layOutBand(
  periods: readonly CustodyPeriod[],
  holds: readonly CustodyHold[],
  now: number,
): readonly BandSegment[] {
  const ends = periods.map((period) => Math.max(period.until ?? now, period.since))
  const whole = periods.reduce((sum, period, index) => sum + ((ends[index] ?? now) - period.since), 0) || 1
  return periods.map((period, index) => {
    const end = ends[index] ?? now
    const lasted = end - period.since
    const clip = (instant: number) => (lasted === 0 ? 0 : Math.min(1, Math.max(0, (instant - period.since) / lasted)))
    return {
      period,
      lasted,
      share: lasted / whole,
      unaccepted: period.acceptedAt === null ? 1 : clip(period.acceptedAt),
      holds: holds
        .map((hold) => ({ from: clip(hold.since), share: clip(hold.until) - clip(hold.since), of: hold }))
        .filter((piece) => piece.share > 0),
    }
  })
}
