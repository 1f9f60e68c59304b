// Every PC asks the database now and then to end sessions that hold everybody up: no server program of ours could.
import type { Line } from './line.ts'

const everyMs = 10_000

export interface Watchman {
  /** Looks now; never fails, a line that is down looks later. */
  look(): Promise<void>
  close(): void
}

/** Looks every ten seconds or so, each PC at its own time, so that in a whole office somebody always looks. */
export function postWatchman(line: Line): Watchman {
  let timer: NodeJS.Timeout | null = null
  let isClosed = false

  async function look(): Promise<void> {
    try {
      await line.ask('select zimmet.watch_sessions()', [])
    } catch {
      // The line is down, or the server a standby: whoever comes back looks again.
    }
  }

  function wait(): void {
    if (isClosed) return
    timer = setTimeout(() => void look().finally(wait), everyMs * (0.75 + Math.random() * 0.5))
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
