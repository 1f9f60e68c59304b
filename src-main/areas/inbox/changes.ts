import { AsyncIteratorClass } from '@orpc/server'
import type { Stream } from '#main/database/channel.ts'
import type { Database } from '#main/database/database.ts'
import { isPassing } from '#main/database/errors.ts'
import type { Changes } from '#main/database/feed.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { rowsOf } from './queries.ts'

export type RowChanges = { rows: InboxRow[]; goneIds: number[]; caughtUp: boolean }

const rowsAtOnce = 500
const pauseMs = 500

/** What changed since now, as rows; the first value comes at once and is empty. Ends when the window goes or the person signs out. */
export function changes(database: Database): AsyncIteratorClass<RowChanges, undefined, void> {
  const stream = database.feed.changes()
  const rows = new RowStream(database, stream)
  return new AsyncIteratorClass(
    () => rows.next(),
    async () => {
      rows.stop()
      await stream.return()
    },
  )
}

class RowStream {
  readonly #database: Database
  readonly #stream: Stream<Changes>
  #waiting: number[] = []
  #isWhole = true
  #isStopped = false

  constructor(database: Database, stream: Stream<Changes>) {
    this.#database = database
    this.#stream = stream
  }

  stop(): void {
    this.#isStopped = true
  }

  async next(): Promise<IteratorResult<RowChanges, undefined>> {
    if (this.#waiting.length === 0) {
      const { done, value } = await this.#stream.next()
      if (done === true) return { done: true, value: undefined }
      this.#waiting = [...value.ids]
      this.#isWhole = value.isWhole
    }
    const ids = this.#waiting.slice(0, rowsAtOnce)
    const rows = ids.length === 0 ? [] : await this.#rowsWhenever(ids)
    if (rows === null) return { done: true, value: undefined }
    this.#waiting = this.#waiting.slice(rowsAtOnce)
    const seen = new Set(rows.map((row) => row.id))
    const goneIds = ids.filter((id) => !seen.has(id))
    return { done: false, value: { rows, goneIds, caughtUp: this.#isWhole && this.#waiting.length === 0 } }
  }

  // Ids once taken from the feed are owed to the window: through a cut, and while others hold what is asked for, they are asked for
  // until they are answered.
  async #rowsWhenever(ids: number[]): Promise<InboxRow[] | null> {
    while (!this.#isStopped && !this.#database.pool.ending) {
      try {
        return await rowsOf(this.#database, ids)
      } catch (error) {
        if (!isPassing(error)) throw error
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
    return null
  }
}
