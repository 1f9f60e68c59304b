// Requests that somebody looked for, by words or by a phone: what is found follows every change in place. It is not looked
// for anew by itself, since each look at citizens is counted; only a request that the words would find now is asked for.
import { skipToken } from '@tanstack/react-query'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { fold } from '#shared/text-fold.ts'
import { useNames, type Names } from './catalogue.ts'
import { orpc } from './client.ts'
import type { Changes } from './live-feed.ts'
import { live, useLive } from './live-query.ts'

/** The rows as they are now; the same list where none of them changed. */
export function patchRows(rows: InboxRow[], { rows: changed, goneIds }: Changes): InboxRow[] {
  const news = new Map(changed.map((row) => [row.id, row]))
  const gone = new Set(goneIds)
  const now = rows.flatMap((row) => {
    const next = news.get(row.id)
    if (gone.has(row.id)) return []
    return [next === undefined || next.version < row.version ? row : next]
  })
  return now.length === rows.length && now.every((row, place) => row === rows[place]) ? rows : now
}

/** Whether a change brought a request that these words would find and did not. */
export function wouldFind(words: string, names: Names, rows: readonly InboxRow[], { rows: changed }: Changes): boolean {
  const sought = fold(words).split(/\s+/u).filter(Boolean)
  const found = new Set(rows.map(({ id }) => id))
  return changed.some((row) => {
    if (found.has(row.id)) return false
    const said = fold([row.number, row.excerpt, names.subject(row.subjectId), names.place(row)].join(' '))
    return sought.every((word) => said.includes(word))
  })
}

type FoundCitizen = { id: number; name: string; requests: InboxRow[] }

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

/** Who is known by a phone, with their earlier requests; null: no phone yet. */
export function useCitizensByPhone(phone: string | null) {
  return useLive(
    live(orpc.citizens.findByPhone.queryOptions({ input: phone === null ? skipToken : { phone }, staleTime: 0 }), {
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
  return now.every((citizen, place) => citizen === citizens[place]) ? citizens : now
}
