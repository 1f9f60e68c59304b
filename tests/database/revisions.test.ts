// What besides requests is shown on screens: whoever shows it hears of every change, in whatever order transactions commit.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

interface Look {
  topics: string[]
  seen: string
}

async function look(reader: Client, since: string | null): Promise<Look> {
  const { rows } = await reader.query<Look>(
    'select topics, seen::text as seen from zimmet.revisions_since($1::pg_snapshot)',
    [since],
  )
  if (rows[0] === undefined) throw new Error('no answer')
  return rows[0]
}

it.each([
  ['a subject is renamed', `update zimmet_data.subject set name = name || '.'`, ['catalogue']],
  ['a directorate is retired', `update zimmet_data.directorate set is_active = is_active`, ['catalogue', 'clocks']],
  ['a person is moved', `update zimmet_data.membership set period = period`, ['staff']],
  ['a person leaves', `update zimmet_data.staff set left_at = left_at`, ['staff']],
  ['a calendar is counted anew', `update zimmet_data.work_clock set ends = ends`, ['clocks']],
  ['a target is set', `update zimmet_data.target set amount = amount`, ['clocks']],
  ['the map goes', `delete from zimmet_data.neighbourhood_shape`, ['map']],
  ['a file was imported', `update zimmet_data.import set refused = refused`, ['imports']],
  [
    'a PC gets a ring',
    `insert into zimmet_data.update_machine (machine_id, ring) values (gen_random_uuid(), 0)`,
    ['updates'],
  ],
  [
    'a month is closed',
    `insert into zimmet_data.closed_month (month, closed_by) select '2026-01-01', min(s.id) from zimmet_data.staff s`,
    ['imports'],
  ],
])('is told when %s, to every post, once', async (_what, change, topics) => {
  const readers = [await database.as('temizlikClerk'), await database.as('agent'), await database.as('administrator')]
  const before = await Promise.all(readers.map(async (reader) => await look(reader, null)))
  expect(before.map((each) => each.topics)).toEqual([[], [], []])
  await owner.query(change)
  for (const [index, reader] of readers.entries()) {
    const first = await look(reader, before[index]?.seen ?? null)
    expect(first.topics.toSorted()).toEqual(topics)
    expect((await look(reader, first.seen)).topics).toEqual([])
  }
})

it('misses nothing of a transaction that began first and commits last, and holds nobody up', async () => {
  const reader = await database.as('agent')
  const slow = await database.owner()
  const other = await database.as('administrator')
  const { seen } = await look(reader, null)
  await slow.query('begin')
  await slow.query(`update zimmet_data.subject set keywords = keywords where id = $1`, [
    database.municipality.subjects.bin,
  ])
  const calendar = await other.query<{ id: number }>('select id from zimmet.work_calendar limit 1')
  expect(calendar.rowCount).toBe(1)
  const between = await look(reader, seen)
  expect(between.topics).toEqual([])
  await slow.query('commit')
  expect((await look(reader, between.seen)).topics).toEqual(['catalogue'])
})

it('says nothing after a dump of an older server whose transactions are still to come here', async () => {
  const reader = await database.as('agent')
  await owner.query(`insert into zimmet_data.revision (xid, topic) values ('9000000000', 'map')`)
  const { seen } = await look(reader, null)
  expect((await look(reader, seen)).topics).toEqual([])
})

it('is written by nobody, and asked by nobody without a post', async () => {
  const clerk = await database.as('temizlikClerk')
  await expectRefusal(clerk.query(`insert into zimmet_data.revision (topic) values ('map')`), '42501')
  await expectRefusal(clerk.query(`delete from zimmet_data.revision`), '42501')
  const { rows } = await owner.query<{ may: boolean }>(
    `select has_function_privilege('public', 'zimmet.revisions_since(pg_snapshot)', 'execute') as may`,
  )
  expect(rows).toEqual([{ may: false }])
})

// A new table that screens read is held to it by itself: it is of requests and told by the feed, or it tells, or it stands here.
it('hears of every table that the views of zimmet read and that is not of requests', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select distinct c.relname as name
    from pg_depend d
    join pg_rewrite w on w.oid = d.objid and d.classid = 'pg_rewrite'::regclass
    join pg_class v on v.oid = w.ev_class and v.relnamespace = 'zimmet'::regnamespace
    join pg_class c on c.oid = d.refobjid and c.relkind = 'r' and c.relnamespace = 'zimmet_data'::regnamespace
    where c.relname not in ('request', 'citizen')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'request_id')
      and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'tells_who_shows_it')
    order by 1`)
  // Written by migrations only · logs and limits that no screen keeps.
  const byMigrations = ['act_rule', 'measure', 'refusal_kind']
  const keptByNoScreen = ['anchor', 'backup_proof', 'read_log', 'staff_change', 'staff_notice']
  expect(rows.map(({ name }) => name)).toEqual([...byMigrations, ...keptByNoScreen].toSorted())
})
