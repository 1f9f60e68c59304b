// PostgreSQL gives up where its disk is full or its process is killed; it comes back by itself once it can.
import type { ChildProcess } from 'node:child_process'

const firstPauseMs = 1_000
const longestPauseMs = 15_000

export interface KeptProcess {
  /** The process that runs now, or ran last. Nothing is started any more once it was asked for. */
  letGo(): Promise<ChildProcess>
}

/** Starts the process again whenever it ends, with growing pauses, unless another one does its work meanwhile. */
export function keepRunning(
  first: ChildProcess,
  launch: () => Promise<ChildProcess>,
  isDone: () => Promise<boolean>,
): KeptProcess {
  let child = first
  let isLetGo = false
  let attempt = 0
  let startedAt = performance.now()
  let pause: NodeJS.Timeout | null = null
  let relaunch: Promise<void> = Promise.resolve()

  function watch(): void {
    child.once('exit', comeBack)
    child.once('error', comeBack)
  }

  function comeBack(): void {
    if (isLetGo || pause !== null) return
    if (performance.now() - startedAt > longestPauseMs) attempt = 0
    pause = setTimeout(
      () => {
        pause = null
        relaunch = startAgain().catch(comeBack)
      },
      Math.min(firstPauseMs * 2 ** attempt, longestPauseMs),
    )
    pause.unref()
    attempt += 1
  }

  async function startAgain(): Promise<void> {
    if (isLetGo) return
    if (await isDone()) return comeBack()
    startedAt = performance.now()
    child = await launch()
    watch()
    // It may have ended before anybody listened.
    if (child.exitCode !== null || child.pid === undefined) comeBack()
  }

  watch()
  return {
    async letGo() {
      isLetGo = true
      if (pause !== null) clearTimeout(pause)
      await relaunch
      return child
    },
  }
}
