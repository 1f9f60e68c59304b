// Bilgisayarlar: each PC says what it is beside whoever uses it; administrators see one row a PC, and nobody writes over another's.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '#tests/database/acts.ts'
import { castPassword, type Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.drop())

interface Said {
  hostName?: string | null
  system?: string
  ring?: number
  ringSaidBy?: string
  upkeep?: string | null
  lookedAt?: string | null
  result?: string | null
  waiting?: string | null
}

const said = (client: Client, { hostName = 'ZABITA-01', ...given }: Said = {}) =>
  client.query<{ taken: boolean }>('select zimmet.report_pc($1, $2, $3, $4, $5, $6, $7, $8) as taken', [
    ...[hostName, given.system ?? 'Windows 11 (10.0.26100)', given.ring ?? 3, given.ringSaidBy ?? 'nobody'],
    ...[
      given.upkeep === undefined ? 'self' : given.upkeep,
      given.lookedAt ?? null,
      given.result ?? null,
      given.waiting ?? null,
    ],
  ])

async function at<Result>(
  { machine, role = 'agent', program = '0.1.0' }: { machine?: string; role?: Role; program?: string },
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { server } = database
  const client = new Client({
    ...{ host: server.host, port: server.port, database: server.database },
    ...{ user: database.login(role).login, password: castPassword },
    ...(machine !== undefined && { application_name: `zimmet ${machine.slice(0, 8)}` }),
    options: `-c zimmet.program=${program}${machine === undefined ? '' : ` -c zimmet.machine=${machine}`}`,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

interface Row {
  machine_id: string
  host_name: string
  staff_id: number
  version: string | null
  newest: string | null
  ring: number
  ordered_ring: number | null
  result: string | null
  seen_at: Date
  connections: number
  people: number
  names: number
}
async function rowsAs(role: Role = 'administrator'): Promise<Row[]> {
  return (await (await database.as(role)).query<Row>('select * from zimmet.pcs() order by host_name')).rows
}
const rowOf = async (machine: string): Promise<Row | undefined> =>
  (await rowsAs()).find(({ machine_id: id }) => id === machine)
const owner = async (text: string, values: unknown[] = []) => await (await database.owner()).query(text, values)
const idOf = async (role: Role): Promise<number> =>
  (
    (await owner('select id from zimmet_data.staff where login = $1', [database.login(role).login])).rows as {
      id: number
    }[]
  )[0]?.id ?? 0
const aMomentLater = async () => await owner(`update zimmet_data.pc set said_at = said_at - interval '1 minute'`)

describe('a PC says what it is', () => {
  const machine = randomUUID()

  it('and stands in the list with who used it, its version and what it has open', async () => {
    await at({ machine, program: '0.1.0' }, async (client) => {
      expect(
        (await said(client, { result: 'current', lookedAt: new Date(Date.now() - 60_000).toISOString() })).rows[0]
          ?.taken,
      ).toBe(true)
      expect(await rowOf(machine)).toMatchObject({
        ...{
          host_name: 'ZABITA-01',
          version: '0.1.0',
          ring: 3,
          result: 'current',
          connections: 1,
          people: 1,
          names: 1,
        },
        staff_id: await idOf('agent'),
      })
    })
    await expect.poll(async () => (await rowOf(machine))?.connections).toBe(0)
  })

  it('keeps its row over versions and people: one row a PC, of who used it last', async () => {
    await aMomentLater()
    await at({ machine, role: 'temizlikClerk', program: '0.2.0' }, async (client) => {
      await said(client, { waiting: '0.3.0' })
    })
    expect((await rowsAs()).filter(({ machine_id: id }) => id === machine)).toHaveLength(1)
    expect(await rowOf(machine)).toMatchObject({
      ...{ version: '0.2.0', staff_id: await idOf('temizlikClerk'), people: 2, names: 1 },
    })
  })

  it('writes nothing kept for a heartbeat that says nothing new', async () => {
    await aMomentLater()
    const state = async () =>
      (
        await owner('select xmin::text, p.said_at from zimmet_data.pc p where p.machine_id = $1 order by p.id', [
          machine,
        ])
      ).rows
    const before = await state()
    const seen = (await rowOf(machine))?.seen_at.getTime() ?? 0
    await owner(`update zimmet_data.pc_seen set seen_at = seen_at - interval '10 minutes'`)
    await at(
      { machine, role: 'temizlikClerk', program: '0.2.0' },
      async (client) => await said(client, { waiting: '0.3.0' }),
    )
    expect(await state()).toEqual(before)
    expect((await rowOf(machine))?.seen_at.getTime()).toBeGreaterThan(seen)
  })

  it('is not heard twice within two seconds', async () => {
    await at({ machine, role: 'temizlikDirector', program: '0.2.0' }, async (client) => {
      await said(client)
      expect((await said(client, { hostName: 'ZABITA-02' })).rows[0]?.taken).toBe(false)
    })
  })

  it('is still known after the server crashed, from the last change', async () => {
    await owner('delete from zimmet_data.pc_seen')
    expect(await rowOf(machine)).toMatchObject({ host_name: 'ZABITA-01' })
  })

  it.each<[string, Said]>([
    ['no name', { hostName: null }],
    ['a name with a line in it', { hostName: 'A\nB' }],
    ['a name of 65 letters', { hostName: 'a'.repeat(65) }],
    ['markup', { hostName: '<b>x</b>' }],
    ['a system too long', { system: 's'.repeat(81) }],
    ['a fifth ring', { ring: 4 }],
    ['a ring said by a stranger', { ringSaidBy: 'me' }],
    ['no upkeep', { upkeep: null }],
    ['a result in words', { result: 'It went "well"' }],
    ['a look of next month', { lookedAt: new Date(Date.now() + 30 * 86_400_000).toISOString() }],
  ])('not %s', async (_what, given) => {
    await at({ machine: randomUUID() }, async (client) => await expectRefusal(said(client, given), 'ZM025'))
  })

  it('not without an id, and not to somebody without a post', async () => {
    await at({}, async (client) => await expectRefusal(said(client), 'ZM025'))
    const stranger = await database.owner()
    await stranger.query(`set zimmet.machine = '${machine}'`)
    await expectRefusal(said(stranger), 'ZM022')
  })
})

describe('a hostile clerk with psql', () => {
  const victim = randomUUID()
  beforeAll(async () => {
    await at({ machine: victim, program: '0.2.0' }, async (client) => await said(client, { hostName: 'BASKAN-PC' }))
  })

  it('writes beside another PC, not over it, under his own name; the list says that two names are told', async () => {
    await at({ machine: victim, role: 'temizlikClerk', program: '0.0.1' }, async (client) => {
      await said(client, { hostName: 'BOZUK' })
    })
    expect(await rowOf(victim)).toMatchObject({
      ...{ host_name: 'BOZUK', staff_id: await idOf('temizlikClerk'), people: 2, names: 2 },
    })
    const { rows } = await owner(
      'select host_name, version from zimmet_data.pc where machine_id = $1 and staff_id = $2',
      [victim, await idOf('agent')],
    )
    expect(rows).toEqual([{ host_name: 'BASKAN-PC', version: '0.2.0' }])
  })

  it('fills the list with fifty PCs a day and no more', async () => {
    const flood = at({ machine: victim, role: 'temizlikClerk' }, async (client) => {
      for (let nth = 0; nth < 60; nth += 1) {
        await client.query(`set zimmet.machine = '${randomUUID()}'`)
        await said(client)
      }
    })
    await expectRefusal(flood, 'ZM123')
    const mine = await idOf('temizlikClerk')
    const count = async () =>
      (await owner('select count(*)::int as n from zimmet_data.pc where staff_id = $1', [mine])).rows[0] as {
        n: number
      }
    expect(await count()).toEqual({ n: 50 })
    // Whoever comes to a new PC on another day is not kept from it: the one longest unheard of goes.
    await owner(`update zimmet_data.pc set first_at = first_at - interval '2 days' where staff_id = $1`, [mine])
    await at({ machine: randomUUID(), role: 'temizlikClerk' }, async (client) => await said(client))
    expect(await count()).toEqual({ n: 50 })
  })

  it.each(['agent', 'temizlikClerk', 'temizlikDirector'] as const)(
    'sees no list as %s, and changes no row',
    async (role) => {
      const client = await database.as(role)
      await expectRefusal(client.query('select * from zimmet.pcs()'), '42501')
      await expectRefusal(client.query('select * from zimmet_data.pc'), '42501')
      await expectRefusal(client.query('delete from zimmet_data.pc_seen'), '42501')
      await expectRefusal(client.query('select zimmet.forget_pc($1, $2)', [randomUUID(), victim]), '42501')
    },
  )

  it('wakes nobody by heartbeats', async () => {
    const heard: string[] = []
    await at({}, async (listener) => {
      await listener.query('listen zimmet')
      listener.on('notification', ({ payload }) => heard.push(payload ?? ''))
      await aMomentLater()
      await at({ machine: victim }, async (client) => await said(client, { hostName: 'BASKAN-PC-2' }))
      await listener.query('select 1')
    })
    expect(heard).toEqual([])
  })
})

it('is looked at by overseers, who order nothing', async () => {
  expect((await rowsAs('overseer')).length).toBeGreaterThan(0)
  await expectRefusal(
    (await database.as('overseer')).query('select zimmet.forget_pc($1, $2)', [randomUUID(), randomUUID()]),
    '42501',
  )
})

describe('a PC is forgotten', () => {
  const machine = randomUUID()
  const forget = async () =>
    await call(await database.as('administrator'), 'forget_pc', { command_id: randomUUID(), machine_id: machine })

  it('once it was not seen for thirty days, with its orders, on record', async () => {
    await at({ machine }, async (client) => await said(client, { hostName: 'ESKI-PC' }))
    await call(await database.as('administrator'), 'assign_ring', {
      ...{ command_id: randomUUID(), machine_id: machine, ring: 1 },
    })
    await expectRefusal(forget(), 'ZM124')
    await owner(`update zimmet_data.pc set said_at = said_at - interval '31 days' where machine_id = $1`, [machine])
    await owner(
      `update zimmet_data.pc_seen set seen_at = seen_at - interval '31 days'
      where pc_id = (select id from zimmet_data.pc where machine_id = $1)`,
      [machine],
    )
    await forget()
    expect(await rowOf(machine)).toBeUndefined()
    const { rows } = await owner(`select from zimmet_data.update_machine where machine_id = $1`, [machine])
    expect(rows).toEqual([])
    const { rows: told } = await owner(
      `select details ->> 'forgotten' as name from zimmet_data.catalogue_change where details ->> 'machine' = $1 and details ? 'forgotten'`,
      [machine],
    )
    expect(told).toEqual([{ name: 'ESKI-PC' }])
    await expectRefusal(forget(), 'ZM025')
  })

  it('and comes back when it is used again', async () => {
    await at({ machine }, async (client) => await said(client, { hostName: 'ESKI-PC' }))
    expect(await rowOf(machine)).toMatchObject({ ordered_ring: null })
  })
})
