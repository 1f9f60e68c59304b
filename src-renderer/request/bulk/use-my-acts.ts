import type { Act } from '#shared/contract/values.ts'
import { live, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'

const none: readonly Act[] = []
/** Standing in for somebody begins and ends with the days, without anybody changing anything. */
const oldestMs = 10 * 60_000

/** What the person does to requests at all; each request is judged by the database when the act is done. */
export function useMyActs(): readonly Act[] {
  const read = useLive(
    live(queries.requests.myActs.queryOptions({ refetchInterval: oldestMs }), { hears: ['session', 'staff'] }),
  )
  return read.data ?? none
}
