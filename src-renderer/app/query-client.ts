import { QueryClient } from '@tanstack/react-query'

/**
 * Rows are kept fresh by the live feed, not by asking again: nothing is read anew because a window got the focus.
 * The host repeats what a lost connection interrupted, so a failure that arrives here is meant to be seen.
 */
export const queryClient = new QueryClient({
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
