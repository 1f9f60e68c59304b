// Requests that somebody looked for, by words or by a phone: what is found follows every change in place. It is not looked
// for anew by itself, since each look at citizens is counted; only a request that the words would find now is asked for.
import { skipToken } from '@tanstack/react-query'
import type { FoundCitizen } from '#shared/contract/citizens.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { useNames } from './catalogue.ts'
import { orpc } from './client.ts'
import type { Changes } from './changes.ts'
import { live, useLive } from './live-query.ts'
import { patchRows, wouldFind } from './patch-rows.ts'

/** Requests found by words of at least two letters. */
export function useFoundRequests(words: string, limit: number) {
  const { names } = useNames()
  const input = words.length < 2 ? skipToken : { words, limit }
  return useLive(
    live(orpc.requests.search.queryOptions({ input, staleTime: 0 }), {
      hears: ['requests', 'session'],
      patch: patchRows,
      concerns: (changes, rows: InboxRow[]) => wouldFind(words, names, rows, changes),
    }),
  )
}

/** Who is known by a phone, its last four digits or a name, with their earlier requests; null: nothing to look for yet. */
export function useCitizens(told: string | null) {
  return useLive(
    live(orpc.citizens.find.queryOptions({ input: told === null ? skipToken : { told }, staleTime: 0 }), {
      hears: ['requests', 'session'],
      patch: patchCitizens,
    }),
  )
}

function patchCitizens(citizens: FoundCitizen[], changes: Changes): FoundCitizen[] {
  const now = citizens.map((citizen) => {
    const requests = patchRows(citizen.requests, changes)
    return requests === citizen.requests ? citizen : { ...citizen, requests }
  })
  return now.every((citizen, index) => citizen === citizens[index]) ? citizens : now
}
