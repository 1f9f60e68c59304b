// What every table, view and function of ours must have, read from the catalogue: a new one is held to it by itself.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
})
afterAll(async () => {
  await database.drop()
})

const ours = `n.nspname in ('zimmet', 'zimmet_data', 'zimmet_private')`
const notOfAnExtension = (catalogue: string): string =>
  `not exists (select from pg_depend x where x.classid = '${catalogue}'::regclass and x.objid = o.oid and x.deptype = 'e')`

async function names(sql: string): Promise<string[]> {
  const { rows } = await (await database.owner()).query<{ name: string }>(sql)
  return rows.map((row) => row.name)
}

const tables = `select o.oid::regclass::text as name from pg_class o join pg_namespace n on n.oid = o.relnamespace where ${ours} and o.relkind = 'r'`
const views = `select o.oid::regclass::text as name from pg_class o join pg_namespace n on n.oid = o.relnamespace where ${ours} and o.relkind = 'v'`
const functions = `select o.oid::regprocedure::text as name from pg_proc o join pg_namespace n on n.oid = o.pronamespace
  where ${ours} and ${notOfAnExtension('pg_proc')}`

it('looks at tables, views and functions at all', async () => {
  expect((await names(tables)).length).toBeGreaterThan(25)
  expect((await names(views)).length).toBeGreaterThan(15)
  expect((await names(functions)).length).toBeGreaterThan(80)
})

it.each([
  ['a table without forced row-level security', `${tables} and not (o.relrowsecurity and o.relforcerowsecurity)`],
  ['a table without a comment', `${tables} and obj_description(o.oid) is null`],
  ['a table that is not the owner’s', `${tables} and o.relowner <> 'zimmet_owner'::regrole`],
  [
    'a view of zimmet that does not run as who asks',
    `${views} and n.nspname = 'zimmet' and not coalesce(o.reloptions @> '{security_invoker=true}' or o.reloptions @> '{security_invoker=on}' or o.reloptions::text like '%security_invoker%', false)`,
  ],
  ['a function without a comment', `${functions} and obj_description(o.oid) is null`],
  ['a function that the public may execute', `${functions} and has_function_privilege('public', o.oid, 'execute')`],
  [
    'a security definer function without a fixed search path',
    `${functions} and o.prosecdef and not coalesce(o.proconfig::text like '%search_path=%', false)`,
  ],
  [
    'a PL/pgSQL function without a fixed search path',
    `${functions} and o.prolang = (select oid from pg_language where lanname = 'plpgsql') and o.proconfig is null`,
  ],
  [
    'a function longer than 40 lines',
    `${functions} and array_length(string_to_array(btrim(coalesce(o.prosrc, ''), e'\\n'), e'\\n'), 1) > 40 and o.prosqlbody is null`,
  ],
  [
    'a table that somebody but the owner may write',
    `${tables} and exists (select from aclexplode(o.relacl) a where a.grantee <> o.relowner and a.privilege_type <> 'SELECT')`,
  ],
  [
    'a constraint that PostgreSQL had to name',
    `select c.conrelid::regclass || ' ' || c.conname as name from pg_constraint c join pg_class o on o.oid = c.conrelid join pg_namespace n on n.oid = o.relnamespace
     where ${ours} and c.contype <> 'n' and c.conname ~ '_(pkey|key|fkey|check|excl)\\d*$'`,
  ],
  [
    'a foreign key that does not say what a deletion does',
    `select c.conname as name from pg_constraint c join pg_class o on o.oid = c.conrelid join pg_namespace n on n.oid = o.relnamespace
     where ${ours} and c.contype = 'f' and c.confdeltype = 'a'`,
  ],
  [
    'a grant to the public',
    `select o.oid::regclass::text as name from pg_class o join pg_namespace n on n.oid = o.relnamespace, aclexplode(o.relacl) a where ${ours} and a.grantee = 0`,
  ],
  [
    'a function that judges whether words say anything by a rule of its own (zimmet_private.says is the one)',
    `${functions} and o.proname not in ('visible', 'mask_name') and (o.prosrc ~ '~ ''\\\\S''' or o.prosrc ~ 'nullif\\(btrim\\(')`,
  ],
  [
    'a time without its zone',
    `select a.attrelid::regclass || '.' || a.attname as name from pg_attribute a join pg_class o on o.oid = a.attrelid join pg_namespace n on n.oid = o.relnamespace where ${ours} and a.atttypid = 'timestamp'::regtype`,
  ],
])('has not %s', async (_what, sql) => {
  expect(await names(sql)).toEqual([])
})
