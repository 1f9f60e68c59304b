import { useEffect, useSyncExternalStore } from 'react'

let place = ''
const listeners = new Set<() => void>()

function setPlace(next: string): void {
  place = next
  for (const listener of listeners) listener()
}

/** Says in the top bar where within its screen a page stands, such as the directorate of the inbox. */
export function usePlace(here: string): void {
  useEffect(() => {
    setPlace(here)
    return () => setPlace('')
  }, [here])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePlaceShown = () => useSyncExternalStore(subscribe, () => place)
