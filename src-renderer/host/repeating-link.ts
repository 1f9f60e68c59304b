import { mapEventIterator, ORPCError, type ClientContext, type ClientLink } from '@orpc/client'
import type { HostConnection, LineKeeper } from './host-connection.ts'

/** How long a call is repeated before the person is told that it did not get through. */
const patienceMs = 60_000

/**
 * Repeats a call whose line was lost before its answer came, with the same input and so with the same command id: the
 * database answers a repeated command with its first answer. After a minute the call fails with CONNECTION_LOST. A
 * stream that had begun fails with it at once: only its reader knows what to read anew.
 */
export function repeatingLink(
  keeper: Pick<LineKeeper, 'nextLine'>,
  { patience = patienceMs }: { patience?: number } = {},
): ClientLink<ClientContext> {
  return {
    async call(path, input, options) {
      const tooLate = AbortSignal.timeout(patience)
      const giveUp = options.signal ? AbortSignal.any([options.signal, tooLate]) : tooLate
      const attempt = async (): Promise<unknown> => {
        const line = await waitForLine(keeper, giveUp, options.signal)
        try {
          return endingTyped(await line.link.call(path, input, options), line)
        } catch (error) {
          if (!line.isLost() || options.signal?.aborted) throw error
          return await attempt()
        }
      }
      return await attempt()
    },
  }
}

async function waitForLine(
  keeper: Pick<LineKeeper, 'nextLine'>,
  giveUp: AbortSignal,
  asker: AbortSignal | undefined,
): Promise<HostConnection> {
  try {
    return await keeper.nextLine(giveUp)
  } catch (error) {
    throw asker?.aborted ? error : connectionLost(error)
  }
}

function connectionLost(cause: unknown): Error {
  return new ORPCError('CONNECTION_LOST', { defined: true, status: 503, cause })
}

function endingTyped(answer: unknown, line: HostConnection): unknown {
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer
  return mapEventIterator(answer as AsyncIteratorObject<unknown, unknown, void>, {
    value: async (value) => value,
    error: async (error) => (line.isLost() ? connectionLost(error) : error),
  })
}
