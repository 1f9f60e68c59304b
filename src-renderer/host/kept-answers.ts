// What hears every change and makes kept answers follow, whether a screen shows them or not. An answer is brought up to
// date in place where its question says how; else one on the screen is read anew at once, and one that nobody looks at is
// forgotten, so that it is never shown again as it was.
import type { Query, QueryClient } from '@tanstack/react-query'
import type { Topic } from '#shared/contract/session.ts'
import type { Changes } from './changes.ts'
import { everything, type Live } from './live-query.ts'
import { readAnew, type ReadAnew } from './read-anew.ts'

const unheard: Live = { hears: everything }

/** How a question said that it may get old; what says nothing hears everything. */
function liveOf(query: Query): Live {
  const told: unknown = query.meta?.['live']
  return typeof told === 'object' && told !== null && 'hears' in told ? (told as Live) : unheard
}

export interface KeptAnswers extends Pick<ReadAnew, 'isBehind' | 'subscribe'> {
  /** Requests changed, on this PC or another. */
  hearChanges: (changes: Changes) => void
  /** Something besides requests changed. */
  hearTopics: (topics: readonly Topic[]) => void
  /** Nobody listened for a while: everything may be old. */
  hearAll: () => void
}

export function keepAnswers(client: QueryClient): KeptAnswers {
  const cache = client.getQueryCache()
  const { owe, isBehind, subscribe } = readAnew(client)

  function makeOld(query: Query): void {
    const { hears, throttleMs } = liveOf(query)
    if (hears.length === 0) return
    if (query.getObserversCount() === 0) return cache.remove(query)
    query.invalidate()
    owe(query, throttleMs)
  }

  function hear(query: Query, changes: Changes): void {
    const { hears, concerns, patch } = liveOf(query)
    if (!hears.includes('requests')) return
    if (patch !== undefined) {
      bringUp(query, changes, patch)
      // An answer that is on its way may have been read before the change.
      if (query.state.fetchStatus === 'fetching')
        void query.promise?.then(() => bringUp(query, changes, patch)).catch(() => undefined)
    }
    const { data } = query.state
    if (concerns === undefined ? patch === undefined : data === undefined || concerns(changes, data)) makeOld(query)
  }

  // An answer that is old already must be read: patched it would pass for a fresh one.
  function bringUp(query: Query, changes: Changes, patch: NonNullable<Live['patch']>): void {
    const { data, isInvalidated, dataUpdatedAt } = query.state
    if (data === undefined || isInvalidated || cache.get(query.queryHash) !== query) return
    const next = patch(data, changes)
    // When it was asked for stays what it was.
    if (next !== data) client.setQueryData(query.queryKey, next, { updatedAt: dataUpdatedAt })
  }

  return {
    ...{ isBehind, subscribe },
    hearChanges: (changes) => {
      for (const query of cache.getAll()) hear(query, changes)
    },
    hearTopics: (topics) => {
      for (const query of cache.getAll())
        if (topics.some((topic) => liveOf(query).hears.includes(topic))) makeOld(query)
    },
    hearAll: () => {
      for (const query of cache.getAll()) makeOld(query)
    },
  }
}
