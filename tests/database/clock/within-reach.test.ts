// A day off reckons anew only what it can reach: whatever is declared, holiday or leave, by the hour, nothing that it moves is left out.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { call, register, type Values } from '#tests/database/acts.ts'

const hour = 3_600_000
const requests = 90
let database: FreshDatabase
let administrator: Client
let owner: Client

const run = async <Answer>(name: string, values: Values): Promise<Answer> =>
  await call<Answer>(administrator, name, { command_id: randomUUID(), ...values })

beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
  owner = await database.owner()
  // Long before all of it: no deadline has passed, no day is gone by.
  await database.setPresent('2024-01-02 09:00')
  // A night shift with a break at nine: its working days begin on one date and end on the next.
  const spans = [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, starts: 18 * 3_600, ends: 21 * 3_600 },
    { weekday, starts: 22 * 3_600, ends: 30 * 3_600 },
  ])
  const { calendarId } = await run<{ calendarId: number }>('create_calendar', {
    ...{ name: 'Gece', observes_days_off: true, spans: JSON.stringify(spans) },
  })
  const agent = await database.as('agent')
  for (let count = 0; count < requests; count += 1) await register(agent, database.municipality)
  // Promised by days, hours and dates, on three calendars, from long overdue to due in weeks; every third was paused once,
  // at first or when it was late already.
  await owner.query('begin')
  await owner.query(
    `update zimmet_data.request r
     set registered_at = x.since, custody_since = x.since, calendar_id = (array[1, 2, $1])[1 + r.id % 3], due_at = null,
       promised_calendar_id = null, contact_calendar_id = (array[1, 2, $1])[1 + r.id % 3],
       target_unit = (array['days', 'days', 'hours', 'calendar_days'])[1 + r.id % 4], target_amount = 2 + r.id % 9,
       contact_unit = (array['hours', 'days'])[1 + r.id % 2], contact_amount = 1 + r.id % 5
     from (select q.id, date_trunc('second', q.registered_at - q.id % 30 * interval '26 hours 40 minutes') as since from zimmet_data.request q) x
     where x.id = r.id`,
    [calendarId],
  )
  await owner.query(
    `update zimmet_data.custody c set period = tstzrange(r.registered_at, null), due_at = null
     from zimmet_data.request r where r.id = c.request_id`,
  )
  await owner.query(
    `insert into zimmet_data.hold_period (request_id, since, until, ended_at, reason_id, held_by)
     select r.id, p.since, p.since + r.id % 17 * interval '1 day' + interval '6 hours', null, x.id, r.registered_by
     from zimmet_data.request r
     cross join (select min(id) as id from zimmet_data.hold_reason where pauses_clock) x
     cross join lateral (select r.registered_at + r.id % 2 * interval '16 days' + interval '5 hours' as since) p
     where r.id % 3 = 0`,
  )
  await owner.query('select zimmet_private.set_first_deadlines()')
  await owner.query('commit')
})
afterAll(async () => {
  await database.drop()
})

async function deadlines(): Promise<unknown[]> {
  const { rows } = await owner.query(
    `select r.id, r.due_at::text, r.contact_due_at::text, r.legal_due_at::text, c.due_at::text as own
     from zimmet_data.request r join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period) order by r.id`,
  )
  return rows
}

/** The requests whose stored deadlines, the citizen's or the holder's, are not what the facts say. */
async function leftOut(): Promise<number[]> {
  const { rows } = await owner.query<{ id: number }>(
    `select m.request_id as id from zimmet_private.moved_deadline m
     union select f.request_id from zimmet_private.fresh_custody_deadline f
     where f.is_open and f.due_at is distinct from f.due_before`,
  )
  return rows.map(({ id }) => id)
}

it('what is declared and what is taken back moves every deadline that it moves, from whatever hour to whatever hour', async () => {
  const before = await deadlines()
  expect(await leftOut()).toEqual([])
  let moves = 0
  await fc.assert(
    fc.asyncProperty(
      // From three weeks ago to three weeks ahead, by half hours; from half an hour to four days.
      fc.integer({ min: -1000, max: 1000 }),
      fc.oneof(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 200 })),
      fc.boolean(),
      async (from, halfHours, isHoliday) => {
        const since = Math.floor(Date.now() / hour) * hour + (from * hour) / 2
        const dates = { since: new Date(since), until: new Date(since + (halfHours * hour) / 2) }
        const preview = await call<{ count: number }>(administrator, isHoliday ? 'preview_holiday' : 'preview_leave', {
          ...{ name: 'Fırtına', ...dates, ...(isHoliday ? {} : { calendar_ids: null }) },
        })
        const { dayOffId, moved } = await run<{ dayOffId: number; moved: number }>(
          isHoliday ? 'add_holiday' : 'declare_leave',
          { name: 'Fırtına', ...dates, ...(isHoliday ? {} : { calendar_ids: null }) },
        )
        expect(moved).toBe(preview.count)
        expect(await leftOut()).toEqual([])
        await run(isHoliday ? 'remove_holiday' : 'undo_leave', { day_off_id: dayOffId })
        expect(await leftOut()).toEqual([])
        expect(await deadlines()).toEqual(before)
        moves += moved
      },
    ),
    { numRuns: 30 },
  )
  expect(moves).toBeGreaterThan(requests)
}, 600_000)
