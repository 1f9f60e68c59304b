import { useCallback, useRef, useState } from 'react'
import { keep, readKept } from './storage.ts'

/**
 * What a person is typing, kept until it is sent, so that a lost connection, a conflict or Escape loses nothing.
 * Work texts outlive the window (localStorage); `personal: true` keeps citizens' data off the disk
 * (sessionStorage: it survives a reload and goes with the window).
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
  options: { personal?: boolean } = {},
): { draft: T; setDraft: (next: Partial<T>) => void; clearDraft: () => void; isTouched: boolean } {
  const storage = options.personal ? sessionStorage : localStorage
  const storageKey = `draft/${key}`
  const start = useRef(initial)
  const [kept, setKept] = useState(() => ({ storageKey, typed: readDraft<T>(storage, storageKey) }))
  // Another request's panel in the same place: its draft at once, without a frame of the former one's.
  if (kept.storageKey !== storageKey) setKept({ storageKey, typed: readDraft<T>(storage, storageKey) })

  const setDraft = useCallback(
    (next: Partial<T>) =>
      setKept((before) => {
        const typed = { ...start.current, ...before.typed, ...next }
        keep(storage, storageKey, typed)
        return { storageKey, typed }
      }),
    [storage, storageKey],
  )
  const clearDraft = useCallback(() => {
    keep(storage, storageKey, undefined)
    setKept({ storageKey, typed: null })
  }, [storage, storageKey])
  return { draft: { ...initial, ...kept.typed }, setDraft, clearDraft, isTouched: kept.typed !== null }
}

// A draft of an older version may lack fields or hold more; the caller's initial value fills the gaps.
function readDraft<T extends object>(storage: Storage, storageKey: string): T | null {
  const kept = readKept(storage, storageKey)
  return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as T) : null
}
