// Whether both streams stand by which this window hears of changes: of requests, and of all else.
import { useSyncExternalStore } from 'react'

const open = { requests: false, topics: false }
const listeners = new Set<() => void>()

export function setListening(stream: keyof typeof open, isOpen: boolean): void {
  open[stream] = isOpen
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether changes are being told. Nothing is read before, so that no change falls between reading and listening. */
export const useIsListening = () => useSyncExternalStore(subscribe, () => open.requests && open.topics)
