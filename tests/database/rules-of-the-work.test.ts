import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, command, register, usualValues, type Answer, type Target, type Values } from './acts.ts'

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
beforeEach(async () => {
  at = await registered()
})

async function registered(values: Values = {}): Promise<Answer> {
  return await register(await database.as('agent'), m, values)
}

/** Somebody acts on the request at hand, with usual values but for those told. */
async function acts(role: Role, name: string, values: Values = {}): Promise<Answer> {
  const answer = await act(await database.as(role), name, at, { ...usualValues(m)[name], ...values })
  at = answer
  return answer
}

async function row(view = 'zimmet_data.request', order = ''): Promise<Record<string, unknown>> {
  const key = view === 'zimmet_data.request' ? 'id' : 'request_id'
  const { rows } = await owner.query<Record<string, unknown>>(`select * from ${view} where ${key} = $1 ${order}`, [
    at.requestId,
  ])
  return rows[0] ?? {}
}

describe('a return', () => {
  it('goes to the dispatch desk, new, without a clerk, and is counted', async () => {
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'return_custody')
    expect(await row()).toMatchObject({
      directorate_id: m.directorates.desk,
      state: 'new',
      clerk_id: null,
      returned_count: 1,
    })
  })

  it('owes words only where its reason says so', async () => {
    await expectRefusal(acts('temizlikClerk', 'return_custody', { reason_id: m.reasons.otherReturn }), 'ZM008')
    await expectRefusal(acts('temizlikClerk', 'return_custody', { reason_id: null }), 'ZM008')
    await acts('temizlikClerk', 'return_custody', { reason_id: m.reasons.otherReturn, words: ' Ada sınırı dışında ' })
    expect(await row('zimmet_data.custody', 'order by period desc')).toMatchObject({
      how: 'returned',
      words: 'Ada sınırı dışında',
    })
  })

  it('takes no reason of another kind', async () => {
    await expectRefusal(acts('temizlikClerk', 'return_custody', { reason_id: m.reasons.closerBy }), 'ZM023')
  })

  it('is not possible from the desk itself', async () => {
    await acts('temizlikClerk', 'return_custody')
    await expectRefusal(acts('deskClerk', 'return_custody'), 'ZM009')
  })
})

describe('a hand-over', () => {
  it('may name the subject it should have had, of the receiver alone', async () => {
    await expectRefusal(acts('temizlikClerk', 'hand_over', { subject_id: m.subjects.pothole }), 'ZM011')
    await acts('temizlikClerk', 'hand_over', { subject_id: m.subjects.pruning })
    expect(await row()).toMatchObject({
      directorate_id: m.directorates.park,
      subject_id: m.subjects.pruning,
      hand_over_count: 1,
    })
  })

  it('goes to another, active directorate', async () => {
    await expectRefusal(acts('temizlikClerk', 'hand_over', { directorate_id: m.directorates.temizlik }), 'ZM010')
    await expectRefusal(acts('temizlikClerk', 'hand_over', { directorate_id: 4711 }), 'ZM023')
  })

  it('ends a hold: the receiver starts with running time', async () => {
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'hold')
    await acts('temizlikClerk', 'hand_over')
    expect(await row()).toMatchObject({ held_until: null, hold_reason_id: null })
    expect(await row('zimmet_data.hold_period')).toMatchObject({ ended_at: expect.any(Date) as Date })
  })

  it('leaves it visible to who held it, and to nobody else', async () => {
    await acts('temizlikClerk', 'hand_over')
    const sees = async (role: Role): Promise<number | null> =>
      (await (await database.as(role)).query('select from zimmet.inbox where id = $1', [at.requestId])).rowCount
    expect(await Promise.all((['temizlikClerk', 'parkClerk', 'fenClerk'] as const).map(sees))).toEqual([1, 1, 0])
  })
})

describe('taking and assigning', () => {
  it('accepts what was still new', async () => {
    await acts('temizlikClerk', 'take')
    expect(await row()).toMatchObject({ state: 'in_work', clerk_id: m.staff.temizlikClerk })
    expect(await row('zimmet_data.custody')).toMatchObject({ accepted_by: m.staff.temizlikClerk })
  })

  it('goes to people of the holding directorate who are still there', async () => {
    for (const who of [m.staff.fenClerk, m.staff.gone, m.staff.agent, 4711]) {
      await expectRefusal(acts('temizlikDirector', 'assign', { clerk_id: who }), 'ZM012')
    }
    await acts('temizlikDirector', 'assign', { clerk_id: m.staff.twoHats })
    expect(await row()).toMatchObject({ clerk_id: m.staff.twoHats })
  })
})

describe('a hold', () => {
  const inDays = (days: number): Date => new Date(Date.now() + days * 86_400_000)
  beforeEach(async () => {
    await acts('temizlikClerk', 'take')
  })

  it('ends in the future, for a reason that is one', async () => {
    await expectRefusal(acts('temizlikClerk', 'hold', { until: inDays(-1) }), 'ZM014')
    await expectRefusal(acts('temizlikClerk', 'hold', { until: null }), 'ZM014')
    await expectRefusal(acts('temizlikClerk', 'hold', { until: 'infinity' }), 'ZM014')
    await expectRefusal(acts('temizlikClerk', 'hold', { reason_id: null }), 'ZM008')
    await expectRefusal(acts('temizlikClerk', 'hold', { reason_id: 4711 }), 'ZM023')
  })

  it('longer than its reason allows needs the director', async () => {
    const refusal = await expectRefusal(acts('temizlikClerk', 'hold', { until: inDays(11) }), 'ZM014')
    expect(refusal.detail).toMatchObject({ longestDays: 10 })
    await acts('temizlikDirector', 'hold', { until: inDays(11) })
  })

  it('ends by itself on its date', async () => {
    await acts('temizlikClerk', 'hold', { until: new Date(Date.now() + 400) })
    const clerk = await database.as('temizlikClerk')
    const state = async (): Promise<unknown> =>
      (await clerk.query<{ state: string }>('select state from zimmet.inbox where id = $1', [at.requestId])).rows[0]
        ?.state
    expect(await state()).toBe('on_hold')
    await expect.poll(state).toBe('in_work')
    await acts('temizlikClerk', 'hold')
  })

  it('ends earlier by resuming, and the ledger of holds says when', async () => {
    await acts('temizlikClerk', 'hold')
    await acts('temizlikColleague', 'resume')
    expect(await row('zimmet_data.hold_period')).toMatchObject({ ended_at: expect.any(Date) as Date })
  })
})

describe('subject and priority', () => {
  it('change within the directorate, and the history says from what to what', async () => {
    await acts('temizlikClerk', 'change_subject')
    await acts('temizlikDirector', 'change_priority')
    const { rows } = await owner.query<{ act: string; details: unknown }>(
      `select act, details - 'dueAt' as details from zimmet_data.history where request_id = $1 and entry > 1 order by entry`,
      [at.requestId],
    )
    expect(rows).toEqual([
      { act: 'change_subject', details: { from: m.subjects.bin, to: m.subjects.debris } },
      { act: 'change_priority', details: { from: 'normal', to: 'urgent' } },
    ])
  })

  it('to another directorate’s subject needs a hand-over', async () => {
    await expectRefusal(acts('temizlikClerk', 'change_subject', { subject_id: m.subjects.pothole }), 'ZM011')
    await expectRefusal(acts('temizlikClerk', 'change_subject', { subject_id: 4711 }), 'ZM023')
    await expectRefusal(acts('temizlikDirector', 'change_priority', { priority: 'vip' }), 'ZM025')
  })
})

describe('registering', () => {
  it('gives what nobody could name to the desk', async () => {
    at = await registered({ subject_id: null })
    expect(await row()).toMatchObject({ directorate_id: m.directorates.desk, subject_id: m.subjects.unsorted })
  })

  it('takes the priority of the subject unless told', async () => {
    at = await registered({ subject_id: m.subjects.debris })
    expect(await row()).toMatchObject({ priority: 'high' })
    at = await registered({ subject_id: m.subjects.debris, priority: 'low' })
    expect(await row()).toMatchObject({ priority: 'low' })
  })

  it('takes a caller without a name, and one that is known', async () => {
    at = await registered({ citizen: null })
    expect(await row()).toMatchObject({ citizen_id: null, masked_citizen: null })
    const agent = await database.as('agent')
    const { rows } = await agent.query<{ id: number }>(`select id from zimmet.find_citizens('+90 532 123 45 67')`)
    at = await registered({ citizen: JSON.stringify({ id: rows[0]?.id }) })
    expect(await row()).toMatchObject({ citizen_id: rows[0]?.id, masked_citizen: 'A*** Y***' })
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
    const before = await owner.query(
      'select count(*), (select count(*) from zimmet_data.citizen) as citizens from zimmet_data.request',
    )
    const place = street === true ? { neighbourhood_id: m.neighbourhoods.dilmen, street_id: m.streets.gul } : {}
    await expectRefusal(registered({ ...values, ...place }), code)
    const after = await owner.query(
      'select count(*), (select count(*) from zimmet_data.citizen) as citizens from zimmet_data.request',
    )
    expect(after.rows).toEqual(before.rows)
  })

  it('numbers without gaps, each with a check digit that finds a slip', async () => {
    const numbers = [await registered(), await registered()].map(({ number }) => number ?? '')
    await expectRefusal(registered({ channel_id: 4711 }), 'ZM023')
    numbers.push((await registered()).number ?? '')
    const running = numbers.map((number) => Number(number.split('-')[1]))
    expect(running.map((value) => value - (running[0] ?? 0))).toEqual([0, 1, 2])
    const { rows } = await owner.query<{ good: boolean; bad: boolean }>(
      `select zimmet_private.check_digit(replace($1, '-', '')) = '0' as good,
         zimmet_private.check_digit(overlay(replace($1, '-', '') placing '9' from 3)) = '0' as bad`,
      [numbers[0]],
    )
    expect(rows).toEqual([{ good: true, bad: false }])
  })
})

it('counts every command as one version and one entry of history', async () => {
  await acts('temizlikClerk', 'take')
  await acts('temizlikClerk', 'add_note')
  await acts('temizlikClerk', 'hold')
  expect(await row()).toMatchObject({ version: 3, last_entry: 4 })
  const overseer = await database.as('overseer')
  expect((await overseer.query('select * from zimmet.history_faults($1)', [at.requestId])).rows).toEqual([])
  await expectRefusal(command(overseer, 'add_note', { request_id: at.requestId, words: ' ' }), 'ZM008')
})
