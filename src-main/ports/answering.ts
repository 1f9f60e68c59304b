// What every port does around a procedure: faults become numbers, and streams end when their window goes.
import { validateORPCError } from '@orpc/contract'
import { mapEventIterator, ORPCError } from '@orpc/client'
import type { AnyProcedure, Context, ProcedureClientInterceptorOptions } from '@orpc/server'
import { errors } from '#shared/contract/errors.ts'
import type { FaultLog } from './fault-log.ts'

type Call = ProcedureClientInterceptorOptions<
  Context,
  AnyProcedure['~orpc']['errorMap'],
  AnyProcedure['~orpc']['meta']
> & {
  next(): Promise<unknown>
}

/** The options every port's handler is made with. */
export function answeringWith(faults: FaultLog): { clientInterceptors: ((call: Call) => Promise<unknown>)[] } {
  return {
    clientInterceptors: [
      async (call) => {
        const told = (error: unknown): Promise<unknown> => tell(error, call, faults)
        try {
          const answer = await call.next()
          if (!isStream(answer)) return answer
          endWithWindow(answer, call.signal)
          return mapEventIterator(answer, { value: async (value) => value, error: told })
        } catch (error) {
          throw await told(error)
        }
      },
    ],
  }
}

/** The error as the window may hear it: one of the contract, BAD_REQUEST, or the number of a fault. */
async function tell(error: unknown, call: Call, faults: FaultLog): Promise<unknown> {
  if (call.signal?.aborted) return error
  if (error instanceof ORPCError) {
    const held = await validateORPCError(call.procedure['~orpc'].errorMap, error)
    if (held.defined || error.code === 'BAD_REQUEST') return held
  }
  const number = faults.record(error, call.path.join('.'))
  return new ORPCError('FAULT', { status: errors.FAULT.status, data: { number } })
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
