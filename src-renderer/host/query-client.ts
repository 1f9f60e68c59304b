import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { orpc } from './client.ts'
import { keepAnswers } from './kept-answers.ts'
import { failureOf } from './failures.ts'

// Whoever is told that nobody is signed in any more looks who is.
const onError = (error: Error): void => {
  if (failureOf(error).kind === 'NOT_SIGNED_IN')
    void queryClient.invalidateQueries({ queryKey: orpc.session.current.key() })
}

/**
 * Answers are kept as they were until something makes them old (kept-answers.ts): nothing is read anew because a window got
 * the focus. The host repeats what a lost connection interrupted, so a failure that arrives here is meant to be seen.
 */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 10 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** The one listener of this window. */
export const keptAnswers = keepAnswers(queryClient)
