// The state declares a holiday, or moves one: the administrator follows, after a look at what moves.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Moves } from '#shared/contract/clock.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, register, type Target, type Values } from '#tests/database/acts.ts'

let database: FreshDatabase
let owner: Client
let administrator: Client
let request: Target
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  administrator = await database.as('administrator')
  request = await register(await database.as('agent'), database.municipality, { priority: 'low' })
})
afterAll(async () => {
  await database.drop()
})

const change = async (name: string, values: Values): Promise<{ dayOffId: number; moved: number }> =>
  await call(administrator, name, { command_id: randomUUID(), ...values })

/** Every deadline of every kind there is. */
async function deadlines(): Promise<unknown[]> {
  const { rows } = await owner.query<Record<string, unknown>>(
    `select r.id, r.due_at, r.contact_due_at, r.legal_due_at, c.due_at as own
     from zimmet_data.request r join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period) order by r.id`,
  )
  return rows
}

/** Two whole days that begin tomorrow, whatever today is. */
async function soon(): Promise<{ since: Date; until: Date }> {
  const { rows } = await owner.query<{ since: Date; until: Date }>(
    `select d as since, d + interval '48 hours' as until
     from (select to_timestamp(u.day) as d from zimmet_data.work_clock k, unnest(k.days) as u (day)
           where k.calendar_id = 1 and to_timestamp(u.day) > now() order by u.day limit 1) f`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('nobody works any more')
  return row
}

describe('a holiday', () => {
  it('is looked at, added, told in each history, and removed: every deadline is where it was', async () => {
    const before = await deadlines()
    const days = await soon()
    const seen = await call<Moves>(administrator, 'preview_holiday', { name: 'Yeni bayram', ...days })
    expect(seen.count).toBe(1)
    expect(await deadlines()).toEqual(before)

    const { dayOffId, moved } = await change('add_holiday', { name: 'Yeni bayram', ...days })
    expect(moved).toBe(seen.count)
    expect(await deadlines()).not.toEqual(before)
    const { rows: history } = await owner.query<{ details: Record<string, unknown> }>(
      `select details from zimmet_data.history where request_id = $1 and act = 'move_deadline'`,
      [request.requestId],
    )
    expect(history.map(({ details }) => details)).toMatchObject([
      { cause: 'day_off', kind: 'holiday', name: 'Yeni bayram', dueAt: seen.largest[0]?.to },
    ])

    const back = await call<Moves>(administrator, 'preview_without_holiday', { day_off_id: dayOffId })
    expect(back.count).toBe(1)
    expect(await change('remove_holiday', { day_off_id: dayOffId })).toEqual({ dayOffId, moved: 1 })
    expect(await deadlines()).toEqual(before)
    expect((await owner.query('select * from zimmet.history_faults()')).rows).toEqual([])
    await expectRefusal(change('remove_holiday', { day_off_id: dayOffId }), 'ZM023')
  })

  it('that the program brought along is moved by the state: removed, and added on its new day', async () => {
    const { rows } = await owner.query<{ id: number; since: Date; until: Date }>(
      `select id, lower(period) as since, upper(period) as until from zimmet_data.day_off
       where name = 'Kurban Bayramı' and lower(period) >= '2029-01-01' order by period limit 1`,
    )
    const [kurban] = rows
    if (!kurban) throw new Error('2029 has no Kurban Bayramı')
    const worked = async (): Promise<number[]> => {
      const { rows: days } = await owner.query<{ hours: string }>(
        `select (zimmet_private.worked(1, d + interval '1 day') - zimmet_private.worked(1, d)) / 3600 as hours
         from generate_series('2029-04-24 00:00+03'::timestamptz, '2029-04-28 00:00+03', interval '1 day') as d`,
      )
      return days.map(({ hours }) => Number(hours))
    }
    // Tuesday the 24th to Friday the 27th.
    expect(await worked()).toEqual([0, 0, 0, 0, 0])
    await change('remove_holiday', { day_off_id: kurban.id })
    expect(await worked()).toEqual([8, 8, 8, 8, 0])
    const later = (date: Date): Date => new Date(date.getTime() + 86_400_000)
    await change('add_holiday', { name: 'Kurban Bayramı', since: later(kurban.since), until: later(kurban.until) })
    expect(await worked()).toEqual([8, 0, 0, 0, 0])
  })

  it('of a year beyond the fixed ones does not keep those years from getting theirs', async () => {
    await owner.query(`select zimmet_private.extend_horizon('2031-06-01')`)
    await change('add_holiday', { name: 'Ek', since: '2034-03-01 00:00+03', until: '2034-03-02 00:00+03' })
    await owner.query(`select zimmet_private.extend_horizon('2034-06-01')`)
    const { rows } = await owner.query<{ year: number; count: number }>(
      `select extract(year from lower(period) at time zone 'Europe/Istanbul')::int as year, count(*)::int as count
       from zimmet_data.day_off where declared_by is null and lower(period) >= '2033-01-01 00:00+03' group by 1 order by 1`,
    )
    expect(rows).toEqual([2033, 2034, 2035, 2036, 2037, 2038].map((year) => ({ year, count: 8 })))
  })
})

it('religious days that nobody has published are marked as computed, and no others', async () => {
  const { rows } = await owner.query<{ year: number; count: number }>(
    `select extract(year from since at time zone 'Europe/Istanbul')::int as year, count(*)::int as count
     from zimmet.day_off where is_computed group by 1 order by 1`,
  )
  expect(rows).toEqual([2029, 2030, 2031, 2032].map((year) => ({ year, count: 4 })))
})
