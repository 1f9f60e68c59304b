// The survey after every request: asked once, answered once, acted on under the rules that hold for everybody.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'
import { askingAt, type Asking } from './survey-at-hand.ts'

let database: FreshDatabase
let messages: MessagesAtHand
let asking: Asking

beforeAll(async () => {
  database = await freshDatabase()
  messages = await messagesAt(database)
  asking = await askingAt(database, messages)
})
afterAll(async () => await database.drop())

it('tells the number when a request is registered, in the transaction of the act', async () => {
  const { requestId, number } = await asking.registered()
  const told = await asking.outgoing(requestId)
  expect(told).toEqual([
    expect.objectContaining({ about: 'registered', state: 'waiting', account_id: messages.accountId }),
  ])
  expect(told[0]?.['words']).toContain(number)
})

it('says nothing to a citizen who does not want it, about a subject that is not told of, or on an occasion that is switched off', async () => {
  const owner = await database.owner()
  const agent = await database.as('agent')
  const { requestId, subjectId } = await asking.registered()
  const { citizen_id: citizen } = (await asking.request(requestId)) ?? {}
  const wish = async (isWrittenTo: boolean): Promise<void> => {
    await agent.query('select zimmet.set_citizen_wish($1, $2, $3, $4, true, $5)', [
      ...[randomUUID(), requestId, citizen, isWrittenTo, 'Öyle dedi'],
    ])
  }
  await wish(false)
  expect(await asking.outgoing(requestId)).toEqual([expect.objectContaining({ state: 'cancelled' })])
  await asking.resolve(requestId)
  expect(await asking.outgoing(requestId)).toHaveLength(1)
  await wish(true)
  await owner.query('update zimmet_data.subject set is_told = false where id = $1', [subjectId])
  expect(await asking.outgoing((await asking.registered()).requestId)).toEqual([])
  await owner.query('update zimmet_data.subject set is_told = true')
  const administrator = await database.as('administrator')
  const keep = async (isActive: boolean): Promise<void> => {
    await administrator.query(
      `select zimmet.keep_entry($1, 'message_text', (select id from zimmet.message_text where about = 'registered'), $2)`,
      [randomUUID(), JSON.stringify({ isActive })],
    )
  }
  await keep(false)
  expect(await asking.outgoing((await asking.registered()).requestId)).toEqual([])
  await keep(true)
  expect(await asking.outgoing((await asking.registered()).requestId)).toHaveLength(1)
})

it('takes no text with a field that there is not, and keeps one from going out whose field is not known of a request', async () => {
  const administrator = await database.as('administrator')
  const keep = async (words: string): Promise<void> => {
    await administrator.query(
      `select zimmet.keep_entry($1, 'message_text', (select id from zimmet.message_text where about = 'registered'), $2)`,
      [randomUUID(), JSON.stringify({ words })],
    )
  }
  expect(await refusalOf(keep('Merhaba {isim}'))).toMatchObject({ code: 'ZM025' })
  expect(await refusalOf(keep('{baglanti}'))).toMatchObject({ code: 'ZM025' })
  await keep('{numara}: {kurum}')
  const { requestId } = await asking.registered()
  expect(await asking.outgoing(requestId)).toEqual([
    expect.objectContaining({ state: 'failed', fault_text: 'field {kurum} is not known' }),
  ])
  await keep('{numara} alındı')
  const clerk = await database.as('temizlikClerk')
  const set = `select zimmet.set_messages(gen_random_uuid(), '21:00', '09:00', true, 3, 2, 14)`
  expect(await refusalOf(clerk.query(set))).toMatchObject({ code: '42501' })
})

describe('an answer', () => {
  it('"not solved" reopens into the same custody, once', async () => {
    const { requestId, surveyId, key } = await asking.resolved()
    await messages.tell(
      messages.text({ from: { key }, kind: 'choice', words: 'Hayır', details: { id: `anket:${surveyId}:no` } }),
    )
    await asking.settle()
    expect(await asking.request(requestId)).toMatchObject({ state: 'in_work', reopened_count: 1 })
    await messages.tell(
      messages.text({ from: { key }, kind: 'choice', words: 'Hayır', details: { id: `anket:${surveyId}:no` } }),
    )
    await asking.settle()
    expect(await asking.request(requestId)).toMatchObject({ state: 'in_work', reopened_count: 1 })
    expect(await asking.verifications(requestId)).toEqual([{ solved: false, by_citizen: true, login: 'test_gecit' }])
    expect(await asking.survey(surveyId)).toMatchObject({ state: 'settled', effect: 'reopened', solved: false })
  })

  it('"solved" with five closes nothing by itself; who confirms has the citizen\'s word', async () => {
    const { requestId, surveyId, key } = await asking.resolved()
    await messages.tell(
      messages.text({ from: { key }, kind: 'choice', words: 'Evet', details: { id: `anket:${surveyId}:yes` } }),
    )
    await messages.tell(
      messages.text({ from: { key }, kind: 'choice', words: '5', details: { id: `anket:${surveyId}:5` } }),
    )
    await asking.settle()
    expect(await asking.request(requestId)).toMatchObject({ state: 'resolved' })
    expect(await asking.survey(surveyId)).toMatchObject({ state: 'settled', effect: 'noted', solved: true, score: 5 })
    await asking.verify(requestId, 5)
    expect(await asking.request(requestId)).toMatchObject({ state: 'closed' })
  })

  it('is followed by the score question in the words of the house, and by none where it has switched them off', async () => {
    const administrator = await database.as('administrator')
    const keep = async (told: Record<string, unknown>): Promise<void> => {
      await administrator.query(
        `select zimmet.keep_entry($1, 'message_text', (select id from zimmet.message_text where about = 'score'), $2)`,
        [randomUUID(), JSON.stringify(told)],
      )
    }
    const asked = async (): Promise<unknown[]> => {
      const { requestId, surveyId, key } = await asking.resolved()
      await messages.tell(
        messages.text({ from: { key }, kind: 'choice', words: 'Evet', details: { id: `anket:${surveyId}:yes` } }),
      )
      const rows = await asking.outgoing(requestId)
      return rows.filter(({ content }) => (content as { type: string }).type === 'list').map(({ words }) => words)
    }
    expect(await asked()).toEqual(['Teşekkür ederiz. Hizmetimizi kaç puanla değerlendirirsiniz?'])
    await keep({ words: 'Sağ olun. {konu} işimize kaç verirsiniz?' })
    expect(await asked()).toEqual([expect.stringMatching(/^Sağ olun\. \S.* işimize kaç verirsiniz\?$/u)])
    await keep({ isActive: false })
    expect(await asked()).toEqual([])
    await keep({ isActive: true })
  })

  it('closes where the municipality wants that', async () => {
    const owner = await database.owner()
    await owner.query('update zimmet_data.message_setting set survey_closes = true')
    const { requestId, surveyId } = await asking.resolved()
    expect(await asking.answerOnPage(surveyId, true, 4)).toBe(true)
    await asking.settle()
    await owner.query('update zimmet_data.message_setting set survey_closes = false')
    expect(await asking.request(requestId)).toMatchObject({ state: 'closed' })
    expect(await asking.verifications(requestId)).toEqual([{ solved: true, by_citizen: true, login: 'test_gecit' }])
    expect(await asking.closingFaults()).toEqual([])
  })

  it('from another conversation, a second one, one too late, and one after the work went on change nothing', async () => {
    const { requestId, surveyId } = await asking.resolved()
    await messages.tell(messages.text({ kind: 'choice', words: 'Hayır', details: { id: `anket:${surveyId}:no` } }))
    await asking.settle()
    expect(await asking.request(requestId)).toMatchObject({ state: 'resolved' })
    await (
      await database.owner()
    ).query(`update zimmet_data.survey set expires_at = now() - interval '1 minute' where id = $1`, [surveyId])
    expect(await asking.answerOnPage(surveyId, false, 1)).toBe(false)
    const other = await asking.resolved()
    expect(await asking.answerOnPage(other.surveyId, false, 1)).toBe(true)
    expect(await asking.answerOnPage(other.surveyId, true, 5)).toBe(false)
    await asking.reopenByAgent(other.requestId)
    await asking.settle()
    expect(await asking.request(other.requestId)).toMatchObject({ state: 'in_work', reopened_count: 1 })
    expect(await asking.survey(other.surveyId)).toMatchObject({ effect: 'late' })
  })

  it('with a score out of range, or of a survey that there is not, is none', async () => {
    const { surveyId } = await asking.resolved()
    expect(await asking.answerOnPage(surveyId, true, 6)).toBe(false)
    expect(await asking.answerOnPage(999_999, true, 5)).toBe(false)
  })
})

describe('nobody answers', () => {
  it('he is asked again, three times in all, and then to be called', async () => {
    const owner = await database.owner()
    const { requestId, surveyId } = await asking.resolved()
    for (const tries of [2, 3]) {
      // oxlint-disable-next-line no-await-in-loop -- one day after the other
      await owner.query(`update zimmet_data.survey set next_try_at = now() - interval '1 minute' where id = $1`, [
        surveyId,
      ])
      // oxlint-disable-next-line no-await-in-loop
      await asking.remind()
      // oxlint-disable-next-line no-await-in-loop
      expect(await asking.survey(surveyId)).toMatchObject({ state: 'asked', tries })
    }
    await owner.query(`update zimmet_data.survey set next_try_at = now() - interval '1 minute' where id = $1`, [
      surveyId,
    ])
    await asking.remind()
    expect(await asking.survey(surveyId)).toMatchObject({ state: 'to_call', tries: 3 })
    const { rowCount } = await (
      await database.as('agent')
    ).query('select from zimmet.survey_call where request_id = $1', [requestId])
    expect(rowCount).toBe(1)
    expect(await asking.request(requestId)).toMatchObject({ state: 'resolved' })
  })
})

it('keeps quiet at night, and a minute between two to one person', async () => {
  const owner = await database.owner()
  await owner.query(`update zimmet_data.message_setting set quiet_from = '21:00', quiet_until = '09:00'`)
  const whom = `+90532${randomUUID().replaceAll(/\D/g, '').padEnd(7, '0').slice(0, 7)}`
  const { rows } = await owner.query<{ awake: boolean }>(
    `select s.at = (extract(hour from zimmet_private.earliest_sending($1, $2) at time zone 'Europe/Istanbul') between 9 and 20) as awake
     from (values (true)) s (at)`,
    [messages.accountId, whom],
  )
  await owner.query(`update zimmet_data.message_setting set quiet_from = '00:00', quiet_until = '00:00'`)
  expect(rows[0]?.awake).toBe(true)
  const { requestId } = await asking.resolved()
  const told = await asking.outgoing(requestId)
  const at = told
    .map(({ not_before: notBefore }) => (notBefore as Date).getTime())
    .toSorted((one, other) => one - other)
  for (let index = 1; index < at.length; index += 1)
    expect((at[index] ?? 0) - (at[index - 1] ?? 0)).toBeGreaterThanOrEqual(60_000)
  expect(at.length).toBe(2)
})
