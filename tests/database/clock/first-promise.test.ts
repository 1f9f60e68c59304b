// What was promised first, what it may be changed to before the deadline, and that nothing changes it after. Registered Mon 2 November
// 2026 09:00 with high priority: three working days, Thu 5 November 17:00.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call } from '#tests/database/acts.ts'
import { datedRequest, local } from './dated-request.ts'

const hand = datedRequest()
const why = 'Ekipman bekleniyor, sıraya alındı'

interface Dates {
  due: string
  promised: string
}

async function dates(): Promise<Dates> {
  const { due, promised } = await hand.one<{ due: Date; promised: Date }>(
    'select due_at as due, promised_due_at as promised from zimmet_data.request where id = $1',
    hand.at.requestId,
  )
  return { due: local(due.getTime()), promised: local(promised.getTime()) }
}

/** Which figures count the request now, by their own conditions. */
async function counted(...codes: string[]): Promise<string[]> {
  const overseer = await hand.database.as('overseer')
  const found: string[] = []
  for (const code of codes) {
    const { rows } = await overseer.query<{ ids: number[] }>(
      `select o.request_ids as ids from zimmet.opened('{}', $1, 'newest', 200) o`,
      [code],
    )
    if (rows[0]?.ids.includes(hand.at.requestId)) found.push(code)
  }
  return found
}

beforeEach(async () => {
  await hand.database.setPresent('2026-11-02 10:00')
  await hand.registeredAt('2026-11-02 09:00', { priority: 'high' })
  await hand.acts('temizlikClerk', 'take')
})
afterEach(async () => {
  await hand.database.setPresent(null)
})

const promised = '2026-11-05 17:00'

describe('before the deadline', () => {
  it('a pause moves the promise with it', async () => {
    await hand.acts('temizlikClerk', 'hold', { until: new Date('2026-12-04T10:00:00+03:00') }).catch(() => undefined)
    const { due, promised: first } = await dates()
    expect(first).toBe(due)
  })

  it('an extension gives another date, and the promise stays beside it', async () => {
    await expectRefusal(
      hand.acts('temizlikDirector', 'extend', { until: new Date('2026-11-12T17:00:00+03:00'), words: 'x' }),
      'ZM046',
    )
    await expectRefusal(
      hand.acts('temizlikDirector', 'extend', { until: new Date('2027-02-08T17:00:00+03:00'), words: why }),
      'ZM028',
    )
    await hand.acts('temizlikDirector', 'extend', { until: new Date('2026-11-12T17:00:00+03:00'), words: why })
    expect(await dates()).toEqual({ due: '2026-11-12 17:00', promised })
  })

  it('a lower priority owes a sentence and leaves the promise; a higher one is a stricter promise', async () => {
    await expectRefusal(hand.acts('temizlikDirector', 'change_priority', { priority: 'low', words: null }), 'ZM008')
    await expectRefusal(hand.acts('temizlikDirector', 'change_priority', { priority: 'low', words: 'öyle' }), 'ZM046')
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'low', words: why })
    const lower = await dates()
    expect(lower.promised).toBe(promised)
    expect(lower.due > promised).toBe(true)
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'urgent', words: null })
    expect(await dates()).toEqual({ due: '2026-11-03 09:00', promised: '2026-11-03 09:00' })
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'high', words: why })
    expect(await dates()).toEqual({ due: promised, promised: '2026-11-03 09:00' })
  })

  it('a new target for what is open is another date, and a stricter one a promise', async () => {
    const administrator = await hand.database.as('administrator')
    const target = {
      kind: 'resolution',
      subject_id: hand.m.subjects.bin,
      priority: 'high',
      unit: 'days',
      moves_open: true,
    }
    const set = async (amount: number): Promise<unknown> =>
      await call(administrator, 'set_target', { command_id: crypto.randomUUID(), ...target, amount })
    await set(8)
    expect(await dates()).toEqual({ due: '2026-11-12 17:00', promised })
    await set(1)
    expect(await dates()).toEqual({ due: '2026-11-03 17:00', promised: '2026-11-03 17:00' })
    await hand.owner.query('delete from zimmet_data.target where subject_id = $1', [hand.m.subjects.bin])
  })
})

describe('what was extended', () => {
  beforeEach(async () => {
    await hand.acts('temizlikDirector', 'extend', { until: new Date('2026-11-12T17:00:00+03:00'), words: why })
  })

  it('is promised more strictly by no date that comes later than the promise with its extension, whoever gives it', async () => {
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'urgent', words: null })
    expect(await dates()).toEqual({ due: '2026-11-10 09:00', promised })
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'high', words: why })
    const administrator = await hand.database.as('administrator')
    const target = {
      kind: 'resolution',
      subject_id: hand.m.subjects.bin,
      priority: 'high',
      unit: 'days',
      moves_open: true,
    }
    await call(administrator, 'set_target', { command_id: crypto.randomUUID(), ...target, amount: 1 })
    expect(await dates()).toEqual({ due: '2026-11-10 17:00', promised })
    await hand.owner.query('delete from zimmet_data.target where subject_id = $1', [hand.m.subjects.bin])
  })
})

describe('after the deadline', () => {
  beforeEach(async () => {
    await hand.database.setPresent('2026-11-06 10:00')
  })
  const stands = { due: promised, promised }

  it('work may wait, and is seen to wait; the clock does not', async () => {
    const until = new Date(Date.now() + 3 * 86_400_000)
    await hand.acts('temizlikClerk', 'hold', { until })
    expect(await hand.row('zimmet_data.hold_period')).toMatchObject({ stops_clock: false, stops_promise: false })
    expect(await dates()).toEqual(stands)
    expect(await counted('overdue', 'overdue_changed', 'changed_open')).toEqual(['overdue', 'overdue_changed'])
    await hand.acts('temizlikClerk', 'resume')
    expect(await dates()).toEqual(stands)
  })

  it('there is nothing to extend', async () => {
    await expectRefusal(
      hand.acts('temizlikDirector', 'extend', { until: new Date('2026-11-12T17:00:00+03:00'), words: why }),
      'ZM040',
    )
  })

  it.each(['urgent', 'normal', 'low'])('the priority may become %s, and moves nothing', async (priority) => {
    await hand.acts('temizlikDirector', 'change_priority', { priority, words: null })
    expect(await hand.row()).toMatchObject({ priority })
    expect(await dates()).toEqual(stands)
  })

  it('another subject, directorate, target or calendar moves nothing', async () => {
    await hand.acts('temizlikClerk', 'change_subject', { subject_id: hand.m.subjects.debris })
    await hand.acts('temizlikClerk', 'hand_over', { directorate_id: hand.m.directorates.fen })
    const administrator = await hand.database.as('administrator')
    const target = {
      kind: 'resolution',
      subject_id: null,
      priority: 'high',
      unit: 'days',
      amount: 30,
      moves_open: true,
    }
    await call(administrator, 'set_target', { command_id: crypto.randomUUID(), ...target })
    await call(administrator, 'set_directorate_calendar', {
      ...{
        command_id: crypto.randomUUID(),
        directorate_id: hand.m.directorates.temizlik,
        calendar_id: 3,
        moves_open: true,
      },
    })
    expect(await dates()).toEqual(stands)
    await call(administrator, 'set_target', {
      command_id: crypto.randomUUID(),
      ...target,
      amount: 3,
      moves_open: false,
    })
    await hand.owner.query('update zimmet_data.directorate set calendar_id = 1')
  })

  it('what is solved is solved late, whatever was promised afterwards', async () => {
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'low', words: null })
    await hand.acts('temizlikClerk', 'resolve')
    expect(await counted('late', 'on_time', 'on_time_changed')).toEqual(['late'])
  })
})

it('what was extended and solved by the changed date is late by the promise, and counted in time beside it', async () => {
  const until = new Date('2027-01-29T17:00:00+03:00')
  await hand.acts('temizlikDirector', 'extend', { until, words: why })
  // Figures are of the true present: by then the changed date may have passed, too.
  const isPast = until.getTime() < Date.now()
  expect(await counted('overdue', 'overdue_changed', 'changed_open')).toEqual(
    isPast ? ['overdue', 'overdue_changed', 'changed_open'] : ['overdue', 'changed_open'],
  )
  await hand.acts('temizlikClerk', 'resolve')
  expect(await counted('late', 'on_time', 'on_time_changed')).toEqual(['late', 'on_time_changed'])
})

describe('holds', () => {
  const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000 - 60_000)
  const waited = async (days: number): Promise<void> => {
    await hand.owner.query(
      `update zimmet_data.hold_period set since = since - make_interval(days => $2), ended_at = ended_at
       where request_id = $1 and since = (select max(h.since) from zimmet_data.hold_period h where h.request_id = $1)`,
      [hand.at.requestId, days],
    )
  }
  beforeEach(async () => {
    await hand.database.setPresent(null)
    await hand.registered()
    await hand.acts('temizlikClerk', 'take')
  })

  it('of one reason last together no longer than the reason allows; a director’s together a year', async () => {
    const { longest } = await hand.one<{ longest: number }>(
      'select longest_days as longest from zimmet_data.hold_reason where id = $1',
      hand.m.holdReasons.citizen,
    )
    await hand.acts('temizlikClerk', 'hold', { until: inDays(2) })
    await hand.acts('temizlikClerk', 'resume')
    await waited(longest - 2)
    const refusal = await expectRefusal(hand.acts('temizlikClerk', 'hold', { until: inDays(3) }), 'ZM041')
    expect(refusal.detail).toMatchObject({ field: 'until', longestDays: longest })
    await hand.acts('temizlikDirector', 'hold', { until: inDays(300) })
    await hand.acts('temizlikDirector', 'resume')
    await waited(300)
    await expectRefusal(hand.acts('temizlikDirector', 'hold', { until: inDays(90) }), 'ZM041')
  })

  it('are ten a request, the director’s twenty', async () => {
    for (let count = 0; count < 10; count += 1) {
      await hand.acts('temizlikClerk', 'hold', { until: inDays(1) })
      await hand.acts('temizlikClerk', 'resume')
    }
    await expectRefusal(hand.acts('temizlikClerk', 'hold', { until: inDays(1) }), 'ZM041')
    await hand.acts('temizlikDirector', 'hold', { until: inDays(1) })
  })
})
