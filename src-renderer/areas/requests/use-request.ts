import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { orpc } from '#renderer/lib/client.ts'
import { useChanges, type Changes } from '#renderer/lib/live-feed.ts'
import { failureOf, type Failure } from '#renderer/lib/refusals.ts'

export interface OpenedRequest {
  readonly detail: RequestDetail | null
  /** Why it could not be read, where there is nothing to show. */
  readonly failure: Failure | null
}

/** A request in full, read anew whenever somebody changes it on any PC. */
export function useRequest(requestId: number): OpenedRequest {
  const queryClient = useQueryClient()
  const read = useQuery(orpc.requests.get.queryOptions({ input: { requestId } }))
  const follow = useCallback(
    ({ rows, goneIds }: Changes) => {
      if (!goneIds.includes(requestId) && !rows.some((row) => row.id === requestId)) return
      void queryClient.invalidateQueries({ queryKey: orpc.requests.get.queryKey({ input: { requestId } }) })
    },
    [queryClient, requestId],
  )
  useChanges(follow)
  return { detail: read.data ?? null, failure: read.error === null ? null : failureOf(read.error) }
}
