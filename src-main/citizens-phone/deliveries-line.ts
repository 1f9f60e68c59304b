// How Meta delivers: signed, and again until it is answered 200.
import { setTimeout as delay } from 'node:timers/promises'
import { signatureOf } from './deliveries.ts'

/** Waits between tries of one delivery; Meta's own go on for days. */
const patience = [200, 400, 800, 1_600, 3_200, 5_000]

export class DeliveriesLine {
  readonly #webhook: () => string
  readonly #appSecret: string
  readonly #stopping = new AbortController()
  readonly #underWay = new Set<Promise<void>>()
  /** Answers that were not 200, by status; 0 is none. */
  readonly refusals = new Map<number, number>()

  constructor(webhook: () => string, appSecret: string) {
    this.#webhook = webhook
    this.#appSecret = appSecret
  }

  /** Delivers once; the answer's status, 0 where there is none. */
  async post(body: Uint8Array, signature = signatureOf(this.#appSecret, body)): Promise<number> {
    try {
      const answer = await fetch(this.#webhook(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
        body: Buffer.from(body),
        signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(20_000)]),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return 0
    }
  }

  /** Delivers until it is answered 200. */
  insist(body: Uint8Array): void {
    const going = this.#insist(body)
    this.#underWay.add(going)
    void going.finally(() => this.#underWay.delete(going))
  }

  /** Settles when all that was to be delivered is. */
  async delivered(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.delivered()
  }

  async #insist(body: Uint8Array): Promise<void> {
    for (let tries = 0; !this.#stopping.signal.aborted; tries += 1) {
      const status = await this.post(body)
      if (status === 200) return
      this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1)
      const ms = patience[Math.min(tries, patience.length - 1)] ?? 0
      await delay(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
    }
  }
}
