import { useCallback, useState } from 'react'
import { keep, readKept } from './storage.ts'

/** A choice remembered per person on this PC. `isValid` guards against what an older version kept. */
export function usePreference<T>(
  key: string,
  initial: T,
  isValid: (kept: unknown) => kept is T,
): [value: T, setValue: (next: T) => void] {
  const [value, setState] = useState<T>(() => {
    const kept = readKept(localStorage, `preference/${key}`)
    return isValid(kept) ? kept : initial
  })
  const setValue = useCallback(
    (next: T) => {
      setState(next)
      keep(localStorage, `preference/${key}`, next)
    },
    [key],
  )
  return [value, setValue]
}

export const isNumber = (kept: unknown): kept is number => typeof kept === 'number' && Number.isFinite(kept)
