// What must hold on every calendar there could be: worked(t), its inverse moment(w), in SQL and in TypeScript.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { BeyondHorizonError, moment, worked, type WorkClock } from '#shared/working-clock.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { clockOf, keepCalendar } from './kept-calendar.ts'
import { horizon, instant, randomCalendar } from './random-calendar.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
  owner = await database.owner()
  await owner.query(
    `insert into zimmet_data.staff (login, full_name, post) values ('test_bilgi', 'Bilgi', 'administrator')`,
  )
})
afterAll(async () => {
  await database.drop()
})

interface Kept {
  id: number
  clock: WorkClock
  total: number
}

/** Holds a law on random calendars, each kept and built by SQL; a failure prints seed and path to run it again. */
async function holds(
  law: (kept: Kept, instants: number[], share: number) => void | Promise<void>,
  numRuns = 40,
): Promise<void> {
  const property = fc.asyncProperty(
    randomCalendar,
    fc.array(instant, { minLength: 3, maxLength: 60 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    async (calendar, instants, share) => {
      await owner.query('begin')
      try {
        const id = await keepCalendar(owner, calendar, horizon).catch((error: unknown) => {
          // Days off that leave no work at all are refused; that has a test of its own.
          if (error instanceof Error && error.message.includes('work_clock_works_at_all')) return null
          throw error
        })
        fc.pre(id !== null)
        const clock = await clockOf(owner, id)
        await law({ id, clock, total: worked(clock, clock.untilSecond) }, instants, share)
      } finally {
        await owner.query('rollback')
      }
    },
  )
  await fc.assert(property, { numRuns })
}

const sorted = (numbers: readonly number[]): number[] => numbers.toSorted((one, other) => one - other)

describe('on every calendar', () => {
  it('worked(t) never falls, and never grows by more than the second that passes', async () => {
    await holds(({ clock }, instants) => {
      for (const [index, t] of sorted(instants).entries()) {
        const before = sorted(instants)[index - 1] ?? clock.fromSecond
        const grown = worked(clock, t) - worked(clock, before)
        expect(grown).toBeGreaterThanOrEqual(0)
        expect(grown).toBeLessThanOrEqual(t - before)
        if (t < clock.untilSecond) expect([0, 1]).toContain(worked(clock, t + 1) - worked(clock, t))
      }
    })
  })

  it('moment(w) is the first second at which w was worked: worked(moment(w)) = w, moment(worked(t)) ≤ t', async () => {
    await holds(({ clock, total }, instants, share) => {
      for (const w of [0, 1, total, Math.floor(total * share), ...instants.map((t) => worked(clock, t))]) {
        const t = moment(clock, w)
        expect(worked(clock, t)).toBe(w)
        if (w > 0) expect(worked(clock, t - 1)).toBe(w - 1)
      }
      for (const t of instants) expect(moment(clock, worked(clock, t))).toBeLessThanOrEqual(t)
    })
  })

  it('is exact at the edges of each span', async () => {
    await holds(({ clock: c }) => {
      for (const [span, start] of c.starts.entries()) {
        const end = c.ends[span] ?? 0
        const before = c.workedBefore[span] ?? 0
        if (end > c.untilSecond) break
        expect(worked(c, start)).toBe(before)
        expect(worked(c, start + 1)).toBe(before + 1)
        expect(worked(c, end - 1)).toBe(before + end - start - 1)
        expect(worked(c, end)).toBe(before + end - start)
        if (end < c.untilSecond && end !== c.starts[span + 1]) expect(worked(c, end + 1)).toBe(worked(c, end))
        // What ends with a span ends there, not where the next one begins.
        expect(moment(c, before + end - start)).toBe(end)
        expect(moment(c, before + 1)).toBe(start + 1)
      }
    })
  })

  it('nothing is worked before the first span, nothing more after the last, and outside the years it says so', async () => {
    await holds(({ clock: c, total }) => {
      const first = c.starts[0] ?? 0
      // The last night may reach over the end of the years.
      const last = Math.min(c.ends[c.starts.findLastIndex((start) => start < c.untilSecond)] ?? 0, c.untilSecond)
      for (const t of [c.fromSecond, first - 1, first]) if (t >= c.fromSecond) expect(worked(c, t)).toBe(0)
      for (const t of [last, last + 1, c.untilSecond]) if (t <= c.untilSecond) expect(worked(c, t)).toBe(total)
      expect(moment(c, 0)).toBe(c.fromSecond)
      expect(moment(c, total)).toBe(last)
      for (const t of [c.fromSecond - 1, c.untilSecond + 1, Number.NaN])
        expect(() => worked(c, t)).toThrow(BeyondHorizonError)
      for (const w of [-1, total + 1, Number.NaN]) expect(() => moment(c, w)).toThrow(BeyondHorizonError)
    })
  })

  it('the work of two stretches in a row is the work of both: worked(a, b) + worked(b, c) = worked(a, c)', async () => {
    await holds(async ({ id, clock }, instants) => {
      const [a = 0, b = 0, c = 0] = sorted(instants.slice(0, 3))
      // What the spans themselves have in common with a stretch, told by the explanation of a deadline: no subtraction.
      const { rows } = await owner.query<{ ab: string; bc: string; ac: string }>(
        `select ${[
          [2, 3, 'ab'],
          [3, 4, 'bc'],
          [2, 4, 'ac'],
        ]
          .map(
            ([from, until, name]) =>
              `(select coalesce(sum(extract(epoch from upper(p) - lower(p))), 0)::bigint
                from unnest(zimmet_private.worked_part($1, tstzrange(to_timestamp($${from}), to_timestamp($${until})))) as p) as ${name}`,
          )
          .join(', ')}`,
        [id, a, b, c],
      )
      const [parts] = rows
      expect(Number(parts?.ab) + Number(parts?.bc)).toBe(Number(parts?.ac))
      expect(Number(parts?.ab)).toBe(worked(clock, b) - worked(clock, a))
      expect(Number(parts?.ac)).toBe(worked(clock, c) - worked(clock, a))
    })
  })

  it('SQL and TypeScript give the same answers', async () => {
    await holds(async ({ id, clock, total }, instants, share) => {
      const edges = [...clock.starts.slice(0, 20), ...clock.ends.slice(0, 20)].filter((t) => t <= clock.untilSecond)
      const asked = [clock.fromSecond, clock.untilSecond, ...edges, ...instants]
      const amounts = [0, 1, total, Math.floor(total * share), ...asked.map((t) => worked(clock, t))]
      const { rows } = await owner.query<{ worked: string[]; moments: string[] }>(
        `select
           array(select zimmet_private.worked($1, to_timestamp(t)) from unnest($2::bigint[]) with ordinality as i (t, n) order by n) as worked,
           array(select zimmet_private.second_of(zimmet_private.moment($1, w)) from unnest($3::bigint[]) with ordinality as i (w, n) order by n) as moments`,
        [id, asked, amounts],
      )
      expect(rows[0]?.worked.map(Number)).toEqual(asked.map((t) => worked(clock, t)))
      expect(rows[0]?.moments.map(Number)).toEqual(amounts.map((w) => moment(clock, w)))
    }, 80)
  })

  it('SQL refuses what TypeScript refuses: a second outside the years, more work than there is', async () => {
    await holds(async ({ id, clock, total }) => {
      for (const asked of [
        `worked(${id}, to_timestamp(${clock.fromSecond - 1}))`,
        `worked(${id}, to_timestamp(${clock.untilSecond + 1}))`,
        `moment(${id}, ${total + 1})`,
        `moment(${id}, -1)`,
      ]) {
        await owner.query('savepoint asking')
        const { detail } = await expectRefusal(owner.query(`select zimmet_private.${asked}`), 'ZM026')
        expect(detail).toMatchObject({ from: clock.fromSecond * 1000, until: clock.untilSecond * 1000 })
        await owner.query('rollback to asking')
      }
    }, 10)
  })
})
