import { keepPreviousData } from '@tanstack/react-query'
import type { RequestDetail } from '#shared/contract/requests.ts'
import { orpc } from '#renderer/lib/client.ts'
import { isAbout, live, useLive } from '#renderer/lib/live-query.ts'

const none: readonly never[] = []

/** What was asked about a request and answered, the newest first; nothing is read where the history knows of nothing. */
export function useExplanations({ id, history }: Pick<RequestDetail, 'id' | 'history'>) {
  const input = { requestId: id }
  const said = history.filter(({ act }) => act === 'ask_explanation' || act === 'explain').length
  const read = useLive(
    live(
      {
        ...orpc.oversight.explanations.queryOptions({ input, enabled: said > 0, placeholderData: keepPreviousData }),
        queryKey: [...orpc.oversight.explanations.queryKey({ input }), said],
      },
      { hears: ['requests', 'session'], concerns: isAbout(id) },
    ),
  )
  return said === 0 ? none : (read.data ?? none)
}

/** Whether a question waits for its answer: each is answered before the next is asked. */
export const isAsked = ({ history }: Pick<RequestDetail, 'history'>): boolean =>
  history.findLast(({ act }) => act === 'ask_explanation' || act === 'explain')?.act === 'ask_explanation'
