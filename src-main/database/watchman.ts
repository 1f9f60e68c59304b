// Every PC asks the database now and then to end sessions that hold everybody up, and to free the work of whose time here is over:
// no server program of ours could.
import type { ListenConnection } from './listen-connection.ts'

const everyMs = 10_000
/** Where somebody else had just looked there are many, and each need look so much rarer. */
const rarer = 3

export interface Watchman {
  /** Looks now; never fails, a line that is down looks later. */
  look(): Promise<void>
  close(): void
}

/** Looks every ten seconds or so, each PC at its own time, so that in a whole office somebody always looks; of hundreds every thirty. */
export function postWatchman(line: ListenConnection): Watchman {
  let timer: NodeJS.Timeout | null = null
  let isClosed = false
  let isOneOfMany = false

  async function look(): Promise<void> {
    try {
      const [watched] = await line.query<{ ended: number | null }>('select zimmet.watch_sessions() as ended', [])
      isOneOfMany = watched?.ended === -1
      if (!isOneOfMany) await line.query('select zimmet.free_ended_terms()', [])
    } catch {
      // The line is down, or the server a standby: whoever comes back looks again.
    }
  }

  function wait(): void {
    if (isClosed) return
    timer = setTimeout(
      () => void look().finally(wait),
      everyMs * (isOneOfMany ? rarer : 1) * (0.75 + Math.random() * 0.5),
    )
    timer.unref()
  }

  wait()
  return {
    look,
    close() {
      isClosed = true
      if (timer !== null) clearTimeout(timer)
    },
  }
}
