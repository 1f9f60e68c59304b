/** A clock as its bar needs it: epoch milliseconds. */
export interface BarClock {
  readonly startedAt: number
  readonly dueAt: number
}

export interface BarPause {
  readonly since: number
  readonly until: number
}

/** Shares of the width, from 0 to 1. */
export interface BarSpan {
  readonly left: number
  readonly width: number
}

export interface BarLayout {
  /** The whole budget, from its beginning to its deadline. */
  readonly budget: BarSpan
  readonly passed: BarSpan
  /** Beyond the deadline; of no width while it is in time. */
  readonly late: BarSpan
  readonly pauses: readonly BarSpan[]
}

export interface BarAxis {
  readonly since: number
  readonly until: number
}

/** One axis for all clocks of a request, so that their bars stand against each other. */
export function axisOf(clocks: readonly BarClock[], asked: number): BarAxis {
  return {
    since: Math.min(...clocks.map(({ startedAt }) => startedAt)),
    until: Math.max(asked, ...clocks.map(({ dueAt }) => dueAt)),
  }
}

/** Where the parts of a clock's bar stand at an instant. */
export function layOutBar(
  { startedAt, dueAt }: BarClock,
  pauses: readonly BarPause[],
  axis: BarAxis,
  asked: number,
): BarLayout {
  const whole = Math.max(1, axis.until - axis.since)
  const span = (since: number, until: number): BarSpan => ({
    left: (Math.max(since, axis.since) - axis.since) / whole,
    width: Math.max(0, Math.min(until, axis.until) - Math.max(since, axis.since)) / whole,
  })
  const end = Math.max(startedAt, asked)
  return {
    budget: span(startedAt, dueAt),
    passed: span(startedAt, Math.min(end, dueAt)),
    late: span(Math.max(startedAt, dueAt), end),
    pauses: pauses
      .filter(({ since, until }) => until > startedAt && since < dueAt)
      .map(({ since, until }) => span(Math.max(since, startedAt), Math.min(until, dueAt))),
  }
}
