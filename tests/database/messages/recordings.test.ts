// What was said on a call is heard by those who speak with citizens, on record, of a request that they see; the gateway brings it, for an hour.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallEvent } from '#main/gateway/events.ts'
import { command, register } from '#tests/database/acts.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

let database: FreshDatabase
let messages: MessagesAtHand
beforeAll(async () => {
  database = await freshDatabase()
  messages = await messagesAt(database, 'telephone')
  const owner = await database.owner()
  for (const [role, extension] of [['agent', '101'] as const, ['secondAgent', '102'] as const])
    // oxlint-disable-next-line no-await-in-loop
    await owner.query('update zimmet_data.staff set extension = $1 where id = $2', [
      extension,
      database.municipality.staff[role],
    ])
})
afterAll(async () => await database.drop())

interface CallRow {
  id: string
  seconds: number | null
  staff_id: number
  has_recording: boolean
}
let callers = 5_321_110_000
const nextPhone = (): string => `+90${(callers += 1)}`
const callsOf = async (role: Role, requestId: number): Promise<CallRow[]> =>
  (await (await database.as(role)).query<CallRow>('select * from zimmet.calls_of_request($1)', [requestId])).rows
const registered = async (role: Role, phone: string): Promise<number> =>
  (
    await register(await database.as(role), database.municipality, {
      citizen: JSON.stringify({ fullName: 'Ayşe', phone }),
    })
  ).requestId
/** A call that agent 101 took, half a minute ago unless told otherwise. */
async function talk(phone: string, told: Partial<CallEvent> = {}, ago = 30_000): Promise<CallEvent> {
  const at = Date.now() - ago
  const call: CallEvent = { type: 'call', id: randomUUID(), phone, at, answered: { at, by: '101' }, ...told }
  await messages.tell(call)
  return call
}
const gatewayRows = async () =>
  (await (await database.as('gateway')).query(`select * from zimmet.gateway_recordings('1 minute')`)).rows
const fileFor = async (role: Role, id: string | undefined, isLast = false) =>
  (await (await database.as(role)).query('select * from zimmet.recording_file($1, $2)', [id, isLast])).rows

/** A request of a call with a recording; gives both. */
async function recorded(): Promise<{ requestId: number; callId: string | undefined; recording: string }> {
  const phone = nextPhone()
  const recording = randomUUID()
  await talk(phone, { recording })
  const requestId = await registered('agent', phone)
  return { requestId, callId: (await callsOf('agent', requestId))[0]?.id, recording }
}

describe('a request', () => {
  it('has the call from which it was written down, with how long it took, for whoever sees the request', async () => {
    const phone = nextPhone()
    const call = await talk(phone)
    const requestId = await registered('agent', phone)
    const about = { staff_id: database.municipality.staff.agent, has_recording: false }
    expect(await callsOf('agent', requestId)).toMatchObject([{ ...about, seconds: null }])
    const endedAt = (call.answered?.at ?? 0) + 25_000
    await messages.tell({ ...call, ended: { at: endedAt }, recording: 'r-1' })
    for (const role of ['agent', 'overseer', 'temizlikClerk'] as const)
      // oxlint-disable-next-line no-await-in-loop
      expect(await callsOf(role, requestId), role).toMatchObject([{ ...about, seconds: 25, has_recording: true }])
    expect(await callsOf('fenClerk', requestId)).toEqual([])
  })

  it('has no call of another phone, of another agent, or of long ago', async () => {
    const [one, other] = [nextPhone(), nextPhone()]
    await talk(one)
    await talk(other, {}, 61 * 60_000)
    expect(await callsOf('agent', await registered('agent', nextPhone()))).toEqual([])
    expect(await callsOf('agent', await registered('secondAgent', one))).toEqual([])
    expect(await callsOf('agent', await registered('agent', other))).toEqual([])
  })

  it('has the call of who asks for the same, and one call brings several', async () => {
    const phone = nextPhone()
    const first = await registered('secondAgent', nextPhone())
    await talk(phone)
    const citizen = JSON.stringify({ fullName: 'Komşu', phone })
    await command(await database.as('agent'), 'add_complainant', { request_id: first, citizen })
    const second = await registered('agent', phone)
    const [one, other] = [await callsOf('agent', first), await callsOf('agent', second)]
    expect(one).toHaveLength(1)
    expect(other.map(({ id }) => id)).toEqual(one.map(({ id }) => id))
  })

  it('keeps its call when others are forgotten', async () => {
    const { requestId } = await recorded()
    const owner = await database.owner()
    await owner.query(`update zimmet_data.phone_call set rang_at = now() - interval '31 days'`)
    await owner.query('select zimmet_private.forget_deliveries()')
    expect(await callsOf('agent', requestId)).toHaveLength(1)
  })
})

describe('a recording', () => {
  it('is asked for on record, brought by the gateway, and heard by who asked', async () => {
    const { callId, recording } = await recorded()
    const agent = await database.as('agent')
    expect(await fileFor('agent', callId)).toEqual([])
    await command(agent, 'ask_recording', { call_id: callId })
    const { rows } = await (
      await database.owner()
    ).query(`select staff_id, found from zimmet_data.read_log where kind = 'attachment' and scope ->> 'callId' = $1`, [
      callId,
    ])
    expect(rows).toEqual([{ staff_id: database.municipality.staff.agent, found: 1 }])
    expect(await fileFor('agent', callId)).toEqual([])
    const about = { id: callId, kind: 'telephone', account: messages.account, recording }
    expect(await gatewayRows()).toEqual([about])
    // In one gateway's hands at a time.
    expect(await gatewayRows()).toEqual([])
    await messages.call('gateway_keep_recording($1, $2, $3, null)', [callId, Buffer.from('ID3 a voice'), 'audio/mpeg'])
    expect(await fileFor('agent', callId)).toEqual([{ media_type: 'audio/mpeg', content: Buffer.from('ID3 a voice') }])
    // Who did not ask hears nothing.
    expect(await fileFor('overseer', callId)).toEqual([])
    expect(await fileFor('temizlikClerk', callId)).toEqual([])
  })

  it('that is not given is told with its reason, and may be asked for again', async () => {
    const { callId } = await recorded()
    const agent = await database.as('agent')
    await command(agent, 'ask_recording', { call_id: callId })
    expect(await refusalOf(fileFor('agent', callId, true))).toMatchObject({ code: 'ZM155' })
    await gatewayRows()
    await messages.call('gateway_keep_recording($1, null, null, $2)', [callId, 'Verimor answers 403'])
    expect(await refusalOf(fileFor('agent', callId))).toEqual({
      code: 'ZM154',
      detail: { reason: 'Verimor answers 403' },
    })
    await command(agent, 'ask_recording', { call_id: callId })
    expect(await fileFor('agent', callId)).toEqual([])
    expect(await gatewayRows()).toMatchObject([{ id: callId }])
  })

  it('is here for an hour', async () => {
    const { callId } = await recorded()
    await command(await database.as('agent'), 'ask_recording', { call_id: callId })
    const owner = await database.owner()
    await owner.query(`update zimmet_data.phone_recording set wanted_at = now() - interval '61 minutes'`)
    expect(await gatewayRows()).toEqual([])
    expect((await owner.query('select from zimmet_data.phone_recording')).rowCount).toBe(0)
  })

  it('is refused of a call without one, of a call of no request, and to who does not speak with citizens', async () => {
    const { callId } = await recorded()
    const phone = nextPhone()
    await talk(phone)
    const bare = (await callsOf('agent', await registered('agent', phone)))[0]?.id
    const lone = await talk(nextPhone(), { recording: 'r-2' })
    const { rows } = await (
      await database.owner()
    ).query<{ id: string }>('select id from zimmet_data.phone_call where external_id = $1', [lone.id])
    const ask = async (role: Role, id: string | undefined) =>
      await refusalOf(command(await database.as(role), 'ask_recording', { call_id: id }))
    expect(await ask('agent', bare)).toMatchObject({ code: 'ZM153' })
    expect(await ask('agent', rows[0]?.id)).toMatchObject({ code: 'ZM002' })
    expect(await ask('temizlikClerk', callId)).toMatchObject({ code: 'ZM003' })
    expect(await ask('temizlikDirector', callId)).toMatchObject({ code: 'ZM003' })
    expect(await ask('overseer', callId)).toBeNull()
  })

  it('is brought by nobody else, and is a sound', async () => {
    const { callId } = await recorded()
    const keep = `select zimmet.gateway_keep_recording(${callId}, '\\x00', 'audio/mpeg', null)`
    expect(await refusalOf((await database.as('agent')).query(keep))).toMatchObject({ code: '42501' })
    for (const values of [
      [callId, Buffer.from('<script>'), 'text/html'],
      [callId, Buffer.from('x'), null],
    ])
      expect(
        // oxlint-disable-next-line no-await-in-loop
        await refusalOf(messages.call('gateway_keep_recording($1, $2, $3, null)', values)),
      ).toMatchObject({ code: 'ZM025' })
  })
})
