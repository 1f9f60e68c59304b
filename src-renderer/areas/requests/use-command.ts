import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestDetail } from '#shared/contract/requests.ts'
import type { Act } from '#shared/contract/values.ts'
import { orpc } from '#renderer/lib/client.ts'
import { failureOf, type Failure } from '#renderer/lib/refusals.ts'
import { intentionOf, settleIntention } from './intention.ts'

/** What every command on a request says first. */
export interface Seen {
  readonly commandId: string
  readonly requestId: number
  readonly seenVersion: number
}

export interface FailedAct {
  readonly act: Act
  readonly failure: Failure
  /** The last history entry the person had seen: what came after it is what somebody else did. */
  readonly seenEntry: number
}

export interface Command {
  readonly busyAct: Act | null
  readonly failed: FailedAct | null
  /** Runs an act; calls `onDone` when the database said yes. */
  readonly send: <Answer>(act: Act, ask: (seen: Seen) => Promise<Answer>, onDone?: (answer: Answer) => void) => void
  readonly forget: () => void
}

/**
 * The one way of the panel to act. An intention has one command id: where the answer got lost the same id is sent
 * again and it happens once; where the rules said no nothing happened and the next try is a new intention.
 */
export function useCommand(detail: RequestDetail | null): Command {
  const queryClient = useQueryClient()
  const [busyAct, setBusyAct] = useState<Act | null>(null)
  const [failed, setFailed] = useState<FailedAct | null>(null)

  const send: Command['send'] = (act, ask, onDone) => {
    if (detail === null || busyAct !== null) return
    const seen = intentionOf(localStorage, detail, act, onDone !== undefined)
    setBusyAct(act)
    setFailed(null)
    const answer = async () => {
      try {
        const said = await ask(seen)
        settleIntention(localStorage, detail.id, act)
        await readAnew()
        onDone?.(said)
      } catch (error) {
        const failure = failureOf(error)
        const isUnknown = failure.kind === 'CONNECTION_LOST' || failure.kind === 'fault'
        if (!isUnknown) settleIntention(localStorage, detail.id, act)
        if (failure.kind === 'CONFLICT') await readAnew()
        setFailed({ act, failure, seenEntry: detail.history.at(-1)?.entry ?? 0 })
      } finally {
        setBusyAct(null)
      }
    }
    void answer()
  }
  const readAnew = async () => {
    if (detail === null) return
    await queryClient.invalidateQueries({ queryKey: orpc.requests.get.queryKey({ input: { requestId: detail.id } }) })
  }
  return { busyAct, failed, send, forget: () => setFailed(null) }
}
