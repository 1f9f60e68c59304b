// What goes on at the same time, up to a number: one that is slow holds up none beside it.

export class UnderWay {
  readonly #most: number
  readonly #onFault: (error: unknown) => void
  readonly #works = new Set<Promise<void>>()

  constructor(most: number, onFault: (error: unknown) => void) {
    this.#most = most
    this.#onFault = onFault
  }

  /** How many more may begin, once at least one may. */
  async room(): Promise<number> {
    while (this.#works.size >= this.#most) await Promise.race(this.#works)
    return this.#most - this.#works.size
  }

  begin(work: Promise<void>): void {
    const going = work.catch(this.#onFault).finally(() => this.#works.delete(going))
    this.#works.add(going)
  }

  async settled(): Promise<void> {
    while (this.#works.size > 0) await Promise.all(this.#works)
  }
}
