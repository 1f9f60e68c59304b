// A hundred thousand random (calendar, instant, duration): SQL, TypeScript and a count second by second.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { moment, worked, type WorkClock } from '#shared/working-clock.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { countOnFingers, type NaiveCalendar, type Stretch, type WeekSpan } from './naive-count.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

const calendars = 20
const casesEach = 5_000
const horizon = {
  from: Date.parse('2026-01-01T00:00:00+03:00') / 1000,
  until: Date.parse('2026-04-01T00:00:00+03:00') / 1000,
}

/** Numbers that look random and are the same at every run. */
function dice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Any number of spans a day, none at all on some, over midnight on others; days off and extra work at odd seconds. */
function randomCalendar(roll: (limit: number) => number): NaiveCalendar {
  const week: WeekSpan[] = []
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    let at = roll(30_000)
    for (let count = roll(4); count > 0; count -= 1) {
      const starts = at + roll(9_000)
      const ends = starts + 1 + roll(22_000)
      // Not into the next day's first hours, where another span may begin; Sunday not into Monday at all.
      if (starts > 86_399 || ends > (weekday === 7 ? 86_400 : 86_400 + 1)) break
      week.push({ weekday, starts, ends: Math.min(ends, 86_400) })
      at = ends + 1 + roll(9_000)
    }
  }
  // A night shift, where nothing else stands in its way.
  if (
    !week.some(({ weekday, ends, starts }) => (weekday === 3 && ends > 79_000) || (weekday === 4 && starts < 22_000))
  ) {
    week.push({ weekday: 3, starts: 79_200, ends: 86_400 + 21_600 })
  }
  if (week.length === 0) week.push({ weekday: 1, starts: 28_800, ends: 61_200 })
  return { week, off: stretches(roll, 6), extra: stretches(roll, 3) }
}

function stretches(roll: (limit: number) => number, most: number): Stretch[] {
  return Array.from({ length: roll(most) }, () => {
    const from = horizon.from + roll(horizon.until - horizon.from - 400_000)
    return { from, until: from + 1 + roll(300_000) }
  })
}

async function keep(calendar: NaiveCalendar, name: string): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(
    'insert into zimmet_data.work_calendar (name, observes_days_off) values ($1, false) returning id',
    [name],
  )
  const id = rows[0]?.id ?? 0
  const week = await owner.query<{ id: number }>(
    `insert into zimmet_data.work_week (calendar_id, valid) values ($1, '[2025-12-01,)') returning id`,
    [id],
  )
  for (const { weekday, starts, ends } of calendar.week) {
    await owner.query('insert into zimmet_data.work_week_span values ($1, $2, $3, $4)', [
      week.rows[0]?.id,
      weekday,
      starts,
      ends,
    ])
  }
  for (const { from, until } of calendar.off) {
    await owner.query(
      `insert into zimmet_data.day_off (kind, name, period, calendar_ids) values ('administrative_leave', 'x', tstzrange(to_timestamp($1), to_timestamp($2)), array[$3::int])`,
      [from, until, id],
    )
  }
  for (const { from, until } of calendar.extra) {
    await owner.query(
      `insert into zimmet_data.extra_work (calendar_id, name, period, declared_by) select $3, 'x', tstzrange(to_timestamp($1), to_timestamp($2)), s.id from zimmet_data.staff s`,
      [from, until, id],
    )
  }
  await owner.query(`select zimmet_private.build_clock($1, '2026-01-01', '2026-04-01')`, [id])
  return id
}

async function clockOf(id: number): Promise<WorkClock> {
  const { rows } = await owner.query<{
    from_second: string
    until_second: string
    starts: number[]
    ends: number[]
    worked_before: number[]
  }>('select from_second, until_second, starts, ends, worked_before from zimmet.work_clock where calendar_id = $1', [
    id,
  ])
  const [row] = rows
  if (row === undefined) throw new Error('no clock')
  return {
    ...{ fromSecond: Number(row.from_second), untilSecond: Number(row.until_second) },
    ...{
      starts: Float64Array.from(row.starts),
      ends: Float64Array.from(row.ends),
      workedBefore: Float64Array.from(row.worked_before),
    },
  }
}

it(`agree on ${calendars * casesEach} cases`, async () => {
  await owner.query(
    `insert into zimmet_data.staff (login, full_name, post) values ('test_bilgi', 'Bilgi', 'administrator')`,
  )
  let cases = 0
  for (let place = 0; place < calendars; place += 1) {
    const roll = dice(place + 1)
    const calendar = randomCalendar(roll)
    const id = await keep(calendar, `rastgele ${place}`)
    const clock = await clockOf(id)
    // The pattern of the day before the horizon does not reach into it: the first night is another calendar's.
    const fingers = countOnFingers({ ...calendar, week: calendar.week }, horizon.from, horizon.until)
    const spill = calendar.week.some(({ weekday, ends }) => weekday === 3 && ends > 86_400)
    const start = horizon.from + (spill ? 86_400 : 0)
    const before = fingers[start - horizon.from] ?? 0
    const origin = worked(clock, start)
    const instants = Array.from({ length: casesEach }, () => start + roll(horizon.until - start))
    const durations = instants.map(() => 1 + roll(400_000))
    const { rows } = await owner.query<{ worked: string; moment: string | null }>(
      `select zimmet_private.worked_at(c.starts, c.ends, c.worked_before, i.instant) as worked,
         zimmet_private.moment_at(c.starts, c.worked_before, zimmet_private.worked_at(c.starts, c.ends, c.worked_before, i.instant) + i.duration) as moment
       from zimmet_data.work_clock c, unnest($2::bigint[], $3::bigint[]) with ordinality as i (instant, duration, place)
       where c.calendar_id = $1 order by i.place`,
      [id, instants, durations],
    )
    for (const [row, instant] of instants.entries()) {
      const sql = Number(rows[row]?.worked)
      const byFingers = (fingers[instant - horizon.from] ?? 0) - before
      expect(worked(clock, instant) - origin).toBe(byFingers)
      expect(sql - origin).toBe(byFingers)
      const wanted = sql + (durations[row] ?? 0)
      cases += 1
      if (wanted > worked(clock, horizon.until)) continue
      const due = moment(clock, wanted)
      expect(Number(rows[row]?.moment)).toBe(due)
      // Not a second earlier, not a second later.
      expect((fingers[due - horizon.from] ?? 0) - before).toBe(wanted - origin)
      expect((fingers[due - 1 - horizon.from] ?? 0) - before).toBe(wanted - origin - 1)
    }
  }
  expect(cases).toBe(calendars * casesEach)
  console.log(`clock cases on which SQL, TypeScript and fingers agree: ${cases}`)
}, 120_000)
