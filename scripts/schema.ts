// `npm run schema`: writes migrations/schema.sql, the picture of what the steps and the code make, from a database made anew.
// A test fails when it is not fresh. `npm run schema -- --release` writes migrations/served/<version>.json as well: the surface
// that programs of this version may use, kept until no office has one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { migrate, migrationFolder } from '#main/database/migrations.ts'
import { ownerRole, prepareServer } from '#main/database/prepare-server.ts'
import { programVersion } from '#main/database/versions.ts'
import { startEmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'
import { pictureOf, surfaceOf } from './pictures.ts'

const { values } = parseArgs({ options: { release: { type: 'boolean', default: false } } })
const folder = await mkdtemp(join(tmpdir(), 'zimmet-schema-'))
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
const postgres = await startEmbeddedPostgres({ folder, say: () => undefined, settings })
try {
  const server = { host: '127.0.0.1', port: postgres.port }
  const superuser = { ...server, user: 'postgres', password: postgres.password, database: 'postgres' }
  const ownerPassword = 'owner of the picture'
  await prepareServer({ superuser, database: 'zimmet', ownerPassword })
  const owner = { ...server, user: ownerRole, password: ownerPassword, database: 'zimmet' }
  await migrate(owner)
  const client = new Client(owner)
  await client.connect()
  const migrations = await migrationFolder()
  await writeFile(join(migrations, 'schema.sql'), await pictureOf(client))
  if (values.release) {
    const surface = `${JSON.stringify(await surfaceOf(client), null, 2)}\n`
    await writeFile(join(migrations, 'served', `${programVersion}.json`), surface)
  }
  await client.end()
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
