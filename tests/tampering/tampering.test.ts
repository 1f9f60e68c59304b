// What the owner of the database can do behind the triggers' back, kind by kind: each is found, or named here with its reason.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { Client } from 'pg'
import { readChain, type Chain } from '#main/areas/anchors/folder.ts'
import { writeAnchor } from '#main/areas/anchors/write.ts'
import { signInAt } from '#main/database/sign-in.ts'
import { cast } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { allKinds, type Kind } from './kinds.ts'
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
        `select 'posts rewritten' as fault from zimmet.posts_head($1) where encode(digest, 'hex') <> $2
         union all select 'rules changed' from zimmet.rules_digest() where encode(digest, 'hex') <> $3`,
        [header?.posts.id, header?.posts.digest, header?.rules.digest],
      )),
    ],
  }
}

/** Tampers, looks, takes it back. Null where the database does not let even its owner do it. */
async function attempt(sql: string): Promise<Finders | null> {
  await tamperer.query('begin')
  try {
    // No trigger and no foreign key stands in the way.
    await tamperer.query('set local session_replication_role = replica')
    const { rowCount } = await tamperer.query(sql)
    if (rowCount === 0) throw new Error(`tampers with nothing: ${sql}`)
    await tamperer.query(`set local session authorization ${cast.overseer.login}`)
    return await find()
  } finally {
    await tamperer.query('rollback')
    await tamperer.query('reset session authorization')
  }
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
