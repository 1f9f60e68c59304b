import type { RequestDetail } from '#shared/contract/requests.ts'
import { orpc } from '#renderer/lib/client.ts'
import { everything, isAbout, live, useLive } from '#renderer/lib/live-query.ts'
import { failureOf, type Failure } from '#renderer/lib/refusals.ts'

export interface OpenedRequest {
  readonly detail: RequestDetail | null
  /** Why it could not be read, where there is nothing to show. */
  readonly failure: Failure | null
}

/** A request in full, read anew whenever somebody changes it on any PC, and whenever rights, rules or days are changed. */
export function useRequest(requestId: number): OpenedRequest {
  const read = useLive(
    live(orpc.requests.get.queryOptions({ input: { requestId } }), {
      hears: everything,
      concerns: isAbout(requestId),
    }),
  )
  return { detail: read.data ?? null, failure: read.error === null ? null : failureOf(read.error) }
}
