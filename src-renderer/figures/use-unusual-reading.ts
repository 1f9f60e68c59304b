import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'

const oldestMs = 60_000

/** Whose reading of personal data today is unusual; no feed tells of reading, so it is asked for each minute. */
export function useUnusualReading() {
  return useLive(
    live(queries.oversight.unusualReading.queryOptions({ staleTime: oldestMs, refetchInterval: oldestMs }), {
      hears: ['session'],
    }),
  )
}
