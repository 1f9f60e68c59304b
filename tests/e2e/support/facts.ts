// What no test can wait for: facts of the past, written by the owner of the database, and what the rules make of them.
import { Client } from 'pg'
import * as z from 'zod'
import { findPerson, readSampleFile, type Wanted } from './desk.ts'

const ownerLogin = z.object({
  host: z.string(),
  port: z.int(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
})

async function withClient<Result>(
  login: z.infer<typeof ownerLogin>,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ ...login, ssl: false })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function asPerson<Result>(wanted: Wanted, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { server, password } = await readSampleFile()
  const { login } = await findPerson(wanted)
  return await withClient({ ...server, user: login, password }, work)
}

/** How many warnings came due for a person since an instant (epoch milliseconds). */
export async function countReached(wanted: Wanted, since: number): Promise<number> {
  return await asPerson(wanted, async (client) => {
    const { rowCount } = await client.query('select from zimmet.reached_warnings(to_timestamp($1))', [since / 1000])
    return rowCount ?? 0
  })
}

// Round the clock, so that it fell due whatever day of the week or of the year it is.
const threeDaysAgo = [
  `update zimmet_data.request set registered_at = now() - interval '3 days', custody_since = now() - interval '3 days',
     calendar_id = (select id from zimmet_data.work_calendar where name = 'Kesintisiz'), due_at = null where id = any ($1)`,
  `update zimmet_data.custody set period = tstzrange(now() - interval '3 days', null), due_at = null where request_id = any ($1)`,
]

/** So many urgent requests of a directorate, come three days ago: their eight hours passed long ago, for the director and the mayor. Gives their numbers. */
export async function registerLongAgo(directorate: string, count: number): Promise<string[]> {
  const made = await asPerson({ post: 'agent' }, async (agent) => {
    const { rows } = await agent.query<{ answer: { requestId: number; number: string } }>(
      `select zimmet.register_request(gen_random_uuid(), (select min(id) from zimmet.channel), s.id, null, null, null,
         'Uzun zamandır bekleyen', 'urgent', null) as answer
       from (select min(s.id) as id from zimmet.subject s join zimmet.directorate d on d.id = s.directorate_id where d.name = $1) s
       cross join generate_series(1, $2)`,
      [directorate, count],
    )
    return rows.map(({ answer }) => answer)
  })
  const owner = ownerLogin.parse(JSON.parse(process.env['ZIMMET_E2E_OWNER'] ?? '{}'))
  await withClient(owner, async (client) => {
    await client.query('begin')
    for (const fact of threeDaysAgo) await client.query(fact, [made.map(({ requestId }) => requestId)])
    await client.query('select zimmet_private.set_first_deadlines()')
    await client.query('commit')
  })
  return made.map(({ number }) => number)
}
