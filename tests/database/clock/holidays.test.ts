// Turkish holidays as published (law 2429 and the religious days of 2024–2028), by hand; later years by a kept source.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

const calendars = { office: 1, roundTheClock: 3 }

/** Working hours of a local day on a calendar. */
async function hoursOf(day: string, calendar = calendars.office): Promise<number> {
  const { rows } = await owner.query<{ seconds: string }>(
    `select zimmet_private.worked($1, ($2::date + 1)::timestamp at time zone 'Europe/Istanbul')
       - zimmet_private.worked($1, $2::date::timestamp at time zone 'Europe/Istanbul') as seconds`,
    [calendar, day],
  )
  return Number(rows[0]?.seconds) / 3_600
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

describe.each([2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032])('in %i', (year) => {
  it.each(['01-01', '04-23', '05-01', '05-19', '07-15', '08-30', '10-29'])('%s is off', async (date) => {
    expect(await hoursOf(`${year}-${date}`)).toBe(0)
  })

  it('28 October is worked until lunch, unless it is a weekend', async () => {
    const day = `${year}-10-28`
    expect(await hoursOf(day)).toBe(isWeekend(day) ? 0 : 4)
  })
})

const published: [eve: string, days: number][] = [
  ['2024-04-09', 3],
  ['2024-06-15', 4],
  ['2025-03-29', 3],
  ['2025-06-05', 4],
  ['2026-03-19', 3],
  ['2026-05-26', 4],
  ['2027-03-08', 3],
  ['2027-05-15', 4],
  ['2028-02-25', 3],
  ['2028-05-04', 4],
]

describe('a bayram', () => {
  it.each(published)('with its eve on %s is worked until lunch then, and %i days not at all', async (eve, days) => {
    // 2026-03-19 and the others are half days; a weekend, or another holiday, is none at all.
    expect(await hoursOf(eve)).toBe(isWeekend(eve) ? 0 : 4)
    for (let day = 1; day <= days; day += 1) expect(await hoursOf(dayAfter(eve, day))).toBe(0)
    const next = dayAfter(eve, days + 1)
    const isFree = isWeekend(next) || ['2028-04-23'].includes(next)
    expect(await hoursOf(next)).toBe(isFree ? 0 : 8)
  })

  it('of 2024 to 2032 falls on the days of the Umm al-Qura calendar of ICU, as the published ones do', async () => {
    const islamic = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
      day: 'numeric',
      month: 'numeric',
      timeZone: 'UTC',
    })
    const firsts: string[] = []
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2033, 0, 1); at += 86_400_000) {
      const parts = Object.fromEntries(islamic.formatToParts(at).map(({ type, value }) => [type, value]))
      const isFirst =
        (parts['month'] === '10' && parts['day'] === '1') || (parts['month'] === '12' && parts['day'] === '10')
      if (isFirst) firsts.push(new Date(at).toISOString().slice(0, 10))
    }
    const { rows } = await owner.query<{ first: string }>(
      `select (lower(period) at time zone 'Europe/Istanbul')::date::text as first from zimmet_data.day_off
       where name in ('Ramazan Bayramı', 'Kurban Bayramı') order by 1`,
    )
    expect(rows.map(({ first }) => first)).toEqual(firsts)
    expect(published.map(([eve]) => dayAfter(eve, 1))).toEqual(firsts.slice(0, published.length))
  })
})

it('the desk that works round the clock observes nothing', async () => {
  for (const day of ['2026-10-29', '2026-05-27', '2026-11-22'])
    expect(await hoursOf(day, calendars.roundTheClock)).toBe(24)
})

it('a night shift belongs to the day on which it begins, and is cut where a holiday begins', async () => {
  const { rows } = await owner.query<{ id: number }>(
    `insert into zimmet_data.work_calendar (name) values ('Gece') returning id`,
  )
  const night = rows[0]?.id ?? 0
  const week = await owner.query<{ id: number }>(
    `insert into zimmet_data.work_week (calendar_id, valid) values ($1, '[2026-01-01,)') returning id`,
    [night],
  )
  await owner.query(
    'insert into zimmet_data.work_week_span select $1, d, 79200, 108000 from generate_series(1, 6) as d',
    [week.rows[0]?.id],
  )
  await owner.query(`select zimmet_private.build_clock($1, '2026-01-01', '2027-01-01')`, [night])
  // Tuesday: six hours of Monday's night and two of its own.
  expect(await hoursOf('2026-11-24', night)).toBe(8)
  // The night before 29 October ends at midnight, and 28 October itself stops at 13:00: its own night is off.
  expect(await hoursOf('2026-10-28', night)).toBe(6)
  expect(await hoursOf('2026-10-29', night)).toBe(0)
  const { rows: due } = await owner.query<{ due: string }>(
    `select to_char(to_timestamp(zimmet_private.promised_at(c, zimmet_private.second_of('2026-11-23 23:00+03'), 'days', 1)) at time zone 'Europe/Istanbul', 'DD HH24:MI') as due
     from zimmet_data.work_clock c where calendar_id = $1`,
    [night],
  )
  expect(due).toEqual([{ due: '25 06:00' }])
})

it('the years a calendar knows move on by themselves, with their fixed holidays, and what was known stays', async () => {
  const workedUntil = async (instant: string): Promise<number> => {
    const { rows } = await owner.query<{ worked: string }>('select zimmet_private.worked($1, $2) as worked', [
      calendars.office,
      instant,
    ])
    return Number(rows[0]?.worked)
  }
  const before = await workedUntil('2032-12-31 23:00+03')
  await expect(workedUntil('2034-06-01')).rejects.toMatchObject({ code: 'ZM026' })
  await owner.query(`select zimmet_private.extend_horizon('2030-06-01')`)
  await expect(workedUntil('2034-06-01')).rejects.toMatchObject({ code: 'ZM026' })
  await owner.query(`select zimmet_private.extend_horizon('2031-06-01')`)
  await owner.query(`select zimmet_private.extend_horizon('2031-06-01')`)
  expect(await workedUntil('2032-12-31 23:00+03')).toBe(before)
  expect(await hoursOf('2034-10-29')).toBe(0)
  expect(await hoursOf('2034-05-19')).toBe(0)
  expect(await hoursOf('2034-06-01')).toBe(8)
  const { rows } = await owner.query(
    `select from zimmet_data.day_off where name = 'Zafer Bayramı' and lower(period) >= '2033-01-01'`,
  )
  expect(rows).toHaveLength(3)
})
