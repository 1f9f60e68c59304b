// What the gateway does again and again: at once when woken, else after a while, and ever more seldom while it fails.
const shortestMs = 500
const longestMs = 15_000

export interface Loop {
  /** There is something to do now. */
  wake: () => void
  /** Ends it; settles when the round it is in is over. */
  stop: () => Promise<void>
}

export type Round = (signal: AbortSignal) => Promise<'more' | 'done'>

/** Begins a loop. `more` says that there is more to do at once; what a round throws goes to `onFault`, and the loop goes on. */
export function beginLoop(everyMs: number, round: Round, onFault: (error: unknown) => void): Loop {
  const stopping = new AbortController()
  let isWoken = false
  let rouse: () => void = () => {}
  let endSleep: () => void = () => {}
  const sleep = async (ms: number, isDeep: boolean): Promise<void> => {
    if (stopping.signal.aborted) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      endSleep = () => {
        clearTimeout(timer)
        resolve()
      }
      // While it fails, nobody wakes it: what called for it would call again and again.
      rouse = isDeep ? () => {} : endSleep
    })
  }
  const going = (async () => {
    let failed = 0
    while (!stopping.signal.aborted) {
      isWoken = false
      try {
        const left = await round(stopping.signal)
        failed = 0
        if (left === 'done' && !isWoken) await sleep(everyMs, false)
      } catch (error) {
        onFault(error)
        failed += 1
        await sleep(Math.min(longestMs, shortestMs * 2 ** Math.min(failed - 1, 6)) * (0.75 + Math.random() / 2), true)
      }
    }
  })()
  return {
    wake: () => {
      isWoken = true
      rouse()
    },
    stop: async () => {
      stopping.abort()
      endSleep()
      await going
    },
  }
}
