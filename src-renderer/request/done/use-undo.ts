import { useEffect, useState } from 'react'
import { tellTouched } from '#renderer/host/answers.ts'
import { calls } from '#renderer/host/calls.ts'
import { runEach, type BulkResult } from '../bulk/run-each.ts'
import { canBeUndone, tellDone, undoMs, type Done } from './done.ts'

export interface Undo {
  /** Null where it cannot be taken back, or not any more. */
  readonly run: (() => void) | null
  readonly isBusy: boolean
  /** What could not be taken back, of the act that is shown. */
  readonly result: BulkResult | null
}

/** Takes back what was done last, each request by itself: where somebody has acted since, the database says no. */
export function useUndo(done: Done | null): Undo {
  const isOpen = useIsOpen(done)
  const [isBusy, setIsBusy] = useState(false)
  const [tried, setTried] = useState<{ of: Done; result: BulkResult } | null>(null)
  const run = async () => {
    if (done === null || isBusy) return
    setIsBusy(true)
    const result = await runEach(done.rows, {
      act: 'undo',
      storage: localStorage,
      ask: async (seen) => await calls.custody.undo(seen),
      onProgress: () => undefined,
    })
    setIsBusy(false)
    tellTouched(result.done.map(({ id }) => id))
    if (result.done.length === done.rows.length) tellDone({ ...done, act: 'undo', at: Date.now() })
    else setTried({ of: done, result })
  }
  return {
    run: isOpen ? () => void run() : null,
    isBusy,
    result: tried !== null && tried.of === done ? tried.result : null,
  }
}

function useIsOpen(done: Done | null): boolean {
  const [over, setOver] = useState<Done | null>(null)
  useEffect(() => {
    if (done === null || !canBeUndone(done.act)) return undefined
    const timer = setTimeout(() => setOver(done), done.at + undoMs - Date.now())
    return () => clearTimeout(timer)
  }, [done])
  return done !== null && canBeUndone(done.act) && over !== done
}
