// What Open311 tells of a report: where it stands, closed only when it is verified, and nothing of the citizen.
import { beforeEach, describe, expect, it } from 'vitest'
import { refusalOf } from '#tests/support/refusals.ts'
import { requestAtHand } from '../request-at-hand.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

const hand = requestAtHand()
let messages: MessagesAtHand
let token: string

/** A report came by Open311, and somebody made the request at hand of it. */
async function reported(form = 'request'): Promise<string> {
  const told = messages.text({ words: 'Derin çukur', details: { open311: { form, client: 'fms' } } })
  await messages.tell(told)
  await hand.owner.query(
    `insert into zimmet_data.message_request (message_id, request_id, at, staff_id)
     select m.id, $2, now(), $3 from zimmet_data.message m where m.external_id = $1`,
    [told.id, hand.at.requestId, hand.m.staff.agent],
  )
  return told.id
}
async function asked(by: object, account = messages.account): Promise<Record<string, unknown>[]> {
  const gateway = await hand.database.as('gateway')
  const call = 'select * from zimmet.gateway_open311_requests($1, $2)'
  return (await gateway.query<Record<string, unknown>>(call, [account, JSON.stringify(by)])).rows
}
const status = async (): Promise<unknown> => (await asked({ token }))[0]?.['status']

beforeEach(async () => {
  await hand.owner.query(`insert into zimmet_data.channel (code, name) values ('web', 'Web') on conflict do nothing`)
  messages = await messagesAt(hand.database, 'web')
  token = await reported()
})

describe('a report', () => {
  it('is open while it is only resolved, closed once somebody outside has verified it, and open again', async () => {
    expect(await status()).toBe('open')
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    expect(await status()).toBe('open')
    await hand.acts('agent', 'verify')
    expect(await status()).toBe('closed')
    expect(await asked({ status: 'closed' })).toMatchObject([{ token, outcome: 'solved' }])
    await hand.acts('agent', 'reopen')
    expect(await status()).toBe('open')
    expect(await asked({ status: 'closed' })).toEqual([])
  })

  it('is told with its subject, its directorate and its street, and with nothing of who wrote it', async () => {
    const [told] = await asked({ token })
    const { number, description } = await hand.row()
    expect(told).toMatchObject({ id: number, address: expect.stringContaining('Bağlar') })
    for (const personal of [description, 'Ayşe', '532', 'Derin çukur'])
      expect(JSON.stringify(told)).not.toContain(personal)
    expect(Object.keys(told ?? {}).toSorted()).toEqual(
      [
        ...['id', 'token', 'status', 'outcome', 'service_code', 'service_name', 'agency', 'requested_at', 'updated_at'],
        ...['expected_at', 'address', 'closed_at', 'reopened_count'],
      ].toSorted(),
    )
  })

  it('is open and has no number before anybody registered it, under the subject it was told of', async () => {
    const told = messages.text({
      words: 'Lamba yanmıyor',
      details: { open311: { form: 'request', client: 'fms', serviceCode: String(hand.m.subjects.pothole) } },
    })
    await messages.tell(told)
    expect(await asked({ token: told.id })).toMatchObject([
      { id: '', status: 'open', service_code: String(hand.m.subjects.pothole), agency: '', closed_at: null },
    ])
  })

  it('whose conversation is closed and of which nobody made a request stays open: closed is what somebody has verified', async () => {
    const serviceCode = String(hand.m.subjects.pothole)
    const told = messages.text({
      words: 'Çukur',
      details: { open311: { form: 'request', client: 'fms', serviceCode } },
    })
    await messages.tell(told)
    const { rows } = await hand.owner.query<{ id: number; seen: string }>(
      `select m.conversation_id as id, max(m.id)::text as seen from zimmet_data.message m
       where m.conversation_id = (select c.conversation_id from zimmet_data.message c where c.external_id = $1) group by 1`,
      [told.id],
    )
    const agent = await hand.database.as('agent')
    await agent.query('select zimmet.close_conversation(gen_random_uuid(), $1, $2)', [rows[0]?.id, rows[0]?.seen])
    expect(await asked({ token: told.id })).toMatchObject([{ id: '', status: 'open', outcome: null, closed_at: null }])
    expect(await asked({ status: 'closed' })).toEqual([])
  })

  it('of two matters is open while one of them is', async () => {
    const first = hand.at.requestId
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    await hand.acts('agent', 'verify')
    expect(await status()).toBe('closed')
    await hand.registered({})
    await hand.owner.query(
      `insert into zimmet_data.message_request (message_id, request_id, at, staff_id)
       select o.message_id, $2, now(), o.staff_id from zimmet_data.message_request o where o.request_id = $1`,
      [first, hand.at.requestId],
    )
    expect(await asked({ token })).toMatchObject([{ token, status: 'open', closed_at: null }])
  })

  it('is found by its number, its time and its subject, and no other request is told', async () => {
    const number = (await hand.row())['number']
    expect(await asked({ ids: [number] })).toHaveLength(1)
    expect(await asked({ ids: ['none'] })).toEqual([])
    expect(await asked({ until: '2000-01-01T00:00:00Z' })).toEqual([])
    expect(await asked({ changedFrom: '2000-01-01T00:00:00Z' })).toHaveLength(1)
    expect(await asked({ serviceCode: '0' })).toEqual([])
    expect(await asked({ ids: [number] }, 'another account')).toEqual([])
    // One that came by telephone has no report.
    await hand.registered()
    expect(await asked({ ids: [(await hand.row())['number']] })).toEqual([])
    // An update on it is no report of its own.
    await reported('update')
    expect(await asked({ ids: [(await hand.row())['number']] })).toEqual([])
  })
})

it('tells what is asked of a subject, to the gateway alone', async () => {
  await hand.owner.query(
    `insert into zimmet_data.question (subject_id, name, position, kind, choices, is_required, is_active)
     values ($1, 'Nerede?', 1, 'choice', E'Yol\nKaldırım', true, true), ($1, 'Eski', 2, 'text', '', false, false)`,
    [hand.m.subjects.pothole],
  )
  const gateway = await hand.database.as('gateway')
  const { rows } = await gateway.query('select * from zimmet.gateway_open311_questions()')
  expect(rows).toMatchObject([
    {
      service_code: String(hand.m.subjects.pothole),
      name: 'Nerede?',
      kind: 'choice',
      choices: 'Yol\nKaldırım',
      is_required: true,
    },
  ])
  const agent = await hand.database.as('agent')
  expect(await refusalOf(agent.query('select * from zimmet.gateway_open311_questions()'))).toMatchObject({
    code: '42501',
  })
})

it('tells the subjects that are in use, to the gateway alone', async () => {
  const gateway = await hand.database.as('gateway')
  const { rows } = await gateway.query<{ code: string }>('select * from zimmet.gateway_open311_services()')
  expect(rows).toContainEqual(
    expect.objectContaining({ code: String(hand.m.subjects.bin), service_group: expect.stringMatching(/\S/u) }),
  )
  const agent = await hand.database.as('agent')
  expect(await refusalOf(agent.query('select * from zimmet.gateway_open311_services()'))).toMatchObject({
    code: '42501',
  })
  expect(await refusalOf(agent.query(`select * from zimmet.gateway_open311_requests('a', '{}')`))).toMatchObject({
    code: '42501',
  })
})
