// Calendars that a test makes up, kept in the database as an administrator's would be, and their clocks read back.
import type { Client } from 'pg'
import type { WorkClock } from '#shared/working-clock.ts'
import type { NaiveCalendar, WeekSpan } from './naive-count.ts'

/** Keeps a calendar and builds its clock between two local dates; gives its id. Observes no holidays unless told later. */
export async function keepCalendar(
  owner: Client,
  calendar: NaiveCalendar,
  horizon: { from: string; until: string },
): Promise<number> {
  const id = await insert(
    owner,
    `work_calendar (name, observes_days_off) values ('uydurma ' || gen_random_uuid(), false)`,
  )
  const { later } = calendar
  await keepWeek(owner, id, '-infinity', later?.from ?? 'infinity', calendar.week)
  if (later !== undefined) await keepWeek(owner, id, later.from, 'infinity', later.week)
  for (const { from, until } of calendar.off) {
    await owner.query(
      `insert into zimmet_data.day_off (kind, name, period, calendar_ids)
       values ('administrative_leave', 'x', tstzrange(to_timestamp($1), to_timestamp($2)), array[$3::int])`,
      [from, until, id],
    )
  }
  for (const { from, until } of calendar.extra) {
    await owner.query(
      `insert into zimmet_data.extra_work (calendar_id, name, period, declared_by)
       select $3, 'x', tstzrange(to_timestamp($1), to_timestamp($2)), min(s.id) from zimmet_data.staff s`,
      [from, until, id],
    )
  }
  await owner.query('select zimmet_private.build_clock($1, $2, $3)', [id, horizon.from, horizon.until])
  return id
}

/** The clock of a calendar, as a window reads it. */
export async function clockOf(client: Client, calendarId: number): Promise<WorkClock> {
  const { rows } = await client.query<{
    from_second: string
    until_second: string
    starts: number[]
    ends: number[]
    worked_before: number[]
  }>('select from_second, until_second, starts, ends, worked_before from zimmet.work_clock where calendar_id = $1', [
    calendarId,
  ])
  const [row] = rows
  if (row === undefined) throw new Error(`calendar ${calendarId} has no clock`)
  return {
    ...{ fromSecond: Number(row.from_second), untilSecond: Number(row.until_second) },
    ...{ starts: Float64Array.from(row.starts), ends: Float64Array.from(row.ends) },
    workedBefore: Float64Array.from(row.worked_before),
  }
}

async function keepWeek(
  owner: Client,
  calendarId: number,
  from: string,
  until: string,
  week: readonly WeekSpan[],
): Promise<void> {
  const id = await insert(
    owner,
    `work_week (calendar_id, valid) values (${calendarId}, daterange('${from}', '${until}'))`,
  )
  await owner.query(
    `insert into zimmet_data.work_week_span (week_id, weekday, starts, ends)
     select $1, s.* from unnest($2::int[], $3::int[], $4::int[]) as s (weekday, starts, ends)`,
    [id, week.map(({ weekday }) => weekday), week.map(({ starts }) => starts), week.map(({ ends }) => ends)],
  )
}

async function insert(owner: Client, sql: string): Promise<number> {
  const { rows } = await owner.query<{ id: number }>(`insert into zimmet_data.${sql} returning id`)
  const [row] = rows
  if (row === undefined) throw new Error(`nothing inserted by ${sql}`)
  return row.id
}
