// An empty clone of the template, filled with the sample municipality.
import { Client } from 'pg'
import { inject } from 'vitest'
import { fillSample } from '#main/sample/sample.ts'
import type { SamplePerson } from '#shared/contract/session.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

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

/** Fills the sample as it would be made at `now`; call `database.drop` in afterAll. */
export async function filledDatabase(now: Date): Promise<FilledDatabase> {
  const database = await freshDatabase({ isEmpty: true })
  const { ownerPassword } = inject('server')
  const { host, port } = database.server
  const { people } = await fillSample({
    ownerUrl: `postgres://zimmet_owner:${encodeURIComponent(ownerPassword)}@${host}:${port}/${database.name}`,
    password: samplePassword,
    now,
    onProgress: () => undefined,
  })
  const owner = await database.owner()
  const connect = async (login: string): Promise<Client> => {
    const client = new Client({ host, port, database: database.name, user: login, password: samplePassword })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  return {
    database,
    people,
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
