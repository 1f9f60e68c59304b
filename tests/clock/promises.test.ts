// What was promised to the citizen and to each directorate, through holds, hand-overs and extensions.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, register, usualValues, type Answer, type Target, type Values } from '../database/acts.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
let at: Target
beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

async function acts(role: Role, name: string, values: Values = {}): Promise<Answer> {
  const answer = await act(await database.as(role), name, at, { ...usualValues(m)[name], ...values })
  at = answer
  return answer
}

async function one<Row extends Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row> {
  const { rows } = await owner.query<Row>(sql, values)
  const [row] = rows
  if (row === undefined) throw new Error(`no row: ${sql}`)
  return row
}

async function dueAt(): Promise<number> {
  const { due } = await one<{ due: Date }>('select due_at as due from zimmet_data.request where id = $1', at.requestId)
  return due.getTime()
}

/** Working seconds between two instants on the office's calendar. */
async function workedBetween(from: number, until: number): Promise<number> {
  const { seconds } = await one<{ seconds: string }>(
    'select zimmet_private.worked(1, to_timestamp($2)) - zimmet_private.worked(1, to_timestamp($1)) as seconds',
    from / 1000,
    until / 1000,
  )
  return Number(seconds)
}

/** Moves a request's registration into the past, ledger and history along, so that a test knows the calendar around it. */
async function registeredAt(local: string, values: Values = {}): Promise<void> {
  at = await register(await database.as('agent'), m, values)
  await owner.query('begin')
  await owner.query(
    `update zimmet_data.request set registered_at = $2, custody_since = $2, due_at = null where id = $1`,
    [at.requestId, `${local}+03`],
  )
  await owner.query(`update zimmet_data.custody set period = tstzrange($2, null) where request_id = $1`, [
    at.requestId,
    `${local}+03`,
  ])
  await owner.query('select zimmet_private.set_first_deadlines()')
  await owner.query('commit')
}

const local = (instant: number): string =>
  new Date(instant + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('a deadline is', () => {
  it.each([
    ['urgent', '2026-11-23 09:00', '2026-11-24 09:00', 'eight working hours on'],
    ['urgent', '2026-11-27 15:00', '2026-11-30 15:00', 'over a weekend'],
    ['urgent', '2026-10-28 10:00', '2026-10-30 15:00', 'over the half day and the day of Cumhuriyet Bayramı'],
    ['high', '2026-11-23 09:00', '2026-11-26 17:00', 'the end of the third working day'],
    [
      'high',
      '2026-11-21 23:00',
      '2026-11-25 17:00',
      'counted from the next working day where it came on a Saturday night',
    ],
    ['normal', '2026-05-25 09:00', '2026-06-08 17:00', 'over the week of Kurban Bayramı'],
  ])('%s at %s: %s, %s', async (priority, registered, due) => {
    await registeredAt(registered, { priority })
    expect(local(await dueAt())).toBe(due)
  })
})

describe('a hold', () => {
  beforeEach(async () => {
    at = await register(await database.as('agent'), m)
    await acts('temizlikClerk', 'take')
  })

  it('for a reason that pauses moves the deadline by its working time, not by the clock on the wall', async () => {
    const before = await dueAt()
    const until = Date.now() + 4 * 86_400_000
    const paused = await workedBetween(Date.now(), until)
    await acts('temizlikClerk', 'hold', { until: new Date(until) })
    const moved = await workedBetween(before, await dueAt())
    // A second of the test itself may pass between the two readings.
    expect(Math.abs(moved - paused)).toBeLessThanOrEqual(1)
  })

  it('for a reason that does not pause moves nothing', async () => {
    const before = await dueAt()
    await acts('temizlikClerk', 'hold', { reason_id: m.holdReasons.material })
    expect(await dueAt()).toBe(before)
  })

  it('ended earlier gives back what was not waited for', async () => {
    const before = await dueAt()
    await acts('temizlikClerk', 'hold')
    await acts('temizlikClerk', 'resume')
    expect(await workedBetween(before, await dueAt())).toBeLessThanOrEqual(2)
  })

  it('is not lost when priority, subject or directorate change', async () => {
    const until = new Date(Date.now() + 6 * 86_400_000)
    await acts('temizlikClerk', 'hold', { until })
    const pausing = async (): Promise<number> => {
      const { seconds } = await one<{ seconds: string }>(
        `select zimmet_private.paused_seconds(r.id, c, r.registered_at) as seconds from zimmet_data.request r
         join zimmet_data.work_clock c on c.calendar_id = r.calendar_id where r.id = $1`,
        at.requestId,
      )
      return Number(seconds)
    }
    const paused = await pausing()
    expect(paused).toBeGreaterThan(3_600)
    await acts('temizlikDirector', 'change_priority', { priority: 'low' })
    expect(await pausing()).toBe(paused)
    await acts('temizlikClerk', 'change_subject')
    expect(await pausing()).toBe(paused)
    await acts('temizlikClerk', 'resume')
    const waited = await pausing()
    await acts('temizlikClerk', 'hand_over')
    expect(await pausing()).toBe(waited)
  })
})

describe('two clocks', () => {
  it('a hand-over leaves the citizen’s deadline and gives the receiver its whole own budget', async () => {
    await registeredAt('2026-11-02 09:00')
    const promised = await dueAt()
    await acts('temizlikClerk', 'hand_over')
    expect(await dueAt()).toBe(promised)
    const { due, since } = await one<{ due: Date; since: Date }>(
      'select due_at as due, lower(period) as since from zimmet_data.custody where request_id = $1 and upper_inf(period)',
      at.requestId,
    )
    const { own } = await one<{ own: Date }>(
      `select zimmet_private.deadline_instant(c, $1, 'days', 7, 0) as own from zimmet_data.work_clock c where c.calendar_id = 1`,
      since,
    )
    expect(due).toEqual(own)
    expect(due.getTime()).toBeGreaterThan(promised)
  })

  it('the parts of the ledger add up to the whole, to the second', async () => {
    await registeredAt('2026-11-02 09:00')
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'return_custody')
    await acts('deskClerk', 'hand_over', { directorate_id: m.directorates.fen })
    await acts('fenClerk', 'take')
    await acts('fenClerk', 'resolve')
    await acts('agent', 'verify')
    const { parts, whole } = await one<{ parts: string; whole: string }>(
      `select sum(zimmet_private.custody_seconds(c.request_id, c.period)) as parts,
         zimmet_private.custody_seconds(r.id, tstzrange(r.registered_at, r.closed_at)) as whole
       from zimmet_data.request r join zimmet_data.custody c on c.request_id = r.id where r.id = $1 group by r.id`,
      at.requestId,
    )
    expect(Number(parts)).toBe(Number(whole))
    expect(Number(whole)).toBeGreaterThan(86_400)
  })
})

describe('an extension', () => {
  beforeEach(async () => {
    at = await register(await database.as('agent'), m)
  })

  it('is the director’s, once, forwards, for a stated reason, and moves with the calendar', async () => {
    const before = await dueAt()
    await expectRefusal(acts('temizlikDirector', 'extend', { words: ' ' }), 'ZM008')
    await expectRefusal(acts('temizlikDirector', 'extend', { until: new Date(before - 1000) }), 'ZM028')
    await expectRefusal(acts('temizlikDirector', 'extend', { until: new Date(Date.now() + 400 * 86_400_000) }), 'ZM028')
    await acts('temizlikDirector', 'extend')
    expect(await dueAt()).toBeGreaterThan(before)
    await expectRefusal(acts('temizlikDirector', 'extend', { until: new Date(Date.now() + 200 * 86_400_000) }), 'ZM027')
    const kept = await one<{ words: string; after: Date; due: Date }>(
      `select e.words, e.due_after as after, r.due_at as due
       from zimmet_data.extension e join zimmet_data.request r on r.id = e.request_id where r.id = $1`,
      at.requestId,
    )
    expect(kept.words).toBe('Ekipman gelecek')
    // The record says the deadline that it gave, not the evening that was typed.
    expect(kept.after).toEqual(kept.due)
  })
})

describe('first contact', () => {
  it('is the first time somebody spoke with the citizen', async () => {
    at = await register(await database.as('agent'), m)
    await acts('temizlikClerk', 'log_contact')
    const first = await one('select contacted_at from zimmet_data.request where id = $1', at.requestId)
    await acts('agent', 'log_contact')
    expect(await one('select contacted_at from zimmet_data.request where id = $1', at.requestId)).toEqual(first)
  })
})

it('lets nobody write a due date', async () => {
  at = await register(await database.as('agent'), m)
  for (const role of ['temizlikClerk', 'temizlikDirector', 'overseer', 'administrator'] as const) {
    await expectRefusal(
      (await database.as(role)).query('update zimmet.inbox set due_at = now() where id = $1', [at.requestId]),
      '42501',
    )
  }
})
