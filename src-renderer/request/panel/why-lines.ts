import type { DeadlinePiece, DeadlineReason } from '#shared/contract/clock.ts'
import { startOfDay } from '#shared/period.ts'

/** What a line of the arithmetic adds up to. */
export type WhySum =
  /** Working seconds of the target so far. */
  | { kind: 'hours'; seconds: number }
  /** Which working day it is. */
  | { kind: 'day'; number: number }
  /** The day on which it came, where days are counted: the first of them is the next. */
  | { kind: 'firstDay' }
  /** Working seconds so far that a pause or an extension added to the target. */
  | { kind: 'added'; seconds: number }

/** A line of the arithmetic of a deadline: one local day, what of it counted, and what else stood there. */
export interface WhyLine {
  /** Local midnight, epoch milliseconds. */
  readonly day: number
  readonly counted: readonly DeadlinePiece[]
  readonly skipped: readonly DeadlinePiece[]
  readonly sum: WhySum | null
}

const secondsOf = (pieces: readonly DeadlinePiece[]) => pieces.reduce((all, { seconds }) => all + seconds, 0)

// Both halves of a day that were off for the same reason are said once, unless a part of the day counted.
function onceEach(pieces: readonly DeadlinePiece[], isPartly: boolean): readonly DeadlinePiece[] {
  return pieces.filter(
    (piece, index) =>
      piece.kind === 'off_hours' ||
      (piece.kind === 'hold' && isPartly) ||
      pieces.findIndex(({ kind, name }) => kind === piece.kind && name === piece.name) === index,
  )
}

// Time without work is a break between two stretches of the same day, of which one counted; nights are left out.
function isTold(piece: DeadlinePiece, place: number, pieces: readonly DeadlinePiece[]): boolean {
  if (piece.kind !== 'off_hours') return true
  if (startOfDay(piece.since) !== startOfDay(piece.until - 1)) return false
  const around = [pieces[place - 1], pieces[place + 1]]
  return (
    around.some((other) => other?.counted) && around.every((other) => other && (other.counted || other.kind === 'hold'))
  )
}

function piecesByDay(pieces: readonly DeadlinePiece[]): [day: number, pieces: DeadlinePiece[]][] {
  const days = new Map<number, DeadlinePiece[]>()
  for (const piece of pieces.filter((each, index) => isTold(each, index, pieces))) {
    const day = startOfDay(piece.since)
    days.set(day, [...(days.get(day) ?? []), piece])
  }
  return [...days.entries()].toSorted(([one], [other]) => one - other)
}

/** A deadline's pieces by the local day on which they begin, with what they add up to. Days of the calendar need no list. */
export function whyLines({ unit, since, promisedAt, workingDays, pieces }: DeadlineReason): readonly WhyLine[] {
  const told = unit === 'calendar_days' ? pieces.filter((piece) => piece.since >= promisedAt) : pieces
  let seconds = 0
  let added = 0
  return piecesByDay(told).map(([day, ofDay]) => {
    const counted = ofDay.filter((piece) => piece.counted)
    const skipped = onceEach(
      ofDay.filter((piece) => !piece.counted),
      counted.length > 0,
    )
    const isBeyond = unit !== 'hours' && ofDay.every((piece) => piece.since >= promisedAt)
    if (isBeyond) added += secondsOf(counted)
    else seconds += secondsOf(counted)
    return { day, counted, skipped, sum: sumOf(ofDay) }

    function sumOf(ofThisDay: readonly DeadlinePiece[]): WhySum | null {
      if (isBeyond) return counted.length > 0 ? { kind: 'added', seconds: added } : null
      if (unit === 'hours') return counted.length > 0 ? { kind: 'hours', seconds } : null
      const place = workingDays.indexOf(day)
      if (place >= 0) return { kind: 'day', number: place + 1 }
      const isWorked = ofThisDay.some((piece) => piece.counted || piece.kind === 'hold')
      return day === startOfDay(since) && isWorked ? { kind: 'firstDay' } : null
    }
  })
}
