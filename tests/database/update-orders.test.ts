// What administrators order about newer programs: who may, what each PC is told, and that nobody is shut out by a version that
// no pilot PC has worked with.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, register } from '#tests/database/acts.ts'
import { castPassword, type Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.drop())

const order = async (role: Role, name: string, input: Record<string, unknown> = {}) =>
  await call(await database.as(role), name, { command_id: randomUUID(), ...input })

const pilot = randomUUID()
const other = randomUUID()

/** A session of a program of this version on this PC. */
async function at<Result>(
  { program, machine, role = 'agent' }: { program: string; machine?: string; role?: Role },
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { server } = database
  const client = new Client({
    ...{ host: server.host, port: server.port, database: server.database },
    ...{ user: database.login(role).login, password: castPassword },
    options: `-c zimmet.program=${program}${machine === undefined ? '' : ` -c zimmet.machine=${machine}`}`,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
const ordersOf = async (client: Client): Promise<unknown> =>
  (await client.query<{ orders: unknown }>('select zimmet.update_orders() as orders')).rows[0]?.orders
const oldestOf = async (client: Client): Promise<unknown> =>
  (await client.query<{ oldest: string }>('select oldest_program as oldest from zimmet.served')).rows[0]?.oldest

it('tells a PC nothing of its own before anything was ordered', async () => {
  expect(await at({ program: '0.1.0', machine: other }, ordersOf)).toEqual({ generation: 0, ring: null, releases: [] })
  // What is no id is none.
  expect(await at({ program: '0.1.0', machine: 'x' }, ordersOf)).toMatchObject({ ring: null })
})

it('counts each "look now" once, and wakes the PCs by the feed alone', async () => {
  const heard: string[] = []
  await at({ program: '0.1.0' }, async (listener) => {
    await listener.query('listen zimmet')
    listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
    const twice = randomUUID()
    await order('administrator', 'order_update_look', { command_id: twice })
    await order('administrator', 'order_update_look', { command_id: twice })
    await order('administrator', 'order_update_look')
    await expect.poll(() => heard.length).toBeGreaterThan(0)
    expect(await ordersOf(listener)).toMatchObject({ generation: 2 })
  })
})

it('gives a PC its ring, and takes it back', async () => {
  await order('administrator', 'assign_ring', { machine_id: pilot, ring: 0 })
  expect(await at({ program: '0.1.0', machine: pilot }, ordersOf)).toMatchObject({ ring: 0 })
  expect(await at({ program: '0.1.0', machine: other }, ordersOf)).toMatchObject({ ring: null })
  await order('administrator', 'assign_ring', { machine_id: other, ring: 2 })
  await order('administrator', 'assign_ring', { machine_id: other, ring: null })
  expect(await at({ program: '0.1.0', machine: other }, ordersOf)).toMatchObject({ ring: null })
})

it('keeps the highest release by ring, whatever is said afterwards', async () => {
  const note = async (sequence: number, version: string) =>
    await order('administrator', 'note_release', { ring: 3, sequence, version })
  await note(5, '0.2.0')
  await note(4, '9.9.9')
  expect(await at({ program: '0.1.0' }, ordersOf)).toMatchObject({ releases: [{ ring: 3, sequence: 5 }] })
})

describe('the number of a release', () => {
  const note = async (ring: number, sequence: number) =>
    await order('administrator', 'note_release', { ring, sequence, version: '0.3.0' })
  const known = async (): Promise<unknown> =>
    (await (await database.as('administrator')).query('select ring, sequence from zimmet.update_release order by ring'))
      .rows
  const aDayLater = async () =>
    await (
      await database.owner()
    ).query(`update zimmet_data.update_release set noted_at = noted_at - interval '25 hours'`)

  it('may be far ahead within reason, as where nobody looked for long', async () => {
    await note(3, 10_000)
    expect(await known()).toEqual([{ ring: 3, sequence: 10_000 }])
  })

  it('may not be one that leaves no room for the next, in one step or in many of one day', async () => {
    for (const sequence of [10_001, 20_000, 2_000_000_000, 2 ** 31 - 1])
      for (const ring of [0, 3])
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await expectRefusal(note(ring, sequence), 'ZM117')
    expect(await known()).toEqual([{ ring: 3, sequence: 10_000 }])
  })

  it('may go on the next day, in any ring, from what is known by then', async () => {
    await aDayLater()
    await expectRefusal(note(0, 20_001), 'ZM117')
    await note(0, 20_000)
    await note(3, 10_001)
    await expectRefusal(note(3, 20_001), 'ZM117')
    expect(await known()).toEqual([
      { ring: 0, sequence: 20_000 },
      { ring: 3, sequence: 10_001 },
    ])
  })
})

describe('the oldest program admitted', () => {
  const registerAs = async (program: string, machine?: string) =>
    await at(
      { program, ...(machine === undefined ? {} : { machine }) },
      async (client) => (await refusalOf(register(client, database.municipality)))?.code,
    )
  const ageRun = async (version: string) =>
    await (
      await database.owner()
    ).query(`update zimmet_data.update_run set first_at = first_at - interval '61 minutes' where version = $1`, [
      version,
    ])

  it('is none that no pilot PC has worked with for an hour', async () => {
    await expectRefusal(order('administrator', 'set_minimum_program', { version: '0.2.0' }), 'ZM120')
    // On a PC that is no pilot it proves nothing, however long.
    await order('administrator', 'assign_ring', { machine_id: other, ring: 1 })
    await at({ program: '0.2.0', machine: other }, ordersOf)
    await ageRun('0.2.0')
    await expectRefusal(order('administrator', 'set_minimum_program', { version: '0.2.0' }), 'ZM120')
    await at({ program: '0.2.0', machine: pilot }, ordersOf)
    await expectRefusal(order('administrator', 'set_minimum_program', { version: '0.2.0' }), 'ZM120')
    await ageRun('0.2.0')
    await expectRefusal(order('administrator', 'set_minimum_program', { version: '0.2.1' }), 'ZM120')
    await expectRefusal(order('administrator', 'set_minimum_program', { version: '0.10.0' }), 'ZM120')
    expect(await at({ program: '0.1.0' }, oldestOf)).toBe('0.1.0')
    await order('administrator', 'set_minimum_program', { version: '0.2.0' })
    expect(await at({ program: '0.1.0' }, oldestOf)).toBe('0.2.0')
  })

  it('refuses older programs at their next command, and no others', async () => {
    expect(await registerAs('0.1.9')).toBe('ZM091')
    expect(await registerAs('0.2.0')).toBeUndefined()
    expect(await registerAs('0.10.0')).toBeUndefined()
  })

  it('does not hold for a PC that is exempt, for a week at most', async () => {
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000).toISOString()
    await expectRefusal(order('administrator', 'exempt_machine', { machine_id: other, until: inDays(8) }), 'ZM121')
    await expectRefusal(order('administrator', 'exempt_machine', { machine_id: other, until: inDays(-1) }), 'ZM121')
    await order('administrator', 'exempt_machine', { machine_id: other, until: inDays(1) })
    expect(await registerAs('0.1.0', other)).toBeUndefined()
    expect(await registerAs('0.1.0', pilot)).toBe('ZM091')
    expect(await at({ program: '0.1.0', machine: other }, oldestOf)).toBe('0.1.0')
    await order('administrator', 'exempt_machine', { machine_id: other, until: null })
    expect(await registerAs('0.1.0', other)).toBe('ZM091')
  })

  it('is lifted again', async () => {
    await order('administrator', 'set_minimum_program', { version: null })
    expect(await registerAs('0.1.0')).toBeUndefined()
  })
})

it('is ordered by administrators alone, and not with nonsense', async () => {
  for (const role of ['agent', 'temizlikClerk', 'temizlikDirector', 'overseer'] as const)
    for (const [name, input] of [
      ['order_update_look', {}],
      ['set_minimum_program', { version: null }],
      ['assign_ring', { machine_id: other, ring: 0 }],
      ['exempt_machine', { machine_id: other, until: null }],
      ['note_release', { ring: 0, sequence: 2_000_000, version: '9.0.0' }],
    ] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expectRefusal(order(role, name, input), '42501')
  await expectRefusal(order('administrator', 'assign_ring', { machine_id: null, ring: 0 }), 'ZM025')
  await expectRefusal(order('administrator', 'assign_ring', { machine_id: other, ring: 4 }), 'ZM025')
  await expectRefusal(order('administrator', 'set_minimum_program', { version: '1.0' }), 'ZM025')
  await expectRefusal(order('administrator', 'note_release', { ring: 0, sequence: 0, version: '1.0.0' }), 'ZM025')
})

it('stands in the ledger, which administrators and overseers read and nobody else', async () => {
  const read = async (role: Role) =>
    (
      await (
        await database.as(role)
      ).query<{ details: object }>(`select details from zimmet.catalogue_change where kind = 'updates' order by id`)
    ).rows.map(({ details }) => details)
  expect(await read('overseer')).toEqual(
    expect.arrayContaining([
      { generation: 2 },
      { machine: pilot, ring: 0 },
      { ring: 3, sequence: 5, version: '0.2.0' },
      { minimum: '0.2.0' },
      { minimum: '', from: '0.2.0' },
    ]),
  )
  expect(await read('temizlikClerk')).toEqual([])
  const machines = async (role: Role) =>
    (await (await database.as(role)).query('select machine_id from zimmet.update_machine')).rowCount
  expect([await machines('administrator'), await machines('agent')]).toEqual([2, 0])
})
