import type { DeadlinePiece } from '#shared/contract/clock.ts'

/** A line of the arithmetic of a deadline: one local day, what of it counted, and what else stood there. */
export interface WhyLine {
  /** Local midnight, epoch milliseconds. */
  readonly day: number
  readonly counted: readonly DeadlinePiece[]
  readonly skipped: readonly DeadlinePiece[]
  /** Working seconds up to the end of this line. */
  readonly sum: number
}

const offsetMs = 3 * 3_600_000
const dayMs = 86_400_000

const dayOf = (instant: number) => Math.floor((instant + offsetMs) / dayMs) * dayMs - offsetMs

// Both halves of a day that were off for the same reason are one line.
function onceEach(pieces: readonly DeadlinePiece[]): readonly DeadlinePiece[] {
  return pieces.filter(
    (piece, place) => pieces.findIndex(({ kind, name }) => kind === piece.kind && name === piece.name) === place,
  )
}

/** Pieces by the local day on which they begin, with the running sum; nights and breaks are understood and left out. */
export function whyLines(pieces: readonly DeadlinePiece[]): readonly WhyLine[] {
  const days = new Map<number, DeadlinePiece[]>()
  for (const piece of pieces) {
    if (piece.kind === 'off_hours') continue
    const day = dayOf(piece.since)
    days.set(day, [...(days.get(day) ?? []), piece])
  }
  let sum = 0
  return [...days.entries()]
    .toSorted(([one], [other]) => one - other)
    .map(([day, ofDay]) => {
      const counted = ofDay.filter((piece) => piece.counted)
      sum += counted.reduce((all, { seconds }) => all + seconds, 0)
      return { day, counted, skipped: onceEach(ofDay.filter((piece) => !piece.counted)), sum }
    })
}
