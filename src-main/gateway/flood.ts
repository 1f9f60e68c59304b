// One who writes without end is held back, and nobody else: what he wrote is kept, and read as time passes.
import type { ReadDelivery } from './database.ts'

const windowMs = 60_000

/** Counts what each citizen wrote within the minute. */
export class Flood {
  readonly #mostAMinute: number
  readonly #now: () => number
  readonly #counts = new Map<string, number>()
  #since = 0

  constructor(mostAMinute: number, now: () => number = () => performance.now()) {
    this.#mostAMinute = mostAMinute
    this.#now = now
    this.#since = now()
  }

  /** Whether a delivery waits: all in it was written by who wrote enough this minute. Counts what does not wait. */
  holds({ accounts = [] }: ReadDelivery): boolean {
    if (this.#now() - this.#since >= windowMs) {
      this.#counts.clear()
      this.#since = this.#now()
    }
    const writers = accounts.flatMap(({ kind, externalId, events }) =>
      events.map((event) => (event.type === 'message' ? `${kind} ${externalId} ${event.from.key}` : null)),
    )
    const isOver = (writer: string | null): boolean =>
      writer !== null && (this.#counts.get(writer) ?? 0) >= this.#mostAMinute
    if (writers.length > 0 && writers.every(isOver)) return true
    for (const writer of writers) if (writer !== null) this.#counts.set(writer, (this.#counts.get(writer) ?? 0) + 1)
    return false
  }
}
