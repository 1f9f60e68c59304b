import { useState } from 'react'
import type { Act } from '#shared/contract/values.ts'
import { tellTouched } from '#renderer/host/answers.ts'
import { useMe } from '#renderer/host/me.ts'
import { commandAnswer } from '#shared/contract/values.ts'
import { tellDone } from '../done/done.ts'
import type { Command } from '../acts/use-command.ts'
import { runEach, type BulkResult, type BulkRow } from './run-each.ts'

export interface BulkCommand {
  /** As the forms of the panel send. */
  readonly command: Command
  /** How many were tried of those that are on their way. */
  readonly progress: { readonly tried: number; readonly count: number } | null
  readonly result: (BulkResult & { readonly act: Act }) | null
  readonly forget: () => void
}

/** The panel's way to act, on many requests: the same forms send through it. */
export function useBulkCommand(rows: readonly BulkRow[], onDone: (ids: readonly number[]) => void): BulkCommand {
  const [busyAct, setBusyAct] = useState<Act | null>(null)
  const [progress, setProgress] = useState<BulkCommand['progress']>(null)
  const [result, setResult] = useState<BulkCommand['result']>(null)
  const me = useMe()
  const forget = () => setResult(null)

  const send: Command['send'] = (act, ask, finish) => {
    if (busyAct !== null || rows.length === 0) return
    setBusyAct(act)
    setResult(null)
    const answers = new Map<number, Awaited<ReturnType<typeof ask>>>()
    const run = async () => {
      const answered = await runEach(rows, {
        act,
        storage: localStorage,
        ask: async (seen) => answers.set(seen.requestId, await ask(seen)),
        onProgress: (tried) => setProgress({ tried, count: rows.length }),
      })
      setBusyAct(null)
      setProgress(null)
      setResult({ ...answered, act })
      const doneNow = answered.done.map((row) => {
        const { data } = commandAnswer.safeParse(answers.get(row.id))
        return { ...row, version: data?.version ?? row.version }
      })
      if (doneNow.length > 0) tellDone({ act, rows: doneNow, at: Date.now(), byId: me.id })
      const doneIds = answered.done.map(({ id }) => id)
      // Before the feed tells it: no panel of theirs is shown as it was.
      tellTouched(doneIds)
      onDone(doneIds)
      const [last] = answers.values()
      // What was typed stays for those that are still to be done.
      if (answered.done.length === rows.length && last !== undefined) finish?.(last)
    }
    void run()
  }
  return { command: { busyAct, failed: null, send, forget }, progress, result, forget }
}
