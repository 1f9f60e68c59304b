// What the owner of the database can do behind the triggers' back, kind by kind: each is found, or named here with its reason.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { Client, DatabaseError } from 'pg'
import { readChain, type Chain } from '#main/anchors/folder.ts'
import { writeAnchor } from '#main/anchors/write.ts'
import { signInAt } from '#main/database/sign-in.ts'
import { cast } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { allKinds } from './kinds.ts'
import { foundOutsideAlone, named } from './named.ts'
import type { Kind } from './whole-kinds.ts'
import { liveAll, type Lived } from './lived.ts'

let database: FreshDatabase
let tamperer: Client
let lived: Lived
let chain: Chain
let folder: string
let verifiers: string[]
beforeAll(async () => {
  database = await freshDatabase()
  lived = await liveAll(database)
  folder = await mkdtemp(join(tmpdir(), 'zimmet-anchors-'))
  const signedIn = await signInAt({ server: database.server, ...database.login('overseer') })
  const order = { database: signedIn.database, folder: join(folder, 'anchors'), dataFolder: folder, place: 'test' }
  await writeAnchor(order)
  await signedIn.database.close()
  chain = await readChain(order.folder)
  tamperer = new Client({
    host: '127.0.0.1',
    port: inject('server').port,
    user: 'postgres',
    password: inject('server').superuserPassword,
    database: database.name,
  })
  await tamperer.connect()
  await tamperer.query('set jit = off')
  const { rows } = await tamperer.query<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'zimmet_private'::regnamespace and c.relkind = 'v' and c.relname <> 'history_fault'
       and '{request_id,entry,fault}'::name[] = array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0)`,
  )
  verifiers = rows.map(({ name }) => name)
})
afterAll(async () => {
  await (tamperer as Client | undefined)?.end()
  if (folder as string | undefined) await rm(folder, { recursive: true, force: true })
  await database.drop()
})

type Finders = { own: string[]; anchored: string[] }

/** What the verifiers find, asked as an overseer within the transaction that tampered. */
async function find(): Promise<Finders> {
  await tamperer.query(`set local session authorization ${cast.overseer.login}`)
  const texts = async (sql: string, values: unknown[] = []): Promise<string[]> =>
    (await tamperer.query<{ fault: string }>(sql, values)).rows.map(({ fault }) => fault)
  const records = [...chain.known.values()]
  const header = chain.links.at(-1)?.header
  return {
    own: await texts('select fault from zimmet.history_faults() union all select fault from zimmet.ledger_faults()'),
    anchored: [
      ...(await texts('select fault from zimmet.anchored_faults($1, $2, $3, $4)', [
        records.map(({ requestId }) => requestId),
        records.map(({ entry }) => entry),
        records.map(({ hash }) => hash),
        records.map(({ facts }) => facts),
      ])),
      ...(await texts(
        `select 'posts rewritten' as fault from zimmet.posts_head(null)
         where (last_id, encode(digest, 'hex'), encode(present, 'hex')) is distinct from ($1::int, $2, $3)
         union all select 'months rewritten' from zimmet.month_heads()
         having array_agg(month || encode(digest, 'hex') order by month) is distinct from $5::text[]
         union all select 'settings rewritten' where not exists (select from zimmet.settings_head($6) h where (h.entry, encode(h.hash, 'hex')) = ($6::int, $7))
         union all select 'rules changed' from zimmet.rules_digest() where encode(digest, 'hex') <> $4`,
        [
          header?.posts.id,
          header?.posts.digest,
          header?.posts.present,
          header?.rules.digest,
          header?.months?.map(({ month, digest }) => month + digest),
          header?.settings?.entry,
          header?.settings?.hash,
        ],
      )),
    ],
  }
}

/** The verifiers of one ledger alone: most kinds are found there, and the rest need not be planned. */
async function findIn(table: string): Promise<string[]> {
  const names = verifiers.filter(
    (name) => name.startsWith(`${table}_`) || (table === 'request' && ofRequests.has(name)),
  )
  if (table === '' || names.length === 0) return []
  const { rows } = await tamperer.query<{ fault: string }>(
    names.map((name) => `(select fault from zimmet_private.${name} limit 1)`).join(' union all '),
  )
  return rows.map(({ fault }) => fault)
}

const ofRequests = new Set(['count_fault', 'registration_fault', 'joined_fault', 'custody_missing_fault'])

type Found = 'nothing to change' | 'found inside' | 'found outside alone' | 'not found'

/** Tampers, looks, takes it back. A value that is missing cannot be emptied: then there was nothing to change. */
async function attempt({ sql, table = '' }: Kind, isUnbound = false): Promise<Found> {
  await tamperer.query('begin')
  try {
    // No trigger and no foreign key stands in the way, and where they would, no other constraint.
    await tamperer.query('set local session_replication_role = replica')
    if (isUnbound) await unbind(/zimmet_data\.(?<table>\w+)/u.exec(sql)?.groups?.['table'] ?? '')
    const { rowCount } = await tamperer.query(sql)
    if (rowCount === 0) return 'nothing to change'
    if ((await findIn(table)).length > 0) return 'found inside'
    const { own, anchored } = await find()
    if (own.length > 0) return 'found inside'
    // That the constraints are gone is a kind of its own.
    return anchored.some((fault) => !isUnbound || fault !== 'rules changed') ? 'found outside alone' : 'not found'
  } catch (error) {
    const isBound = error instanceof DatabaseError && boundBy.has(error.code ?? '')
    if (!isBound || isUnbound) throw error
    await tamperer.query('rollback')
    return await attempt({ sql, table, name: '' }, true)
  } finally {
    await tamperer.query('rollback')
    await tamperer.query('reset session authorization')
  }
}

// Checks, keys, exclusions, identities, columns that are owed.
const boundBy = new Set(['23514', '23505', '23P01', '428C9', '23502'])

async function unbind(table: string): Promise<void> {
  const { rows } = await tamperer.query<{ undo: string }>(
    `select format('alter table zimmet_data.%I drop constraint %I cascade', $1::text, k.conname) as undo, 1 as place
     from pg_constraint k where k.conrelid = ('zimmet_data.' || $1)::regclass and k.contype in ('p', 'u', 'x', 'c')
     union all
     select format('drop index zimmet_data.%I', i.relname), 2 from pg_index x join pg_class i on i.oid = x.indexrelid
     where x.indrelid = ('zimmet_data.' || $1)::regclass and x.indisunique
       and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
     union all
     select format('alter table zimmet_data.%I alter column %I drop not null', $1::text, a.attname), 2
     from pg_attribute a where a.attrelid = ('zimmet_data.' || $1)::regclass and a.attnum > 0 and a.attnotnull and a.attidentity = ''
     union all
     select format('alter table zimmet_data.%I alter column id drop identity if exists', $1::text), 2
     from pg_attribute a where a.attrelid = ('zimmet_data.' || $1)::regclass and a.attidentity <> ''
     order by place`,
    [table],
  )
  for (const { undo } of rows) await tamperer.query(undo)
}

it('finds nothing where nobody tampered', async () => {
  await tamperer.query('begin')
  expect(await find()).toEqual({ own: [], anchored: [] })
  await tamperer.query('rollback')
  await tamperer.query('reset session authorization')
})

it('asks every verifier there is', async () => {
  const { rows } = await tamperer.query<{ words: string }>(
    `select pg_get_viewdef('zimmet_private.ledger_fault'::regclass) as words`,
  )
  expect(verifiers.length).toBeGreaterThan(20)
  for (const name of verifiers) expect(rows[0]?.words).toContain(`zimmet_private.${name} `)
})

it('finds every kind of tampering, or names it', async () => {
  const kinds = await allKinds(tamperer, lived)
  const by = new Map<Found, string[]>()
  for (const kind of kinds) {
    const found = await attempt(kind).catch((error: unknown) => Promise.reject(new Error(kind.name, { cause: error })))
    by.set(found, [...(by.get(found) ?? []), kind.name])
  }
  const tried = kinds.length - (by.get('nothing to change') ?? []).length
  console.log(`${tried} kinds: ${[...by].map(([found, names]) => `${found} ${names.length}`).join(', ')}`)
  expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
  expect(tried).toBeGreaterThanOrEqual(200)
  const reasonOf = (name: string): string | undefined =>
    Object.keys(named).find((beginning) => name.startsWith(beginning))
  const notFound = by.get('not found') ?? []
  expect(notFound.filter((name) => reasonOf(name) === undefined)).toEqual([])
  // What is named is really not found: no name stands there for nothing.
  expect(new Set(notFound.map(reasonOf))).toEqual(new Set(Object.keys(named)))
  expect(by.get('found outside alone')).toEqual(expect.arrayContaining([...foundOutsideAlone]))
  expect(by.get('found inside')?.length).toBeGreaterThanOrEqual(200)
})
