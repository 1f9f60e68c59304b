import { useEffect, useRef } from 'react'
import type { Conversation } from '#shared/contract/messages.ts'
import { calls } from '#renderer/host/calls.ts'
import { useMe } from '#renderer/host/me.ts'
import { now } from '#renderer/host/now.ts'
import { useCall } from '#renderer/host/use-call.ts'

/** Whoever has not touched it for so long has gone on to something else. */
const presenceMs = 10 * 60_000

/** Who else has a conversation before him at present. */
export function presentOther({ takenById, takenAt }: Conversation, myId: number): number | null {
  const isFresh = takenAt !== null && now() - takenAt < presenceMs
  return isFresh && takenById !== myId ? takenById : null
}

/** Says that the open conversation was seen, and that one has it before him unless somebody else has; gives the way to take it over. */
export function usePresence(conversation: Conversation): { otherId: number | null; take: () => void } {
  const me = useMe()
  const see = useCall({ call: calls.messages.see })
  const take = useCall({ call: calls.messages.take })
  const otherId = presentOther(conversation, me.id)
  const { id, unread, takenById } = conversation
  const opened = useRef<number | null>(null)
  const asked = useRef<number | null>(null)
  useEffect(() => {
    const isNew = opened.current !== id
    opened.current = id
    if (isNew || unread > 0) see.mutate({ commandId: crypto.randomUUID(), conversationId: id })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the mutation is another object at each drawing
  }, [id, unread])
  useEffect(() => {
    if (otherId !== null || takenById === me.id || asked.current === id) return
    asked.current = id
    take.mutate({ commandId: crypto.randomUUID(), conversationId: id })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- as above
  }, [id, otherId, takenById, me.id])
  return { otherId, take: () => take.mutate({ commandId: crypto.randomUUID(), conversationId: id }) }
}
