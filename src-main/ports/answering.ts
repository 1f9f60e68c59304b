// What every port does around a procedure: faults become numbers, and streams end when their window goes.
import { validateORPCError } from '@orpc/contract'
import { mapEventIterator, ORPCError } from '@orpc/client'
import type { AnyProcedure, Context, ProcedureClientInterceptorOptions } from '@orpc/server'
import { errors } from '#shared/contract/errors.ts'
import { wire } from '#shared/rows-as-columns.ts'
import type { FaultLog } from './fault-log.ts'

type Call = ProcedureClientInterceptorOptions<
  Context,
  AnyProcedure['~orpc']['errorMap'],
  AnyProcedure['~orpc']['meta']
> & {
  next(): Promise<unknown>
}

/** So many calls at once are more than any window makes; what comes beyond is refused before it costs anything. */
const mostCalls = 400
/** A window holds a handful of streams. */
const mostStreams = 200

/** How many calls and streams a host has under way, over all its windows. */
type Load = { calls: number; streams: number }

/** The options every port's handler is made with. */
export function answeringWith(
  faults: FaultLog,
): typeof wire & { clientInterceptors: ((call: Call) => Promise<unknown>)[] } {
  const load: Load = { calls: 0, streams: 0 }
  return {
    ...wire,
    clientInterceptors: [
      async (call) => {
        if (load.calls >= mostCalls) throw tooMuchAtOnce()
        const toWindow = (error: unknown): Promise<unknown> => errorForWindow(error, call, faults)
        load.calls += 1
        try {
          const answer = await call.next()
          if (!isStream(answer)) return answer
          if (load.streams >= mostStreams) {
            await answer.return?.()
            throw tooMuchAtOnce()
          }
          const stream = counted(answer, load)
          endWithWindow(stream, call.signal)
          return mapEventIterator(stream, { value: async (value) => value, error: toWindow })
        } catch (error) {
          throw await toWindow(error)
        } finally {
          load.calls -= 1
        }
      },
    ],
  }
}

/** The error as the window may hear it: one of the contract, BAD_REQUEST, or the number of a fault. */
async function errorForWindow(error: unknown, call: Call, faults: FaultLog): Promise<unknown> {
  if (call.signal?.aborted) return error
  if (error instanceof ORPCError) {
    const held = await validateORPCError(call.procedure['~orpc'].errorMap, error)
    if (held.defined || error.code === 'BAD_REQUEST') return held
  }
  const number = faults.record(error, call.path.join('.'))
  return new ORPCError('FAULT', { status: errors.FAULT.status, data: { number } })
}

function tooMuchAtOnce(): ORPCError<'REFUSED', { code: 'ZM089'; detail: Record<string, never> }> {
  return new ORPCError('REFUSED', { status: errors.REFUSED.status, data: { code: 'ZM089', detail: {} } })
}

/** The same stream, counted until it ends, whoever ends it. */
function counted(
  stream: AsyncIteratorObject<unknown, unknown, void>,
  load: Load,
): AsyncIteratorObject<unknown, unknown, void> {
  let isOver = false
  const over = (): void => {
    if (!isOver) load.streams -= 1
    isOver = true
  }
  load.streams += 1
  return {
    async next() {
      const step = await stream.next().catch((error: unknown) => {
        over()
        throw error
      })
      if (step.done === true) over()
      return step
    },
    async return() {
      over()
      await stream.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]() {
      return this
    },
    async [Symbol.asyncDispose]() {
      over()
      await stream.return?.()
    },
  }
}

function isStream(answer: unknown): answer is AsyncIteratorObject<unknown, unknown, void> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}

// oRPC asks a stream to end only after its next value; a quiet one would live on without its window.
function endWithWindow(stream: AsyncIteratorObject<unknown, unknown, void>, signal: AbortSignal | undefined): void {
  const end = (): void => {
    // What a stream says while it is being ended has no reader any more.
    stream.return?.().catch(() => undefined)
  }
  if (signal?.aborted) end()
  else signal?.addEventListener('abort', end, { once: true })
}
