// What no test can wait for: facts of the past, written by the owner of the database, and what the rules make of them.
import { Client } from 'pg'
import type { Period } from '#shared/period.ts'
import { photo } from '#tests/database/acts.ts'
import { findPerson, type Wanted } from './desk.ts'
import { ownMunicipality, type OwnMunicipality } from './own-municipality.ts'

async function withClient<Result>(
  login: OwnMunicipality['owner'],
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ host: '127.0.0.1', ssl: false, ...login })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function asPerson<Result>(wanted: Wanted, work: (client: Client) => Promise<Result>): Promise<Result> {
  const { server, password } = ownMunicipality().sample
  const { login } = findPerson(wanted)
  return await withClient({ ...server, user: login, password }, work)
}

/** How many warnings came due for a person since an instant (epoch milliseconds). */
export async function countReached(wanted: Wanted, since: number): Promise<number> {
  return await asPerson(wanted, async (client) => {
    const { rowCount } = await client.query('select from zimmet.reached_warnings(to_timestamp($1))', [since / 1000])
    return rowCount ?? 0
  })
}

/** Until when a person has been told of warnings, at whichever PC (epoch milliseconds); 0: never yet. */
export async function toldUntil(wanted: Wanted): Promise<number> {
  const { login } = findPerson(wanted)
  return await withClient(ownMunicipality().owner, async (client) => {
    const { rows } = await client.query<{ until: Date }>(
      `select t.until from zimmet_data.told_warnings t join zimmet_data.staff s on s.id = t.staff_id where s.login = $1`,
      [login],
    )
    return rows[0]?.until.getTime() ?? 0
  })
}

/** As if a person had last been told of warnings at an instant. */
export async function setToldUntil(wanted: Wanted, at: number): Promise<void> {
  const { login } = findPerson(wanted)
  await withClient(ownMunicipality().owner, async (client) => {
    await client.query(
      `insert into zimmet_data.told_warnings (staff_id, until) select s.id, $2 from zimmet_data.staff s where s.login = $1
       on conflict (staff_id) do update set until = excluded.until`,
      [login, new Date(at)],
    )
  })
}

/** In which week (its Monday) a person last saw a digest, at whichever PC; null: never. */
export async function digestSeenBy(wanted: Wanted): Promise<string | null> {
  const { login } = findPerson(wanted)
  return await withClient(ownMunicipality().owner, async (client) => {
    const { rows } = await client.query<{ week: string }>(
      `select d.week::text from zimmet_data.seen_digest d join zimmet_data.staff s on s.id = d.staff_id where s.login = $1`,
      [login],
    )
    return rows[0]?.week ?? null
  })
}

// Round the clock, so that it fell due whatever day of the week or of the year it is.
const threeDaysAgo = [
  `update zimmet_data.request set registered_at = now() - interval '3 days', custody_since = now() - interval '3 days',
     calendar_id = (select id from zimmet_data.work_calendar where name = 'Kesintisiz'), due_at = null where id = any ($1)`,
  `update zimmet_data.custody set period = tstzrange(now() - interval '3 days', null), due_at = null where request_id = any ($1)`,
]

/** So many requests of a directorate, each by itself as an agent registers it. Gives their numbers in the order in which they came. */
export async function registerRequests(directorate: string, count: number, words: string): Promise<string[]> {
  return await asPerson({ post: 'agent' }, async (agent) => {
    const numbers: string[] = []
    for (let place = 0; place < count; place += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as callers come
      const { rows } = await agent.query<{ answer: { number: string } }>(
        `select zimmet.register_request(gen_random_uuid(), jsonb_build_object('channelId', (select min(id) from zimmet.channel),
           'subjectId', s.id, 'description', $2::text)) as answer
         from (select min(s.id) as id from zimmet.subject s join zimmet.directorate d on d.id = s.directorate_id where d.name = $1) s`,
        [directorate, words],
      )
      numbers.push(rows[0]?.answer.number ?? '')
    }
    return numbers
  })
}

/** So many urgent requests of a directorate, come three days ago: their eight hours passed long ago, for the director and the mayor. Gives their numbers. */
export async function registerLongAgo(directorate: string, count: number): Promise<string[]> {
  const made = await asPerson({ post: 'agent' }, async (agent) => {
    const { rows } = await agent.query<{ answer: { requestId: number; number: string } }>(
      `select zimmet.register_request(gen_random_uuid(), jsonb_build_object('channelId', (select min(id) from zimmet.channel),
         'subjectId', s.id, 'description', 'Uzun zamandır bekleyen', 'priority', 'urgent')) as answer
       from (select min(s.id) as id from zimmet.subject s join zimmet.directorate d on d.id = s.directorate_id where d.name = $1) s
       cross join generate_series(1, $2)`,
      [directorate, count],
    )
    return rows.map(({ answer }) => answer)
  })
  await withClient(ownMunicipality().owner, async (client) => {
    await client.query('begin')
    for (const fact of threeDaysAgo) await client.query(fact, [made.map(({ requestId }) => requestId)])
    await client.query('select zimmet_private.set_first_deadlines()')
    await client.query('commit')
  })
  return made.map(({ number }) => number)
}

const does = async (client: Client, number: string, call: string, ...values: unknown[]): Promise<void> => {
  await client.query(`select zimmet.${call} from zimmet.request r where r.number = $1`, [number, ...values])
}

/** Reports a request solved as whoever holds it does, with a photo. */
export async function resolveRequest(number: string, proof = photo()): Promise<void> {
  const directorate = await withClient(ownMunicipality().owner, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select d.name from zimmet_data.request r join zimmet_data.directorate d on d.id = r.directorate_id where r.number = $1`,
      [number],
    )
    return rows[0]?.name ?? ''
  })
  await asPerson({ post: 'clerk', directorate }, async (clerk) => {
    await does(clerk, number, 'take(gen_random_uuid(), r.id, r.version)')
    await does(clerk, number, `attach(gen_random_uuid(), r.id, 'is.jpg', $2, true)`, proof)
    await does(clerk, number, `resolve(gen_random_uuid(), r.id, r.version, 'solved', 'Alındı.', null)`)
  })
}

/** Closes a request as the people do whose work it is: the holder shows and reports it, an overseer confirms. */
export async function closeRequest(number: string): Promise<void> {
  await resolveRequest(number)
  await asPerson({ post: 'overseer' }, async (overseer) => {
    await does(overseer, number, 'verify(gen_random_uuid(), r.id, r.version, false, null, null)')
  })
}

/** Hands an open request that came in within a period over to another directorate, as an overseer; gives its number. */
export async function handOverOneOf({ since, until }: Period): Promise<string> {
  return await asPerson({ post: 'overseer' }, async (overseer) => {
    const { rows } = await overseer.query<{ number: string }>(
      `select r.number, zimmet.hand_over(gen_random_uuid(), r.id, r.version,
         (select min(d.id) from zimmet.directorate d where d.id <> r.directorate_id),
         (select min(x.id) from zimmet.reason x where x.kind = 'hand_over'), 'Konu başka müdürlüğün işi çıktı', null)
       from zimmet.request r
       where r.state = 'in_work' and r.registered_at >= $1 and r.registered_at < $2
       order by r.id limit 1`,
      [new Date(since), new Date(until)],
    )
    return rows[0]?.number ?? ''
  })
}
