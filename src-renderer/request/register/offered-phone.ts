// The phone of a caller for whom the form was asked: by the card of a call, or by the telephone's own program. It waits here, and on
// no disk, until the form is empty; what is being typed for another caller is never written over.
import { useEffect, useSyncExternalStore } from 'react'
import { showPhone } from '#shared/phone.ts'
import { useNames } from '#renderer/host/catalogue.ts'
import { isEmptyDraft } from './draft.ts'
import type { Register } from './use-new-request.ts'

let offered: string | null = null
const listeners = new Set<() => void>()

/** E.164; null takes it back. */
export function offerPhone(phone: string | null): void {
  offered = phone
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export interface OfferedPhone {
  /** As it is read; null where none waits. */
  readonly phone: string | null
  /** Puts it into the form that is being filled in, which has none yet. */
  readonly write: (() => void) | null
  readonly drop: () => void
  /** What was being filled in is saved. */
  readonly isDone: boolean
}

/** Fills an empty form with the phone that waits, and the way in by which callers come; else it waits. */
export function useOfferedPhone(register: Register): OfferedPhone {
  const waiting = useSyncExternalStore(subscribe, () => offered)
  const { names, areRead } = useNames()
  const { draft, setDraft, channelId, chooseChannel, done } = register
  const phone = waiting === null ? null : showPhone(waiting)
  const write = () => {
    if (phone === null) return
    const way = names.all.channels.find(({ code, isActive }) => isActive && code === 'phone')
    if (way !== undefined && way.id !== channelId) chooseChannel(way.id)
    setDraft({ phone, citizenId: null })
    offerPhone(null)
  }
  const isReady = phone !== null && areRead && done === null && isEmptyDraft(draft)
  const isThere = phone !== null && draft.phone === phone
  useEffect(() => {
    if (isReady) write()
    else if (isThere) offerPhone(null)
  })
  return {
    ...{ phone, isDone: done !== null, drop: () => offerPhone(null) },
    write: draft.phone === '' && done === null ? write : null,
  }
}
