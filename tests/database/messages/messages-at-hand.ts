// The gateway's side of a test: it deposits, reads and fetches as the process does, with events told by the test.
import { randomUUID } from 'node:crypto'
import type { MessageEvent } from '#main/gateway/events.ts'
import type { Client } from 'pg'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'

type Text = Extract<MessageEvent, { type: 'message' }>
type Row = Record<string, unknown>

export interface MessagesAtHand {
  /** The account's name with its provider, and its id here. */
  account: string
  accountId: number
  /** A text of a citizen who has not written before. */
  text: (told: Partial<Text>) => Text
  deposit: (body: string) => Promise<string | null>
  depositFor: (what: string) => Promise<string>
  /** Leased by a gateway that serves these sources; all without. */
  deliveries: (served?: string[]) => Promise<Row[]>
  unreadWith: (body: string) => Promise<string>
  read: (readings: unknown[]) => Promise<void>
  /** Tells one event in a delivery of its own. */
  tell: (event: MessageEvent) => Promise<void>
  media: () => Promise<Row[]>
  stateOfMedia: (id: unknown) => Promise<Row | undefined>
  call: (call: string, values: unknown[]) => Promise<void>
  conversation: (key: string) => Promise<Row | undefined>
  messagesOf: (key: string) => Promise<Row[]>
  wordsOf: (key: string) => Promise<unknown[]>
}

/** A gateway with a WhatsApp account in a municipality. */
export async function messagesAt(
  database: { as: (role: 'gateway') => Promise<Client>; owner: FreshDatabase['owner'] },
  kind = 'whatsapp',
): Promise<MessagesAtHand> {
  const gateway = await database.as('gateway')
  const owner = await database.owner()
  if (kind === 'facebook' || kind === 'instagram')
    await owner.query(
      `insert into zimmet_data.channel (code, name) values ('social_media', 'Sosyal medya') on conflict do nothing`,
    )
  // Whatever the hour: tests of the night say when it is.
  await owner.query(`update zimmet_data.message_setting set quiet_from = '00:00', quiet_until = '00:00'`)
  const account = `${kind}-${randomUUID()}`
  const { rows } = await gateway.query<{ id: number }>('select zimmet.gateway_account($1, $2, $3) as id', [
    kind,
    account,
    '444 25 54',
  ])
  const read = async (readings: unknown[]): Promise<void> => {
    await gateway.query('select zimmet.gateway_read($1)', [JSON.stringify(readings)])
  }
  const deposit = async (body: string): Promise<string | null> => {
    const made = await gateway.query<{ id: string | null }>('select zimmet.gateway_deposit($1, $2, $3) as id', [
      ...[kind, 'application/json', Buffer.from(body)],
    ])
    return made.rows[0]?.id ?? null
  }
  const depositFor = async (what: string): Promise<string> => {
    const id = await deposit(`${what} ${randomUUID()}`)
    if (id === null) throw new Error('kept already')
    return id
  }
  const messagesOf = async (key: string): Promise<Row[]> =>
    (
      await owner.query<Row>(
        `select m.* from zimmet_data.message m join zimmet_data.conversation c on c.id = m.conversation_id
         where c.citizen_key = $1 order by m.id`,
        [key],
      )
    ).rows
  return {
    ...{ account, accountId: rows[0]?.id ?? 0, deposit, depositFor, read, messagesOf },
    text: (told) => {
      const key = `TR.${randomUUID()}`
      return {
        type: 'message',
        id: `wamid.${randomUUID()}`,
        from: { key, phone: '+905321234567', name: 'Ayşe' },
        at: Date.now(),
        kind: 'text',
        ...told,
      }
    },
    deliveries: async (served) =>
      (await gateway.query<Row>(`select * from zimmet.gateway_deliveries(50, '1 minute', $1)`, [served ?? null])).rows,
    unreadWith: async (body) => {
      const found = await owner.query<{ id: string }>('select id from zimmet_data.message_delivery where body = $1', [
        Buffer.from(body),
      ])
      return found.rows[0]?.id ?? ''
    },
    tell: async (event) => {
      await read([
        { deliveryId: await depositFor('event'), accounts: [{ kind, externalId: account, events: [event] }] },
      ])
    },
    media: async () => (await gateway.query<Row>(`select * from zimmet.gateway_media(10, '1 minute')`)).rows,
    stateOfMedia: async (id) =>
      (
        await owner.query<Row>('select state, fault, media_type, bytes from zimmet_data.message_media where id = $1', [
          id,
        ])
      ).rows[0],
    call: async (call, values) => {
      await gateway.query(`select zimmet.${call}`, values)
    },
    conversation: async (key) =>
      (await owner.query<Row>('select * from zimmet_data.conversation where citizen_key = $1', [key])).rows[0],
    wordsOf: async (key) => (await messagesOf(key)).map(({ words }) => words),
  }
}
