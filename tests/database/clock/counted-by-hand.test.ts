// Deadlines and weeks counted by hand on the calendar on the wall; each line says its arithmetic. SQL and TypeScript alike.
// Office: Mon–Fri 8–12 and 13–17. Crews: Mon–Sat 7–12 and 13–16. Night: Mon–Sat 22–6. Gate: Mon–Fri
// 8–17. The eves of feasts stop at 13:00.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { moment, worked } from '#shared/working-clock.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { call } from '#tests/database/acts.ts'
import { clockOf, keepCalendar } from './kept-calendar.ts'
import type { NaiveCalendar } from './naive-count.ts'

let database: FreshDatabase
let owner: Client
const calendars = { office: 1, crews: 2, roundTheClock: 3, night: 0, gate: 0 }
type Calendar = keyof typeof calendars

beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  const horizon = { from: '2024-01-01', until: '2033-01-01' }
  const week = (last: number, starts: number, ends: number): NaiveCalendar => ({
    ...{ off: [], extra: [] },
    week: Array.from({ length: last }, (_none, day) => ({
      weekday: day + 1,
      starts: starts * 3_600,
      ends: ends * 3_600,
    })),
  })
  calendars.night = await keepCalendar(owner, week(6, 22, 30), horizon)
  calendars.gate = await keepCalendar(owner, week(5, 8, 17), horizon)
  const made = [calendars.night, calendars.gate]
  await owner.query('update zimmet_data.work_calendar set observes_days_off = true where id = any ($1)', [made])
  await owner.query('select zimmet_private.build_clock(c, $2, $3) from unnest($1::int[]) as c', [
    made,
    ...Object.values(horizon),
  ])
})
afterAll(async () => {
  await database.drop()
})

const second = (local: string): number => Date.parse(`${local.replace(' ', 'T')}:00+03:00`) / 1000
const local = (at: number): string => new Date((at + 3 * 3_600) * 1000).toISOString().slice(0, 16).replace('T', ' ')

/** Working hours between two local instants, by SQL; TypeScript has to say the same. */
async function hoursBetween(calendar: Calendar, from: string, until: string): Promise<number> {
  const id = calendars[calendar]
  const { rows } = await owner.query<{ seconds: string }>(
    'select zimmet_private.worked($1, to_timestamp($3)) - zimmet_private.worked($1, to_timestamp($2)) as seconds',
    [id, second(from), second(until)],
  )
  const clock = await clockOf(owner, id)
  expect(worked(clock, second(until)) - worked(clock, second(from))).toBe(Number(rows[0]?.seconds))
  return Number(rows[0]?.seconds) / 3_600
}

/** When so many working hours from a local instant have passed, by SQL; TypeScript has to say the same. */
async function dueAfter(calendar: Calendar, from: string, hours: number): Promise<string> {
  const id = calendars[calendar]
  const { rows } = await owner.query<{ due: string }>(
    `select zimmet_private.second_of(zimmet_private.deadline_instant(c, to_timestamp($2), 'hours', $3, 0)) as due
     from zimmet_data.work_clock c where c.calendar_id = $1`,
    [id, second(from), hours],
  )
  const clock = await clockOf(owner, id)
  expect(moment(clock, worked(clock, second(from)) + hours * 3_600)).toBe(Number(rows[0]?.due))
  return local(Number(rows[0]?.due))
}

type Deadline = [calendar: Calendar, from: string, due: string, arithmetic: string]

describe('eight working hours over a half day', () => {
  // 28 October stops at 13:00, 29 October is off.
  const republicDay: Deadline[] = [
    ['office', '2024-10-28 10:00', '2024-10-30 15:00', 'Mon 10–12 = 2, Tue off, Wed 8–12 = 4 and 13–15 = 2'],
    ['office', '2025-10-28 10:00', '2025-10-30 15:00', 'Tue 10–12 = 2, Wed off, Thu 8–12 = 4 and 13–15 = 2'],
    ['office', '2026-10-28 10:00', '2026-10-30 15:00', 'Wed 10–12 = 2, Thu off, Fri 8–12 = 4 and 13–15 = 2'],
    ['office', '2027-10-28 10:00', '2027-11-01 15:00', 'Thu 10–12 = 2, Fri off, weekend, Mon 8–12 = 4 and 13–15 = 2'],
    ['office', '2028-10-27 15:00', '2028-10-30 15:00', 'Fri 15–17 = 2, the half day is a Saturday, Mon 4 and 2'],
    ['office', '2029-10-26 15:00', '2029-10-30 15:00', 'Fri 15–17 = 2, the half day is a Sunday, Mon off, Tue 4 and 2'],
    ['office', '2030-10-28 10:00', '2030-10-30 15:00', 'Mon 10–12 = 2, Tue off, Wed 4 and 2'],
    ['office', '2031-10-28 10:00', '2031-10-30 15:00', 'Tue 10–12 = 2, Wed off, Thu 4 and 2'],
    ['office', '2032-10-28 10:00', '2032-11-01 15:00', 'Thu 10–12 = 2, Fri off, weekend, Mon 4 and 2'],
    ['crews', '2028-10-28 10:00', '2028-10-30 14:00', 'Sat 10–12 = 2, Sun off anyway, Mon 7–12 = 5 and 13–14 = 1'],
  ]
  const ramazan: Deadline[] = [
    ['office', '2024-04-09 10:00', '2024-04-15 15:00', 'Tue 10–12 = 2, Wed–Fri off, weekend, Mon 4 and 2'],
    ['office', '2025-03-28 15:00', '2025-04-02 15:00', 'Fri 15–17 = 2, eve a Saturday, Sun–Tue off, Wed 4 and 2'],
    ['crews', '2025-03-29 10:00', '2025-04-02 14:00', 'Sat 10–12 = 2, Sun–Tue off, Wed 7–12 = 5 and 13–14 = 1'],
    ['office', '2026-03-19 10:00', '2026-03-23 15:00', 'Thu 10–12 = 2, Fri–Sun off, Mon 4 and 2'],
    ['office', '2027-03-08 10:00', '2027-03-12 15:00', 'Mon 10–12 = 2, Tue–Thu off, Fri 4 and 2'],
    ['office', '2028-02-25 10:00', '2028-02-29 15:00', 'Fri 10–12 = 2, Sat–Mon off, Tue 29 February 4 and 2'],
    ['office', '2029-02-13 10:00', '2029-02-19 15:00', 'Tue 10–12 = 2, Wed–Fri off, weekend, Mon 4 and 2'],
    ['office', '2030-02-01 15:00', '2030-02-07 15:00', 'Fri 15–17 = 2, eve a Sunday, Mon–Wed off, Thu 4 and 2'],
    ['office', '2031-01-23 10:00', '2031-01-27 15:00', 'Thu 10–12 = 2, Fri–Sun off, Mon 4 and 2'],
    ['office', '2032-01-13 10:00', '2032-01-19 15:00', 'Tue 10–12 = 2, Wed–Fri off, weekend, Mon 4 and 2'],
  ]
  const kurban: Deadline[] = [
    ['office', '2024-06-14 15:00', '2024-06-20 15:00', 'Fri 15–17 = 2, eve a Saturday, Sun–Wed off, Thu 4 and 2'],
    ['crews', '2024-06-15 10:00', '2024-06-20 14:00', 'Sat 10–12 = 2, Sun–Wed off, Thu 7–12 = 5 and 13–14 = 1'],
    ['office', '2025-06-05 10:00', '2025-06-10 15:00', 'Thu 10–12 = 2, Fri–Mon off, Tue 4 and 2'],
    ['office', '2026-05-26 10:00', '2026-06-01 15:00', 'Tue 10–12 = 2, Wed–Sat off, Sun, Mon 4 and 2'],
    [
      'office',
      '2027-05-14 15:00',
      '2027-05-20 15:00',
      'Fri 15–17 = 2, eve a Saturday, Sun–Wed off (19 May too), Thu 4 and 2',
    ],
    ['crews', '2027-05-15 10:00', '2027-05-20 14:00', 'Sat 10–12 = 2, Sun–Wed off, Thu 7–12 = 5 and 13–14 = 1'],
    ['office', '2028-05-04 10:00', '2028-05-09 15:00', 'Thu 10–12 = 2, Fri–Mon off, Tue 4 and 2'],
    ['office', '2029-04-20 15:00', '2029-04-30 15:00', 'Fri 15–17 = 2, eve on 23 April, Tue–Fri off, Mon 4 and 2'],
    ['office', '2030-04-12 10:00', '2030-04-17 15:00', 'Fri 10–12 = 2, Sat–Tue off, Wed 4 and 2'],
    ['office', '2031-04-01 10:00', '2031-04-07 15:00', 'Tue 10–12 = 2, Wed–Sat off, Sun, Mon 4 and 2'],
    ['office', '2032-03-19 15:00', '2032-03-26 15:00', 'Fri 15–17 = 2, eve a Sunday, Mon–Thu off, Fri 4 and 2'],
  ]
  it.each([...republicDay, ...ramazan, ...kurban])('%s from %s: %s (%s)', async (calendar, from, due) => {
    expect(await dueAfter(calendar, from, 8)).toBe(due)
  })

  it('is exact around 13:00 of the eve: lunch has begun at 12, nothing comes after it', async () => {
    expect(await hoursBetween('office', '2026-05-26 11:59', '2026-05-26 12:00')).toBe(1 / 60)
    expect(await hoursBetween('office', '2026-05-26 12:00', '2026-06-01 08:00')).toBe(0)
    expect(await hoursBetween('crews', '2026-05-26 12:59', '2026-05-26 16:00')).toBe(0)
    expect(await hoursBetween('roundTheClock', '2026-05-26 00:00', '2026-05-31 00:00')).toBe(5 * 24)
    // Who works through lunch stops at 13:00: 8–13. The night before ended at 6, the night after is off.
    expect(await hoursBetween('gate', '2026-10-28 00:00', '2026-10-30 00:00')).toBe(5)
    expect(await hoursBetween('gate', '2026-10-28 12:59', '2026-10-30 08:01')).toBe(2 / 60)
    expect(await hoursBetween('night', '2026-10-28 00:00', '2026-10-29 00:00')).toBe(6)
  })
})

describe('the week of a feast has in the office', () => {
  it.each([
    ['2024-04-08', 12, 'Ramazan: Mon 8, Tue 4'],
    ['2024-06-10', 40, 'before Kurban: Mon–Fri 5 · 8, the eve is a Saturday'],
    ['2024-06-17', 16, 'Kurban: Mon–Wed off, Thu and Fri 2 · 8'],
    ['2024-10-28', 28, 'Cumhuriyet Bayramı: Mon 4, Tue 0, Wed–Fri 3 · 8'],
    ['2025-03-24', 40, 'before Ramazan: Mon–Fri 5 · 8, the eve is a Saturday'],
    ['2025-03-31', 24, 'Ramazan: Mon and Tue off, Wed–Fri 3 · 8'],
    ['2025-06-02', 28, 'Kurban: Mon–Wed 3 · 8, Thu 4, Fri 0'],
    ['2025-06-09', 32, 'Kurban: Mon off, Tue–Fri 4 · 8'],
    ['2025-10-27', 28, 'Cumhuriyet Bayramı: Mon 8, Tue 4, Wed 0, Thu and Fri 2 · 8'],
    ['2026-03-16', 28, 'Ramazan: Mon–Wed 3 · 8, Thu 4, Fri 0'],
    ['2026-05-25', 12, 'Kurban: Mon 8, Tue 4'],
    ['2026-10-26', 28, 'Cumhuriyet Bayramı: Mon and Tue 2 · 8, Wed 4, Thu 0, Fri 8'],
    ['2027-03-08', 12, 'Ramazan: Mon 4, Tue–Thu off, Fri 8'],
    ['2027-05-10', 40, 'before Kurban: Mon–Fri 5 · 8, the eve is a Saturday'],
    ['2027-05-17', 16, 'Kurban: Mon–Wed off, Thu and Fri 2 · 8'],
    ['2027-10-25', 28, 'Cumhuriyet Bayramı: Mon–Wed 3 · 8, Thu 4, Fri 0'],
    ['2028-02-21', 36, 'Ramazan: Mon–Thu 4 · 8, Fri 4'],
    ['2028-02-28', 32, 'Ramazan: Mon off, Tue 29 February–Fri 4 · 8'],
    ['2028-05-01', 20, 'Kurban: Mon 1 May off, Tue and Wed 2 · 8, Thu 4, Fri 0'],
    ['2028-05-08', 32, 'Kurban: Mon off, Tue–Fri 4 · 8'],
    ['2028-10-23', 40, 'Cumhuriyet Bayramı is a weekend: Mon–Fri 5 · 8'],
  ])('from Monday %s %i hours (%s)', async (monday, hours) => {
    const next = local(second(`${monday} 00:00`) + 7 * 86_400)
    expect(await hoursBetween('office', `${monday} 00:00`, next)).toBe(hours)
  })
})

describe('the night shift', () => {
  it.each([
    ['2026-11-23 23:00', '2026-11-24 23:00', 'Mon 23 to Tue 6 = 7, Tue 22–23 = 1'],
    ['2026-11-24 03:00', '2026-11-25 03:00', 'Tue 3–6 = 3, Tue 22 to Wed 3 = 5'],
    ['2026-11-24 12:00', '2026-11-25 06:00', 'asleep until 22, then the whole shift = 8'],
    ['2026-11-28 22:00', '2026-11-29 06:00', 'Sat 22 to Sun 6 = 8'],
    ['2026-11-29 05:00', '2026-12-01 05:00', 'Sun 5–6 = 1, no shift on Sunday, Mon 22 to Tue 5 = 7'],
    ['2026-10-28 05:00', '2026-10-30 23:00', 'Wed 5–6 = 1, off until Fri 0:00, Fri 0–6 = 6, Fri 22–23 = 1'],
    ['2026-12-31 23:00', '2027-01-02 23:00', 'Thu 23–24 = 1, 1 January off, Sat 0–6 = 6, Sat 22–23 = 1'],
  ] as [from: string, due: string, arithmetic: string][])('eight hours from %s: %s (%s)', async (from, due) => {
    expect(await dueAfter('night', from, 8)).toBe(due)
  })

  it('spans midnight as one shift: 24 hours in three nights', async () => {
    // Mon 22 to Tue 6, Tue 22 to Wed 6, Wed 22 to Thu 6.
    expect(await hoursBetween('night', '2026-11-23 12:00', '2026-11-26 12:00')).toBe(24)
    expect(await hoursBetween('night', '2026-11-23 23:59', '2026-11-24 00:01')).toBe(2 / 60)
  })
})

describe('a week changed from 1 June 2027 (Mon–Fri 7–13)', () => {
  it('leaves May as it was, to the second, and counts June by the new hours', async () => {
    expect(await hoursBetween('office', '2027-06-01 00:00', '2027-07-01 00:00')).toBe(176)
    // A Monday afternoon before: 15–17 = 2, Tue 8–12 = 4, 13–15 = 2.
    expect(await dueAfter('office', '2027-05-31 15:00', 8)).toBe('2027-06-01 15:00')
    const spans = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: 7 * 3_600, ends: 13 * 3_600 }))
    await call(await database.as('administrator'), 'set_week', {
      command_id: randomUUID(),
      calendar_id: calendars.office,
      from_day: '2027-06-01',
      spans: JSON.stringify(spans),
    })
    // May: 3–7 and 10–14 = 10 days, 17–19 Kurban and 19 May off, 20–21 = 2, 24–28 = 5, 31 = 1: 18 · 8 = 144.
    expect(await hoursBetween('office', '2027-05-01 00:00', '2027-06-01 00:00')).toBe(144)
    // June: 1–4 = 4 days, 7–25 = 15, 28–30 = 3: 22 · 6 = 132.
    expect(await hoursBetween('office', '2027-06-01 00:00', '2027-07-01 00:00')).toBe(132)
    // Mon 31 May 15–17 = 2 by the old hours, Tue 7–13 = 6 by the new ones: due as the day ends.
    expect(await dueAfter('office', '2027-05-31 15:00', 8)).toBe('2027-06-01 13:00')
    expect(await hoursBetween('office', '2027-05-31 12:00', '2027-06-01 08:00')).toBe(4 + 1)
    expect(await hoursBetween('crews', '2027-06-01 00:00', '2027-06-02 00:00')).toBe(8)
  })
})
