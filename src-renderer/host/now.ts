import { useCallback, useSyncExternalStore } from 'react'

/** One timer for every clock on the screen, running only while something shows one. */
let offset = 0
let timer: ReturnType<typeof setInterval> | undefined
const listeners = new Set<() => void>()

/** The database's clock as far as this PC knows it. */
export function now(): number {
  return Date.now() + offset
}

/** What an instant of this PC’s clock is by the database’s. */
export const serverInstant = (ofThisPc: number): number => ofThisPc + offset

/** Takes the difference between the database's clock and this PC's. */
export function setServerNow(serverNow: number): void {
  offset = serverNow - Date.now()
  for (const listener of listeners) listener()
}

/** From when on a wrong clock is worth telling: what the network takes is far less. */
const tellFromMs = 90_000

/** By how many whole minutes this PC's clock is wrong, negative when it is slow; 0 where it is right enough. */
export function pcClockError(): number {
  return Math.abs(offset) < tellFromMs ? 0 : -Math.round(offset / 60_000)
}

export const usePcClockError = () => useSyncExternalStore(subscribe, pcClockError)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const tell of listeners) tell()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The present instant, rounded down to `step` milliseconds: a component draws anew only when its own step passes. */
export function useNow(step = 60_000): number {
  const read = useCallback(() => Math.floor(now() / step) * step, [step])
  return useSyncExternalStore(subscribe, read)
}
