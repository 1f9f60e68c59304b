// Whether Caps Lock is on. A page cannot ask for it: each key and each movement of the mouse tells it.
import { useSyncExternalStore } from 'react'

let isOn = false
const events = ['keydown', 'keyup', 'pointerdown', 'pointermove'] as const

function subscribe(listener: () => void): () => void {
  const hear = (event: Event): void => {
    // What a password manager fills in says nothing of keys.
    if (!(event instanceof KeyboardEvent || event instanceof MouseEvent)) return
    const next = event.getModifierState('CapsLock')
    if (next === isOn) return
    isOn = next
    listener()
  }
  for (const event of events) window.addEventListener(event, hear, { capture: true, passive: true })
  return () => {
    for (const event of events) window.removeEventListener(event, hear, { capture: true })
  }
}

/** Followed while the component is mounted. */
export const useCapsLock = (): boolean => useSyncExternalStore(subscribe, () => isOn)
