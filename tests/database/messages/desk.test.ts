// The message desk: who speaks with citizens has conversations before him, answers, closes, and makes requests of them.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { command } from '../acts.ts'
import { deskAt, type DeskAtHand } from './desk-at-hand.ts'

let database: FreshDatabase
let desk: DeskAtHand

beforeAll(async () => {
  database = await freshDatabase()
  desk = await deskAt(database)
})
afterAll(async () => await database.drop())

describe('a conversation', () => {
  it('is before one person, who then has no other before him, and is taken over without locking anybody out', async () => {
    const [one, other] = [await desk.written({ words: 'bir' }), await desk.written({ words: 'iki' })]
    const [agent, second] = [await database.as('agent'), await database.as('secondAgent')]
    await command(agent, 'take_conversation', { conversation_id: one.id })
    await command(agent, 'take_conversation', { conversation_id: other.id })
    const { agent: elif, secondAgent } = database.municipality.staff
    expect(await desk.row(one.id)).toMatchObject({ taken_by: null, taken_at: null })
    expect(await desk.row(other.id)).toMatchObject({ taken_by: elif })
    await command(second, 'take_conversation', { conversation_id: other.id })
    expect(await desk.row(other.id)).toMatchObject({ taken_by: secondAgent })
  })

  it('that was seen has nothing unread, and its opening is on record once', async () => {
    const { id, key } = await desk.written({ words: 'okunmadı' })
    const overseer = await database.as('overseer')
    await command(overseer, 'see_conversation', { conversation_id: id })
    await desk.goesOn(key, 'bir daha')
    expect(await desk.row(id)).toMatchObject({ unread: 1 })
    await command(overseer, 'see_conversation', { conversation_id: id })
    expect(await desk.row(id)).toMatchObject({ unread: 0 })
    expect(await desk.readings(id)).toEqual([
      { staff_id: database.municipality.staff.overseer, by_database: true, found: 1 },
    ])
  })

  it('is closed by who has read it to its end, and is ours again when the citizen writes', async () => {
    const { id, key, lastId } = await desk.written({ words: 'teşekkürler' })
    const agent = await database.as('agent')
    await desk.goesOn(key, 'bir şey daha')
    expect(
      await refusalOf(command(agent, 'close_conversation', { conversation_id: id, seen_message_id: lastId })),
    ).toMatchObject({ code: 'ZM148' })
    await command(agent, 'close_conversation', { conversation_id: id, seen_message_id: await desk.lastMessage(id) })
    expect(await desk.row(id)).toMatchObject({ state: 'closed', waits_since: null, unread: 0 })
    await desk.goesOn(key, 'yine ben')
    expect(await desk.row(id)).toMatchObject({ state: 'ours', unread: 1 })
  })
})

describe('an answer', () => {
  it('goes out once, and the conversation then waits for the citizen', async () => {
    const { id, lastId } = await desk.written({ words: 'ne zaman?' })
    const agent = await database.as('agent')
    const asked = { command_id: randomUUID(), ...desk.answer(id, lastId, 'Yarın sabah.') }
    await command(agent, 'answer_conversation', asked)
    await command(agent, 'answer_conversation', asked)
    // One that went out already is sent by no other command either.
    expect(
      await refusalOf(command(agent, 'answer_conversation', { ...asked, command_id: randomUUID() })),
    ).toMatchObject({ code: 'ZM013' })
    expect(await desk.row(id)).toMatchObject({ state: 'theirs', waits_since: null, last_words: 'Yarın sabah.' })
    expect(await desk.outgoing(id)).toEqual([
      {
        addressee: '+905321234567',
        about: 'answer',
        content: { type: 'text', text: 'Yarın sabah.' },
        created_by: database.municipality.staff.agent,
        kind: 'whatsapp',
      },
    ])
    const { rows } = await agent.query(
      'select direction, words, sending_state from zimmet.message where conversation_id = $1 order by id',
      [id],
    )
    expect(rows.at(-1)).toEqual({ direction: 'out', words: 'Yarın sabah.', sending_state: 'waiting' })
  })

  it('asks first where somebody else has just answered, or the citizen has gone on writing', async () => {
    const { id, key, lastId } = await desk.written({ words: 'iki kişi' })
    await command(await database.as('agent'), 'answer_conversation', desk.answer(id, lastId, 'Bakıyoruz.'))
    const second = await database.as('secondAgent')
    expect(
      await refusalOf(command(second, 'answer_conversation', desk.answer(id, lastId, 'Bakıyoruz!'))),
    ).toMatchObject({
      code: 'ZM147',
      detail: { byId: database.municipality.staff.agent },
    })
    // His own second sentence is nobody else's.
    await command(await database.as('agent'), 'answer_conversation', desk.answer(id, lastId, 'Yarın.'))
    await command(second, 'answer_conversation', { ...desk.answer(id, lastId, 'Ekip yolda.'), anyway: true })
    await desk.goesOn(key, 'dur, yanlış sokak')
    const agent = await database.as('overseer')
    await desk.aMinuteLater(id)
    expect(await refusalOf(command(agent, 'answer_conversation', desk.answer(id, lastId, 'Tamam')))).toMatchObject({
      code: 'ZM148',
    })
    await command(agent, 'answer_conversation', desk.answer(id, await desk.lastMessage(id), 'Tamam'))
  })

  it('outside the window is no free text; the ladder says what is left', async () => {
    const { id, lastId } = await desk.written({ words: 'dün', at: Date.now() - 25 * 3600_000 })
    const agent = await database.as('agent')
    expect(await refusalOf(command(agent, 'answer_conversation', desk.answer(id, lastId, 'Geç kaldık')))).toMatchObject(
      {
        code: 'ZM150',
        detail: { because: 'window_closed', open: '' },
      },
    )
    await desk.account('sms', 'ERENLERBLD')
    const templateId = await desk.answerText(
      'Hazır',
      'Sayın vatandaş, {numara} numaralı talebiniz işlemde.',
      'durum_bilgisi',
    )
    const { rows } = await agent.query('select way, closed_because from zimmet.conversation_ways($1)', [id])
    expect(rows).toEqual([
      { way: 'free', closed_because: 'window_closed' },
      { way: 'template', closed_because: null },
      { way: 'sms', closed_because: null },
      { way: 'email', closed_because: 'no_account' },
    ])
    expect(await refusalOf(command(agent, 'answer_conversation', desk.answer(id, lastId, 'Geç kaldık')))).toMatchObject(
      {
        detail: { open: 'template sms' },
      },
    )
    await command(agent, 'answer_conversation', { ...desk.answer(id, lastId, 'Geç kaldık'), way: 'sms' })
    await command(agent, 'answer_conversation', {
      ...desk.answer(id, lastId, 'Sayın vatandaş, 26-000001-1 numaralı talebiniz işlemde.', {
        quickTextId: templateId,
        parameters: ['26-000001-1'],
      }),
      way: 'template',
    })
    expect(await desk.outgoing(id)).toMatchObject([
      { kind: 'sms', addressee: '+905321234567', content: { type: 'text' } },
      {
        kind: 'whatsapp',
        content: { type: 'template', name: 'durum_bilgisi', language: 'tr', parameters: ['26-000001-1'] },
      },
    ])
  })

  it('with a named field that nobody filled in is refused, and so is one to whom nobody may write', async () => {
    const { id, lastId } = await desk.written({ words: 'numaram kaç?' })
    const agent = await database.as('agent')
    expect(
      await refusalOf(command(agent, 'answer_conversation', desk.answer(id, lastId, 'Numaranız {numara}.'))),
    ).toMatchObject({
      code: 'ZM149',
      detail: { field: 'numara' },
    })
    await desk.doNotWrite(id)
    expect(await refusalOf(command(agent, 'answer_conversation', desk.answer(id, lastId, 'Merhaba')))).toMatchObject({
      code: 'ZM151',
    })
    expect(await desk.outgoing(id)).toEqual([])
  })
})

it('is nobody else’s: neither reading, nor answering, nor making requests', async () => {
  const { id, lastId } = await desk.written({ words: 'kimse' })
  for (const role of ['temizlikClerk', 'temizlikDirector', 'administrator'] as const) {
    const person = await database.as(role)
    const tries: [string, Record<string, unknown>][] = [
      ['take_conversation', { conversation_id: id }],
      ['see_conversation', { conversation_id: id }],
      ['close_conversation', { conversation_id: id, seen_message_id: lastId }],
      ['answer_conversation', desk.answer(id, lastId, 'Merhaba')],
      ['ask_citizens_of_conversation', { conversation_id: id }],
      ['register_from_messages', { request: '{}', message_ids: [lastId] }],
    ]
    // oxlint-disable-next-line no-await-in-loop -- one after the other says which one
    for (const [name, values] of tries)
      expect(await refusalOf(command(person, name, values)), `${role} ${name}`).toMatchObject({ code: 'ZM003' })
    // oxlint-disable-next-line no-await-in-loop -- as above
    expect((await person.query('select * from zimmet.conversation_ways($1)', [id])).rows).toEqual([])
  }
})
