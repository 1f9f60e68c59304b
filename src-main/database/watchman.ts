// Every PC asks the database now and then to end sessions that hold everybody up, to hold logins that keep many busy, and to free
// the work of whose time here is over: no server program of ours could.
import type { ListenConnection } from './listen-connection.ts'

const firstS = 10
/** As in zimmet_private.watch_again. */
const longestS = 300
/** A question that takes so long may have found a server that somebody keeps busy; one such PC looks for that twice a minute. */
const slowMs = 500
const slowAgainMs = 30_000

interface Watched {
  ended: number | null
  againS: number | null
}

export interface Watchman {
  /** Looks now; never fails, a line that is down looks later. */
  look(): Promise<void>
  /** Says how long a question took. */
  note(tookMs: number): void
  close(): void
}

/** Looks after as long as the database says, each PC at its own moment: in a small office each ten seconds, in a large one rarer. */
export function postWatchman(line: ListenConnection): Watchman {
  let timer: NodeJS.Timeout | null = null
  let isClosed = false
  let againS = firstS
  let slowAt = Number.NEGATIVE_INFINITY

  async function look(): Promise<void> {
    try {
      const [watched] = await line.query<Watched & Record<string, unknown>>(
        'select w.ended, w.again_s as "againS" from zimmet.keep_watch() w',
        [],
      )
      // Without a time somebody else had just looked: there are many.
      againS = watched?.againS ?? Math.min(2 * againS, longestS)
      if (watched?.ended !== -1) await line.query('select zimmet.free_ended_terms()', [])
    } catch {
      // The line is down, or the server a standby: whoever comes back looks again.
    } finally {
      wait()
    }
  }

  function wait(): void {
    if (timer !== null) clearTimeout(timer)
    if (isClosed) return
    timer = setTimeout(() => void look(), againS * 1_000 * (0.75 + Math.random() * 0.5))
    timer.unref()
  }

  wait()
  return {
    look,
    note(tookMs) {
      if (tookMs < slowMs || performance.now() - slowAt < slowAgainMs) return
      slowAt = performance.now()
      void look()
    },
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
