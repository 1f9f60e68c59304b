// Citizens who write: what they send comes in by the gateway's own functions, as if its process had taken it from the channel.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { MessageEvent } from '#main/gateway/events.ts'
import { messagesAt, type MessagesAtHand } from '#tests/database/messages/messages-at-hand.ts'
import { ownMunicipality } from './own-municipality.ts'

type Told = Partial<Extract<MessageEvent, { type: 'message' }>>

export interface Citizens {
  /** Somebody writes for the first time; gives his key on the channel. */
  write: (name: string, words: string, told?: Told) => Promise<string>
  /** He writes on. */
  writeOn: (key: string, name: string, words: string, told?: Told) => Promise<void>
  /** He sends a file, which has arrived. */
  send: (key: string, name: string, content: Buffer, told?: Told & { type?: 'message' }) => Promise<void>
  /** How far the last answer to him has come. */
  report: (key: string, status: 'sent' | 'delivered' | 'read' | 'failed', text?: string) => Promise<void>
  /** The texts that wait to go out. */
  outgoing: () => Promise<string[]>
  /** What the gateway says of its channel. */
  say: (isWell: boolean, text: string) => Promise<void>
  /** What a request bears. */
  attachmentsOf: (number: string) => Promise<string[]>
  leave: () => Promise<void>
}

interface GatewayAtHand {
  messages: MessagesAtHand
  owner: Client
  leave: () => Promise<void>
}

/** The gateway's side of the test's municipality, with one account. */
export async function gatewayAt(kind = 'whatsapp'): Promise<GatewayAtHand> {
  const own = ownMunicipality()
  const connect = async (user: string, password: string): Promise<Client> => {
    const { port, database } = own.owner
    const client = new Client({ host: '127.0.0.1', ssl: false, port, database, user, password })
    await client.connect()
    return client
  }
  const owner = await connect(own.owner.user, own.owner.password)
  const login = `gecit.${randomUUID().slice(0, 8)}`
  const password = randomUUID()
  await owner.query(`create role "${login}" login password '${password}' in role zimmet_gateway`)
  await owner.query(`insert into zimmet_data.staff (login, full_name, post) values ($1, 'Mesaj geçidi', 'gateway')`, [
    login,
  ])
  const gateway = await connect(login, password)
  const messages = await messagesAt(
    { as: async () => await Promise.resolve(gateway), owner: async () => await Promise.resolve(owner) },
    kind,
  )
  const leave = async (): Promise<void> => {
    await gateway.end()
    await owner.end()
  }
  return { messages, owner, leave }
}

/** The municipality's WhatsApp, or another account of its, and who writes there. */
export async function citizensAt(kind = 'whatsapp'): Promise<Citizens> {
  const { messages, owner, leave } = await gatewayAt(kind)
  const phoneOf = (key: string): string => `+90532${key.replaceAll(/\D/gu, '').padEnd(7, '7').slice(0, 7)}`
  const tell = async (key: string, name: string, told: Told): Promise<void> => {
    const text = messages.text(told)
    await messages.tell({ ...text, from: { key, phone: phoneOf(key), name, ...told.from } })
  }
  return {
    write: async (name, words, told = {}) => {
      const key = `TR.${randomUUID()}`
      await tell(key, name, { words, ...told })
      return key
    },
    writeOn: async (key, name, words, told = {}) => await tell(key, name, { words, ...told }),
    send: async (key, name, content, told = {}) => {
      const id = randomUUID()
      await tell(key, name, { kind: 'image', media: [{ id, name: 'yer.jpg' }], ...told })
      const { rows } = await owner.query<{ id: string }>('select max(id) as id from zimmet_data.message_media')
      await messages.call('gateway_keep_media($1, $2, $3)', [
        rows[0]?.id,
        content,
        told.media?.[0]?.type ?? 'image/jpeg',
      ])
    },
    report: async (key, status, text) => {
      const { rows } = await owner.query<{ id: string }>(
        `select o.id from zimmet_data.outgoing o join zimmet_data.conversation c on c.id = o.conversation_id
         where c.citizen_key = $1 order by o.created_at desc limit 1`,
        [key],
      )
      await owner.query(`update zimmet_data.outgoing set state = 'sending' where id = $1 and state = 'waiting'`, [
        rows[0]?.id,
      ])
      await messages.tell({
        ...{ type: 'status', outgoingId: rows[0]?.id ?? null, status, at: Date.now() },
        ...(text === undefined ? {} : { fault: { class: 'dead', text } }),
      })
    },
    outgoing: async () =>
      (await owner.query<{ words: string }>('select words from zimmet_data.outgoing order by created_at')).rows.map(
        ({ words }) => words,
      ),
    say: async (isWell, text) => {
      await messages.call('gateway_health($1, $2, $3, $4, $5, $6)', [
        ...['whatsapp', messages.account, 'inbound', isWell, isWell ? null : 'pause', text],
      ])
    },
    attachmentsOf: async (number) =>
      (
        await owner.query<{ name: string }>(
          'select a.name from zimmet_data.attachment a join zimmet_data.request r on r.id = a.request_id where r.number = $1',
          [number],
        )
      ).rows.map((row) => row.name),
    leave,
  }
}
