// Kesinleşen ay: what was reported of a month stays as it stood, whatever is handed over or reopened later.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayText, periodOf } from '#shared/period.ts'
import { command } from '#tests/database/acts.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { cast, type Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { personOf } from './municipality.ts'

const { since, until } = periodOf('last_month', Date.now())
const month = dayText(since)
const scope = JSON.stringify({ since, until })

interface Row {
  part: string
  part_id: number
  measure: string
  value: number | null
  base: string
  requests: string
}

const closedBy = async (person: Client): Promise<Row[]> =>
  (
    await person.query<Row>(
      'select part, part_id, measure, value, base, requests from zimmet.closed_figure where first_day = $1 order by 1, 2, 3',
      [month],
    )
  ).rows

/** As they stand now, told as the closed ones are. */
const countedBy = async (person: Client): Promise<Row[]> =>
  (
    await person.query<Row>(
      `select case when f.set_number = 1 then 'all' else 'directorate' end as part, coalesce(f.keys[1], 0)::int as part_id,
         u.measure, u.value, u.base, u.requests
       from zimmet.figures($1, array(
         select m.code from zimmet.measure m where m.cohort in ('registered', 'resolved', 'verified', 'parts', 'imported')),
         '{"",directorate}') f
       cross join unnest(f.codes, f.figures, f.bases, f.requests) as u (measure, value, base, requests)
       order by 1, 2, 3`,
      [scope],
    )
  ).rows

const close = async (person: Client, day: string): Promise<unknown> =>
  await command(person, 'close_month', { month: day })

describe('a month of the sample municipality', () => {
  let filled: FilledDatabase
  beforeAll(async () => {
    filled = await filledDatabase(new Date())
  })
  afterAll(async () => {
    await filled.database.drop()
  })

  it('stays as it stood when it was closed; a recount tells what has changed since', async () => {
    const { login } = personOf(filled, 'overseer')
    await filled.as(login, async (overseer) => {
      const then = await countedBy(overseer)
      expect(then.length).toBeGreaterThan(400)
      await close(overseer, month)
      const kept = await closedBy(overseer)
      const ofFigures = ({ part }: Row): boolean => part === 'all' || part === 'directorate'
      expect(kept.filter(ofFigures)).toEqual(then)
      const registered = then.find(({ part, measure }) => part === 'all' && measure === 'registered')
      for (const part of ['channel', 'subject', 'neighbourhood']) {
        const parts = kept.filter((row) => row.part === part && row.measure === 'registered')
        expect(parts.reduce((sum, { base }) => sum + Number(base), 0)).toBe(Number(registered?.base))
      }
      // One that came in that month and is open goes to another directorate now.
      const [open] = await filled.rows<{ id: number; version: number; to: number }>(
        `select r.id, r.version, (select min(d.id) from zimmet_data.directorate d where d.id <> r.directorate_id) as to
         from zimmet_data.request r
         where r.is_open and r.state = 'in_work' and r.held_until is null and r.registered_at >= $1 and r.registered_at < $2
         order by r.id limit 1`,
        [new Date(since), new Date(until)],
      )
      if (open === undefined) throw new Error('nothing of that month is in work')
      await command(overseer, 'hand_over', {
        ...{ request_id: open.id, seen_version: open.version, directorate_id: open.to },
        ...{ subject_id: null, reason_id: await someReason(), words: 'Konu başka müdürlüğün işi çıktı' },
      })
      expect(await closedBy(overseer)).toEqual(kept)
      expect(await countedBy(overseer)).not.toEqual(then)
      await expectRefusal(close(overseer, month), 'ZM079')
    })
  })

  const someReason = async (): Promise<number | undefined> =>
    (
      await filled.rows<{ id: number }>(
        `select id from zimmet_data.reason where kind = 'hand_over' order by id limit 1`,
      )
    )[0]?.id

  it('is told to directors and clerks of their own directorates alone, to agents and administrators not at all', async () => {
    const all = await filled.as(personOf(filled, 'overseer').login, closedBy)
    for (const post of ['director', 'clerk'] as const) {
      const person = personOf(filled, post, 'Temizlik İşleri')
      const directorates = await filled.rows<{ id: number }>(
        'select id from zimmet_data.directorate where name = any ($1)',
        [person.directorates],
      )
      const ids = new Set(directorates.map(({ id }) => id))
      const own = all.filter(({ part, part_id: id }) => part === 'directorate' && ids.has(id))
      expect(own.length).toBeGreaterThan(30)
      expect(await filled.as(person.login, closedBy)).toEqual(own)
    }
    for (const post of ['agent', 'administrator'] as const)
      expect(await filled.as(personOf(filled, post).login, closedBy)).toEqual([])
  })
})

describe('closing a month', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => {
    await database.drop()
  })

  const others = Object.entries(cast).filter(([, { post }]) => post !== 'overseer')
  it.each(others.map(([role]) => role as Role))('is not for %s', async (role) => {
    expect((await refusalOf(close(await database.as(role), month)))?.code).toBe('42501')
  })

  it('waits for its end, and takes a first day', async () => {
    const overseer = await database.as('overseer')
    const { rows } = await overseer.query<{ day: string }>(
      `select to_char(date_trunc('month', now() at time zone 'Europe/Istanbul'), 'YYYY-MM-DD') as day`,
    )
    for (const day of [rows[0]?.day ?? '', '2026-10-02', '1999-12-01', '2300-01-01'])
      await expectRefusal(close(overseer, day), 'ZM079')
  })

  it('happens once, also where two press it at the same time, and its repetition answers the same', async () => {
    const [one, other] = [await database.as('overseer'), await database.another('overseer')]
    const id = randomUUID()
    await one.query('begin')
    const first = await one.query('select zimmet.close_month($1, $2) as answer', [id, '2025-01-01'])
    const second = expectRefusal(close(other, '2025-01-01'), 'ZM079')
    await one.query('commit')
    await second
    expect((await one.query('select zimmet.close_month($1, $2) as answer', [id, '2025-01-01'])).rows).toEqual(
      first.rows,
    )
    const { rows } = await one.query('select first_day as month, closed_by from zimmet.closed_month')
    expect(rows).toEqual([{ month: '2025-01-01', closed_by: database.municipality.staff.overseer }])
    await other.end()
  })

  it.each([
    'update zimmet_data.closed_figure set base = 0',
    'delete from zimmet_data.closed_month',
    'truncate zimmet_data.closed_figure',
  ])('is for good, the owner’s own: %s', async (statement) => {
    await expectRefusal((await database.owner()).query(statement), 'ZM090')
  })
})
