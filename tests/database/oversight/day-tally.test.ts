// The kept sums of days are a count, whatever was done by how many at once; and figures of whole days say what the rows say.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '#tests/database/acts.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'
import { liveThroughMore } from './lives.ts'
import { personOf } from './municipality.ts'

let filled: FilledDatabase
beforeAll(async () => {
  filled = await filledDatabase(lastOfficeMorning(Date.now()))
})
afterAll(async () => {
  await filled.database.drop()
})

const faults = async (): Promise<unknown[]> => [
  ...(await filled.rows('select * from zimmet_private.day_tally_fault')),
  ...(await filled.rows('select * from zimmet_private.several_fault')),
]
const parts = async (): Promise<number> => (await filled.rows('select from zimmet_data.day_tally')).length

/** In a transaction that is not kept: what the owner does to a table, and what is wrong then. */
async function faultsAfter(sql: string): Promise<number> {
  const owner = await filled.database.owner()
  await owner.query('begin')
  try {
    const { rowCount } = await owner.query(sql)
    expect(rowCount, sql).toBeGreaterThan(0)
    return (await faults()).length
  } finally {
    await owner.query('rollback')
  }
}

it('is right from the first filling on, and would be told where it is not', async () => {
  expect(await parts()).toBeGreaterThan(1000)
  expect(await faults()).toEqual([])
  const one = 'id = (select min(id) from zimmet_data.day_tally)'
  expect(await faultsAfter(`update zimmet_data.day_tally set sums[1] = sums[1] + 1 where ${one}`)).toBe(1)
  expect(await faultsAfter(`delete from zimmet_data.day_tally where ${one}`)).toBe(1)
  const marked = 'where is_one_of_several and request_id = (select min(request_id)'
  for (const ledger of ['custody', 'verification']) {
    const several = `${marked} from zimmet_data.${ledger} where is_one_of_several)`
    expect(await faultsAfter(`update zimmet_data.${ledger} set is_one_of_several = false ${several}`)).toBeGreaterThan(
      0,
    )
  }
})

// Whatever an act, an import, a new calendar or whoever repairs something may write of a request.
it.each([
  ...[
    'directorate_id = 1, held_by = held_by || 1',
    'channel_id = 2',
    `registered_at = registered_at - interval '1 day'`,
  ],
  ...['hand_over_count = hand_over_count + 1', 'returned_count = returned_count + 1', 'reopened_count = 1'],
  ...['contacted_at = null', 'contacted_at = registered_at', 'contact_due_at = null', 'moved_afterwards = true'],
  ...[`contact_due_at = registered_at, contacted_at = registered_at + interval '1 minute'`],
  ...['due_at = null, promised_due_at = null', `promised_due_at = resolved_at - interval '1 hour'`],
  ...[`due_at = resolved_at - interval '1 hour'`, `due_at = resolved_at + interval '1 hour'`],
])('follows %s, of open requests and of closed ones', async (set) => {
  const some = (which: string): string =>
    `id in (select id from zimmet_data.request where ${which} order by md5(number) limit 40)`
  for (const which of ['is_open', `state = 'resolved'`, `state = 'closed'`])
    expect(await faultsAfter(`update zimmet_data.request set ${set} where ${some(which)}`), which).toBe(0)
})

it.each([
  'update zimmet_data.verification set score = 1, by_citizen = true where request_id % 3 = 0',
  'update zimmet_data.verification set solved = not solved, at = at - make_interval(days => 2) where request_id % 5 = 0',
  'update zimmet_data.verification set directorate_id = 1 where request_id % 3 = 0',
  'update zimmet_data.verification set directorate_id = null where request_id % 7 = 0',
  'delete from zimmet_data.verification where request_id % 11 = 0',
  `insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen, score, directorate_id, resolved_by)
   select request_id, at + interval '3 days', staff_id, true, true, 2, directorate_id, resolved_by from zimmet_data.verification
   where request_id % 4 = 0`,
])('follows %s', async (sql) => {
  expect(await faultsAfter(sql)).toBe(0)
})

/** Some hand over and take that back at once; some find two joined that are not one matter. */
async function thinkBetterOfIt(seed: number): Promise<number> {
  const clerk = await filled.connect(personOf(filled, 'clerk', 'Temizlik İşleri').login)
  const agent = await filled.connect(personOf(filled, 'agent').login)
  const open = await filled.rows<{ id: number }>(
    `select r.id from zimmet_data.request r join zimmet_data.directorate d on d.id = r.directorate_id
     where r.is_open and d.name = 'Temizlik İşleri' and r.state in ('new', 'in_work') order by md5(r.number || $1) limit 30`,
    [seed],
  )
  const [reason] = await filled.rows<{ id: number }>(
    `select min(id) as id from zimmet_data.reason where kind = 'hand_over'`,
  )
  const [other] = await filled.rows<{ id: number }>(
    `select id from zimmet_data.directorate where name <> 'Temizlik İşleri' and is_active order by id limit 1`,
  )
  let happened = 0
  const attempt = async (person: Client, act: string, id: number, values: object): Promise<void> => {
    const [row] = await filled.rows<{ version: number }>('select version from zimmet_data.request where id = $1', [id])
    await call(person, act, { command_id: randomUUID(), request_id: id, seen_version: row?.version, ...values }).then(
      () => (happened += 1),
      (error: { code?: string }) => {
        if (error.code?.startsWith('ZM') !== true) throw error
      },
    )
  }
  for (const [index, { id }] of open.entries()) {
    await attempt(clerk, 'hand_over', id, {
      ...{ directorate_id: other?.id, reason_id: reason?.id, words: 'İlgilisi.', subject_id: null },
    })
    await attempt(clerk, 'undo', id, {})
    const master = open[(index + 1) % open.length]?.id
    await attempt(agent, 'join_request', id, { master_id: master })
    await attempt(agent, 'separate_request', id, { words: 'Başka bir çukur.' })
  }
  await clerk.end()
  await agent.end()
  return happened
}

it('stays a count while eight people do whatever they may, on the same requests', async () => {
  const before = await parts()
  const lives = Array.from(
    { length: 6 },
    async (_one, seed) => await liveThroughMore(filled, { acts: 150, requests: 40, seed }),
  )
  const happened = await Promise.all([...lives, thinkBetterOfIt(1), thinkBetterOfIt(2)])
  expect(happened.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(200)
  expect(await faults()).toEqual([])
  // Of the days that were touched, and a part for each that wrote at once; not one for each act.
  expect((await parts()) - before).toBeLessThan(400)
})

it('keeps nothing of what was taken back, nor of who was cut off', async () => {
  const agent = personOf(filled, 'agent').login
  const [request] = await filled.rows<{ id: number; version: number }>(
    `select id, version from zimmet_data.request where state = 'resolved' and is_open order by id limit 1`,
  )
  const values = {
    request_id: request?.id,
    seen_version: request?.version,
    by_citizen: false,
    score: null,
    words: null,
  }
  for (const end of ['rollback', 'cut']) {
    const person = await filled.connect(agent)
    await person.query('begin')
    await call(person, 'verify', { command_id: randomUUID(), ...values })
    if (end === 'rollback') await person.query('rollback')
    else await person.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
    await person.end().catch(() => undefined)
    expect(await faults(), end).toEqual([])
  }
})

interface Told {
  key: string
  bases: string[]
  requests: string[]
}

const dayOf = (at: string): string => `(extract(epoch from date_trunc('day', ${at}, 'Europe/Istanbul')) * 1000)::bigint`
/** Of each condition how many rows, and of how many requests. */
const both = (conditions: string[], id: string): string =>
  `array[${conditions.map((each) => `count(*) filter (where ${each})`).join(', ')}] as bases,
   array[${conditions.map((each) => `count(distinct ${id}) filter (where ${each})`).join(', ')}] as requests`

/** Figures of whole days by their keys, and the same counted from the tables in other words. */
async function compare(conditions: Record<string, string>, by: string, id: string, from: string): Promise<number> {
  const scope = { since: Date.parse('2020-01-01T00:00:00+03:00'), until: Date.parse('2031-01-01T00:00:00+03:00') }
  const measures = Object.keys(conditions)
  const told = await filled.as(personOf(filled, 'overseer').login, async (overseer) => {
    const { rows } = await overseer.query<Told>(
      `select array_to_string(f.keys, ',') as key, array_agg(u.base order by u.place) as bases, array_agg(u.requests order by u.place) as requests
       from zimmet.figures($1, $2, $3) f
       cross join lateral (select array_position($2, c.code) as place, c.base, c.requests
         from unnest(f.codes, f.bases, f.requests) c (code, base, requests)) u
       group by 1`,
      [JSON.stringify(scope), measures, [by]],
    )
    return rows
  })
  const counted = await filled.rows<Told>(from.replace('told', both(Object.values(conditions), id)))
  const sorted = (cells: Told[]): Told[] => cells.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  expect(sorted(told)).toEqual(sorted(counted))
  return counted.length
}

it('tells of each day, directorate and channel what came in as the rows do', async () => {
  const cells = await compare(
    {
      ...{ registered: 'true', handed_over: 'r.hand_over_count > 0', returned: 'r.returned_count > 0' },
      contact_owed: 'r.contact_due_at < now() or r.contact_due_at is not null and r.contacted_at is not null',
      ...{ contact_on_time: 'r.contacted_at <= r.contact_due_at' },
      contact_late: 'r.contacted_at > r.contact_due_at or r.contacted_at is null and r.contact_due_at < now()',
    },
    'day,directorate,channel',
    'r.id',
    `select concat_ws(',', ${dayOf('r.registered_at')}, r.directorate_id, r.channel_id) as key, told
     from zimmet_data.request r where r.original_closed_at is null and r.state <> 'taken_back' group by 1`,
  )
  expect(cells).toBeGreaterThan(500)
})

it('tells of each day, directorate and channel what was resolved as the rows do', async () => {
  const solved = `r.outcome = 'solved'`
  const cells = await compare(
    {
      ...{ resolved: 'true', solved, solved_verified: `${solved} and r.closed_at is not null` },
      ...{ solved_waiting: `${solved} and r.closed_at is null`, forwarded: `r.outcome = 'forwarded'` },
      ...{ declined: `r.outcome = 'declined'`, with_target: `${solved} and r.promised_due_at is not null` },
      on_time: `${solved} and r.resolved_at <= r.promised_due_at`,
      late: `${solved} and r.resolved_at > r.promised_due_at`,
      on_time_changed: `${solved} and r.resolved_at <= r.due_at`,
      late_changed: `${solved} and r.resolved_at > r.due_at`,
      moved_resolved: 'r.moved_afterwards',
    },
    'day,directorate,channel',
    'r.id',
    `select concat_ws(',', ${dayOf('r.resolved_at')}, r.directorate_id, r.channel_id) as key, told
     from zimmet_data.request r
     where r.state in ('resolved', 'closed') and r.resolved_at is not null and (r.original_closed_at is null or r.reopened_count > 0)
     group by 1`,
  )
  expect(cells).toBeGreaterThan(500)
})

it.each([
  [
    'month,directorate',
    `concat_ws(',', (extract(epoch from date_trunc('month', v.at, 'Europe/Istanbul')) * 1000)::bigint, v.directorate_id)`,
  ],
  ['directorate', 'v.directorate_id::text'],
  ['day', `${dayOf('v.at')}::text`],
  ['', `''`],
])('tells by "%s" what was confirmed, and of how many requests, as the rows do', async (by, key) => {
  const cells = await compare(
    {
      ...{ verified: 'true', answered: 'v.by_citizen', not_solved: 'v.by_citizen and not v.solved' },
      ...{ said_solved: 'v.by_citizen and v.solved', confirmed: 'v.solved', reopened: 'not v.solved' },
      ...{ scored: 'v.score is not null', satisfied: 'v.score >= 4', unsatisfied: 'v.score <= 3' },
      ...{ score: 'v.score is not null', reopened_share: 'true', satisfied_share: 'v.score is not null' },
    },
    by,
    'v.request_id',
    `select ${key} as key, told from zimmet_data.verification v group by 1`,
  )
  expect(cells).toBeGreaterThan(0)
})

it('tells by directorate what ended there, and of how many requests, as the rows do', async () => {
  const cells = await compare(
    { parts: 'true', given_back: `c.ended_how = 'returned'`, handed_on: `c.ended_how = 'handed_over'` },
    'directorate',
    'c.request_id',
    `select c.directorate_id::text as key, told
     from (select c.*, lead(c.ended_how) over (partition by c.request_id order by lower(c.period)) as then_how,
         lead(lower(c.period)) over (partition by c.request_id order by lower(c.period)) as then_at from zimmet_data.custody c) c
     where not upper_inf(c.period) and c.ended_how is not null and c.ended_how <> 'taken_back'
       and not coalesce(c.then_how = 'taken_back' and c.then_at = upper(c.period), false)
     group by 1`,
  )
  expect(cells).toBeGreaterThan(5)
})
