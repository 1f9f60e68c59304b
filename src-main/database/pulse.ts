// The pulse: whether the server answers, what besides requests has changed, and whether the person still may ask at all. The last
// two are asked when a notice says so, and slowly besides; a line that was quiet for a while is only asked for a sign of life.
import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import { topic, type AccountEnd, type Topic } from '#shared/contract/session.ts'
import { LoginRefused } from './admission.ts'
import { isConnectionLoss } from './connection-loss.ts'
import type { ListenConnection } from './listen-connection.ts'
import { longestPauseMs, pollAfterMs } from './pace.ts'

type Look = { topics: Topic[]; seen: string; serverNow: number; isReadOnly: boolean }

const beatMs = 3_000
/** Whoever calls without end is not followed more often than this. */
const lookApartMs = 2_500
/** Whoever speaks with citizens looks within so much and as much again. */
const soonMs = 100
/** The feed's own polls ask the rights as well, and a notice is seldom missed: three times as slow as they are enough. */
const pollShare = 3
/** After this long without an answer a person is told, whatever the network still believes. */
export const silentAfterMs = 4_700

const lookText = `select topics, seen::text as seen, (extract(epoch from clock_timestamp()) * 1000)::float8 as "serverNow",
  current_setting('transaction_read_only')::boolean as "isReadOnly"
from zimmet.revisions_since($1::pg_snapshot)`

export class Pulse {
  readonly #line: ListenConnection
  readonly #beat: NodeJS.Timeout
  readonly #silence: NodeJS.Timeout
  #poll: NodeJS.Timeout | null = null
  #silentSince: number | null = null
  #readOnlySince: number | null = null
  #heardAt = Date.now()
  #lastLook = 0
  #cursor: string | null = null
  #life: string | null = null
  #isTouching = false
  #isLooking = false
  #isWoken = false
  #isSoon = false
  #rouse: () => void = () => {}
  /** Somebody waits for what citizens write. */
  speaksWithCitizens = false
  #isClosed = false
  /** Called with what changed. */
  onTopics: (topics: readonly Topic[]) => void = () => {}
  /** Called when the server falls silent or takes no changes, and when that is over. */
  onState: () => void = () => {}
  /** Called when the server no longer lets this person in. */
  onEnd: (end: AccountEnd) => void = () => {}

  private constructor(line: ListenConnection) {
    this.#line = line
    // Both begin anew with each sign of life.
    this.#beat = setTimeout(() => void this.#touch(), beatMs)
    this.#silence = setTimeout(() => this.#fallSilent(), silentAfterMs)
    line.onHeard = () => this.#hear()
    line.onRefusal = (error) => this.#handleRefusal(error)
    line.onCall = (isOfMessages) => this.#wake(isOfMessages && this.speaksWithCitizens)
  }

  /** Begins at the present: whatever is changed after this returns will be told. */
  static async open(line: ListenConnection): Promise<Pulse> {
    const pulse = new Pulse(line)
    try {
      await pulse.#look()
    } catch (error) {
      pulse.close()
      throw error
    }
    pulse.#waitToPoll()
    return pulse
  }

  /** Since when (by this PC's clock) nothing has been heard, where that is too long for a line that seems to stand. */
  silentSince(): number | null {
    return this.#silentSince
  }

  /** Since when (by this PC's clock) the server has taken no changes, as after a failover; null where it takes them. */
  readOnlySince(): number | null {
    return this.#readOnlySince
  }

  close(): void {
    this.#isClosed = true
    for (const timer of [this.#beat, this.#silence]) clearTimeout(timer)
    if (this.#poll !== null) clearTimeout(this.#poll)
    Object.assign(this.#line, { onHeard: () => {}, onRefusal: () => {}, onCall: () => {} })
  }

  #hear(): void {
    this.#heardAt = Date.now()
    this.#beat.refresh()
    this.#silence.refresh()
    if (this.#silentSince === null) return
    this.#silentSince = null
    this.onState()
  }

  #fallSilent(): void {
    this.#silentSince = this.#heardAt
    this.onState()
  }

  async #touch(): Promise<void> {
    if (this.#isTouching) return
    this.#isTouching = true
    await this.#line.touch().catch((error: unknown) => this.#handleFailure(error))
    this.#isTouching = false
  }

  #wake(isSoon = false): void {
    this.#isWoken = true
    if (isSoon) {
      this.#isSoon = true
      this.#rouse()
    }
    if (this.#isLooking || this.#isClosed) return
    this.#isLooking = true
    void this.#lookWhileWoken()
  }

  async #lookWhileWoken(): Promise<void> {
    try {
      while (this.#isWoken && !this.#isClosed) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await this.#waitForOwnMoment()
        this.#isWoken = false
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await this.#look()
      }
    } catch (error) {
      // The cursor stays where it was: the same look is made again when the line is back, at the latest at the next poll.
      this.#handleFailure(error)
    } finally {
      this.#isLooking = false
      this.#waitToPoll()
    }
  }

  // All are called at once, so each comes at a moment of his own; and whoever calls without end is not followed.
  async #waitForOwnMoment(): Promise<void> {
    const waiting = new AbortController()
    this.#rouse = () => waiting.abort()
    const wait = async (spanMs: number, leastMs: number, signal?: AbortSignal): Promise<void> => {
      const ms = Math.random() * spanMs + Math.max(0, leastMs - (performance.now() - this.#lastLook))
      await pause(ms, undefined, { signal }).catch(() => undefined)
    }
    if (!this.#isSoon) await wait(longestPauseMs, lookApartMs, waiting.signal)
    if (this.#isSoon) await wait(soonMs, soonMs)
    this.#isSoon = false
  }

  #waitToPoll(): void {
    if (this.#poll !== null) clearTimeout(this.#poll)
    if (!this.#isClosed) this.#poll = setTimeout(() => this.#wake(), pollShare * pollAfterMs())
  }

  async #look(): Promise<void> {
    this.#lastLook = performance.now()
    const life = this.#line.life()
    // As in feed.ts: what a snapshot of another life says is not known here.
    const isOther = this.#life !== null && life !== this.#life
    const [look] = await this.#line.query<Look>(lookText, [isOther ? null : this.#cursor])
    if (look === undefined) throw new Error('zimmet.revisions_since gave no row')
    this.#cursor = look.seen
    this.#life = life
    this.#line.noteClock(look.serverNow)
    const wasReadOnly = this.#readOnlySince !== null
    this.#readOnlySince = look.isReadOnly ? (this.#readOnlySince ?? Date.now()) : null
    if (wasReadOnly !== look.isReadOnly) this.onState()
    if (isOther) this.onTopics(topic.options)
    else if (look.topics.length > 0) this.onTopics(look.topics)
  }

  #handleFailure(error: unknown): void {
    if (isConnectionLoss(error)) this.#line.lose()
    else this.#handleRefusal(error)
  }

  #handleRefusal(error: unknown): void {
    const end = endOf(error)
    if (end !== null && !this.#isClosed) this.onEnd(end)
  }
}

/** Whether a server that answers lets a person who was in no longer ask; a refused password is asked for again instead. */
function endOf(error: unknown): AccountEnd | null {
  if (error instanceof LoginRefused) return error.because === 'closed' ? 'account_closed' : null
  // No right on the schema, or not even on the database: the role of the post was taken away.
  return error instanceof DatabaseError && error.code === '42501' ? 'account_closed' : null
}
