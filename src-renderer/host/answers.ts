// What may be done to kept answers besides reading them.
import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import type { Declared } from './live-query.ts'
import { keptAnswers, queryClient } from './query-client.ts'

/** Reads answers anew that this person's own act made old, without waiting for the feed to tell of it. */
export async function renew(queryKey: QueryKey): Promise<void> {
  await queryClient.invalidateQueries({ queryKey })
}

/** Reads what was declared before a screen shows it; it hears of changes like all else. */
export function readAhead<Read, Failure, Answer, Key extends QueryKey>(
  options: FetchQueryOptions<Read, Failure, Answer, Key> & Declared,
): void {
  void queryClient.prefetchQuery(options)
}

/** Says on which requests somebody acted here just now: no panel of theirs is shown as it was. */
export function tellTouched(touchedIds: readonly number[]): void {
  keptAnswers.hearChanges({ rows: [], goneIds: [], touchedIds })
}
