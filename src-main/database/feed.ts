// The live feed: which requests changed, none missed. NOTIFY says "look", a slow poll looks anyway, and the snapshot of
// the last look is where the next one begins, whether or not the line was down meanwhile.
import { openChannel, type Channel, type Stream } from './channel.ts'
import { isConnectionLoss } from './connection-loss.ts'
import type { Line } from './line.ts'

/** Ids of changed requests; `isWhole` is false while more of them are known to follow. */
export type Changes = { ids: ReadonlySet<number>; isWhole: boolean }

type Look = { requestIds: number[] | null; seen: string; serverNow: number }

const pollMs = 10_000
const shortestIntervalMs = 50
// Where the feed was away longer than changes are kept: a margin beyond any transaction's life.
const safetyMarginMs = 60 * 60 * 1000

const lookText = `select request_ids as "requestIds", seen::text as seen,
  (extract(epoch from clock_timestamp()) * 1000)::float8 as "serverNow"
from zimmet.changes_since($1::pg_snapshot)`

const readAnewText = `select id from zimmet.inbox where changed_at >= to_timestamp($1::float8 / 1000)`

export class Feed {
  readonly #line: Line
  readonly #channels = new Set<Channel<Changes>>()
  readonly #poll: NodeJS.Timeout
  #cursor: string | null = null
  #lastServerNow = 0
  #lastLook = 0
  #isLooking = false
  #isWoken = false
  #isClosed = false

  private constructor(line: Line) {
    this.#line = line
    this.#poll = setInterval(() => this.wake(), pollMs)
    line.onWake = () => this.wake()
  }

  /** Begins at the present; whatever commits after this returns will be told. */
  static async open(line: Line): Promise<Feed> {
    const feed = new Feed(line)
    try {
      await feed.#look()
    } catch (error) {
      feed.close()
      throw error
    }
    return feed
  }

  /** Everything that changes from now on; the first value comes at once and says that the stream stands. */
  changes(): Stream<Changes> {
    const channel = openChannel<Changes>(mergeChanges, () => this.#channels.delete(channel))
    if (this.#isClosed) channel.end()
    else this.#channels.add(channel)
    channel.push({ ids: new Set(), isWhole: true })
    return channel.stream
  }

  /** Looks what changed, at once or, in a flood, when the shortest interval is over. */
  wake(): void {
    this.#isWoken = true
    if (this.#isLooking || this.#isClosed) return
    this.#isLooking = true
    void this.#lookWhileWoken()
  }

  close(): void {
    this.#isClosed = true
    clearInterval(this.#poll)
    this.#line.onWake = () => {}
    for (const channel of this.#channels) channel.end()
  }

  async #lookWhileWoken(): Promise<void> {
    try {
      while (this.#isWoken && !this.#isClosed) {
        await pause(this.#lastLook + shortestIntervalMs - performance.now())
        this.#isWoken = false
        await this.#look()
      }
    } catch (error) {
      // The cursor stays where it was: the same look is made again when the line is back, at the latest at the next poll.
      if (isConnectionLoss(error)) this.#line.lose()
    } finally {
      this.#isLooking = false
    }
  }

  async #look(): Promise<void> {
    this.#lastLook = performance.now()
    const [look] = await this.#line.ask<Look>(lookText, [this.#cursor])
    if (look === undefined) throw new Error('zimmet.changes_since gave no row')
    const ids = look.requestIds ?? (await this.#readAnew())
    this.#cursor = look.seen
    this.#lastServerNow = look.serverNow
    this.#line.noteClock(look.serverNow)
    if (ids.length === 0) return
    const changes = { ids: new Set(ids), isWhole: !this.#isWoken }
    for (const channel of this.#channels) channel.push(changes)
  }

  // Away for longer than changes are kept (a PC that slept over a long holiday): by the time of change instead.
  async #readAnew(): Promise<number[]> {
    const rows = await this.#line.ask<{ id: number }>(readAnewText, [this.#lastServerNow - safetyMarginMs])
    return rows.map((row) => row.id)
  }
}

function mergeChanges(older: Changes, newer: Changes): Changes {
  return { ids: new Set([...older.ids, ...newer.ids]), isWhole: newer.isWhole }
}

async function pause(ms: number): Promise<void> {
  if (ms <= 0) return
  await new Promise((resolve) => setTimeout(resolve, ms))
}
