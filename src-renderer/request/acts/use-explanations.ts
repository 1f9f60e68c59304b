import type { RequestDetail } from '#shared/contract/requests.ts'
import { queries } from '#renderer/host/queries.ts'
import { isAbout, keepPreviousData, live, useLive } from '#renderer/host/live-query.ts'

const none: readonly never[] = []

/** What was asked about a request and answered, the newest first; nothing is read where the history knows of nothing. */
export function useExplanations({ id, history }: Pick<RequestDetail, 'id' | 'history'>) {
  const input = { requestId: id }
  const said = history.filter(({ act }) => act === 'ask_explanation' || act === 'explain').length
  const read = useLive(
    live(
      {
        ...queries.oversight.explanations.queryOptions({ input, enabled: said > 0, placeholderData: keepPreviousData }),
        queryKey: [...queries.oversight.explanations.queryKey({ input }), said],
      },
      { hears: ['requests', 'session'], concerns: isAbout(id) },
    ),
  )
  return said === 0 ? none : (read.data ?? none)
}
