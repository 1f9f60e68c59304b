// A clerk with psql: everything a person with a login and no program can try. What the catalogue lists is taken from there,
// so that a table or a function of tomorrow is tried by itself.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, command, register, type Target } from './acts.ts'

let database: FreshDatabase
let clerk: Client
let mine: Target
let others: Target
let attempts = 0
let refused = 0

beforeAll(async () => {
  database = await freshDatabase()
  const agent = await database.as('agent')
  mine = await register(agent, database.municipality)
  others = await register(agent, database.municipality, {
    subject_id: database.municipality.subjects.pothole,
    description: 'Gizli çukur',
    citizen: JSON.stringify({
      fullName: 'Gizli Kişi',
      phone: '0533 765 43 21',
      nationalId: '10000000146',
      address: 'Saklı Sokak 1',
    }),
  })
  clerk = await database.as('temizlikClerk')
})
afterAll(async () => {
  console.log(`hostile attempts: ${attempts}, refused: ${refused}`)
  await database.drop()
})

/** Tries a statement; the SQLSTATE of the refusal, or "went through". */
async function tries(sql: string, values: unknown[] = [], person: Client = clerk): Promise<string> {
  attempts += 1
  const refusal = await refusalOf(person.query(sql, values))
  if (refusal === null) return 'went through'
  refused += 1
  return refusal.code
}

const denied = '42501'

async function namesOf(kinds: string, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await (
    await database.owner()
  ).query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind::text = any (string_to_array($2, ','))
     order by 1`,
    [schemas, kinds],
  )
  return rows.map((row) => row.name)
}

describe('cannot write', () => {
  it('to any table, in any way', async () => {
    const tables = await namesOf('r,p', ['zimmet_data', 'zimmet_private'])
    expect(tables.length).toBeGreaterThan(25)
    for (const table of tables) {
      for (const statement of [
        `insert into ${table} default values`,
        `delete from ${table}`,
        `update ${table} set ctid = ctid`,
        `truncate ${table}`,
        `select * from ${table}`,
        `select count(*) from ${table}`,
        `copy ${table} to stdout`,
        `lock table ${table} in share mode`,
        `alter table ${table} disable row level security`,
        `drop table ${table}`,
        `comment on table ${table} is 'mine'`,
        `create trigger mine before insert on ${table} execute function pg_catalog.suppress_redundant_updates_trigger()`,
      ]) {
        expect(await tries(statement), statement).not.toBe('went through')
      }
    }
  })

  it('through any view', async () => {
    for (const view of await namesOf('v', ['zimmet'])) {
      for (const statement of [`insert into ${view} default values`, `delete from ${view}`]) {
        expect(await tries(statement), statement).not.toBe('went through')
      }
    }
    expect(await tries(`update zimmet.inbox set priority = 'urgent' where id = $1`, [mine.requestId])).toBe(denied)
    expect(await tries(`update zimmet.request set state = 'closed'`)).not.toBe('went through')
    expect(await tries(`update zimmet.staff set post = 'overseer'`)).toBe(denied)
  })

  it('a history of his own, or a version', async () => {
    expect(await tries(`update zimmet.history set details = '{}'`)).toBe(denied)
    expect(await tries(`insert into zimmet.history (request_id, entry) values ($1, 99)`, [mine.requestId])).toBe(denied)
    expect(await tries('select zimmet.accept_custody($1, $2, 999)', [randomUUID(), mine.requestId])).toBe('ZM001')
    expect(await tries('select zimmet.accept_custody($1, $2, null)', [randomUUID(), mine.requestId])).toBe('ZM001')
    expect(await tries(`select zimmet_private.record(null::zimmet_data.request, 'register', '{}', 1)`)).toBe(denied)
  })

  it('objects of his own, anywhere', async () => {
    for (const statement of [
      'create schema mine',
      'create table public.mine (id int)',
      'create table zimmet.mine (id int)',
      'create temp table request (id int)',
      'create function public.mine() returns int language sql as $$ select 1 $$',
      'create function pg_temp.mine() returns int language sql as $$ select 1 $$',
      'create operator public.= (leftarg = int, rightarg = text, function = int4eq)',
      'create view public.mine as select 1',
      'create extension dblink',
      'create role mine',
      'create database mine',
      'create publication mine for all tables',
      'create event trigger mine on ddl_command_start execute function now()',
      `select lo_from_bytea(0, 'x') from zimmet_data.request`,
      `create server mine foreign data wrapper none`,
    ]) {
      expect(await tries(statement), statement).not.toBe('went through')
    }
  })
})

describe('cannot read', () => {
  it('requests of other directorates, by any view', async () => {
    const views = await namesOf('v', ['zimmet'])
    for (const view of views) {
      attempts += 1
      const { rows } = await clerk.query<{ text: string }>(`select v::text as text from ${view} v`)
      expect(
        rows.filter(({ text }) => text.includes('Gizli çukur')),
        view,
      ).toEqual([])
      refused += 1
    }
    for (const view of views.filter((name) => !name.endsWith('.act_rule'))) {
      const { rows } = await (
        await database.owner()
      ).query<{ column: string }>(
        `select attname as column from pg_attribute where attrelid = $1::regclass and attname in ('request_id') and attnum > 0`,
        [view],
      )
      if (rows.length === 0) continue
      attempts += 1
      const found = await clerk.query(`select from ${view} where request_id = $1`, [others.requestId])
      expect(found.rowCount, view).toBe(0)
      refused += 1
    }
  })

  it('what others search for', async () => {
    for (const words of ['gizli çukur', '0533 765 43 21', 'cukur']) {
      attempts += 1
      const { rowCount } = await clerk.query('select * from zimmet.search_requests($1)', [words])
      expect(rowCount, words).toBe(0)
      refused += 1
    }
    const found = await clerk.query(`select * from zimmet.find_citizens('0533 765 43 21')`)
    expect(found.rowCount).toBe(0)
  })

  it('a citizen in clear, not even of his own request, without a recorded reason', async () => {
    for (const column of ['full_name', 'phone', 'national_id', 'email', 'address', 'birth_year', 'sex']) {
      expect(await tries(`select ${column} from zimmet_data.citizen`), column).toBe(denied)
      expect(await tries(`select ${column} from zimmet.request`), column).not.toBe('went through')
    }
    const { rows } = await clerk.query<{ seen: string }>('select (r.*)::text as seen from zimmet.request r')
    expect(rows.map((row) => row.seen).join(' ')).not.toContain('Ayşe')
    const { rows: told } = await clerk.query<{ name: string }>(`select citizen_name as name from zimmet.inbox`)
    expect(told).toEqual([{ name: 'A*** Y***' }])
  })

  it('hidden rows through functions that raise errors about what they read', async () => {
    for (const probe of [
      `select 1 / (position('Gizli' in excerpt) - 1) from zimmet.inbox`,
      `select excerpt::int from zimmet.inbox where excerpt like 'Gizli%'`,
      `select count(*) from zimmet.inbox where excerpt like 'Gizli%' and (excerpt || 'x')::int = 1`,
      `select description::date from zimmet.request where description like 'Gizli%'`,
    ]) {
      attempts += 1
      const answer = await clerk.query(probe).then(
        ({ rows }) => JSON.stringify(rows),
        (error: unknown) => String(error),
      )
      expect(answer, probe).not.toContain('Gizli')
      refused += 1
    }
  })

  it('statistics, other people’s statements, files, or what a command was answered', async () => {
    const { rows } = await clerk.query<{ tablename: string }>(
      `select tablename from pg_stats where schemaname in ('zimmet_data', 'zimmet_private')`,
    )
    expect(rows).toEqual([])
    for (const statement of [
      'select * from pg_authid',
      'select * from pg_shadow',
      'select * from pg_statistic',
      `select pg_read_file('pg_hba.conf')`,
      `select pg_ls_dir('.')`,
      `copy (select 1) to '/tmp/mine'`,
      `copy (select 1) to program 'cat'`,
      `select * from zimmet_data.command`,
      `select * from zimmet_data.file_content`,
      `select lo_import('/etc/passwd')`,
    ]) {
      expect(await tries(statement), statement).not.toBe('went through')
    }
    const { rows: seen } = await clerk.query<{ query: string }>(
      `select query from pg_stat_activity where usename <> session_user and query <> '<insufficient privilege>' and query <> ''`,
    )
    expect(seen).toEqual([])
  })
})

describe('cannot become somebody else', () => {
  it('by role, session or setting', async () => {
    for (const statement of [
      'set role zimmet_owner',
      'set role zimmet_overseer',
      'set role test_baskan',
      'set session authorization test_baskan',
      'grant zimmet_overseer to test_ayse',
      'alter role test_ayse createrole',
      'alter role test_ayse bypassrls',
      `alter role test_baskan password 'mine'`,
      'reassign owned by zimmet_owner to test_ayse',
      'alter database ' + database.name + ' owner to test_ayse',
    ]) {
      expect(await tries(statement), statement).not.toBe('went through')
    }
    const { rows } = await clerk.query(`select post from zimmet.me`)
    expect(rows).toEqual([{ post: 'clerk' }])
  })

  it('by being a member of his own post’s role', async () => {
    await clerk.query('set role zimmet_clerk')
    const { rows } = await clerk.query('select id from zimmet.inbox')
    await clerk.query('reset role')
    expect(rows).toEqual([{ id: mine.requestId }])
  })

  it('by search path or by row security off', async () => {
    await clerk.query(`set search_path = pg_temp, public, zimmet`)
    const person = await database.another('temizlikClerk')
    await person.query(`set search_path = public, pg_temp`)
    await act(person, 'accept_custody', mine)
    await clerk.query('reset search_path')
    expect(await tries('set row_security = off; select * from zimmet.inbox')).toBe(denied)
    await clerk.query('reset row_security')
  })
})

describe('cannot act out of turn', () => {
  it('by any function but those that are meant for him', async () => {
    const { rows } = await clerk.query<{ name: string }>(
      `select n.nspname || '.' || p.proname as name
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname like 'zimmet%' and has_function_privilege(p.oid, 'execute') and has_schema_privilege(n.oid, 'usage')
       order by 1`,
    )
    expect(rows.map((row) => row.name)).toEqual(
      [
        'accept_custody',
        'acts_on',
        'add_complainant',
        'add_note',
        'approve_outcome',
        'assign',
        'attach',
        'attachment_file',
        'change_priority',
        'change_subject',
        'changes_since',
        'find_citizens',
        'fold',
        'hand_over',
        'hold',
        'join_request',
        'register_request',
        'reopen',
        'resolve',
        'resume',
        'return_custody',
        'reveal',
        'search_requests',
        'take',
        'verify',
      ].map((name) => `zimmet.${name}`),
    )
  })

  it('by calling any function of ours with nothing in its hands', async () => {
    const { rows } = await (
      await database.owner()
    ).query<{ call: string }>(
      `select format('%I.%I(%s)', n.nspname, p.proname,
         array_to_string(array(select 'null::' || format_type(t, null) from unnest(p.proargtypes) as t), ', ')) as call
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       left join pg_depend x on x.objid = p.oid and x.deptype = 'e'
       where n.nspname in ('zimmet', 'zimmet_private') and x.objid is null and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype`,
    )
    expect(rows.length).toBeGreaterThan(80)
    const harmless = /^zimmet\.(fold|acts_on|attachment_file|find_citizens|search_requests|changes_since)\(/u
    for (const { call } of rows) {
      const answer = await tries(`select ${call}`)
      if (harmless.test(call)) expect(answer, call).toBe('went through')
      else expect(answer, call).not.toBe('went through')
    }
  })

  it('on what he does not see', async () => {
    for (const name of ['accept_custody', 'take', 'resume', 'approve_outcome']) {
      attempts += 1
      const refusal = await refusalOf(act(clerk, name, others))
      expect(refusal?.code, name).toBe('ZM002')
      refused += 1
    }
    expect(await tries('select * from zimmet.attachment_file(1)')).toBe('went through')
    expect((await clerk.query('select * from zimmet.acts_on($1)', [others.requestId])).rowCount).toBe(0)
    await expect(
      command(clerk, 'join_request', { request_id: mine.requestId, seen_version: 2, master_id: others.requestId }),
    ).rejects.toMatchObject({
      code: 'ZM002',
    })
  })

  it('with broken input', async () => {
    for (const citizen of [
      '[]',
      '"x"',
      '{"id": "1 or 1=1"}',
      '{"id": 99999999999}',
      '{"fullName": ""}',
      '{"fullName": 5}',
      '7',
    ]) {
      expect(
        await tries('select zimmet.add_complainant($1, $2, $3)', [randomUUID(), mine.requestId, citizen]),
        citizen,
      ).toMatch(/^ZM|went through/u)
    }
    const { rows } = await (
      await database.owner()
    ).query<{ name: string }>('select full_name as name from zimmet_data.citizen order by id')
    expect(rows.map((row) => row.name)).toEqual(['Ayşe Yılmaz', 'Gizli Kişi', '5'])
  })
})

describe('learns nothing', () => {
  it('from errors: what is not his and what is not there sound the same', async () => {
    const said = async (requestId: number): Promise<string> => {
      attempts += 1
      refused += 1
      return await clerk.query('select zimmet.accept_custody($1, $2, 1)', [randomUUID(), requestId]).then(
        () => 'went through',
        (error: unknown) =>
          JSON.stringify({ ...(error as object), message: String(error) }).replaceAll(
            new RegExp(`\\b${requestId}\\b`, 'gu'),
            'N',
          ),
      )
    }
    expect(await said(others.requestId)).toBe(await said(987_654))
  })

  it('from citizen ids: an unknown one and somebody else’s sound the same', async () => {
    const { rows } = await (
      await database.owner()
    ).query<{ id: number }>(`select id from zimmet_data.citizen where full_name = 'Gizli Kişi'`)
    const hidden = JSON.stringify({ id: rows[0]?.id })
    const unknown = JSON.stringify({ id: 987_654 })
    const answers = await Promise.all(
      [hidden, unknown].map(
        async (citizen) =>
          await tries('select zimmet.add_complainant($1, $2, $3)', [randomUUID(), mine.requestId, citizen]),
      ),
    )
    expect(answers).toEqual(['ZM023', 'ZM023'])
  })

  it('from a command id of somebody else', async () => {
    const id = randomUUID()
    const agent = await database.as('agent')
    await register(agent, database.municipality, { command_id: id })
    const refusal = await refusalOf(
      command(clerk, 'add_note', { command_id: id, request_id: mine.requestId, words: 'x' }),
    )
    expect(refusal).toEqual({ code: 'ZM013', detail: {} })
  })

  it('from listening: notices carry nothing', async () => {
    const heard: (string | undefined)[] = []
    clerk.on('notification', ({ payload }) => heard.push(payload))
    await clerk.query('listen zimmet')
    await register(await database.as('agent'), database.municipality, {
      subject_id: database.municipality.subjects.pothole,
    })
    await clerk.query('select 1')
    await expect.poll(() => heard).toEqual([''])
    await clerk.query('unlisten *')
  })

  it('from the feed: only of what he sees', async () => {
    const { rows } = await clerk.query<{ seen: string }>('select seen::text as seen from zimmet.changes_since(null)')
    const agent = await database.as('agent')
    const ours = await register(agent, database.municipality)
    await register(agent, database.municipality, { subject_id: database.municipality.subjects.pothole })
    const { rows: changes } = await clerk.query('select request_ids as ids from zimmet.changes_since($1)', [
      rows[0]?.seen,
    ])
    expect(changes).toEqual([{ ids: [ours.requestId] }])
  })
})

it('finds itself shut out where the login has no post', async () => {
  const superuser = await database.owner()
  const { rows } = await superuser.query(
    `select has_database_privilege('public', current_database(), 'connect') as connect,
       has_database_privilege('public', current_database(), 'temp') as temp`,
  )
  expect(rows).toEqual([{ connect: false, temp: false }])
})
