// A call is seen by whoever's telephone rings, while it rings or lasts; by nobody else, in whatever order it was told.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallEvent } from '#main/gateway/events.ts'
import { command } from '#tests/database/acts.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

let database: FreshDatabase
let messages: MessagesAtHand
const extensions = { agent: '101', secondAgent: '102', overseer: '103', temizlikClerk: '104', administrator: '105' }

beforeAll(async () => {
  database = await freshDatabase()
  messages = await messagesAt(database, 'telephone')
  const owner = await database.owner()
  for (const [role, extension] of Object.entries(extensions))
    // oxlint-disable-next-line no-await-in-loop
    await owner.query('update zimmet_data.staff set extension = $1 where id = $2', [
      extension,
      database.municipality.staff[role as Role],
    ])
})
afterAll(async () => await database.drop())
beforeEach(async () => {
  await (await database.owner()).query('delete from zimmet_data.phone_call')
})

const phone = '+905321234567'
const told = (more: Partial<CallEvent> = {}): CallEvent => ({ type: 'call', id: randomUUID(), phone, ...more })
const tell = async (...events: CallEvent[]): Promise<void> => {
  // oxlint-disable-next-line no-await-in-loop
  for (const event of events) await messages.tell(event)
}
interface Seen {
  id: string
  phone: string | null
  state: string
  shown_until: Date
  request_ids: number[]
}
const seenBy = async (role: Role): Promise<Seen[]> =>
  (await (await database.as(role)).query<Seen>('select * from zimmet.my_calls()')).rows
const statesFor = async (role: Role): Promise<string[]> => (await seenBy(role)).map(({ state }) => state)

describe('a call', () => {
  it('is seen where it rings, its number as on the telephone, and at no other extension', async () => {
    await tell(told({ rings: ['101'] }))
    expect(await seenBy('agent')).toMatchObject([{ state: 'ringing', phone, request_ids: [] }])
    expect(await seenBy('secondAgent')).toEqual([])
    expect(await seenBy('overseer')).toEqual([])
    // Who has no extension has no telephone.
    expect(await seenBy('secondOverseer')).toEqual([])
  })

  it('is seen by those who speak with citizens alone, wherever it rings', async () => {
    await tell(told({ rings: Object.values(extensions) }))
    for (const role of ['agent', 'secondAgent', 'overseer'] as const) expect(await statesFor(role)).toEqual(['ringing'])
    for (const role of ['temizlikClerk', 'administrator'] as const) expect(await statesFor(role)).toEqual([])
  })

  it('leaves those who did not take it, and ends for who did', async () => {
    const call = told({ rings: ['101', '102'] })
    await tell(call, { ...call, answered: { by: '102' } })
    expect([await statesFor('agent'), await statesFor('secondAgent')]).toEqual([[], ['answered']])
    await tell({ ...call, ended: { cause: 'normalClearing' } })
    expect([await statesFor('agent'), await statesFor('secondAgent')]).toEqual([[], []])
  })

  it('goes with who takes it over', async () => {
    const call = told({ rings: ['101'], at: Date.now() - 60_000 })
    await tell(
      { ...call, answered: { by: '101', at: Date.now() - 50_000 } },
      { ...call, answered: { by: '102', at: Date.now() - 10_000 } },
      // Told once more, late.
      { ...call, answered: { by: '101', at: Date.now() - 50_000 }, recording: 'again' },
    )
    expect([await statesFor('agent'), await statesFor('secondAgent')]).toEqual([[], ['answered']])
  })

  it('stays at every phone that rang where nobody tells who took it', async () => {
    const call = told({ rings: ['101', '102'] })
    await tell(call, { ...call, answered: {} })
    expect([await statesFor('agent'), await statesFor('secondAgent')]).toEqual([['answered'], ['answered']])
  })

  it('that nobody took is missed for five minutes, where it rang at its end', async () => {
    const call = told({ rings: ['101'], at: Date.now() - 30_000 })
    const endedAt = Date.now() - 1000
    await tell(call, { ...call, rings: ['102'], stopped: ['101'] }, { ...call, rings: [], ended: { at: endedAt } })
    expect(await statesFor('agent')).toEqual([])
    expect(await seenBy('secondAgent')).toMatchObject([
      { state: 'missed', shown_until: new Date(endedAt + 5 * 60_000) },
    ])
    const old = told({ rings: ['101'], ended: { at: Date.now() - 6 * 60_000 } })
    await tell(old)
    expect(await statesFor('agent')).toEqual([])
  })

  it('is the same in whatever order and however often it is told', async () => {
    const at = Date.now() - 20_000
    const call = told({ at })
    const parts: CallEvent[] = [
      { ...call, rings: ['101'] },
      { ...call, answered: { at: at + 5000, by: '101' } },
      { ...call, ended: { at: at + 10_000, cause: 'normalClearing' }, recording: 'r-1' },
    ]
    const [ring, answer, end] = parts as [CallEvent, CallEvent, CallEvent]
    const owner = await database.owner()
    for (const order of [
      parts,
      [end, answer, ring],
      [answer, end, ring, answer, ring, end],
      [end, ring, end, answer],
    ]) {
      await owner.query('delete from zimmet_data.phone_call')
      // Each in a delivery of its own, with bytes of its own.
      await tell(...order)
      const { rows } = await owner.query(
        `select external_id, phone, rings, rang_at, answered_at, answered_by, ended_at, cause, recording, shown_until from zimmet_data.phone_call`,
      )
      expect(rows).toEqual([
        {
          ...{ external_id: call.id, phone, rings: ['101'], rang_at: new Date(at), answered_at: new Date(at + 5000) },
          ...{ answered_by: '101', ended_at: new Date(at + 10_000), cause: 'normalClearing', recording: 'r-1' },
          shown_until: new Date(at + 10_000),
        },
      ])
      expect(await statesFor('agent')).toEqual([])
    }
  })

  it('is one where all of it comes at once', async () => {
    const call = told({ rings: ['101'] })
    await Promise.all([tell(call), tell({ ...call, answered: { by: '101' } }), tell(call)])
    expect(await statesFor('agent')).toEqual(['answered'])
  })

  it('goes where its end is never told', async () => {
    await tell(told({ rings: ['101'], at: Date.now() - 3 * 60_000 }))
    expect(await statesFor('agent')).toEqual([])
    const call = told({ rings: ['101'], at: Date.now() - 5 * 3600_000 })
    await tell({ ...call, answered: { by: '101', at: Date.now() - 4 * 3600_000 } })
    expect(await statesFor('agent')).toEqual([])
  })

  it('read late rang when it was delivered, not when it is read', async () => {
    const id = await messages.depositFor('late')
    const owner = await database.owner()
    await owner.query(`update zimmet_data.message_delivery set received_at = now() - interval '1 hour' where id = $1`, [
      id,
    ])
    const event = told({ rings: ['101'] })
    await messages.read([
      { deliveryId: id, accounts: [{ kind: 'telephone', externalId: messages.account, events: [event] }] },
    ])
    expect(await statesFor('agent')).toEqual([])
    // A clock that is ahead moves nothing into the future.
    await tell(told({ rings: ['101'], ended: { at: Date.now() + 3600_000 } }))
    const [missed] = await seenBy('agent')
    expect(missed?.shown_until.getTime()).toBeLessThan(Date.now() + 6 * 60_000)
  })

  it('of a number that is withheld, or makes no sense, has none', async () => {
    await tell(told({ rings: ['101'], phone: null }), told({ rings: ['101'], phone: '12' }))
    expect(await seenBy('agent')).toMatchObject([{ phone: null }, { phone: null }])
  })

  it('tells what its citizen asked for before, the newest first', async () => {
    const { channels, subjects } = database.municipality
    const agent = await database.as('agent')
    const register = async (description: string, citizen: object): Promise<number> =>
      (
        await command(agent, 'register_request', {
          request: JSON.stringify({ channelId: channels.phone, subjectId: subjects.bin, description, citizen }),
        })
      ).requestId
    const caller = { fullName: 'Ayşe Arayan', phone: '0532 999 88 77' }
    const first = await register('çöp', caller)
    const second = await register('yine çöp', caller)
    await register('başkası', { fullName: 'Başka Biri', phone: '0532 999 88 78' })
    await tell(told({ rings: ['101'], phone: '+905329998877' }))
    expect((await seenBy('agent'))[0]?.request_ids).toEqual([second, first])
  })
})

describe('nobody', () => {
  it('reads calls past that, looks a phone up by it, or tells of calls who is not the gateway', async () => {
    await tell(told({ rings: ['101'] }))
    for (const role of ['agent', 'overseer', 'temizlikClerk', 'administrator', 'gateway'] as const) {
      const person = await database.as(role)
      for (const attempt of [
        'select * from zimmet_data.phone_call',
        `select zimmet_private.requests_of_phone('${phone}')`,
        `select zimmet_private.take_call(null, '{}', now())`,
        `update zimmet_data.phone_call set rings = '{103}'`,
      ])
        // oxlint-disable-next-line no-await-in-loop -- one connection
        expect(await refusalOf(person.query(attempt)), `${role}: ${attempt}`).toMatchObject({ code: '42501' })
    }
    expect(await refusalOf((await database.as('gateway')).query('select * from zimmet.my_calls()'))).toMatchObject({
      code: '42501',
    })
  })

  it('keeps a call longer than thirty days', async () => {
    const owner = await database.owner()
    await tell(told({ rings: ['101'] }), told({ at: Date.now() - 31 * 24 * 3600_000 }))
    await owner.query('select zimmet_private.forget_deliveries()')
    expect((await owner.query('select from zimmet_data.phone_call')).rowCount).toBe(1)
  })
})
