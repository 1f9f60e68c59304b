// The kept numbers of open requests are a count, whatever was done by how many at once, and however it ended.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { call } from '#tests/database/acts.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'
import { liveThroughMore } from './lives.ts'

let filled: FilledDatabase
beforeAll(async () => {
  filled = await filledDatabase(lastOfficeMorning(Date.now()))
})
afterAll(async () => {
  await filled.database.drop()
})

const faults = async (): Promise<unknown[]> => await filled.rows('select * from zimmet_private.open_tally_fault')
const parts = async (): Promise<number> => (await filled.rows('select from zimmet_data.open_tally')).length

it('is right from the first filling on, and would be told where it is not', async () => {
  expect(await parts()).toBeGreaterThan(20)
  expect(await faults()).toEqual([])
  const owner = await filled.database.owner()
  await owner.query('begin')
  await owner.query(
    'update zimmet_data.open_tally set requests = requests + 1 where id = (select min(id) from zimmet_data.open_tally)',
  )
  expect(await faults()).toHaveLength(1)
  await owner.query('rollback')
})

it('stays a count while eight people do whatever they may, on the same requests', async () => {
  const before = await parts()
  const happened = await Promise.all(
    Array.from({ length: 8 }, async (_one, seed) => await liveThroughMore(filled, { acts: 150, requests: 40, seed })),
  )
  expect(happened.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(150)
  expect(await faults()).toEqual([])
  // A part for each that wrote at once, at most; not one for each act.
  expect((await parts()) - before).toBeLessThan(20 * 4)
})

it('keeps nothing of what was taken back, nor of who was cut off', async () => {
  const clerk = filled.people.find(
    ({ post, directorates }) => post === 'clerk' && directorates.includes('Temizlik İşleri'),
  )
  const [request] = await filled.rows<{ id: number; version: number }>(
    `select r.id, r.version from zimmet_data.request r join zimmet_data.directorate d on d.id = r.directorate_id
     where r.state = 'new' and r.is_open and d.name = 'Temizlik İşleri' order by r.id limit 1`,
  )
  const take = { request_id: request?.id, seen_version: request?.version }
  for (const end of ['rollback', 'cut']) {
    const person = await filled.connect(clerk?.login ?? '')
    await person.query('begin')
    await call(person, 'take', { command_id: randomUUID(), ...take })
    if (end === 'rollback') await person.query('rollback')
    else await person.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
    await person.end().catch(() => undefined)
    expect(await faults(), end).toEqual([])
  }
})

it('answers the same as the rows themselves, of every desk', async () => {
  const overseer = await filled.connect(filled.people.find(({ post }) => post === 'overseer')?.login ?? '')
  const { rows: kept } = await overseer.query<{ key: string; bases: string[] }>(
    `select keys[1] as key, bases from zimmet.figures('{}', '{open,new,working,waiting,to_verify}', '{directorate}') order by 1`,
  )
  const { rows: counted } = await overseer.query<{ key: string; bases: string[] }>(
    `select directorate_id::bigint as key, array[count(*), count(*) filter (where state = 'new'), count(*) filter (where state = 'in_work'),
       count(*) filter (where state = 'on_hold'), count(*) filter (where state in ('proposed', 'resolved'))] as bases
     from zimmet.inbox where is_open group by 1 order by 1`,
  )
  await overseer.end()
  expect(kept).toEqual(counted)
})

it('tells of each tab how many rows it has, to everybody, of all desks and of one', async () => {
  const tabs = ['new', 'mine', 'open', 'waiting', 'to_verify'] as const
  const posts = new Set(['clerk', 'director', 'agent', 'overseer'])
  const people = filled.people.filter(({ post }) => posts.has(post))
  const chosen = [...new Map(people.map((one) => [`${one.post} ${one.directorates.join()}`, one])).values()]
  let told = 0
  for (const { login, post } of chosen) {
    const person = await filled.connect(login)
    for (const desk of [null, 1, 3]) {
      const { rows } = await person.query<{ tab: string; total: number; badge: number; rows: number }>(
        `select t.tab, zimmet.inbox_total(t.tab, $2)::int as total, (zimmet.inbox_counts($2) ->> t.tab)::int as badge,
           (select count(*)::int from zimmet.inbox i where t.tab = any (i.tabs) and i.directorate_id = coalesce($2, i.directorate_id)) as rows
         from unnest($1::text[]) as t (tab)`,
        [tabs, desk],
      )
      expect(rows).toHaveLength(tabs.length)
      for (const { tab, total, badge, rows: listed } of rows) {
        expect([total, badge], `${tab} of ${desk ?? 'all'} as ${post} ${login}`).toEqual([listed, listed])
        told += total
      }
    }
    await person.end()
  }
  expect(told).toBeGreaterThan(1000)
  const administrator = await filled.connect(filled.people.find(({ post }) => post === 'administrator')?.login ?? '')
  await expect(administrator.query(`select zimmet.inbox_total('open')`)).rejects.toMatchObject({ code: 'ZM003' })
  await administrator.end()
  const [one] = chosen
  const person = await filled.connect(one?.login ?? '')
  await expect(person.query(`select zimmet.inbox_total('all')`)).rejects.toMatchObject({ code: 'ZM025' })
  await person.end()
})
