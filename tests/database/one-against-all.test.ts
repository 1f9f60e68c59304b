// One person with psql against everybody: what he holds, floods or opens ends, and the others' work goes on meanwhile.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { prepareServer } from '#main/database/prepare-server.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { act, command, register, type Answer } from './acts.ts'

let database: FreshDatabase
let owner: Client
let agent: Client
beforeAll(async () => {
  database = await freshDatabase()
  const { port, superuserPassword, ownerPassword } = inject('server')
  const superuser = { host: '127.0.0.1', port, user: 'postgres', password: superuserPassword, database: 'postgres' }
  await prepareServer({ superuser, database: database.name, ownerPassword })
  owner = await database.owner()
  agent = await database.as('agent')
})
afterAll(async () => {
  await database.drop()
})

const registered = async (person = agent): Promise<Answer> => await register(person, database.municipality)

/** A connection that may be ended under the test; tells whether it still lives. */
async function attacker(role: 'agent' | 'temizlikClerk' | 'administrator'): Promise<{ client: Client; pid: number }> {
  const client = await database.another(role)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return { client, pid: rows[0]?.pid ?? 0 }
}

async function isAlive(pid: number): Promise<boolean> {
  return (await owner.query('select from pg_stat_activity where pid = $1', [pid])).rowCount === 1
}

/** Anybody's program looks, until he who is in the way is gone. */
async function watchedAway(pid: number): Promise<void> {
  const watcher = await database.as('parkClerk')
  await expect
    .poll(
      async () => {
        await watcher.query('select zimmet.watch_sessions()')
        return await isAlive(pid)
      },
      { interval: 200 },
    )
    .toBe(false)
}

describe('a transaction left open', () => {
  it('after registering holds up nobody else’s registration', async () => {
    const { client } = await attacker('agent')
    await client.query('begin')
    const held = await registered(client)
    const second = await database.as('secondAgent')
    await second.query('set lock_timeout = 100')
    const next = await registered(second)
    expect(next.number).not.toBe(held.number)
    await client.query('rollback')
    await client.end()
  })

  it('over every request he sees is ended by whoever looks, and the others’ acts go on', async () => {
    const { requestId, version } = await registered()
    const { client, pid } = await attacker('temizlikClerk')
    await client.query('begin')
    await client.query(`select zimmet.add_note(gen_random_uuid(), i.id, 'Tutuyorum') from zimmet.inbox i`)
    const colleague = await database.as('temizlikColleague')
    await colleague.query('set lock_timeout = 100')
    await expectRefusal(act(colleague, 'accept_custody', { requestId, version }), '55P03')
    // What he does not see goes on meanwhile.
    await registered()
    await watchedAway(pid)
    expect(await act(colleague, 'accept_custody', { requestId, version })).toMatchObject({ requestId })
    await client.end().catch(() => undefined)
  })

  it('with a calendar half changed is ended, and registering goes on', async () => {
    const { client, pid } = await attacker('administrator')
    await client.query('begin')
    await client.query('select zimmet.preview_leave($1, now(), now() + $2::interval, null)', ['Kar', '1 day'])
    await command(client, 'create_calendar', {
      name: `Yarım ${randomUUID()}`,
      observes_days_off: true,
      spans: JSON.stringify([{ weekday: 1, starts: 28_800, ends: 43_200 }]),
    })
    await watchedAway(pid)
    expect(await registered()).toMatchObject({ version: 1 })
    await client.end().catch(() => undefined)
  })

  it('and broken is ended as well: whoever listens in it hears no notices', async () => {
    const { client, pid } = await attacker('temizlikClerk')
    await client.query('listen zimmet')
    await client.query('begin')
    await expectRefusal(client.query('select 1 / 0'), '22012')
    await watchedAway(pid)
    expect(await isAlive(pid)).toBe(false)
    await client.end().catch(() => undefined)
  })

  it('is not ended while it is young, nor a session that asks for nothing', async () => {
    const { client, pid } = await attacker('temizlikClerk')
    await client.query('begin')
    await client.query('select count(*) from zimmet.inbox')
    const { client: idle, pid: idlePid } = await attacker('temizlikClerk')
    const watcher = await database.as('parkClerk')
    await watcher.query('select zimmet.watch_sessions()')
    expect([await isAlive(pid), await isAlive(idlePid)]).toEqual([true, true])
    await client.query('rollback')
    await Promise.all([client.end(), idle.end()])
  })

  it('cannot keep the watchman himself from looking', async () => {
    const { client } = await attacker('temizlikClerk')
    await client.query('begin')
    await client.query('select zimmet.watch_sessions()')
    const { client: other, pid } = await attacker('agent')
    await other.query('begin')
    await registered(other)
    const watcher = await database.as('parkClerk')
    await watcher.query('set lock_timeout = 100')
    await watchedAway(pid)
    expect(await isAlive(pid)).toBe(false)
    await client.query('rollback').catch(() => undefined)
    await Promise.all([client.end(), other.end().catch(() => undefined)])
  })
})

describe('the watchman ends', () => {
  const quiet = { written: false, begun: 0, asked: 0, quiet: 0, importing: false, notices: 0 }
  it.each([
    ['an act left open after 3 s', 'idle in transaction', { written: true, quiet: 4 }, 'act left open'],
    ['no act left open for 2 s', 'idle in transaction', { written: true, quiet: 2 }, null],
    ['a broken act left open', 'idle in transaction (aborted)', { written: true, quiet: 4 }, 'act left open'],
    ['no reading that waits 10 s', 'idle in transaction', { quiet: 10, begun: 500 }, null],
    ['a reading left open for longer', 'idle in transaction', { quiet: 16 }, 'transaction left open'],
    ['no statement of 15 s', 'active', { asked: 15, begun: 15, written: true }, null],
    ['an act of half a minute', 'active', { asked: 1, begun: 31, written: true }, 'long act'],
    ['a statement of a minute', 'active', { asked: 61, begun: 61 }, 'long statement'],
    ['no export of ten minutes', 'active', { asked: 5, begun: 600 }, null],
    ['a reading of half an hour', 'active', { asked: 5, begun: 1801 }, 'long transaction'],
    ['who lets notices pile up', 'active', { asked: 11, begun: 11, notices: 0.2 }, 'notices pile up'],
    ['no import that writes for an hour', 'active', { importing: true, written: true, asked: 3600, begun: 3600 }, null],
    ['no import that waits two minutes', 'idle in transaction', { importing: true, written: true, quiet: 120 }, null],
    ['an import left open', 'idle in transaction', { importing: true, written: true, quiet: 151 }, 'import left open'],
    ['an import of hours', 'active', { importing: true, written: true, begun: 10_801 }, 'import for hours'],
  ])('%s', async (_what, state, told, why) => {
    const s = { ...quiet, ...told }
    const { rows } = await owner.query<{ why: string | null }>(
      'select zimmet_private.why_in_the_way($1, $2, $3, $4, $5, $6, $7) as why',
      [state, s.written, s.begun, s.asked, s.quiet, s.importing, s.notices],
    )
    expect(rows).toEqual([{ why }])
  })

  it('an import by its own measure: he knows its session', async () => {
    const { client, pid } = await attacker('administrator')
    await client.query('begin')
    await client.query(`select zimmet.begin_import('Eski', 'eski.csv', '{}')`)
    expect((await owner.query('select zimmet_private.session_importing() as pid')).rows).toEqual([{ pid }])
    await client.query('rollback')
    expect((await owner.query('select zimmet_private.session_importing() as pid')).rows).toEqual([{ pid: null }])
    await client.end()
  })
})

describe('nobody of the staff', () => {
  it.each([
    'select pg_advisory_lock(1)',
    'select pg_advisory_xact_lock(1)',
    'select pg_try_advisory_lock_shared(1, 2)',
    `select pg_logical_emit_message(false, 'x', repeat('y', 1000))`,
    `select pg_logical_emit_message(true, 'x', '\\x00'::bytea)`,
    `select pg_notify('zimmet', 'x')`,
    'select lo_create(0)',
    `select lo_from_bytea(0, 'x')`,
    'create temporary table mine (x int)',
    'set temp_file_limit = -1',
    'lock table zimmet.inbox in share mode',
    'select id from zimmet.inbox for update',
    'select id from zimmet.request for key share',
    'alter role test_ibrahim connection limit -1',
    'select pg_terminate_backend(pg_backend_pid()) from zimmet_data.request',
  ])('may %s', async (statement) => {
    const clerk = await database.as('temizlikColleague')
    await clerk.query('begin')
    expect((await refusalOf(clerk.query(statement)))?.code).toBe('42501')
    await clerk.query('rollback')
  })

  it('fills the disk by sorting', async () => {
    const limit = async (value: string): Promise<void> => {
      await superuserIn(database.name, `alter database ${database.name} set temp_file_limit = '${value}'`)
    }
    const { client: before } = await attacker('temizlikClerk')
    expect((await before.query('show temp_file_limit')).rows).toEqual([{ temp_file_limit: '1GB' }])
    await before.end()
    await limit('1MB')
    const { client } = await attacker('temizlikClerk')
    await expectRefusal(
      client.query('select from generate_series(1, 1000000) g order by random() limit 1 offset 999999'),
      '53400',
    )
    await client.end()
    await limit('1GB')
  })

  it('opens more sessions than the quota, and he cannot raise it', async () => {
    const administrator = await database.as('administrator')
    const login = `kalabalik${randomUUID().slice(0, 8)}`
    await command(administrator, 'enrol_staff', {
      ...{
        login,
        full_name: 'Kalabalık Kişi',
        post: 'clerk',
        directorate_ids: [database.municipality.directorates.fen],
      },
      password_verifier: await verifierOf('one of many'),
    })
    const open: Client[] = []
    const config = { host: '127.0.0.1', port: inject('server').port, database: database.name, user: login }
    const enter = async (): Promise<void> => {
      const client = new Client({ ...config, password: 'one of many' })
      client.on('error', () => undefined)
      await client.connect()
      open.push(client)
    }
    for (let nth = 0; nth < 16; nth += 1) await enter()
    await expectRefusal(enter(), '53300')
    await expectRefusal((open[0] as Client).query(`alter role ${login} connection limit 100`), '42501')
    await registered(await database.another('secondAgent'))
    await Promise.all(open.map(async (client) => await client.end()))
    await superuserIn(database.name, `drop role ${login}`)
  })
})

/** The verifier that PostgreSQL itself makes of a password. */
async function verifierOf(password: string): Promise<string> {
  const role = `verifier_${randomUUID().slice(0, 8)}`
  await superuserIn(database.name, `create role ${role} password '${password}'`)
  const [row] = await superuserIn<{ verifier: string }>(
    database.name,
    `select rolpassword as verifier from pg_authid where rolname = '${role}'`,
  )
  await superuserIn(database.name, `drop role ${role}`)
  return row?.verifier ?? ''
}

async function superuserIn<Row extends object>(name: string, statement: string): Promise<Row[]> {
  const { port, superuserPassword } = inject('server')
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password: superuserPassword, database: name })
  await client.connect()
  const { rows } = await client.query<Row>(statement)
  await client.end()
  return rows
}

it('tells administrators, and nobody else, what the server was prepared with', async () => {
  const administrator = await database.as('administrator')
  const { rows } = await administrator.query<{ code: string; is_in_place: boolean }>(
    'select * from zimmet.server_health()',
  )
  expect(Object.fromEntries(rows.map((row) => [row.code, row.is_in_place]))).toMatchObject({
    ...{ watchman: true, locks_closed: true, presence_closed: true, counts_closed: true, sorting_limited: true },
    ...{ other_databases_closed: true, connections_enough: true, guessing_slowed: true, transport_encrypted: true },
    // The players' logins were made by somebody else than the owner.
    sessions_limited: false,
  })
  await superuserIn(database.name, `alter database ${database.name} reset temp_file_limit`)
  await superuserIn(database.name, 'grant execute on function pg_advisory_lock(bigint) to public')
  const after = await administrator.query<{ part: string; code: string; is_in_place: boolean }>(
    'select * from zimmet.server_health()',
  )
  const missing = after.rows
    .filter(({ part, is_in_place: isInPlace }) => part === 'settings' && !isInPlace)
    .map(({ code }) => code)
  expect(missing.toSorted()).toEqual(['locks_closed', 'sessions_limited', 'sorting_limited'])
  await expectRefusal((await database.as('overseer')).query('select * from zimmet.server_health()'), '42501')
})
