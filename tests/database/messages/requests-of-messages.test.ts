// Requests made of what citizens wrote: registered as any other, with their photos, and nothing silently into a closed one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, call, command, photo, usualValues, type Answer, type Target, type Values } from '../acts.ts'
import { deskAt, type Begun, type DeskAtHand } from './desk-at-hand.ts'

let database: FreshDatabase
let desk: DeskAtHand

beforeAll(async () => {
  database = await freshDatabase()
  desk = await deskAt(database)
})
afterAll(async () => await database.drop())

const requestOf = (told: Values = {}): string => {
  const { channels, subjects, neighbourhoods, streets } = database.municipality
  return JSON.stringify({
    ...{ channelId: channels.whatsapp, subjectId: subjects.bin, neighbourhoodId: neighbourhoods.baglar },
    ...{ streetId: streets.gul, description: 'Çöp alınmadı', priority: null, ...told },
  })
}

const register = async ({ lastId }: Pick<Begun, 'lastId'>, values: Values = {}): Promise<Answer> =>
  await command(await database.as('agent'), 'register_from_messages', {
    request: requestOf(),
    message_ids: [lastId],
    ...values,
  })

const citizenOf = async (requestId: number): Promise<unknown> => {
  const { rows } = await (
    await database.owner()
  ).query(
    `select c.full_name, c.phone from zimmet_data.request r join zimmet_data.citizen c on c.id = r.citizen_id where r.id = $1`,
    [requestId],
  )
  return rows[0]
}

const historyOf = async (requestId: number): Promise<string[]> => {
  const { rows } = await (
    await database.owner()
  ).query<{ act: string }>('select act from zimmet_data.history where request_id = $1 order by entry', [requestId])
  return rows.map((row) => row.act)
}

const faults = async (): Promise<unknown[]> =>
  (await (await database.as('overseer')).query('select * from zimmet.ledger_faults()')).rows

async function closed(of: Begun): Promise<Target> {
  const usual = usualValues(database.municipality)
  let at: Target = await register(of)
  for (const [role, name] of [
    ['temizlikClerk', 'take'],
    ['temizlikClerk', 'resolve'],
    ['agent', 'verify'],
  ] as const)
    // oxlint-disable-next-line no-await-in-loop -- one act after the other
    at = await act(await database.as(role), name, at, usual[name] ?? {})
  return at
}

describe('a request of messages', () => {
  it('is the conversation’s person’s, with his phone, and bears its photos; all of it stands in its history', async () => {
    const asked = await desk.withFile(photo(), 'image/jpeg', { words: 'Çöp alınmadı' })
    const more = await desk.goesOn(asked.key, 'üç gündür')
    const answer = await register(asked, { message_ids: [asked.lastId, more], media_ids: [asked.mediaId] })
    expect(answer.number).toMatch(/^\d\d-\d{6}-\d$/u)
    expect(await citizenOf(answer.requestId)).toEqual({ full_name: 'Ayşe', phone: '+905321234567' })
    expect(await historyOf(answer.requestId)).toEqual(['register', 'add_messages', 'attach'])
    const clerk = await database.as('temizlikClerk')
    expect(
      (
        await clerk.query('select name, media_type, is_evidence from zimmet.attachment where request_id = $1', [
          answer.requestId,
        ])
      ).rows,
    ).toEqual([{ name: 'yer.jpg', media_type: 'image/jpeg', is_evidence: false }])
    expect(await faults()).toEqual([])
  })

  it('is told by its own names too: another citizen, with the conversation’s phone; the next one is the same person’s', async () => {
    const asked = await desk.written({ words: 'annem adına' })
    const first = await register(asked, { request: requestOf({ citizen: { fullName: 'Fatma Kaya' } }) })
    expect(await citizenOf(first.requestId)).toEqual({ full_name: 'Fatma Kaya', phone: '+905321234567' })
    const second = await register(asked)
    const { rows } = await (
      await database.owner()
    ).query('select count(distinct citizen_id)::int from zimmet_data.request where id = any ($1)', [
      [first.requestId, second.requestId],
    ])
    expect(rows).toEqual([{ count: 1 }])
  })

  it('happens once, however often it is sent; of the messages of two conversations none is made', async () => {
    const [one, other] = [await desk.written({ words: 'a' }), await desk.written({ words: 'b' })]
    const agent = await database.as('agent')
    const values = {
      command_id: '0d5c9d6e-4b6f-4b8f-9d0e-0a4b8e6c1a01',
      request: requestOf(),
      message_ids: [one.lastId],
    }
    const first = await call(agent, 'register_from_messages', values)
    expect(await call(agent, 'register_from_messages', values)).toEqual(first)
    expect(await refusalOf(register(one, { message_ids: [one.lastId, other.lastId] }))).toMatchObject({ code: 'ZM025' })
    expect(await refusalOf(register(one, { message_ids: [] }))).toMatchObject({ code: 'ZM023' })
  })

  it('takes no file of another message, and no voice as an attachment', async () => {
    const [one, other] = [await desk.written({ words: 'a' }), await desk.withFile(photo(), 'image/jpeg')]
    expect(await refusalOf(register(one, { media_ids: [other.mediaId] }))).toMatchObject({
      code: 'ZM023',
      detail: { field: 'mediaIds' },
    })
    const voice = await desk.withFile(Buffer.from('OggS voice'), 'audio/ogg')
    expect(await refusalOf(register(voice, { media_ids: [voice.mediaId] }))).toMatchObject({ code: 'ZM020' })
  })

  it('is found by who has the conversation before him, without reading its phone', async () => {
    const asked = await desk.written({
      words: 'daha önce de yazdım',
      from: { key: 'TR.known', phone: '+905447654321', name: 'Kaya' },
    })
    const earlier = await register(asked)
    const agent = await database.as('secondAgent')
    const asking = '4e6f1b1a-3c1d-4d52-8c9c-6f5b7a7d2b02'
    await call(agent, 'ask_citizens_of_conversation', { command_id: asking, conversation_id: asked.id })
    expect((await agent.query('select phone from zimmet.found_citizens($1)', [asking])).rows).toEqual([
      { phone: '0544 *** ** 21' },
    ])
    expect((await agent.query('select id from zimmet.found_requests($1)', [asking])).rows).toEqual([
      { id: earlier.requestId },
    ])
  })
})

describe('further messages', () => {
  it('go to a request that is not closed, from several conversations, each once', async () => {
    const [one, other] = [await desk.written({ words: 'a' }), await desk.written({ words: 'b' })]
    const made = await register(one)
    const agent = await database.as('agent')
    const add = async (messageIds: string[]) =>
      await command(agent, 'add_messages_to_request', { request_id: made.requestId, message_ids: messageIds })
    await add([other.lastId])
    await add([one.lastId, other.lastId])
    expect(await historyOf(made.requestId)).toEqual(['register', 'add_messages', 'add_messages'])
    const clerk = await database.as('temizlikClerk')
    expect((await clerk.query('select words from zimmet.message order by id')).rows).toEqual(
      expect.arrayContaining([{ words: 'a' }, { words: 'b' }]),
    )
    expect(await faults()).toEqual([])
  })

  it('go into no closed request: the same matter reopens it in the citizen’s words, and they are put on it', async () => {
    const asked = await desk.written({ words: 'a' })
    const done = await closed(asked)
    const later = await desk.goesOn(asked.key, 'Gelen giden yok')
    const agent = await database.as('agent')
    const target = { request_id: done.requestId, message_ids: [later] }
    expect(await refusalOf(command(agent, 'add_messages_to_request', target))).toMatchObject({ code: 'ZM152' })
    expect(
      await refusalOf(command(agent, 'reopen_from_messages', { ...target, seen_version: done.version - 1 })),
    ).toMatchObject({ code: 'ZM001' })
    await command(agent, 'reopen_from_messages', { ...target, seen_version: done.version })
    const { rows } = await agent.query('select state from zimmet.inbox where id = $1', [done.requestId])
    expect(rows).toEqual([{ state: 'in_work' }])
    expect(
      (
        await agent.query(
          'select by_citizen, solved, words from zimmet.verification where request_id = $1 order by at desc limit 1',
          [done.requestId],
        )
      ).rows,
    ).toEqual([{ by_citizen: true, solved: false, words: 'Gelen giden yok' }])
    expect((await historyOf(done.requestId)).slice(-2)).toEqual(['reopen', 'add_messages'])
  })

  it('are not the directorate’s to add', async () => {
    const asked = await desk.written({ words: 'a' })
    const made = await register(asked)
    const clerk = await database.as('temizlikClerk')
    expect(
      await refusalOf(
        command(clerk, 'add_messages_to_request', { request_id: made.requestId, message_ids: [asked.lastId] }),
      ),
    ).toMatchObject({ code: 'ZM003' })
    expect(
      await refusalOf(
        command(clerk, 'reopen_from_messages', {
          request_id: made.requestId,
          seen_version: made.version,
          message_ids: [asked.lastId],
        }),
      ),
    ).toMatchObject({ code: 'ZM003' })
  })
})

describe('what a directorate sees of it', () => {
  it('is what belongs to its requests: the messages with long numbers covered, their files on record, nothing else', async () => {
    const asked = await desk.withFile(photo(), 'image/jpeg', { words: 'Beni 0532 765 43 21 numaradan arayın' })
    const hidden = await desk.goesOn(asked.key, 'başka bir konu')
    await register(asked)
    const clerk = await database.as('temizlikClerk')
    const { rows } = await clerk.query<{ id: string; words: string }>(
      'select id, words from zimmet.message where id = any ($1)',
      [[asked.lastId, hidden]],
    )
    expect(rows).toEqual([{ id: asked.lastId, words: expect.not.stringContaining('765') }])
    expect((await clerk.query('select from zimmet.media_file($1)', [asked.mediaId])).rowCount).toBe(0)
    await command(clerk, 'ask_media', { media_id: asked.mediaId })
    expect((await clerk.query('select media_type from zimmet.media_file($1)', [asked.mediaId])).rows).toEqual([
      { media_type: 'image/jpeg' },
    ])
    const stranger = await database.as('parkClerk')
    expect(await refusalOf(command(stranger, 'ask_media', { media_id: asked.mediaId }))).toMatchObject({
      code: 'ZM002',
    })
    expect((await stranger.query('select from zimmet.message where id = $1', [asked.lastId])).rowCount).toBe(0)
  })
})

it('is noticed when somebody takes a message off a request, or writes another one over it', async () => {
  const asked = await desk.written({ words: 'olduğu gibi' })
  const { requestId } = await register(asked)
  const owner = await database.owner()
  const tampered = async (sql: string): Promise<unknown[]> => {
    await owner.query('begin')
    await owner.query(sql, [asked.lastId])
    const { rows } = await owner.query('select request_id, fault from zimmet_private.message_fault')
    await owner.query('rollback')
    return rows
  }
  expect(await tampered('delete from zimmet_data.message_request where message_id = $1')).toEqual([
    { request_id: requestId, fault: 'row missing' },
  ])
  expect(await tampered(`update zimmet_data.message set words = 'başka' where id = $1`)).toEqual([
    { request_id: requestId, fault: 'words differ' },
  ])
  await desk.messages.tell({
    type: 'edited',
    id: String(
      (
        await owner.query<{ external_id: string }>('select external_id from zimmet_data.message where id = $1', [
          asked.lastId,
        ])
      ).rows[0]?.external_id,
    ),
    at: Date.now(),
    words: 'düzeltildi',
  })
  expect(await faults()).toEqual([])
})

it('shows a directorate the place that was sent, and nothing else of what came beside the words; an agent all of it', async () => {
  const beside = {
    ...{ latitude: 41.03, longitude: 30.4, name: 'Ali, 0532 123 45 67', address: 'Bağlar 5063 Sk.' },
    ...{ subject: 'tel 05321234567 ayse@posta.example', before: 'eski', contacts: [{ phone: '05321234567' }] },
    ...{ open311: { attributes: { 'attribute[1]': '05321234567' } }, somethingNew: '05321234567' },
  }
  const begun = await desk.written({ words: 'Burada', kind: 'location', details: beside })
  await register(begun)
  const seen = async (role: 'temizlikClerk' | 'agent'): Promise<unknown> =>
    (
      await (
        await database.as(role)
      ).query<{ details: unknown }>('select details from zimmet.message where id = $1', [begun.lastId])
    ).rows[0]?.details
  expect(await seen('temizlikClerk')).toEqual({
    ...{
      latitude: 41.03,
      longitude: 30.4,
      name: expect.stringMatching(/^Ali, [^0-9]*67$/u),
      address: 'Bağlar 5063 Sk.',
    },
  })
  expect(await seen('agent')).toMatchObject(beside)
})
