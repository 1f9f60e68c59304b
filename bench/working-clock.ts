// The working clock: TypeScript's lookups, a million due dates in one statement, an idari izin over all that is open.
import { randomUUID } from 'node:crypto'
import { worked, type WorkClock } from '#shared/working-clock.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'

/** An office calendar of sixteen years, Mon–Fri 8–12 and 13–17. */
function sixteenYears(): WorkClock {
  const starts: number[] = []
  const ends: number[] = []
  const workedBefore: number[] = []
  const days = 16 * 365
  let sum = 0
  for (let day = 0; day < days; day += 1) {
    if (day % 7 > 4) continue
    for (const [from, until] of [
      [8, 12],
      [13, 17],
    ] as const) {
      starts.push(day * 86_400 + from * 3_600)
      ends.push(day * 86_400 + until * 3_600)
      workedBefore.push(sum)
      sum += (until - from) * 3_600
    }
  }
  return {
    ...{ fromSecond: 0, untilSecond: days * 86_400 },
    ...{
      starts: Float64Array.from(starts),
      ends: Float64Array.from(ends),
      workedBefore: Float64Array.from(workedBefore),
    },
  }
}

export async function clockWorked(municipality: Municipality): Promise<Figure[]> {
  const clock = sixteenYears()
  const count = 5_000_000
  const rounds: number[] = []
  let checksum = 0
  for (let round = 0; round < 5; round += 1) {
    let seed = round + 1
    rounds.push(
      await timed(async () => {
        for (let done = 0; done < count; done += 1) {
          seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
          checksum += worked(clock, seed % clock.untilSecond)
        }
        return await Promise.resolve(checksum)
      }),
    )
  }
  const median = quantile(rounds, 0.5)
  const perSecond = count / (median / 1_000) / 1_000_000
  return [
    {
      ...{
        name: 'clock-worked',
        requests: municipality.requests,
        median_ms: median,
        p95_ms: quantile(rounds, 0.95),
        floor_ms: null,
        ratio: null,
      },
      note: `${perSecond.toFixed(1)} million worked(t) a second at random instants, ${clock.starts.length} spans`,
    },
  ]
}

// Fenced subqueries (`offset 0`), so that each function is inlined with its arguments worked out once.
const millionDue = `
  with clock as materialized (
    select c.starts || '{}'::double precision[] as starts, c.ends || '{}'::double precision[] as ends,
      c.worked_before || '{}'::double precision[] as worked_before
    from zimmet_data.work_clock c where c.calendar_id = $1
  )
  select count(zimmet_private.moment_at(c.starts, c.worked_before, w.worked)) as count
  from clock c
  cross join generate_series(1, 1000000) as g (place)
  cross join lateral (
    select zimmet_private.worked_at(c.starts, c.ends, c.worked_before, 1735700000 + (g.place::bigint * 7919) % 60000000)
      + g.place % 200 * 1000 as worked
    offset 0
  ) w`

export async function clockMillionDue(municipality: Municipality): Promise<Figure[]> {
  const owner = await municipality.owner()
  const { rows } = await owner.query<{ id: number }>(
    `select calendar_id as id from zimmet_data.work_clock order by cardinality(starts) desc limit 1`,
  )
  const rounds: number[] = []
  for (let round = 0; round < 5; round += 1)
    rounds.push(await timed(async () => await owner.query(millionDue, [rows[0]?.id])))
  await owner.end()
  return [
    {
      ...{
        name: 'clock-million-due',
        requests: municipality.requests,
        median_ms: quantile(rounds, 0.5),
        p95_ms: quantile(rounds, 0.95),
      },
      ...{ floor_ms: null, ratio: null, note: 'a million due dates in one statement, uneven days' },
    },
  ]
}

export async function idariIzin(municipality: Municipality): Promise<Figure[]> {
  const administrator = await municipality.as(personOf(municipality, 'administrator').login)
  await administrator.query(`set statement_timeout = '5min'`)
  const since = new Date(Date.now() - 400 * 86_400_000)
  const until = new Date(since.getTime() + 7 * 86_400_000)
  const owner = await municipality.owner()
  const { rows: open } = await owner.query<{ count: number }>(
    'select count(*)::int as count from zimmet_data.request where closed_at is null',
  )
  const preview = await timed(
    async () => await administrator.query('select zimmet.preview_leave($1, $2, $3, null)', ['ölçüm', since, until]),
  )
  let moved = 0
  let dayOffId = 0
  const declared = await timed(async () => {
    const { rows } = await administrator.query<{ answer: { moved: number; dayOffId: number } }>(
      'select zimmet.declare_leave($1, $2, $3, $4, null) as answer',
      // From now on: for days gone by it would wait for a second person.
      [randomUUID(), 'ölçüm', new Date(), new Date(Date.now() + 4 * 86_400_000)],
    )
    moved = rows[0]?.answer.moved ?? 0
    dayOffId = rows[0]?.answer.dayOffId ?? 0
  })
  const undone = await timed(
    async () => await administrator.query('select zimmet.undo_leave($1, $2)', [randomUUID(), dayOffId]),
  )
  await Promise.all([administrator.end(), owner.end()])
  return [
    {
      ...{
        name: 'idari-izin',
        requests: municipality.requests,
        median_ms: declared,
        p95_ms: null,
        floor_ms: null,
        ratio: null,
      },
      note: `${moved} of ${open[0]?.count ?? 0} open deadlines moved; preview ${preview.toFixed(0)} ms, undone in ${undone.toFixed(0)} ms`,
    },
  ]
}
