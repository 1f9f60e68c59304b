// The sample municipality on its embedded PostgreSQL, brought up to where a person can sign in.
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { readSample, writeSample } from '../database/settings.ts'
import { migrate, NewerSchemaError, UnfinishedSchemaError, type OwnerLogin } from '../database/migrations.ts'
import { ownerRole, prepareServer } from '../database/prepare-server.ts'
import {
  startEmbeddedPostgres,
  stopLeftOver,
  type EmbeddedPostgres,
} from '#main/embedded-postgres/embedded-postgres.ts'
import { fillSample } from '../sample/sample.ts'
import { StartProblem, type Say } from '#main/embedded-postgres/start-problem.ts'

export const sampleDatabase = 'zimmet'

export interface SampleServer {
  postgres: EmbeddedPostgres
  owner: OwnerLogin
}

/** Starts PostgreSQL, applies the migrations and fills the sample, up to `until` or the present, where it is not filled. Throws StartProblem. */
export async function openSample(folder: string, say: Say, until?: Date): Promise<SampleServer> {
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres'), say })
  try {
    // Owner and superuser are one person here: this PC.
    const owner = {
      host: '127.0.0.1',
      port: postgres.port,
      database: sampleDatabase,
      user: ownerRole,
      password: postgres.password,
    }
    await bringUp(folder, postgres, owner, say, until)
    return { postgres, owner }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** Forgets the sample municipality and everything entered into it. */
export async function throwSampleAway(folder: string): Promise<void> {
  await stopLeftOver(join(folder, 'postgres'))
  await rm(join(folder, 'sample.json'), { force: true })
  await rm(join(folder, 'postgres'), { recursive: true, force: true })
}

async function bringUp(
  folder: string,
  postgres: EmbeddedPostgres,
  owner: OwnerLogin,
  say: Say,
  until?: Date,
): Promise<void> {
  const known = await readSample(folder)
  if (known === null) await dropHalfFilled(postgres, say)
  await prepareServer({
    superuser: { ...superuserOf(postgres), database: 'postgres' },
    database: owner.database,
    ownerPassword: owner.password,
  })
  await migrateSample(owner, say)
  const password = known?.password ?? randomBytes(24).toString('base64url')
  const people = known === null ? await fill(owner, password, say, until) : known.people
  const server = { host: owner.host, port: owner.port, database: owner.database, tls: 'off' } as const
  await writeSample(folder, { server, password, people })
}

async function migrateSample(owner: OwnerLogin, say: Say): Promise<void> {
  try {
    const applied = await migrate(owner)
    if (applied.length > 0) say(`Veritabanı güncellendi (${applied.length} adım).`)
  } catch (error) {
    if (error instanceof UnfinishedSchemaError) {
      throw new StartProblem(
        'Örnek belediye programın eski bir sürümüyle kurulmuş ve güncellenemiyor. Hiçbir şey değiştirilmedi; ' +
          '"npm start -- --reset" ile örneği baştan kurun.',
        { cause: error },
      )
    }
    if (!(error instanceof NewerSchemaError)) throw error
    throw new StartProblem(
      'Örnek belediye programın daha yeni bir sürümüyle kurulmuş. Hiçbir şey değiştirilmedi; yeni sürümü kullanın ' +
        'ya da "npm start -- --reset" ile örneği baştan kurun.',
      { cause: error },
    )
  }
}

async function fill(
  owner: OwnerLogin,
  password: string,
  say: Say,
  now: Date = new Date(),
): Promise<Awaited<ReturnType<typeof fillSample>>['people']> {
  say('Örnek belediye dolduruluyor.')
  const ownerUrl = `postgres://${owner.user}:${encodeURIComponent(owner.password)}@${owner.host}:${owner.port}/${owner.database}`
  const { people } = await fillSample({ ownerUrl, password, now, onProgress: say })
  return people
}

// Whoever was killed while filling left a part of a municipality; sample.json is written last.
async function dropHalfFilled(postgres: EmbeddedPostgres, say: Say): Promise<void> {
  const client = new Client({ ...superuserOf(postgres), database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [sampleDatabase])
  if (rowCount !== 0) {
    say('Yarım kalmış örnek belediye bulundu, baştan kuruluyor.')
    await client.query(`drop database ${sampleDatabase} with (force)`)
  }
  await client.end()
}

function superuserOf(postgres: EmbeddedPostgres): { host: string; port: number; user: string; password: string } {
  return { host: '127.0.0.1', port: postgres.port, user: 'postgres', password: postgres.password }
}
