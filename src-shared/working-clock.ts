// The working clock of a calendar: the twin of zimmet_private.worked_at and moment_at (migrations/code/clock).

/** The working spans of a calendar within its horizon, in whole seconds since 1970-01-01 UTC, oldest first. */
export interface WorkClock {
  fromSecond: number
  untilSecond: number
  starts: Float64Array
  ends: Float64Array
  /** Working seconds before each span. */
  workedBefore: Float64Array
}

/** An instant or an amount of work outside the years a calendar is known for. */
export class BeyondHorizonError extends RangeError {
  override name = 'BeyondHorizonError'
}

/** How many of the sorted values are not greater than the one sought. */
function countUpTo(sorted: Float64Array, sought: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) <= sought) low = middle + 1
    else high = middle
  }
  return low
}

function assertWithin(clock: WorkClock, second: number): void {
  if (!(second >= clock.fromSecond && second <= clock.untilSecond)) {
    throw new BeyondHorizonError(`second ${second} lies outside the calendar's horizon`)
  }
}

/** Working seconds up to an instant (seconds since 1970, fractions cut off); throws BeyondHorizonError outside the horizon. */
export function worked(clock: WorkClock, instantSeconds: number): number {
  const second = Math.floor(instantSeconds)
  assertWithin(clock, second)
  const span = countUpTo(clock.starts, second) - 1
  if (span < 0) return 0
  const start = clock.starts[span] as number
  const end = clock.ends[span] as number
  return (clock.workedBefore[span] as number) + Math.min(second, end) - start
}

/** The earliest second at which so many working seconds have passed: the inverse of `worked`; throws BeyondHorizonError. */
export function moment(clock: WorkClock, workedSeconds: number): number {
  if (workedSeconds === 0) return clock.fromSecond
  const span = countUpTo(clock.workedBefore, workedSeconds - 1) - 1
  const second = (clock.starts[span] ?? Number.NaN) + workedSeconds - (clock.workedBefore[span] ?? 0)
  if (!(second <= (clock.ends[span] as number))) {
    throw new BeyondHorizonError(`${workedSeconds} working seconds end outside the calendar's horizon`)
  }
  assertWithin(clock, second)
  return second
}
