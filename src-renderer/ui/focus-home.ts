// The focus is never on the page itself, where no arrow means anything: what loses it (a form that closes, a row that leaves,
// a button that is no more) gives it to whoever is nearest: the form that is open, the panel, the list, the screen.
import { useEffect, useRef } from 'react'

const levels = ['screen', 'list', 'panel', 'form'] as const
type Level = (typeof levels)[number]

interface Home {
  readonly level: number
  /** Takes the focus; false where it cannot. */
  take: () => boolean
}

let homes: readonly Home[] = []
let isPressed = false
let isLooking = false

/** Gives the focus to the innermost that takes it. */
export function goHome(): void {
  for (const home of homes.toSorted((one, other) => other.level - one.level)) if (home.take()) return
}

/** Says where the focus goes when it has nowhere to be. */
export function useFocusHome(level: Level, take: () => boolean): void {
  const home = useRef<Home>({ level: levels.indexOf(level), take })
  useEffect(() => {
    home.current.take = take
  }, [take])
  useEffect(() => {
    const mine = home.current
    homes = [mine, ...homes]
    return () => {
      homes = homes.filter((each) => each !== mine)
    }
  }, [])
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

// Who marks words with the mouse means to copy them.
const isReading = (): boolean => isPressed || document.getSelection()?.isCollapsed === false

function look(): void {
  if (isLooking || !isLost()) return
  isLooking = true
  requestAnimationFrame(() => {
    isLooking = false
    if (isLost() && !isReading()) goHome()
  })
}

/** Watches that the focus is somewhere; stands once, in the frame. */
export function useFocusKeeper(): void {
  useEffect(() => {
    const press = () => (isPressed = true)
    const release = () => {
      isPressed = false
      look()
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, {
      ...{ childList: true, subtree: true, attributes: true },
      attributeFilter: ['disabled', 'inert', 'hidden'],
    })
    document.addEventListener('focusout', look)
    document.addEventListener('pointerdown', press, true)
    document.addEventListener('pointerup', release, true)
    document.addEventListener('pointercancel', release, true)
    look()
    return () => {
      observer.disconnect()
      document.removeEventListener('focusout', look)
      document.removeEventListener('pointerdown', press, true)
      document.removeEventListener('pointerup', release, true)
      document.removeEventListener('pointercancel', release, true)
    }
  }, [])
}
