// What strangers may do to others by what they send: take the name of another's mail, or keep everybody's files waiting.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

let database: FreshDatabase
let mails: MessagesAtHand
let chats: MessagesAtHand
let reports: MessagesAtHand

beforeAll(async () => {
  database = await freshDatabase()
  const owner = await database.owner()
  await owner.query(
    `insert into zimmet_data.channel (code, name) values ('web', 'Web'), ('email', 'E-posta') on conflict do nothing`,
  )
  mails = await messagesAt(database, 'email')
  chats = await messagesAt(database)
  reports = await messagesAt(database, 'web')
})
afterAll(async () => await database.drop())

describe('the name of a mail', () => {
  const name = (): string => `<${randomUUID()}@form.example>`
  const mail = (id: string, from: string, words: string) =>
    mails.text({ id, words, from: { key: from }, details: { messageId: id } })

  it('that another used before takes nothing away from who uses it too', async () => {
    const id = name()
    await mails.tell(mail(id, 'stranger@x.example', 'önce ben'))
    await mails.tell(mail(id, 'citizen@x.example', 'su akıyor'))
    expect(await mails.wordsOf('stranger@x.example')).toEqual(['önce ben'])
    expect(await mails.wordsOf('citizen@x.example')).toEqual(['su akıyor'])
  })

  it('of a form that names all its mails alike takes none of them away', async () => {
    const id = name()
    for (const words of ['bir', 'iki', 'iki', 'bir'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await mails.tell(mail(id, 'form@x.example', words))
    expect(await mails.wordsOf('form@x.example')).toEqual(['bir', 'iki'])
  })

  it('of our own that came back to us says nothing', async () => {
    const id = name()
    await mails.tell(mail(id, 'citizen2@x.example', 'selam'))
    await mails.tell(mail(id, mails.account, 'selam'))
    expect(await mails.wordsOf(mails.account)).toEqual([])
  })
})

it('files that other systems name are fetched two at once, and beside them those of citizens', async () => {
  const slow = Array.from({ length: 20 }, (_each, nth) => ({ url: `https://slow.example/${nth}` }))
  await reports.tell(reports.text({ words: 'çukur', media: slow }))
  const first = await reports.media()
  expect(first.map(({ kind }) => kind)).toEqual(['web', 'web'])
  await chats.tell(chats.text({ words: 'foto', media: [{ id: 'photo', type: 'image/jpeg' }] }))
  expect(await chats.media()).toMatchObject([{ kind: 'whatsapp', external_id: 'photo' }])
  await reports.call('gateway_media_fault($1, $2)', [first[0]?.['id'], 'timeout'])
  expect((await reports.media()).map(({ kind }) => kind)).toEqual(['web'])
})

it('deliveries of one who is held back come again, and keep nothing new waiting', async () => {
  const owner = await database.owner()
  await owner.query(`update zimmet_data.message_delivery set state = 'read', fault = null where state <> 'read'`)
  await owner.query(
    `insert into zimmet_data.message_delivery (source, body, tries, leased_until)
     select 'whatsapp', n::text::bytea, 1, clock_timestamp() - interval '1 second' from generate_series(1, 200) n`,
  )
  const fresh = await chats.depositFor('new')
  const first = await chats.deliveries()
  expect(first.map(({ id }) => String(id))).toContain(fresh)
  expect(first).toHaveLength(50)
})
