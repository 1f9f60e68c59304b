// How soon a woken desk looks. Every act wakes every desk, so each comes at its own moment, and rarer where the server answers
// slowly: a quiet office sees a change at once, five hundred desks do not come all together.

const shortestSpanMs = 50
const longestSpanMs = 300
/** A look may take this share of the time between two, as the desk sees it. */
const share = 1 / 20
/** So much does the newest look count in what the server is thought to take. */
const weight = 0.25

/** Longest that a woken desk waits until it looks. */
export const longestPauseMs = 2 * longestSpanMs

const pollMs = 10_000

/** When to look unasked: 500 desks that were switched on together do not look together. */
export function pollAfterMs(random = Math.random()): number {
  return pollMs * (0.8 + random * 0.4)
}

export class Pace {
  #lookMs = 0

  /** How long a look took, the journey included. */
  note(lookMs: number): void {
    this.#lookMs += (lookMs - this.#lookMs) * weight
  }

  /** How long to wait before a look, where the last one began so long ago. */
  pauseMs(sinceLastMs: number, random = Math.random()): number {
    const span = Math.min(Math.max(this.#lookMs / share, shortestSpanMs), longestSpanMs)
    return random * span + Math.max(0, span - sinceLastMs)
  }
}
