// A pause is counted in working time and outlives whatever is changed about the request. Every number is counted by hand:
// registered Mon 2 November 2026 09:00, office hours 8–12 and 13–17, held Tue 3 November 10:00 to Thu 5 November 10:00 for
// a reason that pauses: Tue 10–12 and 13–17 = 6, Wed 8, Thu 8–10 = 2, together 16 working hours (48 on the wall).
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, call, register, usualValues, type Target, type Values } from '#tests/database/acts.ts'
import { explain } from './explain.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
let at: Target
beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
  // Before all of it: what is done to these requests is done before their deadlines.
  await database.setPresent('2026-11-02 09:00')
  await owner.query(
    `insert into zimmet_data.target (kind, subject_id, priority, unit, amount) values ('resolution', $1, 'high', 'days', 5)`,
    [m.subjects.debris],
  )
})
afterAll(async () => {
  await database.drop()
})

async function acts(role: Role, name: string, values: Values = {}): Promise<void> {
  at = await act(await database.as(role), name, at, { ...usualValues(m)[name], ...values })
}

const administrator = async <Answer>(name: string, values: Values): Promise<Answer> =>
  await call<Answer>(await database.as('administrator'), name, { command_id: randomUUID(), ...values })

/** When the citizen's deadline is, by the clock on the wall. */
async function due(): Promise<string> {
  const { rows } = await owner.query<{ due: string }>(
    `select to_char(due_at at time zone 'Europe/Istanbul', 'Dy DD Mon HH24:MI:SS') as due from zimmet_data.request where id = $1`,
    [at.requestId],
  )
  return rows[0]?.due.replace(/:00$/u, '') ?? ''
}

/** Registered, taken and held by those who may; then all of it is put where the hand-made count stands. */
async function heldInNovember(reason: number): Promise<void> {
  at = await register(await database.as('agent'), m, { priority: 'high' })
  await acts('temizlikClerk', 'take')
  await acts('temizlikClerk', 'hold', { reason_id: reason })
  await owner.query('begin')
  await owner.query(
    `update zimmet_data.hold_period set since = '2026-11-03 10:00+03', until = '2026-11-05 10:00+03' where request_id = $1`,
    [at.requestId],
  )
  await owner.query(
    `update zimmet_data.request set registered_at = '2026-11-02 09:00+03', custody_since = '2026-11-02 09:00+03',
       held_until = '2026-11-05 10:00+03', due_at = null where id = $1`,
    [at.requestId],
  )
  await owner.query(
    `update zimmet_data.custody set period = tstzrange('2026-11-02 09:00+03', null), accepted_at = '2026-11-02 09:30+03', due_at = null where request_id = $1`,
    [at.requestId],
  )
  await owner.query('select zimmet_private.set_first_deadlines()')
  await owner.query('commit')
}

describe('a pause of 16 working hours', () => {
  beforeEach(async () => {
    await heldInNovember(m.holdReasons.citizen)
  })

  it('moves three working days (Thu 5) by 16 hours: Mon 9 November 17:00, not by 48', async () => {
    expect(await due()).toBe('Mon 09 Nov 17:00')
  })

  it('is over by itself on its date: work goes on, and the deadline counts the pause and not a second more', async () => {
    const clerk = await database.as('temizlikClerk')
    const { rows } = await clerk.query('select state from zimmet.inbox where id = $1', [at.requestId])
    expect(rows).toEqual([{ state: 'in_work' }])
    await acts('temizlikClerk', 'add_note')
    expect(await due()).toBe('Mon 09 Nov 17:00')
  })

  it('survives another priority', async () => {
    // Eight hours: Mon 9–12 and 13–17 = 7, Tue 8–9 = 1; 16 on: Tue 9–12 and 13–17 = 7, Wed 8, Thu 8–9 = 1.
    await acts('temizlikDirector', 'change_priority', { priority: 'urgent' })
    expect(await due()).toBe('Thu 05 Nov 09:00')
    // Seven days: Tue 3 to Wed 11; 16 on: Thu 12 and Fri 13.
    await acts('temizlikDirector', 'change_priority', { priority: 'normal', words: 'Tehlike geçti, sıraya alındı' })
    expect(await due()).toBe('Fri 13 Nov 17:00')
  })

  it('survives another subject', async () => {
    // Its own five days: Tue 3 to Mon 9; 16 on: Tue 10 and Wed 11.
    await acts('temizlikClerk', 'change_subject', { subject_id: m.subjects.debris })
    expect(await due()).toBe('Wed 11 Nov 17:00')
  })

  it('survives another target', async () => {
    const target = { kind: 'resolution', subject_id: m.subjects.bin, priority: 'high', unit: 'hours', moves_open: true }
    // Ten hours: Mon 7, Tue 8–11 = 3; 16 on: Tue 11–12 and 13–17 = 5, Wed 8, Thu 8–11 = 3.
    await administrator('set_target', { ...target, amount: 10 })
    expect(await due()).toBe('Thu 05 Nov 11:00')
    await owner.query('delete from zimmet_data.target where subject_id = $1', [m.subjects.bin])
  })

  it('survives another calendar, and is counted on it', async () => {
    // Idari izin on Wed 4 November: the pause is 6 + 2 = 8 hours; three days are Tue, Thu, Fri; 8 on: Mon 9.
    const { dayOffId } = await administrator<{ dayOffId: number }>('declare_leave', {
      ...{ name: 'Fırtına', since: '2026-11-04 00:00+03', until: '2026-11-05 00:00+03', calendar_ids: null },
    })
    expect(await due()).toBe('Mon 09 Nov 17:00')
    // Off from Friday noon to Monday noon, too: the third day ends Fri 12:00; 8 on: Mon 13–17 = 4, Tue 8–12 = 4.
    const friday = await administrator<{ dayOffId: number }>('declare_leave', {
      ...{ name: 'Fırtına', since: '2026-11-06 12:00+03', until: '2026-11-09 12:00+03', calendar_ids: null },
    })
    expect(await due()).toBe('Tue 10 Nov 12:00')
    for (const id of [friday.dayOffId, dayOffId]) await administrator('undo_leave', { day_off_id: id })
    expect(await due()).toBe('Mon 09 Nov 17:00')
  })

  it('survives a hand-over; the receiver, who has its own time whole, does not inherit it', async () => {
    await acts('temizlikClerk', 'hand_over', { directorate_id: m.directorates.fen })
    expect(await due()).toBe('Mon 09 Nov 17:00')
    const { rows } = await owner.query<{ same: boolean }>(
      `select c.due_at = zimmet_private.deadline_instant(k, lower(c.period), 'days', 3, 0) as same
       from zimmet_data.custody c, zimmet_data.work_clock k
       where c.request_id = $1 and upper_inf(c.period) and k.calendar_id = 1`,
      [at.requestId],
    )
    expect(rows).toEqual([{ same: true }])
    // Whatever moves all deadlines works the receiver's own out alike.
    await owner.query('select zimmet_private.move_custody_deadlines()')
    const { rows: after } = await owner.query<{ differs: number }>(
      `select count(*)::int as differs from zimmet_private.fresh_custody_deadline where due_before is distinct from due_at`,
    )
    expect(after).toEqual([{ differs: 0 }])
  })

  it('is shown in the explanation as what was waited for, to the second', async () => {
    const reason = await explain(await database.as('temizlikClerk'), at.requestId, 'citizen')
    const holds = (reason?.pieces ?? []).filter(({ kind }) => kind === 'hold')
    expect(holds.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(16 * 3_600)
    expect(new Set(holds.map(({ name }) => name))).toEqual(new Set(['Vatandaş bekleniyor']))
    expect(reason?.pausedSeconds).toBe(16 * 3_600)
  })
})

it('waiting for a reason that does not pause leaves the three days as they were', async () => {
  await heldInNovember(m.holdReasons.material)
  expect(await due()).toBe('Thu 05 Nov 17:00')
})

it('a second pause adds to the first, and a pause over an idari izin counts only what would have been worked', async () => {
  await heldInNovember(m.holdReasons.citizen)
  await owner.query(
    `insert into zimmet_data.hold_period (request_id, since, until, reason_id, held_by)
     values ($1, '2026-11-06 16:00+03', '2026-11-09 09:00+03', $2, $3)`,
    [at.requestId, m.holdReasons.citizen, m.staff.temizlikClerk],
  )
  // Fri 16–17 = 1, the weekend 0, Mon 8–9 = 1: two hours after Mon 9 November 17:00.
  await owner.query(
    `update zimmet_data.request r set due_at = (zimmet_private.set_deadlines(r)).due_at where r.id = $1`,
    [at.requestId],
  )
  expect(await due()).toBe('Tue 10 Nov 10:00')
})

it('an extension happens once, adds its working time to the pause, and is shown for ever', async () => {
  await heldInNovember(m.holdReasons.citizen)
  await expectRefusal(acts('temizlikClerk', 'extend'), 'ZM003')
  await expectRefusal(acts('fenDirector', 'extend'), 'ZM002')
  await acts('temizlikDirector', 'extend', { until: new Date('2027-01-04T12:00:00+03:00') })
  expect(await due()).toBe('Mon 04 Jan 12:00')
  await expectRefusal(acts('temizlikDirector', 'extend', { until: new Date('2027-02-01T12:00:00+03:00') }), 'ZM027')
  await acts('temizlikClerk', 'resolve')
  await acts('agent', 'verify')
  const clerk = await database.as('temizlikClerk')
  const shown = await clerk.query('select words from zimmet.extension where request_id = $1', [at.requestId])
  expect(shown.rows).toEqual([{ words: 'Ekipman gelecek' }])
  for (const role of ['temizlikDirector', 'administrator'] as const) {
    const person = await database.as(role)
    await expectRefusal(
      person.query('delete from zimmet_data.extension where request_id = $1', [at.requestId]),
      '42501',
    )
  }
})
