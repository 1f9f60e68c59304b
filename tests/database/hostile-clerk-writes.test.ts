// A clerk with psql: writing, making things, becoming somebody else. What the catalogue lists is taken from there.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act } from './acts.ts'
import { breakIn, denied, type Intruder } from './intruder.ts'

let at: Intruder
beforeAll(async () => {
  at = await breakIn()
})
afterAll(async () => {
  await at.leave()
})

describe('cannot write', () => {
  it('to any table, in any way', async () => {
    const tables = await at.namesOf('r,p', ['zimmet_data', 'zimmet_private'])
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
        expect(await at.tries(statement), statement).not.toBe('went through')
      }
    }
  })

  it('anything at all by a right of his own, on any table, view, column or sequence', async () => {
    const { rows } = await at.clerk.query<{ name: string; right: string }>(
      `select c.oid::regclass::text as name, w.wanted as right
       from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       cross join unnest('{insert,update,delete,truncate,references,trigger,maintain}'::text[]) as w (wanted)
       where n.nspname like 'zimmet%' and case
         when c.relkind in ('r', 'v', 'p') then has_table_privilege(c.oid, w.wanted)
           or w.wanted in ('insert', 'update', 'references') and has_any_column_privilege(c.oid, w.wanted)
         when c.relkind = 'S' then has_sequence_privilege(c.oid, 'usage, select, update')
         else false
       end`,
    )
    expect(rows).toEqual([])
  })

  it('through any view', async () => {
    for (const view of await at.namesOf('v', ['zimmet'])) {
      for (const statement of [`insert into ${view} default values`, `delete from ${view}`]) {
        expect(await at.tries(statement), statement).not.toBe('went through')
      }
    }
    // What the view says of tabs makes it one that nobody can write through.
    expect(await at.tries(`update zimmet.inbox set priority = 'urgent' where id = $1`, [at.mine.requestId])).toBe(
      '55000',
    )
    expect(await at.tries(`update zimmet.request set state = 'closed'`)).not.toBe('went through')
    expect(await at.tries(`update zimmet.staff set post = 'overseer'`)).toBe(denied)
  })

  it('a history of his own, or a version', async () => {
    expect(await at.tries(`update zimmet.history set details = '{}'`)).toBe(denied)
    expect(await at.tries(`insert into zimmet.history (request_id, entry) values ($1, 99)`, [at.mine.requestId])).toBe(
      denied,
    )
    expect(await at.tries('select zimmet.accept_custody($1, $2, 999)', [randomUUID(), at.mine.requestId])).toBe('ZM001')
    expect(await at.tries('select zimmet.accept_custody($1, $2, null)', [randomUUID(), at.mine.requestId])).toBe(
      'ZM001',
    )
    expect(await at.tries(`select zimmet_private.record(null::zimmet_data.request, 'register', '{}', 1)`)).toBe(denied)
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
      `select lo_from_bytea(0, 'x')`,
      `select lo_create(0)`,
      `create server mine foreign data wrapper none`,
    ]) {
      expect(await at.tries(statement), statement).not.toBe('went through')
    }
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
      'alter database ' + at.database.name + ' owner to test_ayse',
    ]) {
      expect(await at.tries(statement), statement).not.toBe('went through')
    }
    const { rows } = await at.clerk.query(`select post from zimmet.me`)
    expect(rows).toEqual([{ post: 'clerk' }])
  })

  it('by being a member of his own post’s role', async () => {
    await at.clerk.query('set role zimmet_clerk')
    const { rows } = await at.clerk.query('select id from zimmet.inbox')
    await at.clerk.query('reset role')
    expect(rows).toEqual([{ id: at.mine.requestId }])
  })

  it('by search path or by row security off', async () => {
    await at.clerk.query(`set search_path = pg_temp, public, zimmet`)
    const person = await at.database.another('temizlikClerk')
    await person.query(`set search_path = public, pg_temp`)
    await act(person, 'accept_custody', at.mine)
    await at.clerk.query('reset search_path')
    expect(await at.tries('set row_security = off; select * from zimmet.inbox')).toBe(denied)
    await at.clerk.query('reset row_security')
  })
})

it('finds itself shut out where the login has no post', async () => {
  const superuser = await at.database.owner()
  const { rows } = await superuser.query(
    `select has_database_privilege('public', current_database(), 'connect') as connect,
       has_database_privilege('public', current_database(), 'temp') as temp`,
  )
  expect(rows).toEqual([{ connect: false, temp: false }])
})
