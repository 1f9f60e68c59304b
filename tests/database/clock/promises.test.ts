// What was promised to the citizen and to each directorate, through holds, hand-overs and extensions.
import { beforeEach, describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { datedRequest, local } from './dated-request.ts'

const hand = datedRequest()

async function dueAt(): Promise<number> {
  const { due } = await hand.one<{ due: Date }>(
    'select due_at as due from zimmet_data.request where id = $1',
    hand.at.requestId,
  )
  return due.getTime()
}

/** Working seconds between two instants on the office's calendar. */
async function workedBetween(from: number, until: number): Promise<number> {
  const { seconds } = await hand.one<{ seconds: string }>(
    'select zimmet_private.worked(1, to_timestamp($2)) - zimmet_private.worked(1, to_timestamp($1)) as seconds',
    from / 1000,
    until / 1000,
  )
  return Number(seconds)
}

/** Working seconds of the one hold there is, as long as it lasted or is to last. */
async function held(): Promise<number> {
  const hold = await hand.one<{ since: Date; until: Date }>(
    'select since, coalesce(ended_at, until) as until from zimmet_data.hold_period where request_id = $1',
    hand.at.requestId,
  )
  return await workedBetween(hold.since.getTime(), hold.until.getTime())
}

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
    await hand.registeredAt(registered, { priority })
    expect(local(await dueAt())).toBe(due)
  })
})

describe('a hold', () => {
  beforeEach(async () => {
    await hand.registered()
    await hand.acts('temizlikClerk', 'take')
  })

  it('for a reason that pauses moves the deadline by its working time, not by the clock on the wall', async () => {
    const before = await dueAt()
    await hand.acts('temizlikClerk', 'hold', { until: new Date(Date.now() + 4 * 86_400_000) })
    expect(await workedBetween(before, await dueAt())).toBe(await held())
  })

  it('for a reason that does not pause moves nothing', async () => {
    const before = await dueAt()
    await hand.acts('temizlikClerk', 'hold', { reason_id: hand.m.holdReasons.material })
    expect(await dueAt()).toBe(before)
  })

  it('ended earlier gives back what was not waited for', async () => {
    const before = await dueAt()
    await hand.acts('temizlikClerk', 'hold')
    await hand.acts('temizlikClerk', 'resume')
    expect(await workedBetween(before, await dueAt())).toBe(await held())
  })

  it('is not lost when priority, subject or directorate change', async () => {
    const until = new Date(Date.now() + 6 * 86_400_000)
    await hand.acts('temizlikClerk', 'hold', { until })
    const pausing = async (): Promise<number> => {
      const { seconds } = await hand.one<{ seconds: string }>(
        `select zimmet_private.paused_seconds(r.id, c, r.registered_at) as seconds from zimmet_data.request r
         join zimmet_data.work_clock c on c.calendar_id = r.calendar_id where r.id = $1`,
        hand.at.requestId,
      )
      return Number(seconds)
    }
    const paused = await pausing()
    expect(paused).toBeGreaterThan(3_600)
    await hand.acts('temizlikDirector', 'change_priority', { priority: 'low', words: 'Tehlike geçti, sıraya alındı' })
    expect(await pausing()).toBe(paused)
    await hand.acts('temizlikClerk', 'change_subject')
    expect(await pausing()).toBe(paused)
    await hand.acts('temizlikClerk', 'resume')
    const waited = await pausing()
    await hand.acts('temizlikClerk', 'hand_over')
    expect(await pausing()).toBe(waited)
  })
})

describe('two clocks', () => {
  it('a hand-over leaves the citizen’s deadline and gives the receiver its whole own budget', async () => {
    await hand.registeredAt('2026-11-02 09:00')
    const promised = await dueAt()
    await hand.acts('temizlikClerk', 'hand_over')
    expect(await dueAt()).toBe(promised)
    const { due, since } = await hand.one<{ due: Date; since: Date }>(
      'select due_at as due, lower(period) as since from zimmet_data.custody where request_id = $1 and upper_inf(period)',
      hand.at.requestId,
    )
    const { own } = await hand.one<{ own: Date }>(
      `select zimmet_private.deadline_instant(c, $1, 'days', 7, 0) as own from zimmet_data.work_clock c where c.calendar_id = 1`,
      since,
    )
    expect(due).toEqual(own)
    expect(due.getTime()).toBeGreaterThan(promised)
  })

  it('the parts of the ledger add up to the whole, to the second', async () => {
    await hand.registeredAt('2026-11-02 09:00')
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'return_custody')
    await hand.acts('deskClerk', 'hand_over', { directorate_id: hand.m.directorates.fen })
    await hand.acts('fenClerk', 'take')
    await hand.acts('fenClerk', 'resolve')
    await hand.acts('agent', 'verify')
    const { parts, whole } = await hand.one<{ parts: string; whole: string }>(
      `select sum(zimmet_private.custody_seconds(c.request_id, c.period)) as parts,
         zimmet_private.custody_seconds(r.id, tstzrange(r.registered_at, r.closed_at)) as whole
       from zimmet_data.request r join zimmet_data.custody c on c.request_id = r.id where r.id = $1 group by r.id`,
      hand.at.requestId,
    )
    expect(Number(parts)).toBe(Number(whole))
    expect(Number(whole)).toBeGreaterThan(86_400)
  })
})

describe('an extension', () => {
  beforeEach(async () => {
    await hand.registered()
  })

  it('is the director’s, once, forwards, for a stated reason, and moves with the calendar', async () => {
    const before = await dueAt()
    await expectRefusal(hand.acts('temizlikDirector', 'extend', { words: ' ' }), 'ZM008')
    await expectRefusal(hand.acts('temizlikDirector', 'extend', { until: new Date(before - 1000) }), 'ZM028')
    await expectRefusal(
      hand.acts('temizlikDirector', 'extend', { until: new Date(Date.now() + 400 * 86_400_000) }),
      'ZM028',
    )
    await hand.acts('temizlikDirector', 'extend')
    expect(await dueAt()).toBeGreaterThan(before)
    await expectRefusal(
      hand.acts('temizlikDirector', 'extend', { until: new Date(Date.now() + 200 * 86_400_000) }),
      'ZM027',
    )
    const kept = await hand.one<{ words: string; after: Date; due: Date }>(
      `select e.words, e.due_after as after, r.due_at as due
       from zimmet_data.extension e join zimmet_data.request r on r.id = e.request_id where r.id = $1`,
      hand.at.requestId,
    )
    expect(kept.words).toBe('Ekipman gelecek')
    // The record says the deadline that it gave, not the evening that was typed.
    expect(kept.after).toEqual(kept.due)
  })
})

describe('first contact', () => {
  it('is the first time somebody spoke with the citizen', async () => {
    await hand.registered()
    await hand.acts('temizlikClerk', 'log_contact')
    const first = await hand.one('select contacted_at from zimmet_data.request where id = $1', hand.at.requestId)
    await hand.acts('agent', 'log_contact')
    expect(await hand.one('select contacted_at from zimmet_data.request where id = $1', hand.at.requestId)).toEqual(
      first,
    )
  })
})

it('lets nobody write a due date', async () => {
  await hand.registered()
  for (const role of ['temizlikClerk', 'temizlikDirector', 'overseer', 'administrator'] as const) {
    const person = await hand.database.as(role)
    // Views that nobody can write at all, above a table that nobody may.
    for (const view of ['inbox', 'request'])
      await expectRefusal(
        person.query(`update zimmet.${view} set due_at = now() where id = $1`, [hand.at.requestId]),
        '55000',
      )
    await expectRefusal(
      person.query('update zimmet_data.request set due_at = now() where id = $1', [hand.at.requestId]),
      '42501',
    )
  }
})
