// The live feed: which requests changed, none missed. NOTIFY says "look" to those it concerns, a slow poll looks anyway, and the
// snapshot of the last look is where the next one begins, whether or not the line was down meanwhile.
import { openChannel, type Channel, type Stream } from './channel.ts'
import { isConnectionLoss } from './connection-loss.ts'
import type { ListenConnection } from './listen-connection.ts'
import { isConcerned, isOf, type WakeKeys } from './notices.ts'
import { Pace, pollAfterMs } from './pace.ts'

/** Ids of changed requests; `isWhole` is false while more of them are known to follow. */
export type Changes = { ids: ReadonlySet<number>; isWhole: boolean }

type Look = Partial<WakeKeys> & { requestIds: number[] | null; seen: string; serverNow: number }

const columns = `request_ids as "requestIds", seen::text as seen,
  (extract(epoch from clock_timestamp()) * 1000)::float8 as "serverNow"`
const lookText = `select ${columns} from zimmet.changes_since($1::pg_snapshot)`
// As dear as the look itself, and others only when somebody was moved: asked with the first look and after a notice of other keys.
const lookWithKeysText = `select ${columns}, epoch, keys from zimmet.changes_since($1::pg_snapshot), zimmet.wake_keys()`

export class Feed {
  readonly #line: ListenConnection
  readonly #channels = new Set<Channel<Changes>>()
  readonly #pace = new Pace()
  #poll: NodeJS.Timeout | null = null
  #cursor: string | null = null
  #keys: WakeKeys | null = null
  #life: string | null = null
  #lastLook = 0
  #isLooking = false
  #isWoken = false
  #isClosed = false

  private constructor(line: ListenConnection) {
    this.#line = line
    line.onWake = (notice) => this.#hear(notice)
  }

  /** Begins at the present; whatever commits after this returns will be told. */
  static async open(line: ListenConnection): Promise<Feed> {
    const feed = new Feed(line)
    try {
      await feed.#look()
    } catch (error) {
      feed.close()
      throw error
    }
    feed.#waitToPoll()
    return feed
  }

  /**
   * Everything that changes from now on; the first value comes at once and says that the stream stands. It ends when the
   * feed is closed, and when this PC slept for longer than changes are kept: whoever follows opens another and reads anew.
   */
  changes(): Stream<Changes> {
    const channel = openChannel<Changes>(mergeChanges, () => this.#channels.delete(channel))
    if (this.#isClosed) channel.end()
    else this.#channels.add(channel)
    channel.push({ ids: new Set(), isWhole: true })
    return channel.stream
  }

  /** Looks what changed, in a moment that is this desk's own (pace.ts). */
  wake(): void {
    this.#isWoken = true
    if (this.#isLooking || this.#isClosed) return
    this.#isLooking = true
    void this.#lookWhileWoken()
  }

  close(): void {
    this.#isClosed = true
    if (this.#poll !== null) clearTimeout(this.#poll)
    this.#line.onWake = () => {}
    this.#endStreams()
  }

  #hear(notice: string): void {
    if (this.#keys !== null && !isOf(notice, this.#keys)) this.#keys = null
    if (this.#keys === null || isConcerned(notice, this.#keys)) this.wake()
  }

  async #lookWhileWoken(): Promise<void> {
    try {
      while (this.#isWoken && !this.#isClosed) {
        await pause(this.#pace.pauseMs(performance.now() - this.#lastLook))
        this.#isWoken = false
        await this.#look()
      }
    } catch (error) {
      // The cursor stays where it was: the same look is made again when the line is back, at the latest at the next poll.
      if (isConnectionLoss(error)) this.#line.lose()
      else this.#line.onRefusal(error)
    } finally {
      this.#isLooking = false
      this.#waitToPoll()
    }
  }

  // From the last look on, whatever that was: a desk that is woken all day polls never.
  #waitToPoll(): void {
    if (this.#poll !== null) clearTimeout(this.#poll)
    if (!this.#isClosed) this.#poll = setTimeout(() => this.wake(), pollAfterMs())
  }

  async #look(): Promise<void> {
    this.#lastLook = performance.now()
    const life = this.#line.life()
    const isOther = this.#life !== null && life !== this.#life
    // A snapshot of another life means other transactions here: what is shown is read anew.
    if (isOther) [this.#cursor, this.#keys] = [null, null]
    const text = this.#keys === null ? lookWithKeysText : lookText
    const [look] = await this.#line.query<Look>(text, [this.#cursor])
    this.#pace.note(performance.now() - this.#lastLook)
    if (look === undefined) throw new Error('zimmet.changes_since gave no row')
    this.#cursor = look.seen
    this.#life = life
    if (look.epoch !== undefined && look.keys !== undefined) this.#keys = { epoch: look.epoch, keys: look.keys }
    this.#line.noteClock(look.serverNow)
    if (look.requestIds === null || isOther) this.#endStreams()
    else if (look.requestIds.length > 0) this.#tell({ ids: new Set(look.requestIds), isWhole: !this.#isWoken })
  }

  #tell(changes: Changes): void {
    for (const channel of this.#channels) channel.push(changes)
  }

  #endStreams(): void {
    for (const channel of this.#channels) channel.end()
  }
}

function mergeChanges(older: Changes, newer: Changes): Changes {
  return { ids: new Set([...older.ids, ...newer.ids]), isWhole: newer.isWhole }
}

async function pause(ms: number): Promise<void> {
  if (ms <= 0) return
  await new Promise((resolve) => setTimeout(resolve, ms))
}
