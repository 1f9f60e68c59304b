// A hundred thousand random (calendar, instant, duration): SQL, TypeScript and a count second by second.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { moment, worked } from '#shared/working-clock.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { clockOf, keepCalendar } from './kept-calendar.ts'
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

it(`agree on ${calendars * casesEach} cases`, async () => {
  await owner.query(
    `insert into zimmet_data.staff (login, full_name, post) values ('test_bilgi', 'Bilgi', 'administrator')`,
  )
  let cases = 0
  for (let place = 0; place < calendars; place += 1) {
    const roll = dice(place + 1)
    const calendar = randomCalendar(roll)
    const id = await keepCalendar(owner, calendar, { from: '2026-01-01', until: '2026-04-01' })
    const clock = await clockOf(owner, id)
    // The pattern of the day before the horizon does not reach into it: the first night is another calendar's.
    const fingers = countOnFingers({ ...calendar, week: calendar.week }, horizon.from, horizon.until)
    const spill = calendar.week.some(({ weekday, ends }) => weekday === 3 && ends > 86_400)
    const start = horizon.from + (spill ? 86_400 : 0)
    const before = fingers[start - horizon.from] ?? 0
    const origin = worked(clock, start)
    // Before the last working second, so that some work is left to come after each.
    const last = Math.min(clock.ends.at(-1) ?? start, horizon.until)
    const left = worked(clock, last)
    const instants = Array.from({ length: casesEach }, () => start + roll(last - start))
    const durations = instants.map((instant) => 1 + roll(Math.min(400_000, left - worked(clock, instant))))
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
      const due = moment(clock, wanted)
      expect(Number(rows[row]?.moment)).toBe(due)
      // Not a second earlier, not a second later.
      expect((fingers[due - horizon.from] ?? 0) - before).toBe(wanted - origin)
      expect((fingers[due - 1 - horizon.from] ?? 0) - before).toBe(wanted - origin - 1)
      cases += 1
    }
  }
  expect(cases).toBe(calendars * casesEach)
  console.log(`clock cases on which SQL, TypeScript and fingers agree: ${cases}`)
})
