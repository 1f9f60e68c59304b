// "Do not write to me": told once, of a person, it holds wherever he is met; what goes out by itself follows at once.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { deskAt, type DeskAtHand } from './desk-at-hand.ts'
import { askingAt, type Asking } from './survey-at-hand.ts'

type Row = Record<string, unknown>

let database: FreshDatabase
let desk: DeskAtHand
let asking: Asking
beforeAll(async () => {
  database = await freshDatabase()
  desk = await deskAt(database)
  asking = await askingAt(database, desk.messages)
})
afterAll(async () => await database.drop())

const rows = async (role: Role, sql: string, values: unknown[]): Promise<Row[]> =>
  (await (await database.as(role)).query<Row>(sql, values)).rows

const ofConversation = async (role: Role, id: unknown, isWrittenTo: boolean, isAsked = true): Promise<Row[]> =>
  await rows(role, 'select zimmet.set_conversation_wish($1, $2, $3, $4, $5)', [
    ...[randomUUID(), id, isWrittenTo, isAsked, 'Rahatsız etmeyin dedi'],
  ])

const ofCitizen = async (role: Role, requestId: number, isWrittenTo: boolean, isAsked = true): Promise<Row[]> =>
  await rows(role, 'select zimmet.set_citizen_wish($1, $2, $3, $4, $5, $6)', [
    ...[randomUUID(), requestId, (await asking.request(requestId))?.['citizen_id'], isWrittenTo, isAsked, 'İstemiyor'],
  ])

const conversationOf = async (key: string): Promise<unknown> => (await desk.messages.conversation(key))?.['id']
const isShown = async (id: unknown): Promise<unknown> =>
  (await rows('agent', 'select do_not_write from zimmet.conversation where id = $1', [id]))[0]?.['do_not_write']
const states = async (requestId: number): Promise<string[]> =>
  (await asking.outgoing(requestId)).map(({ about, state }) => `${String(about)} ${String(state)}`)

it('told in a conversation, holds for the citizen of his requests, and the other way round', async () => {
  const { requestId, key } = await asking.registered()
  const id = await conversationOf(key)
  await ofConversation('agent', id, false)
  expect(await rows('temizlikClerk', 'select * from zimmet.request_wishes($1)', [requestId])).toMatchObject([
    { is_written_to: false, is_asked: true, words: 'Rahatsız etmeyin dedi' },
  ])
  await ofCitizen('temizlikClerk', requestId, true)
  expect(await isShown(id)).toBe(false)
  await ofCitizen('temizlikClerk', requestId, false)
  expect(await isShown(id)).toBe(true)
  const told = await rows('agent', 'select is_written_to, words from zimmet.conversation_wishes($1)', [id])
  expect(told.map((wish) => wish['is_written_to'])).toEqual([false, true, false])
})

it('told where nobody is known yet, is his when his phone turns up with a citizen', async () => {
  const phone = '+905551112233'
  const key = `TR.${randomUUID()}`
  const { id } = await desk.written({ words: 'yazmayın', from: { key, phone } })
  await ofConversation('agent', id, false)
  const { requestId } = await asking.registeredOf(key)
  expect(await states(requestId)).toEqual([])
  const other = await desk.written({ words: 'yine ben', from: { key: `TR.${randomUUID()}`, phone } })
  expect(await isShown(other.id)).toBe(true)
})

it('holds for nobody else who is put down with a number of the house', async () => {
  const written = async (): Promise<number> =>
    (await desk.written({ words: 'merhaba', from: { key: `TR.${randomUUID()}`, phone: '+904442554' } })).id
  const [one, other] = [await written(), await written()]
  await ofConversation('agent', one, false)
  expect(await isShown(other)).toBe(false)
})

describe('what goes out by itself', () => {
  it('is cancelled where it waits and waits no more, whatever a gateway says of it', async () => {
    const { requestId, key } = await asking.registered()
    const owner = await database.owner()
    const [first] = await asking.outgoing(requestId)
    await owner.query(`update zimmet_data.outgoing set state = 'sending' where id = $1`, [first?.['id']])
    const other = await asking.registered()
    await ofConversation('agent', await conversationOf(key), false)
    await desk.messages.call('gateway_sent($1, $2)', [first?.['id'], JSON.stringify({ result: 'not_sent' })])
    expect(await states(requestId)).toEqual(['registered cancelled'])
    expect(await states(other.requestId)).toEqual(['registered waiting'])
  })

  it('asks him by phone whether it was solved, or not at all where he does not want that either', async () => {
    const calls = async (requestId: number): Promise<number> =>
      (await rows('agent', 'select from zimmet.survey_call where request_id = $1', [requestId])).length
    const { requestId, surveyId } = await asking.resolved()
    await ofCitizen('agent', requestId, false)
    expect(await states(requestId)).toEqual(['registered cancelled', 'survey cancelled'])
    expect(await asking.survey(surveyId)).toMatchObject({ state: 'to_call' })
    expect(await calls(requestId)).toBe(1)
    await ofCitizen('agent', requestId, false, false)
    expect(await calls(requestId)).toBe(0)
    const { requestId: another } = await asking.registered()
    await ofCitizen('agent', another, true, false)
    await asking.resolve(another)
    expect(await asking.surveyOf(another)).toBeUndefined()
    expect(await states(another)).toEqual(['registered waiting'])
  })
})

it('is told by who speaks with citizens and by who may write on the request, with a reason, and changed by nobody after', async () => {
  const { requestId, key } = await asking.registered()
  const id = await conversationOf(key)
  for (const role of ['temizlikClerk', 'temizlikDirector', 'administrator', 'gateway'] as const)
    // oxlint-disable-next-line no-await-in-loop -- one after the other says which one
    expect((await refusalOf(ofConversation(role, id, false)))?.code, role).toMatch(/^(ZM003|42501)$/u)
  expect(await refusalOf(ofCitizen('parkClerk', requestId, false))).toMatchObject({ code: 'ZM002' })
  const agent = await database.as('agent')
  const without = agent.query(`select zimmet.set_conversation_wish($1, $2, false, true, ' ')`, [randomUUID(), id])
  expect(await refusalOf(without)).toMatchObject({ code: 'ZM008' })
  expect(await refusalOf(ofConversation('agent', id, true))).toMatchObject({ code: 'ZM126' })
  await ofConversation('agent', id, false)
  expect(await rows('parkClerk', 'select * from zimmet.request_wishes($1)', [requestId])).toEqual([])
  expect(await rows('temizlikClerk', 'select * from zimmet.conversation_wishes($1)', [id])).toEqual([])
  const owner = await database.owner()
  expect(await refusalOf(owner.query('delete from zimmet_data.wish'))).toMatchObject({ code: 'ZM090' })
})

it('is seen by who looks the citizen up before he writes him down again', async () => {
  const { requestId } = await asking.registered()
  await ofCitizen('agent', requestId, false)
  const { citizen_id: citizen } = (await asking.request(requestId)) ?? {}
  const owner = await database.owner()
  const { rows: phones } = await owner.query<Row>('select phone from zimmet_data.citizen where id = $1', [citizen])
  const lookUp = randomUUID()
  await rows('agent', 'select zimmet.ask_citizens($1, $2)', [lookUp, phones[0]?.['phone']])
  expect(await rows('agent', 'select id, is_written_to from zimmet.found_citizens($1)', [lookUp])).toEqual([
    { id: citizen, is_written_to: false },
  ])
})
