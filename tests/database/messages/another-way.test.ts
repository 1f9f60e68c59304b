// What goes out by itself when the first way does not lead there: which way it goes then, in which words, once, and answered from anywhere.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outgoing as sentShape, type Outgoing } from '#main/gateway/outgoing.ts'
import { linked } from '#main/gateway/survey/linked.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { deskAt, type DeskAtHand } from './desk-at-hand.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'
import { askingAt, type Asking } from './survey-at-hand.ts'

type Row = Record<string, unknown>

let database: FreshDatabase
let desk: DeskAtHand
let asking: Asking
beforeAll(async () => {
  database = await freshDatabase()
  desk = await deskAt(database)
  asking = await askingAt(database, desk.messages)
  await desk.account('sms', 'ERENLERBLD')
  const owner = await database.owner()
  await owner.query(
    `insert into zimmet_data.channel (code, name) values ('web', 'Web'), ('social_media', 'Sosyal medya') on conflict do nothing`,
  )
})
afterAll(async () => await database.drop())

const rows = async (role: Role | 'owner', sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await (role === 'owner' ? await database.owner() : await database.as(role)).query<Row>(sql, values)).rows

let phones = 2_000_000
const newPhone = (): string => `+90536${(phones += 1)}`

/** What went out about a request, by which kind of account. */
const outgoingOf = async (requestId: number, about?: string): Promise<Row[]> =>
  await rows(
    'owner',
    `select o.*, a.kind from zimmet_data.outgoing o join zimmet_data.message_account a on a.id = o.account_id
     where o.request_id = $1 and o.about = coalesce($2, o.about) order by o.created_at`,
    [requestId, about],
  )

/** A gateway takes all that is to go out, whatever the hour, and says nothing of it yet. */
async function taken(): Promise<Outgoing[]> {
  await rows('owner', `update zimmet_data.outgoing set not_before = now() where state = 'waiting'`)
  const leased = await rows('gateway', `select * from zimmet.gateway_outgoing(1000, '1 minute', '1 minute')`)
  return leased.map((row) =>
    sentShape.parse({ ...row, createdAt: row['created_at'], isDoubtful: row['is_doubtful'], tries: row['tries'] }),
  )
}
const becomes = async (id: unknown, outcome: unknown): Promise<unknown> =>
  await rows('gateway', 'select zimmet.gateway_sent($1, $2)', [id, JSON.stringify(outcome)])
/** It goes to its channel, which says that it leads nowhere. */
async function failsBy(id: unknown, faultClass: string): Promise<void> {
  await taken()
  await becomes(id, { result: 'failed', fault: { class: faultClass, code: '131047', text: 'not this way' } })
}

async function registeredBy(messages: MessagesAtHand, phone: string): Promise<number> {
  const key = `key ${randomUUID()}`
  await messages.tell(messages.text({ words: 'Çöp alınmadı', from: { key, phone: null, name: 'Ali Veli' } }))
  const [message] = await messages.messagesOf(key)
  const { channels, subjects } = database.municipality
  const request = { channelId: channels.whatsapp, subjectId: subjects.bin, description: 'Çöp' }
  const [answer] = await rows('agent', `select zimmet.register_from_messages($1, $2, $3) ->> 'requestId' as id`, [
    ...[randomUUID(), JSON.stringify({ ...request, citizen: { fullName: 'Ali Veli', phone } }), [message?.['id']]],
  ])
  return Number(answer?.['id'])
}

/** Its directorate says that it cannot be done, with these words. */
async function declines(requestId: number, words: string): Promise<void> {
  const version = async (): Promise<unknown> => (await asking.request(requestId))?.['version']
  await rows('temizlikClerk', 'select zimmet.accept_custody($1, $2, $3)', [randomUUID(), requestId, await version()])
  await rows('temizlikClerk', `select zimmet.resolve($1, $2, $3, 'declined', $4, null)`, [
    ...[randomUUID(), requestId, await version(), words],
  ])
  await rows('temizlikDirector', 'select zimmet.approve_outcome($1, $2, $3)', [
    ...[randomUUID(), requestId, await version()],
  ])
}

describe('a citizen whose channel only brings', () => {
  it.each(['web', 'x'])('%s: is told by SMS', async (kind) => {
    const phone = newPhone()
    const messages = await messagesAt(database, kind)
    const requestId = await registeredBy(messages, phone)
    expect(await outgoingOf(requestId)).toMatchObject([{ about: 'registered', kind: 'sms', addressee: phone }])
    await asking.resolve(requestId)
    expect(await outgoingOf(requestId, 'survey')).toMatchObject([{ kind: 'sms', addressee: phone, state: 'waiting' }])
    expect(await asking.surveyOf(requestId)).toMatchObject({ state: 'asked' })
  })

  it('is answered by SMS at the phone that he told the house', async () => {
    const phone = newPhone()
    const messages = await messagesAt(database, 'facebook')
    const requestId = await registeredBy(messages, phone)
    const [first] = await outgoingOf(requestId)
    expect(first).toMatchObject({ kind: 'facebook', state: 'waiting' })
    await failsBy(first?.['id'], 'other_channel')
    expect(await outgoingOf(requestId)).toMatchObject([
      { kind: 'facebook', state: 'failed' },
      { kind: 'sms', addressee: phone, state: 'waiting' },
    ])
    const ways = await rows('agent', 'select way, closed_because from zimmet.conversation_ways($1)', [
      first?.['conversation_id'],
    ])
    expect(ways).toContainEqual({ way: 'sms', closed_because: null })
  })

  it.each([
    ['of the house', '+904442554'],
    ['of a landline', '+902642791010'],
    ['that costs', '+909001112233'],
    ['of another country', '+447700900123'],
  ])('gets no SMS at a number %s, and is called for the survey', async (_what, phone) => {
    const requestId = await registeredBy(await messagesAt(database, 'web'), phone)
    expect(await outgoingOf(requestId)).toEqual([])
    await asking.resolve(requestId)
    expect(await outgoingOf(requestId)).toEqual([])
    expect(await asking.surveyOf(requestId)).toMatchObject({ state: 'to_call' })
  })

  it('is told by SMS outside the window of a channel without templates, though the words have one', async () => {
    const template = async (name: string | null): Promise<unknown> =>
      await rows(
        'owner',
        `update zimmet_data.message_text set template_name = $1, template_language = left($1, 2) where about = 'declined'`,
        [name],
      )
    const phone = newPhone()
    const requestId = await registeredBy(await messagesAt(database, 'facebook'), phone)
    const [first] = await outgoingOf(requestId)
    await rows('owner', `update zimmet_data.conversation set window_until = now() - interval '1 day' where id = $1`, [
      first?.['conversation_id'],
    ])
    await template('tr_olumsuz')
    await declines(requestId, 'Yol bizim değil')
    expect(await outgoingOf(requestId, 'declined')).toMatchObject([
      { kind: 'sms', addressee: phone, content: { type: 'text' } },
    ])
    await template(null)
  })
})

describe('a survey that goes another way', () => {
  it.each(['template', 'other_channel'])('after "%s" is asked by SMS in its words, with its link', async (fault) => {
    const { requestId, surveyId } = await asking.resolved()
    const [first] = await outgoingOf(requestId, 'survey')
    expect(first).toMatchObject({ kind: 'whatsapp', content: { type: 'buttons' } })
    await failsBy(first?.['id'], fault)
    const [, second] = await outgoingOf(requestId, 'survey')
    expect(second).toMatchObject({ kind: 'sms', state: 'waiting', content: { type: 'text', surveyId } })
    expect(second?.['words']).toMatch(/Değerlendirmek için: \{baglanti\}$/u)
    const goes = (await taken()).find(({ id }) => id === second?.['id'])
    const whole = goes === undefined ? null : linked(goes, 'https://belediye.example', 'secret')
    expect(whole?.content.text).toContain(`https://belediye.example/anket/${surveyId}.`)
    expect(await rows('owner', 'select from zimmet_data.message where outgoing_id = $1', [second?.['id']])).toEqual([])
  })

  it('does not where he has answered meanwhile, and neither does the question for the score', async () => {
    const { requestId, surveyId, key } = await asking.resolved()
    const [first] = await outgoingOf(requestId, 'survey')
    await taken()
    await taps(key, `anket:${surveyId}:yes`)
    await becomes(first?.['id'], { result: 'failed', fault: { class: 'other_channel', text: 'not this way' } })
    const score = (await outgoingOf(requestId, 'survey')).at(-1)
    // To the phone where there is one, so that it keeps coming with what he writes.
    expect(score).toMatchObject({ kind: 'whatsapp', content: { type: 'list' }, addressee: first?.['addressee'] })
    expect(score?.['addressee']).toMatch(/^\+90535/u)
    await failsBy(score?.['id'], 'other_channel')
    expect((await outgoingOf(requestId, 'survey')).map(({ kind }) => kind)).toEqual(['whatsapp', 'whatsapp'])
  })

  it('does not where it is too late to answer', async () => {
    const { requestId, surveyId } = await asking.resolved()
    await rows('owner', `update zimmet_data.survey set expires_at = now() where id = $1`, [surveyId])
    await failsBy((await outgoingOf(requestId, 'survey'))[0]?.['id'], 'other_channel')
    expect((await outgoingOf(requestId, 'survey')).map(({ kind }) => kind)).toEqual(['whatsapp'])
  })

  it('is answered where it was sent last, though it went by SMS the first time', async () => {
    const phone = newPhone()
    const { channels, subjects } = database.municipality
    const told = { channelId: channels.whatsapp, subjectId: subjects.bin, description: 'Çöp' }
    const [made] = await rows('agent', `select zimmet.register_request($1, $2) ->> 'requestId' as id`, [
      ...[randomUUID(), JSON.stringify({ ...told, citizen: { fullName: 'Can Can', phone } })],
    ])
    const requestId = Number(made?.['id'])
    await asking.resolve(requestId)
    expect(await outgoingOf(requestId, 'survey')).toMatchObject([{ kind: 'sms' }])
    const key = `TR.${randomUUID()}`
    await desk.written({ words: 'Merhaba', from: { key, phone } })
    await rows(
      'owner',
      `update zimmet_data.survey set next_try_at = now() - interval '1 minute' where request_id = $1`,
      [requestId],
    )
    await asking.remind()
    const { id: surveyId } = (await asking.surveyOf(requestId)) ?? {}
    const reminder = (await outgoingOf(requestId, 'survey')).at(-1)
    expect(reminder).toMatchObject({ kind: 'whatsapp', content: { type: 'buttons' } })
    const stranger = await desk.written({ words: 'Merhaba', from: { key: `TR.${randomUUID()}`, phone: newPhone() } })
    await taps(stranger.key, `anket:${String(surveyId)}:no`)
    expect(await asking.surveyOf(requestId)).toMatchObject({ state: 'asked', solved: null })
    await taps(key, `anket:${String(surveyId)}:yes`)
    expect(await asking.surveyOf(requestId)).toMatchObject({ state: 'told', solved: true })
  })
})

const taps = async (key: string, id: string): Promise<void> => {
  await desk.messages.tell(desk.messages.text({ from: { key }, kind: 'choice', words: 'Evet', details: { id } }))
}

it('is told once: what follows it is cancelled where the late report says that it arrived', async () => {
  const { requestId } = await asking.registered()
  const [first] = await outgoingOf(requestId)
  await taken()
  await becomes(first?.['id'], { result: 'sent', externalId: `wamid.${requestId}` })
  const reports = async (status: 'failed' | 'delivered', more = {}): Promise<void> => {
    await desk.messages.tell({ type: 'status', id: `wamid.${requestId}`, status, at: Date.now(), ...more })
  }
  await reports('failed', { fault: { class: 'other_channel', text: 'not on WhatsApp' } })
  expect(await outgoingOf(requestId)).toMatchObject([
    { kind: 'whatsapp', state: 'failed' },
    { kind: 'sms', state: 'waiting' },
  ])
  await reports('delivered')
  expect(await outgoingOf(requestId)).toMatchObject([
    { kind: 'whatsapp', state: 'sent', followed_by: null },
    { kind: 'sms', state: 'cancelled' },
  ])
  expect((await taken()).map(({ addressee }) => addressee)).not.toContain(
    (await outgoingOf(requestId))[1]?.['addressee'],
  )
})

it.each(['Ek {a} gerekli', '{kurum} bakar', 'Bkz. {baglanti} {sonuc}'])(
  'takes no words of a person for a field: %s',
  async (words) => {
    const { requestId, number } = await asking.registered()
    await declines(requestId, words)
    const [told] = await outgoingOf(requestId, 'declined')
    expect(told).toMatchObject({ state: 'waiting', fault_text: null })
    const said = words.replace('{baglanti}', '(baglanti)')
    expect(told?.['words']).toMatch(
      new RegExp(`${number} .* Gerekçe: ${said.replaceAll(/[(){}.]/gu, String.raw`\$&`)}$`, 'u'),
    )
    const goes = (await taken()).find(({ id }) => id === told?.['id'])
    expect(goes === undefined ? null : linked(goes, 'https://belediye.example', undefined)).toEqual(goes)
  },
)
