import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import type { RequestDetail } from '#shared/contract/requests.ts'
import type { Act } from '#shared/contract/values.ts'
import { queries } from '#renderer/host/queries.ts'
import { renew } from '#renderer/host/answers.ts'
import { now } from '#renderer/host/now.ts'
import { useMe } from '#renderer/host/me.ts'
import { failureOf } from '#renderer/host/failures.ts'
import type { Failure } from '#renderer/words/refusals.ts'
import { tellDone } from '../done/done.ts'
import { intentionOf, settleIntention } from './intention.ts'

const answered = z.object({ version: z.int() })

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

interface Wish {
  readonly run: (send: Command['send']) => void
  /** The last entry the person had seen when he wished it. */
  readonly seenEntry: number
}

/**
 * The one way of the panel to act. An intention has one command id: where the answer got lost the same id is sent
 * again and it happens once; where the rules said no nothing happened and the next try is a new intention.
 */
export function useCommand(detail: RequestDetail, onActed: (act: Act, since: number) => void): Command {
  const me = useMe()
  const [busyAct, setBusyAct] = useState<Act | null>(null)
  const [failed, setFailed] = useState<FailedAct | null>(null)
  const wish = useRef<Wish | null>(null)

  const readAnew = async () => {
    await renew(queries.requests.get.queryKey({ input: { requestId: detail.id } }))
  }
  const send: Command['send'] = (act, ask, onDone) => {
    if (busyAct !== null) {
      // What was written while another act was on its way is sent after it, once.
      if (act !== busyAct) wish.current = { run: (later) => later(act, ask, onDone), seenEntry: lastEntryOf(detail) }
      return
    }
    const since = now()
    const seen = intentionOf(localStorage, detail, act, onDone !== undefined)
    setBusyAct(act)
    setFailed(null)
    const answer = async () => {
      try {
        const said = await ask(seen)
        settleIntention(localStorage, detail.id, act)
        tellDone({
          act,
          rows: [{ ...detail, version: versionOf(said) ?? detail.version }],
          at: Date.now(),
          byId: me.id,
        })
        await readAnew()
        onDone?.(said)
        onActed(act, since)
      } catch (error) {
        // Called back by who sent it, before anything was told to the database; he sees that it stands as it was.
        if (error instanceof DOMException && error.name === 'AbortError') {
          wish.current = null
          return
        }
        const failure = failureOf(error)
        const isUnknown = failure.kind === 'CONNECTION_LOST' || failure.kind === 'fault'
        if (!isUnknown) settleIntention(localStorage, detail.id, act)
        if (failure.kind === 'CONFLICT') await readAnew()
        wish.current = null
        setFailed({ act, failure, seenEntry: lastEntryOf(detail) })
      } finally {
        setBusyAct(null)
      }
    }
    void answer()
  }
  useEffect(() => {
    const wished = wish.current
    if (busyAct !== null || wished === null) return
    wish.current = null
    // Somebody else came between: the person reads that first; what he wrote stands there.
    const isAsSeen = detail.history.every(({ entry, byId }) => entry <= wished.seenEntry || byId === me.id)
    if (isAsSeen) wished.run(send)
  })
  return { busyAct, failed, send, forget: () => setFailed(null) }
}

const lastEntryOf = ({ history }: RequestDetail): number => history.at(-1)?.entry ?? 0

// What only adds to a request answers without one: then it stands as it was seen.
function versionOf(answer: unknown): number | null {
  const { data } = answered.safeParse(answer)
  return data?.version ?? null
}
