import { useEffect, useRef, useState } from 'react'

/** Arrow keys held down run through many rows; what each of them is about is read where they rest. */
const restMs = 60

/** The value at once where it stood for a while, else when it has come to rest. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const wait = changedAt.current + restMs - performance.now()
    changedAt.current = performance.now()
    if (wait <= 0) {
      setRested(value)
      return undefined
    }
    const timer = setTimeout(() => setRested(value), restMs)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
