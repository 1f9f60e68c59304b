import type { RequestDetail } from '#shared/contract/requests.ts'
import { queries } from '#renderer/host/queries.ts'
import { everything, isAbout, live, useLive } from '#renderer/host/live-query.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'

export interface OpenedRequest {
  readonly detail: RequestDetail | null
  /** Why it could not be read, where there is nothing to show. */
  readonly failure: Failure | null
}

/** A request in full, read anew whenever somebody changes it on any PC, and whenever rights, rules or days are changed. */
export function useRequest(requestId: number): OpenedRequest {
  const read = useLive(
    live(queries.requests.get.queryOptions({ input: { requestId } }), {
      hears: everything,
      concerns: isAbout(requestId),
    }),
  )
  return { detail: read.data ?? null, failure: read.error === null ? null : failureOf(read.error) }
}
