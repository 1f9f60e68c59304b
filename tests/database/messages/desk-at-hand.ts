// What tests of the message desk do besides acting: citizens write, and the owner looks at what came of it.
import { randomUUID } from 'node:crypto'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

type Row = Record<string, unknown>
type Told = Parameters<MessagesAtHand['text']>[0]

/** A conversation that a citizen has begun: its id, his key there, his last message. */
export interface Begun {
  id: number
  key: string
  lastId: string
}

export interface DeskAtHand {
  messages: MessagesAtHand
  /** A citizen writes for the first time. */
  written: (told: Told) => Promise<Begun>
  /** He writes on; gives the message. */
  goesOn: (key: string, words: string, told?: Told) => Promise<string>
  row: (id: number) => Promise<Row | undefined>
  lastMessage: (id: number) => Promise<string>
  readings: (id: number) => Promise<Row[]>
  outgoing: (id: number) => Promise<Row[]>
  /** What the agent sends, by the first rung of the ladder. */
  answer: (id: number, seen: string, text: string, more?: Row) => Row
  aMinuteLater: (id: number) => Promise<void>
  doNotWrite: (id: number) => Promise<void>
  account: (kind: string, externalId: string) => Promise<void>
  answerText: (name: string, words: string, template: string | null) => Promise<number>
  /** A message with a file that has arrived; gives the ids of both. */
  withFile: (content: Buffer, type: string, told?: Told) => Promise<Begun & { mediaId: string }>
}

export async function deskAt(database: FreshDatabase): Promise<DeskAtHand> {
  const messages = await messagesAt(database)
  const owner = await database.owner()
  const rows = async (sql: string, values: unknown[]): Promise<Row[]> => (await owner.query<Row>(sql, values)).rows
  const lastMessage = async (id: number): Promise<string> =>
    String((await rows('select max(id) as id from zimmet_data.message where conversation_id = $1', [id]))[0]?.['id'])
  const begun = async (key: string): Promise<Begun> => {
    const id = Number((await messages.conversation(key))?.['id'])
    return { id, key, lastId: await lastMessage(id) }
  }
  const written = async (told: Told): Promise<Begun> => {
    const text = messages.text(told)
    await messages.tell(text)
    return await begun(text.from.key)
  }
  return {
    ...{ messages, written, lastMessage },
    goesOn: async (key, words, told = {}) => {
      const text = messages.text({ words, ...told })
      await messages.tell({ ...text, from: { ...text.from, key } })
      return (await begun(key)).lastId
    },
    row: async (id) => (await rows('select * from zimmet_data.conversation where id = $1', [id]))[0],
    readings: async (id) =>
      await rows(
        `select staff_id, by_database, found from zimmet_data.read_log where kind = 'conversation' and scope ->> 'conversationId' = $1`,
        [String(id)],
      ),
    outgoing: async (id) =>
      await rows(
        `select o.addressee, o.about, o.content, o.created_by, a.kind from zimmet_data.outgoing o
         join zimmet_data.message_account a on a.id = o.account_id where o.conversation_id = $1 order by o.created_at`,
        [id],
      ),
    answer: (id, seen, text, more = {}) => ({
      conversation_id: id,
      outgoing_id: randomUUID(),
      content: JSON.stringify({ text, ...more }),
      way: 'free',
      seen_message_id: seen,
    }),
    aMinuteLater: async (id) => {
      await rows(
        `update zimmet_data.message set received_at = received_at - interval '1 minute' where conversation_id = $1 and direction = 'out'`,
        [id],
      )
    },
    doNotWrite: async (id) => {
      const agent = await database.as('agent')
      await agent.query('select zimmet.set_conversation_wish($1, $2, false, true, $3)', [
        ...[randomUUID(), id, 'Yazmayın dedi'],
      ])
    },
    account: async (kind, externalId) => {
      await messages.call('gateway_account($1, $2, $3)', [kind, externalId, externalId])
    },
    answerText: async (name, words, template) =>
      Number(
        (
          await rows(
            `insert into zimmet_data.quick_text (name, kind, words, template) values ($1, 'answer', $2, $3) returning id`,
            [name, words, template],
          )
        )[0]?.['id'],
      ),
    withFile: async (content, type, told = {}) => {
      const conversation = await written({
        kind: 'image',
        media: [{ id: randomUUID(), type, name: 'yer.jpg' }],
        ...told,
      })
      const [media] = await rows('select id from zimmet_data.message_media where message_id = $1', [
        conversation.lastId,
      ])
      await messages.call('gateway_keep_media($1, $2, $3)', [media?.['id'], content, type])
      return { ...conversation, mediaId: String(media?.['id']) }
    },
  }
}
