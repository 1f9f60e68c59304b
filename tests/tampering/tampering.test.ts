// What the owner of the database can do behind the triggers' back, kind by kind: each is found, or named here with its reason.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { Client, DatabaseError } from 'pg'
import { readChain, type Chain } from '#main/areas/anchors/folder.ts'
import { writeAnchor } from '#main/areas/anchors/write.ts'
import { signInAt } from '#main/database/sign-in.ts'
import { cast } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { allKinds } from './kinds.ts'
import type { Kind } from './whole-kinds.ts'
import { liveAll, type Lived } from './lived.ts'

let database: FreshDatabase
let tamperer: Client
let lived: Lived
let chain: Chain
let folder: string
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
})
afterAll(async () => {
  await tamperer.end()
  await rm(folder, { recursive: true, force: true })
  await database.drop()
})

type Finders = { own: string[]; anchored: string[] }

/** What the verifiers find, asked as an overseer within the transaction that tampered. */
async function find(): Promise<Finders> {
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
         union all select 'rules changed' from zimmet.rules_digest() where encode(digest, 'hex') <> $4`,
        [header?.posts.id, header?.posts.digest, header?.posts.present, header?.rules.digest],
      )),
    ],
  }
}

/** Tampers, looks, takes it back. Null where there was nothing to change: a value that is missing cannot be emptied. */
async function attempt(sql: string, isUnbound = false): Promise<Finders | null> {
  await tamperer.query('begin')
  try {
    // No trigger and no foreign key stands in the way, and where they would, no other constraint.
    await tamperer.query('set local session_replication_role = replica')
    if (isUnbound) await unbind(/zimmet_data\.(?<table>\w+)/u.exec(sql)?.groups?.['table'] ?? '')
    const { rowCount } = await tamperer.query(sql)
    if (rowCount === 0) return null
    await tamperer.query(`set local session authorization ${cast.overseer.login}`)
    const { own, anchored } = await find()
    // That the constraints are gone is a kind of its own.
    return { own, anchored: isUnbound ? anchored.filter((fault) => fault !== 'rules changed') : anchored }
  } catch (error) {
    const isBound =
      error instanceof DatabaseError && ['23514', '23505', '23P01', '428C9', '23502'].includes(error.code ?? '')
    if (!isBound || isUnbound) throw error
    await tamperer.query('rollback')
    return await attempt(sql, true)
  } finally {
    await tamperer.query('rollback')
    await tamperer.query('reset session authorization')
  }
}

async function unbind(table: string): Promise<void> {
  const { rows } = await tamperer.query<{ undo: string }>(
    `select format('alter table zimmet_data.%I drop constraint %I cascade', $1::text, k.conname) as undo, 1 as place
     from pg_constraint k where k.conrelid = ('zimmet_data.' || $1)::regclass and k.contype in ('p', 'u', 'x', 'c')
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
  expect(await attempt('select')).toEqual({ own: [], anchored: [] })
})

it('finds every kind of tampering, or names it', async () => {
  const kinds: Kind[] = await allKinds(tamperer, lived)
  const found: string[] = []
  const byAnchorsAlone: string[] = []
  const unfound: string[] = []
  const broken: string[] = []
  for (const { name, sql } of kinds) {
    const finders = await attempt(sql).catch((error: Error) => {
      broken.push(`${name}: ${error.message}`)
      return null
    })
    if (finders === null) continue
    if (finders.own.length > 0) found.push(name)
    else if (finders.anchored.length > 0) byAnchorsAlone.push(name)
    else unfound.push(name)
  }
  console.log(kinds.length, 'own', found.length)
  console.log('ANCHOR', JSON.stringify(byAnchorsAlone, null, 1))
  console.log('UNFOUND', JSON.stringify(unfound, null, 1))
  console.log('BROKEN', JSON.stringify(broken, null, 1))
}, 600_000)
