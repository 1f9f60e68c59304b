// Reads answers anew that are on the screen and old: at once, and in a flood of changes so seldom that reading takes a tenth
// of the time. What changes while an answer is on its way makes it be read once more.
import type { Query, QueryClient } from '@tanstack/react-query'

const throttleMs = 1000
const seldomestMs = 15_000
const shareOfTime = 10

interface Owed {
  isRunning: boolean
  /** Something changed since the reading that is under way began. */
  isAgain: boolean
  notBefore: number
}

export interface ReadAnew {
  /** Reads what is on the screen; `oftenest`: not more often than this, and then it is not said to be behind. */
  owe: (query: Query, oftenest: number | undefined) => void
  /** Whether something on the screen is known to be old and not yet read anew. */
  isBehind: () => boolean
  subscribe: (listener: () => void) => () => void
}

export function readAnew(client: QueryClient): ReadAnew {
  const owed = new WeakMap<Query, Owed>()
  const running = new Set<Query>()
  const listeners = new Set<() => void>()
  const cache = client.getQueryCache()

  function tell(): void {
    for (const listener of listeners) listener()
  }

  async function read(query: Query, entry: Owed, oftenest: number): Promise<void> {
    if (!entry.isAgain || !query.isActive() || cache.get(query.queryHash) !== query) return
    await pause(entry.notBefore - performance.now())
    // What is under way was asked before the change.
    if (query.state.fetchStatus === 'fetching') await query.promise?.catch(() => undefined)
    entry.isAgain = false
    const begunAt = performance.now()
    await client.refetchQueries({ queryKey: query.queryKey, exact: true, type: 'active' })
    const tookMs = performance.now() - begunAt
    const usual = Math.min(Math.max(tookMs * shareOfTime, throttleMs), seldomestMs)
    entry.notBefore = begunAt + Math.max(usual, oftenest)
    await read(query, entry, oftenest)
  }

  return {
    owe(query, oftenest) {
      const entry = owed.get(query) ?? { isRunning: false, isAgain: false, notBefore: 0 }
      owed.set(query, entry)
      entry.isAgain = true
      if (entry.isRunning || !query.isActive()) return
      entry.isRunning = true
      if (oftenest === undefined) running.add(query)
      tell()
      void read(query, entry, oftenest ?? 0).finally(() => {
        entry.isRunning = false
        running.delete(query)
        tell()
      })
    },
    isBehind: () => running.size > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function pause(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
}
