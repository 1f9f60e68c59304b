// The days, weeks and months by which figures are drawn begin at the office's midnight, of the years before 2016 too.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { timeSteps } from '#shared/time-steps.ts'
import { readDay } from '#shared/period.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.drop())

const steps = {
  day: `zimmet_private.step_key(interval '1 day', t)`,
  week: `zimmet_private.step_key(interval '7 days', t)`,
  month: 'zimmet_private.month_key(t)',
} as const

it.each(['day', 'week', 'month'] as const)('each %s is named as the window names it', async (step) => {
  const owner = await database.owner()
  const { rows: wrong } = await owner.query(
    `select t from generate_series('2010-01-01 00:30+02'::timestamptz, '2030-01-01', interval '7 hours') as t
     where ${steps[step]} <> extract(epoch from date_trunc($1, t, zimmet_private.zone())) * 1000`,
    [step],
  )
  expect(wrong).toEqual([])
  const period = { since: readDay('2015-06-01') ?? 0, until: readDay('2017-01-01') ?? 0 }
  for (const { key, part } of timeSteps(period, step)) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const { rows } = await owner.query<{ key: string }>(
      `select ${steps[step]} as key from (select to_timestamp($1 / 1000.0) as t) as one`,
      [part.since],
    )
    expect(Number(rows[0]?.key), new Date(key).toISOString()).toBe(key)
  }
})
