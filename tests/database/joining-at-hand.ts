// A master at hand, and what is joined to it: what tests of joining begin with.
import type { Role } from '#tests/support/cast-roles.ts'
import { datedRequest } from '#tests/database/clock/dated-request.ts'
import { act, register, usualValues, type Answer, type Target, type Values } from './acts.ts'

type Row = Record<string, unknown>

interface JoiningAtHand {
  hand: ReturnType<typeof datedRequest>
  another: (values?: Values) => Promise<Target>
  /** Registered at a local time, as the request at hand can be. */
  anotherAt: (local: string, values?: Values) => Promise<Target>
  does: (target: Target, role: Role, name: string, values?: Values) => Promise<Answer>
  join: (child: Target, role?: Role) => Promise<Answer>
  rowOf: (target: Pick<Target, 'requestId'>) => Promise<Row>
  master: () => Promise<Row>
}

/** Says what is to happen before each test of the file; gives the hands to do it with. */
export function joiningAtHand(): JoiningAtHand {
  const hand = datedRequest()
  const rowOf = async ({ requestId }: Pick<Target, 'requestId'>): Promise<Row> =>
    await hand.one('select * from zimmet_data.request where id = $1', requestId)
  const does = async (target: Target, role: Role, name: string, values: Values = {}): Promise<Answer> => {
    const { version } = await rowOf(target)
    const now = { requestId: target.requestId, version: Number(version) }
    return await act(await hand.database.as(role), name, now, { ...usualValues(hand.m)[name], ...values })
  }
  return {
    hand,
    rowOf,
    does,
    another: async (values = {}) => await register(await hand.database.as('agent'), hand.m, values),
    anotherAt: async (local, values = {}) => {
      const kept = hand.at
      await hand.registeredAt(local, values)
      const { at } = hand
      hand.at = kept
      return at
    },
    join: async (child, role = 'overseer') => await does(child, role, 'join', { master_id: hand.at.requestId }),
    master: async () => await rowOf(hand.at),
  }
}
