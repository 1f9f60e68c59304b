// A survey is the citizen's word: not the word of whom the holder's side brought, and not of who asks on it no more.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt } from './messages-at-hand.ts'
import { askingAt, type Asking } from './survey-at-hand.ts'

type Row = Record<string, unknown>

let database: FreshDatabase
let asking: Asking
beforeAll(async () => {
  database = await freshDatabase()
  const messages = await messagesAt(database)
  await messages.call('gateway_account($1, $2, $3)', ['sms', 'ERENLERBLD', 'ERENLERBLD'])
  asking = await askingAt(database, messages)
  await (await database.owner()).query('update zimmet_data.message_setting set survey_closes = true')
})
afterAll(async () => await database.drop())

const rows = async (role: Role | 'owner', sql: string, values: unknown[]): Promise<Row[]> =>
  (await (role === 'owner' ? await database.owner() : await database.as(role)).query<Row>(sql, values)).rows

const versionOf = async (id: number): Promise<unknown> => (await asking.request(id))?.['version']
/** An act on a request as it is now. */
const acts = async (role: Role, name: string, id: number, ...more: unknown[]): Promise<Row[]> =>
  await rows(
    role,
    `select zimmet.${name}(${[1, 2, 3, ...more.map((_, index) => index + 4)].map((n) => `$${n}`).join()})`,
    [...[randomUUID(), id, await versionOf(id), ...more]],
  )

let phones = 3_000_000
/** Somebody puts down one more who asks; gives his survey once it is resolved. */
async function brings(role: Role, requestId: number): Promise<() => Promise<number>> {
  const phone = `+90537${(phones += 1)}`
  await rows(role, 'select zimmet.add_complainant($1, $2, $3)', [
    ...[randomUUID(), requestId, JSON.stringify({ fullName: 'Komşu Kadın', phone })],
  ])
  return async () => {
    const [survey] = await rows(
      'owner',
      `select s.id from zimmet_data.survey s join zimmet_data.citizen z on z.id = s.citizen_id
       where s.request_id = $1 and z.phone = $2 order by s.id desc`,
      [requestId, phone],
    )
    return Number(survey?.['id'])
  }
}
/** He answers on the page, and it is acted on. */
async function answered(survey: number, solved: boolean, score = 5): Promise<unknown> {
  expect(await asking.answerOnPage(survey, solved, score)).toBe(true)
  await asking.settle()
  return (await asking.survey(survey))?.['effect']
}
const confirms = async (requestId: number): Promise<unknown> =>
  (await refusalOf(acts('agent', 'verify', requestId, true, 5, null)))?.code ?? 'closed'

describe('whom somebody puts down who works for the holder', () => {
  it.each(['temizlikClerk', 'temizlikDirector'] as const)(
    'closes nothing and unlocks nothing by his yes (%s), but is asked, and his no reopens',
    async (role) => {
      const { requestId } = await asking.registered()
      const survey = await brings(role, requestId)
      await asking.resolve(requestId)
      expect(await asking.survey(await survey())).toMatchObject({ state: 'asked' })
      expect(await answered(await survey(), true)).toBe('noted')
      expect(await asking.request(requestId)).toMatchObject({ state: 'resolved' })
      expect(await confirms(requestId)).toBe('ZM064')
      const other = await asking.registered()
      const notSolved = await brings(role, other.requestId)
      await asking.resolve(other.requestId)
      expect(await answered(await notSolved(), false)).toBe('reopened')
      expect(await asking.closingFaults()).toEqual([])
    },
  )

  it('is brought by its side wherever the work has been, and whatever he who put him down is now', async () => {
    const { requestId } = await asking.registered()
    const { directorates, reasons, staff } = database.municipality
    const survey = await brings('temizlikClerk', requestId)
    await acts('temizlikClerk', 'accept_custody', requestId)
    await acts('temizlikDirector', 'hand_over', requestId, directorates.fen, reasons.closerBy, null, null)
    await acts('fenClerk', 'accept_custody', requestId)
    const until = async (instant: string): Promise<Row[]> =>
      await rows(
        'owner',
        `update zimmet_data.membership set period = tstzrange(lower(period), ${instant}) where staff_id = $1`,
        [staff.temizlikClerk],
      )
    await until('clock_timestamp()')
    try {
      await acts('fenClerk', 'resolve', requestId, 'solved', 'Alındı', null)
      expect(await answered(await survey(), true)).toBe('noted')
    } finally {
      await until('null')
    }
    expect(await asking.request(requestId)).toMatchObject({ state: 'resolved' })
  })
})

it('is their own where who put him down works for the holder while it has the work', async () => {
  const { requestId } = await asking.registered()
  const survey = await brings('secondAgent', requestId)
  const { directorates, staff } = database.municipality
  const member = [staff.secondAgent, directorates.temizlik]
  await rows('owner', `insert into zimmet_data.membership select $1, $2, tstzrange(clock_timestamp(), null)`, member)
  try {
    await asking.resolve(requestId)
    expect(await answered(await survey(), true)).toBe('noted')
    expect(await asking.request(requestId)).toMatchObject({ state: 'resolved' })
  } finally {
    await rows('owner', 'delete from zimmet_data.membership where staff_id = $1 and directorate_id = $2', member)
  }
})

it('closes by the yes of whom an agent put down', async () => {
  const { requestId } = await asking.registered()
  const survey = await brings('agent', requestId)
  await asking.resolve(requestId)
  expect(await answered(await survey(), true)).toBe('closed')
  expect(await asking.request(requestId)).toMatchObject({ state: 'closed' })
  expect(await asking.closingFaults()).toEqual([])
})

it('says of a closing that stood on such a yes that it breaks the law', async () => {
  const { requestId } = await asking.registered()
  const survey = await brings('temizlikClerk', requestId)
  const other = await brings('agent', requestId)
  await asking.resolve(requestId)
  const [his, another] = [await survey(), await other()]
  expect(await answered(another, true)).toBe('closed')
  await rows('owner', `update zimmet_data.survey set state = 'settled', effect = 'closed' where id = $1`, [his])
  expect(await asking.closingFaults()).toEqual([
    { request_id: requestId, fault: 'confirmed by whom its own side brought' },
  ])
  await rows('owner', `update zimmet_data.survey set effect = 'noted' where id = $1`, [his])
})

describe('who has left with what he asked', () => {
  /** Two requests of one street; the second is joined, the work is resolved, and they are separated again. */
  async function separated(): Promise<{ master: number; child: number; survey: number }> {
    const [{ requestId: master }, { requestId: child }] = [await asking.registered(), await asking.registered()]
    const { neighbourhoods, streets } = database.municipality
    await rows('owner', 'update zimmet_data.request set neighbourhood_id = $2, street_id = $3 where id = any ($1)', [
      ...[[master, child], neighbourhoods.baglar, streets.gul],
    ])
    await acts('temizlikClerk', 'accept_custody', master)
    await acts('overseer', 'join_request', child, master)
    await acts('temizlikClerk', 'resolve', master, 'solved', 'Alındı', null)
    const citizen = (await asking.request(child))?.['citizen_id']
    const [survey] = await rows(
      'owner',
      'select id from zimmet_data.survey where request_id = $1 and citizen_id = $2',
      [master, citizen],
    )
    await acts('overseer', 'separate_request', child, 'Başka yerde')
    return { master, child, survey: Number(survey?.['id']) }
  }

  it.each([true, false])('neither closes nor reopens the other (%s)', async (solved) => {
    const { master, survey } = await separated()
    expect(await answered(survey, solved)).toBe('late')
    expect(await asking.request(master)).toMatchObject({ state: 'resolved', reopened_count: 0 })
    expect(await asking.verifications(master)).toEqual([])
  })

  it('is not asked again about it, nor called', async () => {
    const { survey, master } = await separated()
    const called = async (): Promise<number> =>
      (await rows('agent', 'select from zimmet.survey_call where id = $1', [survey])).length
    await rows('owner', `update zimmet_data.survey set state = 'to_call' where id = $1`, [survey])
    expect(await called()).toBe(0)
    await rows(
      'owner',
      `update zimmet_data.survey set state = 'asked', next_try_at = now() - interval '1 minute' where id = $1`,
      [survey],
    )
    await asking.remind()
    expect(await asking.survey(survey)).toMatchObject({ tries: 1, next_try_at: null })
    expect((await asking.outgoing(master)).filter(({ about }) => about === 'survey')).toHaveLength(2)
  })

  it('has none of his wishes or numbers looked at by way of it', async () => {
    const { master, child } = await separated()
    const citizen = (await asking.request(child))?.['citizen_id']
    const wish = rows('temizlikClerk', `select zimmet.set_citizen_wish($1, $2, $3, false, true, 'Öyle dedi')`, [
      ...[randomUUID(), master, citizen],
    ])
    expect(await refusalOf(wish)).toMatchObject({ code: 'ZM002' })
    const reveal = rows('temizlikClerk', 'select zimmet.reveal($1, $2, $3, $4, null)', [
      ...[randomUUID(), master, citizen, database.municipality.reasons.callBack],
    ])
    expect(await refusalOf(reveal)).toMatchObject({ code: 'ZM002' })
  })
})
