// The pulse: every two seconds one tiny question that tells three things at once: that the server answers, what besides
// requests has changed, and whether the person still may ask at all.
import { DatabaseError } from 'pg'
import type { AccountEnd, Connection, Topic } from '#shared/contract/session.ts'
import { isConnectionLoss } from './connection-loss.ts'
import type { Line } from './line.ts'

type Look = { topics: Topic[]; seen: string; serverNow: number; isReadOnly: boolean }

const beatMs = 2_000
/** After this long without an answer a person is told, whatever the network still believes. */
export const silentAfterMs = 4_500

const lookText = `select topics, seen::text as seen, (extract(epoch from clock_timestamp()) * 1000)::float8 as "serverNow",
  current_setting('transaction_read_only')::boolean as "isReadOnly"
from zimmet.revisions_since($1::pg_snapshot)`

export class Pulse {
  readonly #line: Line
  #beat: NodeJS.Timeout | null = null
  #silence: NodeJS.Timeout | null = null
  #silentSince: number | null = null
  #readOnlySince: number | null = null
  #heardAt = Date.now()
  #cursor: string | null = null
  #isAsking = false
  #isClosed = false
  #unwatch: () => void = () => {}
  /** Called with what changed. */
  onTopics: (topics: readonly Topic[]) => void = () => {}
  /** Called when the server falls silent or takes no changes, and when that is over. */
  onState: () => void = () => {}
  /** Called when the server no longer lets this person in. */
  onEnd: (end: AccountEnd) => void = () => {}

  private constructor(line: Line) {
    this.#line = line
  }

  /** Begins at the present: whatever is changed after this returns will be told. */
  static async open(line: Line): Promise<Pulse> {
    const pulse = new Pulse(line)
    await pulse.#look()
    line.onRefusal = (error) => pulse.#handleRefusal(error)
    pulse.#unwatch = line.watch((connection) => pulse.#handleLine(connection))
    pulse.#beat = setInterval(() => void pulse.#lookOnce(), beatMs)
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
    if (this.#beat !== null) clearInterval(this.#beat)
    if (this.#silence !== null) clearTimeout(this.#silence)
    this.#unwatch()
    this.#line.onRefusal = () => {}
  }

  // A line that has just come up is asked at once: what it missed, and whether the person is still who he was.
  #handleLine({ state }: Connection): void {
    if (state !== 'connected') return
    if (this.#silentSince === null) this.#waitForSilence()
    void this.#lookOnce()
  }

  async #lookOnce(): Promise<void> {
    if (this.#isAsking || this.#isClosed) return
    this.#isAsking = true
    try {
      await this.#look()
    } catch (error) {
      // The cursor stays where it was: the same look is made again with the next beat.
      if (isConnectionLoss(error)) this.#line.lose()
      else this.#handleRefusal(error)
    } finally {
      this.#isAsking = false
    }
  }

  async #look(): Promise<void> {
    const [look] = await this.#line.ask<Look>(lookText, [this.#cursor])
    if (look === undefined) throw new Error('zimmet.revisions_since gave no row')
    this.#cursor = look.seen
    this.#heardAt = Date.now()
    this.#waitForSilence()
    this.#line.noteClock(look.serverNow)
    const wasOtherwise = this.#silentSince !== null || (this.#readOnlySince !== null) !== look.isReadOnly
    this.#silentSince = null
    this.#readOnlySince = look.isReadOnly ? (this.#readOnlySince ?? this.#heardAt) : null
    if (wasOtherwise) this.onState()
    if (look.topics.length > 0) this.onTopics(look.topics)
  }

  #waitForSilence(): void {
    if (this.#silence !== null) clearTimeout(this.#silence)
    if (this.#isClosed) return
    this.#silence = setTimeout(() => {
      this.#silentSince = this.#heardAt
      this.onState()
    }, silentAfterMs)
  }

  #handleRefusal(error: unknown): void {
    const end = endOf(error)
    if (end !== null && !this.#isClosed) this.onEnd(end)
  }
}

/** Why a server that answers lets a person who was in no longer ask; null where it is something else. */
function endOf(error: unknown): AccountEnd | null {
  if (!(error instanceof DatabaseError)) return null
  switch (error.code) {
    // No right on the schema, or not even on the database: the role of the post was taken away.
    case '42501':
      return 'account_closed'
    // The login may not sign in any more; what pg_hba.conf forbids is the server's own business, and may pass.
    case '28000':
      return error.message.includes('pg_hba.conf') ? null : 'account_closed'
    case '28P01':
      return 'password_changed'
    default:
      return null
  }
}
