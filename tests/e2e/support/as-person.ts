// A connection to the municipality's server as one of its people: for what a test prepares or compares, within that person's rights.
import { Client } from 'pg'
import type { SamplePerson } from '#shared/contract/session.ts'
import { findPerson, readSampleFile, type Wanted } from './desk.ts'

/** Runs some work on a connection as that person. */
export async function asPerson<Result>(
  { login }: Pick<SamplePerson, 'login'>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const { server, password } = await readSampleFile()
  const { host, port, database } = server
  const client = new Client({ host, port, database, user: login, password, ssl: false })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** How many warnings came due for a person since an instant (epoch milliseconds). */
export async function countReached(wanted: Wanted, since: number): Promise<number> {
  return await asPerson(await findPerson(wanted), async (client) => {
    const { rowCount } = await client.query('select from zimmet.reached_warnings(to_timestamp($1))', [since / 1000])
    return rowCount ?? 0
  })
}

/** Counts all that is open of a directorate round the clock: then deadlines pass on Sundays, at night and in a bayram alike. */
export async function workRoundTheClock(directorate: string): Promise<void> {
  await asPerson(await findPerson({ post: 'administrator' }), async (client) => {
    await client.query(
      `select zimmet.set_directorate_calendar(gen_random_uuid(), d.id, c.id, true)
       from zimmet.directorate d, zimmet.work_calendar c where d.name = $1 and c.name = 'Kesintisiz'`,
      [directorate],
    )
  })
}
