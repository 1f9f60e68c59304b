import { useMemo } from 'react'
import { useLocation, useParams } from 'wouter'
import { deskList, type AccountKind, type DeskList } from '#shared/contract/messages.ts'
import { isAbout, keepPreviousData, live, skipToken, useLive } from '#renderer/host/live-query.ts'
import { queries } from '#renderer/host/queries.ts'

/** Which list is shown and which conversation is open, as the address says. */
export function useDeskPath() {
  const params = useParams<{ list?: string; conversationId?: string }>()
  const [, navigate] = useLocation()
  const list: DeskList = deskList.safeParse(params.list).data ?? 'ours'
  const openId = params.conversationId ? Number(params.conversationId) : null
  const go = (conversationId: number | null, to: DeskList = list) =>
    navigate(`/messages/${to}${conversationId === null ? '' : `/${conversationId}`}`, {
      replace: conversationId !== null && openId !== null,
    })
  return { list, openId, go }
}

/** The conversations of a list, as they are now on every PC. */
export function useConversations(list: DeskList, kind: AccountKind | null, words: string) {
  return useLive(
    live(
      queries.messages.conversations.queryOptions({ input: { list, kind, words }, placeholderData: keepPreviousData }),
      { hears: ['messages', 'session'] },
    ),
  )
}

const none = { unread: 0, ours: 0, theirs: 0 }

/** How many wait in each list. */
export function useDeskCounts() {
  const read = useLive(live(queries.messages.counts.queryOptions(), { hears: ['messages', 'session'] }))
  return read.data ?? none
}

/** The open conversation: its messages, its requests and the ladder. */
export function useConversation(conversationId: number) {
  const read = useLive(
    live(queries.messages.conversation.queryOptions({ input: { conversationId } }), {
      hears: ['messages', 'requests', 'session'],
      concerns: (changes, { requests }: { requests: readonly { id: number }[] }) =>
        requests.some(({ id }) => isAbout(id)(changes)),
    }),
  )
  return read.data?.conversation.id === conversationId ? read.data : null
}
export type OpenConversation = NonNullable<ReturnType<typeof useConversation>>

/** Who writes, of a conversation; asked for only where a form needs it, for each look is on record. */
export function usePeople(conversationId: number | null) {
  return useLive(
    live(
      queries.messages.people.queryOptions({
        input: conversationId === null ? skipToken : { conversationId },
        staleTime: Number.POSITIVE_INFINITY,
      }),
      { hears: ['session'] },
    ),
  )
}

/** What is not well with the channels. */
export function useChannelFaults() {
  const read = useLive(live(queries.messages.faults.queryOptions(), { hears: ['messages', 'session'] }))
  return read.data ?? []
}

/** The number of each request of a conversation, for what is written beside its messages. */
export function useNumberOf({ requests }: OpenConversation): (requestId: number) => string | null {
  return useMemo(() => {
    const numbers = new Map(requests.map(({ id, number }) => [id, number]))
    return (requestId) => numbers.get(requestId) ?? null
  }, [requests])
}
