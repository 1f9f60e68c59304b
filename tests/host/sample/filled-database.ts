// A database filled with the sample municipality. What a moment's sample is is filled once in a run and cloned by each file.
import { createHash } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { fillSample, samplePeople } from '#main/sample/sample.ts'
import type { SamplePerson } from '#shared/contract/session.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { templateDatabase } from '#tests/support/postgres-for-tests.ts'

/** Everybody's. */
export const samplePassword = 'password of the sample'

export interface FilledDatabase {
  database: FreshDatabase
  people: SamplePerson[]
  /** Rows of a statement as the owner. */
  rows<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
  /** A connection of one of the sample's people; whoever opens it ends it. */
  connect(login: string): Promise<Client>
  /** What one of the sample's people does on a connection of their own. */
  as<Answer>(login: string, work: (client: Client) => Promise<Answer>): Promise<Answer>
}

/** The sample as it would be made at `now`; call `database.drop` in afterAll. `isAnew`: filled for this file alone. */
export async function filledDatabase(now: Date, { isAnew = false } = {}): Promise<FilledDatabase> {
  const database = await freshDatabase({
    isEmpty: true,
    template: isAnew ? templateDatabase : await filledTemplate(now),
  })
  if (isAnew) await fill(database.name, now)
  const { host, port } = database.server
  const owner = await database.owner()
  const connect = async (login: string): Promise<Client> => {
    const client = new Client({ host, port, database: database.name, user: login, password: samplePassword })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  return {
    database,
    people: samplePeople(),
    rows: async <Row extends object>(sql: string, values: unknown[] = []) => (await owner.query<Row>(sql, values)).rows,
    connect,
    as: async (login, work) => {
      const client = await connect(login)
      try {
        return await work(client)
      } finally {
        await client.end()
      }
    },
  }
}

async function fill(database: string, now: Date): Promise<void> {
  const { ownerPassword, port } = inject('server')
  await fillSample({
    ownerUrl: `postgres://zimmet_owner:${encodeURIComponent(ownerPassword)}@127.0.0.1:${port}/${database}`,
    password: samplePassword,
    now,
    onProgress: () => undefined,
  })
}

/** The name of the database that every file of this run clones for a moment; whichever file comes first fills it, the others wait. */
async function filledTemplate(now: Date): Promise<string> {
  const { superuserPassword, port } = inject('server')
  const name = `zimmet_sample_${createHash('md5').update(now.toISOString()).digest('hex')}`
  const superuser = new Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuserPassword,
    database: 'postgres',
  })
  superuser.on('error', () => undefined)
  await superuser.connect()
  try {
    await superuser.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await superuser.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      // It has its name only when it is whole: what a failing file leaves half filled is nobody's template.
      await superuser.query(`drop database if exists ${name}_half with (force)`)
      await superuser.query(`create database ${name}_half template ${templateDatabase} owner zimmet_owner`)
      await fill(`${name}_half`, now)
      await superuser.query(`alter database ${name}_half rename to ${name}`)
    }
  } finally {
    await superuser.end()
  }
  return name
}
