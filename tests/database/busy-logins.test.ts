// One login that keeps many sessions busy: it is held to fewer for a while, and nobody else is.
import { randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { eventually } from '#tests/support/eventually.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { command } from './acts.ts'

const password = 'one of many'
let database: FreshDatabase
let owner: Client
const logins: string[] = []
const open: Client[] = []
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await Promise.all(open.map(async (client) => await client.end().catch(() => undefined)))
  await database.drop()
  const { port, superuserPassword } = inject('server')
  const superuser = new Client({ host: '127.0.0.1', port, user: 'postgres', password: superuserPassword })
  await superuser.connect()
  for (const login of logins) await superuser.query(`drop role ${login}`)
  await superuser.end()
})

type Person = { login: string; staffId: number }

/** Somebody whose login the house itself has made. */
async function enrolled(): Promise<Person> {
  const login = `mesgul${randomUUID().slice(0, 8)}`
  await command(await database.as('administrator'), 'enrol_staff', {
    ...{ login, full_name: 'Meşgul Kişi', post: 'clerk', directorate_ids: [database.municipality.directorates.fen] },
    password_verifier: scramVerifier(password, randomBytes(16)),
  })
  logins.push(login)
  const { rows } = await owner.query<{ id: number }>('select id from zimmet_data.staff where login = $1', [login])
  return { login, staffId: rows[0]?.id ?? 0 }
}

async function enter({ login }: Person): Promise<Client> {
  const client = new Client({
    ...{ host: '127.0.0.1', port: inject('server').port, database: database.name },
    ...{ user: login, password },
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('set statement_timeout = 0')
  open.push(client)
  return client
}

async function all(person: Person, count: number, statement: string): Promise<Client[]> {
  const clients: Client[] = []
  // oxlint-disable-next-line no-await-in-loop -- they are opened one after the other
  for (let nth = 0; nth < count; nth += 1) clients.push(await enter(person))
  for (const client of clients) void client.query(statement).catch(() => undefined)
  return clients
}

const reckoning = 'select count(*) from generate_series(1, 40) a, generate_series(1, 1000000) b where sqrt(b) > a'

/** Somebody else's program looks, whether or not somebody has just looked. */
async function look(): Promise<number> {
  const watcher = await database.as('parkClerk')
  return await eventually(async () => {
    const { rows } = await watcher.query<{ ended: number }>('select ended from zimmet.keep_watch()')
    expect(rows[0]?.ended).toBeGreaterThanOrEqual(0)
    return rows[0]?.ended ?? 0
  })
}

/** As if looks had found so many busy, one a second. */
async function wasSeen(person: Person, looks: number, busy: number): Promise<void> {
  await owner.query(
    `insert into zimmet_data.busy_look (at, staff_id, busy)
     select clock_timestamp() - (n * interval '1 second'), $1, $3 from generate_series(0, $2 - 1) n`,
    [person.staffId, looks, busy],
  )
}

const holdsOf = async ({ staffId }: Person) =>
  (
    await owner.query<{ sessions: number; busy: number; minutes: number }>(
      `select sessions, busy, round(extract(epoch from until - at) / 60)::int as minutes
       from zimmet_data.session_hold where staff_id = $1 order by id`,
      [staffId],
    )
  ).rows
const seenBusy = async ({ staffId }: Person): Promise<number> =>
  (await owner.query('select from zimmet_data.busy_look where staff_id = $1', [staffId])).rowCount ?? 0
const sessionsOf = async ({ login }: Person): Promise<number> =>
  (await owner.query('select from pg_stat_activity where usename = $1', [login])).rowCount ?? 0
const limitOf = async ({ login }: Person): Promise<number | undefined> =>
  (await owner.query<{ most: number }>('select rolconnlimit as most from pg_roles where rolname = $1', [login])).rows[0]
    ?.most

async function cut(person: Person): Promise<void> {
  await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [person.login])
  await eventually(async () => {
    expect(await sessionsOf(person)).toBe(0)
  })
}

/** As if so much time had gone by since he was held. */
async function after(person: Person, time: string): Promise<void> {
  await owner.query('alter table zimmet_data.session_hold disable trigger session_hold_is_append_only')
  await owner.query(
    'update zimmet_data.session_hold set at = at - $2::interval, until = until - $2::interval where staff_id = $1',
    [person.staffId, time],
  )
  await owner.query('delete from zimmet_data.busy_look where staff_id = $1', [person.staffId])
  await owner.query('alter table zimmet_data.session_hold enable trigger session_hold_is_append_only')
}

describe('how much it takes', () => {
  it.each([
    // Nothing that one PC does weighs anything, however slow the server is: it has four connections.
    ['a PC with all it has, for as long as one likes', 300, 4, false, null],
    ['two PCs with a whole overview and an export each', 60, 6, false, null],
    ['two PCs with all they have, for ten seconds', 10, 8, false, null],
    ['two PCs that do nothing else for half a minute', 30, 8, false, 4],
    ['six for more than two minutes', 150, 6, false, 4],
    ['sixteen', 5, 16, false, 4],
    ['sixteen, but looked at only four times', 4, 16, false, null],
    ['after it was held within the day: two', 300, 2, true, null],
    ['a PC with all it has', 5, 4, true, 2],
    ['three for half a minute', 31, 3, true, 2],
  ])('%s', async (_what, looks, busy, wasHeld, left) => {
    const { rows } = await owner.query<{ left: number | null }>(
      'select zimmet_private.sessions_left($1, $1 * zimmet_private.busy_weight($2, $3), $3) as left',
      [looks, busy, wasHeld],
    )
    expect(rows).toEqual([{ left }])
  })

  it('counts a look for as long as it stands, and for little where nobody looked', async () => {
    const person = await enrolled()
    await owner.query(
      `insert into zimmet_data.busy_look (at, staff_id, busy)
       select clock_timestamp() - n * interval '50 seconds', $1, 8 from generate_series(0, 4) n`,
      [person.staffId],
    )
    await look()
    expect(await holdsOf(person)).toEqual([])
  })
})

describe('a login that keeps twelve busy', () => {
  let hostile: Person
  beforeAll(async () => {
    hostile = await enrolled()
    await all(hostile, 12, reckoning)
    await eventually(async () => {
      await look()
      if ((await holdsOf(hostile)).length === 0) throw new Error('he is not held yet')
    })
  })

  it('is held to a whole PC for ten minutes, and what is open beyond is ended', async () => {
    expect(await holdsOf(hostile)).toEqual([{ sessions: 4, busy: expect.any(Number), minutes: 10 }])
    await eventually(async () => {
      expect(await sessionsOf(hostile)).toBeLessThanOrEqual(4)
    })
    expect(await limitOf(hostile)).toBe(4)
    await eventually(async () => {
      const entered = await Promise.allSettled([1, 2, 3, 4, 5].map(async () => await enter(hostile)))
      expect(
        entered.some((one) => one.status === 'rejected' && (one.reason as { code?: string }).code === '53300'),
      ).toBe(true)
    })
  })

  it('is told to administrators and overseers, to himself, and to nobody else', async () => {
    const told = async (client: Client): Promise<number> =>
      (await client.query('select from zimmet.session_hold where staff_id = $1', [hostile.staffId])).rowCount ?? 0
    expect(await told(await database.as('administrator'))).toBe(1)
    expect(await told(await database.as('overseer'))).toBe(1)
    expect(await told(await database.as('parkClerk'))).toBe(0)
    const { rows } = await (
      await database.as('administrator')
    ).query<{ state: string; facts: object }>(
      `select state, facts from zimmet.server_health() where code = 'held_logins'`,
    )
    expect(rows).toEqual([{ state: 'look', facts: expect.objectContaining({ held: 1, lately: 1 }) }])
    await cut(hostile)
    const own = await eventually(async () => await enter(hostile))
    expect(await told(own)).toBe(1)
    await own.end()
  })

  it('is let go by whoever looks when the time is over', async () => {
    await after(hostile, '11 minutes')
    await look()
    expect(await limitOf(hostile)).toBe(16)
  })

  it('is held to two when it goes on within the day, and for twice as long', async () => {
    await cut(hostile)
    await after(hostile, '11 minutes')
    await wasSeen(hostile, 6, 9)
    await look()
    expect((await holdsOf(hostile)).at(-1)).toEqual({ sessions: 2, busy: 9, minutes: 20 })
    expect(await limitOf(hostile)).toBe(2)
  })

  it('is as good as anybody two days later', async () => {
    await after(hostile, '2 days')
    await wasSeen(hostile, 100, 4)
    await look()
    expect(await holdsOf(hostile)).toHaveLength(2)
  })
})

describe('is never noted', () => {
  it('a PC with all four connections busy', async () => {
    const person = await enrolled()
    await all(person, 4, reckoning)
    for (let nth = 0; nth < 8; nth += 1) await look()
    expect(await seenBusy(person)).toBe(0)
    await cut(person)
  })

  it('a gateway, which works for everybody, with all its sessions busy', async () => {
    const gateway = await enrolled()
    await owner.query(`update zimmet_data.staff set post = 'gateway' where id = $1`, [gateway.staffId])
    await all(gateway, 8, reckoning)
    for (let nth = 0; nth < 6; nth += 1) await look()
    expect(await seenBusy(gateway)).toBe(0)
    await cut(gateway)
  })

  it('sixteen sessions that wait: for time, for a row, for their PC, for a question', async () => {
    const person = await enrolled()
    await all(person, 8, 'select pg_sleep(600)')
    await all(person, 8, 'select 1')
    for (let nth = 0; nth < 6; nth += 1) await look()
    expect(await seenBusy(person)).toBe(0)
  })
})

describe('nobody', () => {
  it('makes sessions that count as somebody else’s, or writes what was seen', async () => {
    const person = await enrolled()
    const clerk = await database.as('temizlikClerk')
    await expectRefusal(clerk.query(`set role ${person.login}`), '42501')
    await expectRefusal(clerk.query(`set session authorization ${person.login}`), '42501')
    for (const table of ['busy_look', 'session_hold'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expectRefusal(
        clerk.query(`insert into zimmet_data.${table} (staff_id, busy) values (${person.staffId}, 16)`),
        '42501',
      )
    await expectRefusal(clerk.query('select zimmet_private.hold_busy()'), '42501')
    await expectRefusal(clerk.query('select from zimmet_data.busy_look'), '42501')
    await expectRefusal(owner.query('update zimmet_data.session_hold set sessions = 16'), 'ZM090')
    await expectRefusal(owner.query('delete from zimmet_data.session_hold'), 'ZM090')
  })

  it('saves him by looking within a transaction that he leaves open, or takes back', async () => {
    const person = await enrolled()
    await all(person, 8, 'select pg_sleep(600)')
    await wasSeen(person, 20, 16)
    const friend = await database.another('temizlikClerk')
    await friend.query('begin')
    await eventually(async () => {
      const { rows } = await friend.query<{ ended: number }>('select ended from zimmet.keep_watch()')
      expect(rows[0]?.ended).toBeGreaterThan(0)
    })
    expect(await holdsOf(person)).toEqual([])
    // He still holds it open: who looks now ends the sessions all the same, and does not wait for him.
    await all(person, 4, 'select pg_sleep(600)')
    await eventually(async () => {
      await look()
      expect(await sessionsOf(person)).toBeLessThanOrEqual(4)
    })
    await friend.query('rollback').catch(() => undefined)
    await friend.end().catch(() => undefined)
    await eventually(async () => {
      await look()
      expect(await holdsOf(person)).toHaveLength(1)
    })
  })

  it('keeps others from looking by looking without end', async () => {
    const restless = await database.another('temizlikClerk')
    const over = new AbortController()
    const looking = (async () => {
      // oxlint-disable-next-line no-await-in-loop -- without end
      while (!over.signal.aborted) await restless.query('select zimmet.keep_watch()')
    })()
    for (let nth = 0; nth < 5; nth += 1) expect(await look()).toBeGreaterThanOrEqual(0)
    over.abort()
    await looking
    await restless.end()
  })
})
