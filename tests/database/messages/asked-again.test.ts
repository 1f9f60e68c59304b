// What goes out by itself is asked again when a gateway takes it: is it night, and does he still want it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { deskAt, type DeskAtHand } from './desk-at-hand.ts'
import { askingAt, type Asking } from './survey-at-hand.ts'

let database: FreshDatabase
let owner: Client
let desk: DeskAtHand
let asking: Asking
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  desk = await deskAt(database)
  asking = await askingAt(database, desk.messages)
})
beforeEach(async () => await night(0, 0))
afterAll(async () => await database.drop())

/** The quiet hours, told from now on; from none to none they are over. */
async function night(from: number, until: number): Promise<void> {
  await owner.query(
    `update zimmet_data.message_setting m
     set quiet_from = case when $1::int = $2::int then '00:00' else (l.now + make_interval(hours => $1::int))::time end,
       quiet_until = case when $1::int = $2::int then '00:00' else (l.now + make_interval(hours => $2::int))::time end
     from (select clock_timestamp() at time zone 'Europe/Istanbul' as now) l`,
    [from, until],
  )
}
/** What a gateway gets to send: of which request. */
async function taken(): Promise<{ request: number | null; about: string }[]> {
  await owner.query(`update zimmet_data.outgoing set not_before = now() where state = 'waiting'`)
  const gateway = await database.as('gateway')
  const { rows } = await gateway.query<{ id: string }>(
    `select id from zimmet.gateway_outgoing(1000, '1 minute', '1 minute')`,
  )
  const told = await owner.query<{ request: number | null; about: string }>(
    'select request_id as request, about from zimmet_data.outgoing where id = any ($1) order by created_at',
    [rows.map(({ id }) => id)],
  )
  return told.rows
}
/** He has not written for as long as it takes to fall asleep. */
const falls = async (key: string): Promise<void> => {
  await owner.query(
    `update zimmet_data.conversation set last_in_at = now() - interval '11 minutes' where citizen_key = $1`,
    [key],
  )
}

describe('at night', () => {
  it('waits, whatever made it late, and goes in the morning', async () => {
    const { requestId, key } = await asking.registered()
    await falls(key)
    await night(-1, 1)
    expect(await taken()).toEqual([])
    await night(1, 2)
    expect(await taken()).toEqual([{ request: requestId, about: 'registered' }])
  })

  it('goes where he wrote a moment ago, and so does an answer of a person', async () => {
    const { requestId } = await asking.registered()
    const asleep = await desk.written({ words: 'Merhaba' })
    const agent = await database.as('agent')
    await agent.query('select zimmet.answer_conversation($1, $2, $3, $4, $5, $6, false)', [
      ...[randomUUID(), asleep.id, randomUUID(), JSON.stringify({ text: 'Geliyoruz' }), 'free', asleep.lastId],
    ])
    await falls(asleep.key)
    await night(-1, 1)
    expect(await taken()).toEqual(
      expect.arrayContaining([
        { request: requestId, about: 'registered' },
        { request: null, about: 'answer' },
      ]),
    )
  })
})

describe('whoever wants it no more', () => {
  /** He says so in the moment in which it is put down to wait: neither has seen the other. */
  async function says(requestId: number, key: string, wish: { isWrittenTo: boolean; isAsked: boolean }): Promise<void> {
    const { id } = (await desk.messages.conversation(key)) ?? {}
    await owner.query(
      `insert into zimmet_data.wish (citizen_id, conversation_id, is_written_to, is_asked, words, staff_id, at)
       select r.citizen_id, $2, $3, $4, 'Öyle dedi', $5, now() from zimmet_data.request r where r.id = $1`,
      [requestId, id, wish.isWrittenTo, wish.isAsked, database.municipality.staff.agent],
    )
  }
  const states = async (requestId: number): Promise<string[]> =>
    (await asking.outgoing(requestId)).map(({ about, state }) => `${String(about)} ${String(state)}`)

  it('gets none of it, though it came to wait as he said so, and is called for the survey', async () => {
    const { requestId, surveyId, key } = await asking.resolved()
    const other = await asking.registered()
    await says(requestId, key, { isWrittenTo: false, isAsked: true })
    expect(await states(requestId)).toEqual(['registered waiting', 'survey waiting'])
    expect(await taken()).toEqual([{ request: other.requestId, about: 'registered' }])
    expect(await states(requestId)).toEqual(['registered cancelled', 'survey cancelled'])
    expect(await asking.survey(surveyId)).toMatchObject({ state: 'to_call', next_try_at: null })
  })

  it('is told of his request all the same where he wants no survey alone', async () => {
    const { requestId, surveyId, key } = await asking.resolved()
    await says(requestId, key, { isWrittenTo: true, isAsked: false })
    expect(await taken()).toEqual([{ request: requestId, about: 'registered' }])
    expect(await states(requestId)).toEqual(['registered sending', 'survey cancelled'])
    expect(await asking.survey(surveyId)).toMatchObject({ state: 'to_call' })
  })
})
