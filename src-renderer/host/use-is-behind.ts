import { useEffect, useState, useSyncExternalStore } from 'react'
import { keptAnswers } from './query-client.ts'

/** What is read anew within this time nobody sees to be late. */
const unseenMs = 300

/** Whether something on the screen has been known to be old for so long that a person should be told. */
export function useIsBehind(): boolean {
  const isBehind = useSyncExternalStore(keptAnswers.subscribe, keptAnswers.isBehind)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (!isBehind) return undefined
    const timer = setTimeout(() => setIsLong(true), unseenMs)
    return () => {
      clearTimeout(timer)
      setIsLong(false)
    }
  }, [isBehind])
  return isBehind && isLong
}
