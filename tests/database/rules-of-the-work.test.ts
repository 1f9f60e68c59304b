import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { command, type Values } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

describe('a return', () => {
  it('goes to the dispatch desk, new, without a clerk, and is counted', async () => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'return_custody')
    expect(await hand.row()).toMatchObject({
      directorate_id: hand.m.directorates.desk,
      state: 'new',
      clerk_id: null,
      returned_count: 1,
    })
  })

  it('owes words only where its reason says so', async () => {
    await expectRefusal(
      hand.acts('temizlikClerk', 'return_custody', { reason_id: hand.m.reasons.otherReturn }),
      'ZM008',
    )
    await expectRefusal(hand.acts('temizlikClerk', 'return_custody', { reason_id: null }), 'ZM008')
    await hand.acts('temizlikClerk', 'return_custody', {
      reason_id: hand.m.reasons.otherReturn,
      words: ' Ada sınırı dışında ',
    })
    expect(await hand.row('zimmet_data.custody', 'order by period desc')).toMatchObject({
      how: 'returned',
      words: 'Ada sınırı dışında',
    })
  })

  it('takes no reason of another kind', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'return_custody', { reason_id: hand.m.reasons.closerBy }), 'ZM023')
  })

  it('is not possible from the desk itself', async () => {
    await hand.acts('temizlikClerk', 'return_custody')
    await expectRefusal(hand.acts('deskClerk', 'return_custody'), 'ZM009')
  })
})

describe('a hand-over', () => {
  it('may name the subject it should have had, of the receiver alone', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'hand_over', { subject_id: hand.m.subjects.pothole }), 'ZM011')
    await hand.acts('temizlikClerk', 'hand_over', { subject_id: hand.m.subjects.pruning })
    expect(await hand.row()).toMatchObject({
      directorate_id: hand.m.directorates.park,
      subject_id: hand.m.subjects.pruning,
      hand_over_count: 1,
    })
  })

  it('goes to another, active directorate', async () => {
    await expectRefusal(
      hand.acts('temizlikClerk', 'hand_over', { directorate_id: hand.m.directorates.temizlik }),
      'ZM010',
    )
    await expectRefusal(hand.acts('temizlikClerk', 'hand_over', { directorate_id: 4711 }), 'ZM023')
  })

  it('ends a hold: the receiver starts with running time', async () => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'hold')
    await hand.acts('temizlikClerk', 'hand_over')
    expect(await hand.row()).toMatchObject({ held_until: null, hold_reason_id: null })
    expect(await hand.row('zimmet_data.hold_period')).toMatchObject({ ended_at: expect.any(Date) as Date })
  })

  it('leaves it visible to who held it, and to nobody else', async () => {
    await hand.acts('temizlikClerk', 'hand_over')
    const sees = async (role: Role): Promise<number | null> =>
      (await (await hand.database.as(role)).query('select from zimmet.inbox where id = $1', [hand.at.requestId]))
        .rowCount
    expect(await Promise.all((['temizlikClerk', 'parkClerk', 'fenClerk'] as const).map(sees))).toEqual([1, 1, 0])
  })
})

describe('taking and assigning', () => {
  it('accepts what was still new', async () => {
    await hand.acts('temizlikClerk', 'take')
    expect(await hand.row()).toMatchObject({ state: 'in_work', clerk_id: hand.m.staff.temizlikClerk })
    expect(await hand.row('zimmet_data.custody')).toMatchObject({ accepted_by: hand.m.staff.temizlikClerk })
  })

  it('goes to people of the holding directorate who are still there', async () => {
    for (const who of [hand.m.staff.fenClerk, hand.m.staff.gone, hand.m.staff.agent, 4711]) {
      await expectRefusal(hand.acts('temizlikDirector', 'assign', { clerk_id: who }), 'ZM012')
    }
    await hand.acts('temizlikDirector', 'assign', { clerk_id: hand.m.staff.twoHats })
    expect(await hand.row()).toMatchObject({ clerk_id: hand.m.staff.twoHats })
  })
})

describe('a hold', () => {
  const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000)
  beforeEach(async () => {
    await hand.acts('temizlikClerk', 'take')
  })

  it('ends in the future, for a reason that is one', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'hold', { until: inDays(-1) }), 'ZM014')
    await expectRefusal(hand.acts('temizlikClerk', 'hold', { until: null }), 'ZM014')
    await expectRefusal(hand.acts('temizlikClerk', 'hold', { until: 'infinity' }), 'ZM014')
    await expectRefusal(hand.acts('temizlikClerk', 'hold', { reason_id: null }), 'ZM008')
    await expectRefusal(hand.acts('temizlikClerk', 'hold', { reason_id: 4711 }), 'ZM023')
  })

  it('longer than its reason allows needs the director', async () => {
    const refusal = await expectRefusal(hand.acts('temizlikClerk', 'hold', { until: inDays(11) }), 'ZM014')
    expect(refusal.detail).toMatchObject({ longestDays: 10 })
    await hand.acts('temizlikDirector', 'hold', { until: inDays(11) })
  })

  it('ends by itself on its date', async () => {
    await hand.acts('temizlikClerk', 'hold')
    const clerk = await hand.database.as('temizlikClerk')
    const state = async (): Promise<unknown> =>
      (await clerk.query<{ state: string }>('select state from zimmet.inbox where id = $1', [hand.at.requestId]))
        .rows[0]?.state
    expect(await state()).toBe('on_hold')
    // Its date comes: now.
    for (const fact of [
      'update zimmet_data.hold_period set until = clock_timestamp() where request_id = $1',
      'update zimmet_data.request set held_until = clock_timestamp() where id = $1',
    ])
      await hand.owner.query(fact, [hand.at.requestId])
    expect(await state()).toBe('in_work')
    await hand.acts('temizlikClerk', 'hold')
  })

  it('ends earlier by resuming, and the ledger of holds says when', async () => {
    await hand.acts('temizlikClerk', 'hold')
    await hand.acts('temizlikColleague', 'resume')
    expect(await hand.row('zimmet_data.hold_period')).toMatchObject({ ended_at: expect.any(Date) as Date })
  })
})

describe('subject and priority', () => {
  it('change within the directorate, and the history says from what to what', async () => {
    await hand.acts('temizlikClerk', 'change_subject')
    await hand.acts('temizlikDirector', 'change_priority')
    const { rows } = await hand.owner.query<{ act: string; details: unknown }>(
      `select act, details - '{dueAt,noteId,wordsHash}'::text[] as details from zimmet_data.history where request_id = $1 and entry > 1 order by entry`,
      [hand.at.requestId],
    )
    expect(rows).toEqual([
      { act: 'change_subject', details: { from: hand.m.subjects.bin, to: hand.m.subjects.debris } },
      { act: 'change_priority', details: { from: 'normal', to: 'urgent' } },
    ])
  })

  it('to another directorate’s subject needs a hand-over', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'change_subject', { subject_id: hand.m.subjects.pothole }), 'ZM011')
    await expectRefusal(hand.acts('temizlikClerk', 'change_subject', { subject_id: 4711 }), 'ZM023')
    await expectRefusal(hand.acts('temizlikDirector', 'change_priority', { priority: 'vip' }), 'ZM025')
  })
})

describe('registering', () => {
  it('gives what nobody could name to the desk', async () => {
    await hand.registered({ subject_id: null })
    expect(await hand.row()).toMatchObject({
      directorate_id: hand.m.directorates.desk,
      subject_id: hand.m.subjects.unsorted,
    })
  })

  it('takes the priority of the subject unless told', async () => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    expect(await hand.row()).toMatchObject({ priority: 'high' })
    await hand.registered({ subject_id: hand.m.subjects.debris, priority: 'low' })
    expect(await hand.row()).toMatchObject({ priority: 'low' })
  })

  it('takes a caller without a name, and one that is known', async () => {
    await hand.registered({ citizen: null })
    expect(await hand.row()).toMatchObject({ citizen_id: null, masked_citizen: null })
    const agent = await hand.database.as('agent')
    const asked = randomUUID()
    await agent.query(`select zimmet.ask_citizens($1, '+90 532 123 45 67')`, [asked])
    const { rows } = await agent.query<{ id: number }>('select id from zimmet.found_citizens($1)', [asked])
    await hand.registered({ citizen: JSON.stringify({ id: rows[0]?.id }) })
    expect(await hand.row()).toMatchObject({ citizen_id: rows[0]?.id, masked_citizen: 'A*** Y***' })
  })

  it.each([
    [{ street: true }, 'ZM021'],
    [{ neighbourhood_id: 4711, street_id: null }, 'ZM023'],
    [{ subject_id: 4711 }, 'ZM023'],
    [{ channel_id: 4711 }, 'ZM023'],
    [{ description: ' \n ' }, 'ZM008'],
    [{ description: 'x'.repeat(4001) }, 'ZM025'],
    [{ priority: 'vip' }, 'ZM025'],
    [{ citizen: JSON.stringify({ fullName: ' ' }) }, 'ZM025'],
    [{ citizen: JSON.stringify({ fullName: 'A B', phone: '12345' }) }, 'ZM018'],
    [{ citizen: JSON.stringify({ fullName: 'A B', nationalId: '12345678901' }) }, 'ZM017'],
    [{ citizen: JSON.stringify({ fullName: 'A B', birthYear: 1066 }) }, 'ZM025'],
    [{ citizen: JSON.stringify({ id: 4711 }) }, 'ZM023'],
    [{ command_id: null }, 'ZM025'],
  ] as [Values, string][])('refuses %j with %s, and keeps nothing of it', async ({ street, ...values }, code) => {
    const before = await hand.owner.query(
      'select count(*), (select count(*) from zimmet_data.citizen) as citizens from zimmet_data.request',
    )
    const place =
      street === true ? { neighbourhood_id: hand.m.neighbourhoods.dilmen, street_id: hand.m.streets.gul } : {}
    await expectRefusal(hand.registered({ ...values, ...place }), code)
    const after = await hand.owner.query(
      'select count(*), (select count(*) from zimmet_data.citizen) as citizens from zimmet_data.request',
    )
    expect(after.rows).toEqual(before.rows)
  })

  it('numbers that rise, each with a check digit that finds a slip', async () => {
    const numbers = [await hand.registered(), await hand.registered()].map(({ number }) => number ?? '')
    await expectRefusal(hand.registered({ channel_id: 4711 }), 'ZM023')
    // A registration that is taken back keeps its number: nobody waits to learn whether it is.
    const agent = await hand.database.as('agent')
    await agent.query('begin')
    await hand.registered()
    await agent.query('rollback')
    numbers.push((await hand.registered()).number ?? '')
    const running = numbers.map((number) => Number(number.split('-')[1]))
    expect(running.map((value) => value - (running[0] ?? 0))).toEqual([0, 1, 3])
    const { rows } = await hand.owner.query<{ good: boolean; bad: boolean }>(
      `select zimmet_private.check_digit(replace($1, '-', '')) = '0' as good,
         zimmet_private.check_digit(overlay(replace($1, '-', '') placing '9' from 3)) = '0' as bad`,
      [numbers[0]],
    )
    expect(rows).toEqual([{ good: true, bad: false }])
  })
})

it('counts every command as one version and one entry of history', async () => {
  await hand.acts('temizlikClerk', 'take')
  await hand.acts('temizlikClerk', 'add_note')
  await hand.acts('temizlikClerk', 'hold')
  expect(await hand.row()).toMatchObject({ version: 3, last_entry: 4 })
  const overseer = await hand.database.as('overseer')
  expect((await overseer.query('select * from zimmet.history_faults($1)', [hand.at.requestId])).rows).toEqual([])
  await expectRefusal(command(overseer, 'add_note', { request_id: hand.at.requestId, words: ' ' }), 'ZM008')
})
