// Acts are dated by when they become true: rights are of the instant, an act stands in its own snapshot, and its commit follows at once.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, command } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

const note = async (person: Client): Promise<unknown> =>
  await command(person, 'add_note', { request_id: hand.at.requestId, words: 'Yerinde bakıldı.' })
const notes = async (): Promise<number> =>
  (await hand.owner.query('select from zimmet_data.note where request_id = $1', [hand.at.requestId])).rowCount ?? 0
const longest = async (interval: string): Promise<void> => {
  await hand.owner.query(
    `create or replace function zimmet_private.longest_commit() returns interval language sql immutable parallel safe
     return interval '${interval}'`,
  )
}

describe('a command', () => {
  it.each(['repeatable read', 'serializable'])('is refused in %s: it would act on what was', async (level) => {
    const clerk = await hand.database.another('temizlikClerk')
    await clerk.query(`begin isolation level ${level}`)
    await expectRefusal(note(clerk), 'ZM042')
    await clerk.query('rollback')
    await clerk.query('begin isolation level read committed')
    await note(clerk)
    await clerk.query('commit')
    expect(await notes()).toBe(1)
  })
})

describe('a commit', () => {
  beforeEach(async () => {
    await longest('1 hour')
  })
  afterEach(async () => {
    await longest('1 hour')
  })

  it('follows its act within seconds, or nothing of it is kept', async () => {
    const clerk = await hand.database.another('temizlikClerk')
    await longest('20 milliseconds')
    await clerk.query('begin')
    await note(clerk)
    await clerk.query('select pg_sleep(0.05)')
    await expectRefusal(clerk.query('commit'), 'ZM043')
    expect(await notes()).toBe(0)
    await longest('1 hour')
    await clerk.query('begin')
    await note(clerk)
    await note(clerk)
    await clerk.query('commit')
    expect(await notes()).toBe(2)
  })

  it.each([
    ['asked for before the act', ['set constraints all immediate'], []],
    ['asked for after it', [], ['set constraints all immediate']],
    ['asked for by its name', [], ['set constraints zimmet_data.command_is_committed_at_once immediate']],
    ['asked for in other words', [], [`do $$ begin execute 'set con' || 'straints all immediate'; end $$`]],
  ])('is not answered for ahead: %s', async (_how, before, after) => {
    const clerk = await hand.database.another('temizlikClerk')
    const attempt = async (): Promise<void> => {
      await clerk.query('begin')
      for (const statement of before) await clerk.query(statement)
      await note(clerk)
      for (const statement of after) await clerk.query(statement)
      await clerk.query('commit')
    }
    await attempt().then(
      () => expect.fail('it went through'),
      (error: { code?: string }) => expect(['ZM043', '42501']).toContain(error.code),
    )
    await clerk.query('rollback')
    expect(await notes()).toBe(0)
  })

  it('in one message with its act is as good as any, held back in it as late', async () => {
    const clerk = await hand.database.another('temizlikClerk')
    const words = (seconds: number): string =>
      `begin; select zimmet.add_note('${randomUUID()}', ${hand.at.requestId}, 'Yerinde bakıldı.'); select pg_sleep(${seconds}); commit`
    await clerk.query(words(0))
    expect(await notes()).toBe(1)
    await longest('20 milliseconds')
    await expectRefusal(clerk.query(words(0.05)), 'ZM043')
    await clerk.query('rollback')
    expect(await notes()).toBe(1)
  })
})

describe('an old transaction', () => {
  it('has no right that ended since it began: neither to see nor to take', async () => {
    const clerk = await hand.database.another('temizlikClerk')
    await clerk.query('begin')
    const seen = async (): Promise<number | null> =>
      (await clerk.query('select from zimmet.inbox where id = $1', [hand.at.requestId])).rowCount
    expect(await seen()).toBe(1)
    await hand.owner.query(
      `update zimmet_data.membership set period = tstzrange(lower(period), clock_timestamp()) where staff_id = $1 and upper_inf(period)`,
      [hand.m.staff.temizlikClerk],
    )
    expect(await seen()).toBe(0)
    await expectRefusal(act(clerk, 'take', hand.at), 'ZM002')
    await clerk.query('rollback')
    await hand.owner.query(
      `update zimmet_data.membership set period = tstzrange(lower(period), null) where staff_id = $1`,
      [hand.m.staff.temizlikClerk],
    )
  })

  it('nor one in another isolation level: whoever is moved is signed out', async () => {
    const clerk = await hand.database.another('temizlikColleague')
    await clerk.query('begin isolation level repeatable read')
    expect((await clerk.query('select from zimmet.inbox where id = $1', [hand.at.requestId])).rowCount).toBe(1)
    const administrator = await hand.database.as('administrator')
    await command(administrator, 'move_staff', {
      ...{ staff_id: hand.m.staff.temizlikColleague, post: 'clerk', directorate_ids: [hand.m.directorates.fen] },
    })
    await expect(clerk.query('select from zimmet.inbox')).rejects.toThrow(/terminat|not queryable/u)
  })
})

it('words that only look like words say nothing', async () => {
  const agent = await hand.database.as('agent')
  for (const words of ['\u200B', '\u2800', '\u3164', '\u00AD', '\u2060', ' \u200B\n\u00A0'])
    await expectRefusal(command(agent, 'add_note', { request_id: hand.at.requestId, words }), 'ZM008')
  for (const words of ['x', 'ok ok', 'aaaaaaaaaaaaaaa'])
    await expectRefusal(command(agent, 'log_contact', { request_id: hand.at.requestId, words }), 'ZM046')
  const tried = { request_id: hand.at.requestId, words: 'Telefonu kapalı, ulaşılamadı', reached: false }
  await command(agent, 'log_contact', tried)
  expect(await hand.row()).toMatchObject({ contacted_at: null })
  expect(await hand.row('zimmet_data.contact')).toEqual({})
  await command(agent, 'log_contact', { ...tried, words: 'Telefonda konuşuldu, ekip bekliyor', reached: true })
  expect((await hand.row())['contacted_at']).toEqual((await hand.row('zimmet_data.contact'))['at'])
})
