// A gateway on a municipality's database with Meta's side played by the stand-in, and what agents see of it.
import { randomBytes, randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Taken } from '#main/citizens-phone/meta.ts'
import { openStandIn, type StandIn, type StandInOptions } from '#main/citizens-phone/open.ts'
import type { Citizen } from '#main/citizens-phone/deliveries.ts'
import { openGateway, type Gateway } from '#main/gateway/run.ts'
import type { Content } from '#main/gateway/outgoing.ts'
import type { GatewaySettings } from '#main/gateway/settings.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'

export const number = { phoneNumberId: '106540352242922', businessAccountId: '102290129340398', shown: '4442554' }
export const secrets = {
  appSecret: 'secret of the app',
  verifyToken: 'token of the webhook',
  token: 'token-of-the-account',
}

export const surveySecret = 'a secret of the tests that is long enough'

/** A citizen who has not written before. */
export const somebody = (): Citizen => ({
  userId: `TR.${randomBytes(8).toString('hex')}`,
  phone: `90500${String(randomBytes(4).readUInt32BE() % 10_000_000).padStart(7, '0')}`,
  name: 'Şükrü Iğdır',
})

export interface MetaAtHand extends StandIn {
  /** Where it delivers from now on. */
  deliverTo: (port: number) => void
  /** What the house sent under this name of ours. */
  sentFor: (outgoingId: string) => Taken[]
}

export async function metaAtHand(told: Partial<StandInOptions> = {}): Promise<MetaAtHand> {
  let port = 1
  const standIn = await openStandIn({
    ...{ number, ...secrets, webhook: () => `http://127.0.0.1:${port}/whatsapp` },
    ...told,
  })
  return {
    ...standIn,
    sentFor: (outgoingId) => standIn.meta.taken.filter(({ body }) => body['biz_opaque_callback_data'] === outgoingId),
    deliverTo: (next) => {
      port = next
    },
  }
}

/** Settings of a gateway that speaks with the stand-in. */
export function settingsFor(database: FreshDatabase, origin: string, port = 0): GatewaySettings {
  return {
    database: { server: database.server, ...database.login('gateway') },
    listen: { host: '127.0.0.1', port },
    publicAddress: 'https://mesaj.belediye.example',
    surveySecret,
    leaseSeconds: 2,
    doubtSeconds: 2,
    mostAMinute: 120,
    trustedMediaHosts: [new URL(origin).host],
    channels: {
      whatsapp: {
        appSecrets: [secrets.appSecret],
        verifyToken: secrets.verifyToken,
        baseUrl: `${origin}/v26.0`,
        header: { name: 'authorization', value: 'Bearer {token}' },
        numbers: [{ ...number, title: '444 25 54', token: secrets.token }].map(({ shown: _shown, ...each }) => each),
      },
    },
  }
}

export interface GatewayAtHand extends Gateway {
  faults: unknown[]
  /** Settles when all that was kept is read, or is told to be unreadable. */
  hasRead: (database: FreshDatabase) => Promise<void>
}

/** A gateway in this process. Faults are kept to be looked at. */
export async function gatewayAtHand(database: FreshDatabase, meta: MetaAtHand): Promise<GatewayAtHand> {
  const faults: unknown[] = []
  const gateway = await openGateway(settingsFor(database, meta.origin), (_part, error) => faults.push(error))
  meta.deliverTo(gateway.port)
  return { ...gateway, faults, hasRead }
}

export async function hasRead(database: FreshDatabase): Promise<void> {
  const owner = await database.owner()
  await expect
    .poll(async () => {
      const { rowCount } = await owner.query(`select from zimmet_data.message_delivery where state = 'waiting' limit 1`)
      return rowCount
    })
    .toBe(0)
}

export interface OutgoingRow {
  state: string
  fault_class: string | null
  delivered_at: Date | null
  tries: number
}

/** Writes an answer to a citizen as the desk does; gives its name. */
export async function answer(database: FreshDatabase, { phone, userId }: Citizen, content: Content): Promise<string> {
  const id = randomUUID()
  const owner = await database.owner()
  await owner.query(
    `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words, created_by)
     select $1, a.id, $2, 'answer', $3, $4, $5 from zimmet_data.message_account a where a.external_id = $6`,
    [
      ...[id, phone === null ? userId : `+${phone}`, JSON.stringify(content), content.text],
      ...[database.municipality.staff.agent, number.phoneNumberId],
    ],
  )
  return id
}

/** What became of an answer. */
export async function outgoingOf(database: FreshDatabase, id: string): Promise<OutgoingRow> {
  const owner = await database.owner()
  const { rows } = await owner.query<OutgoingRow>(
    'select state, fault_class, delivered_at, tries from zimmet_data.outgoing where id = $1',
    [id],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`there is no answer ${id}`)
  return row
}

export interface Seen {
  kind: string
  words: string | null
  details: Record<string, unknown>
  external_id: string
  reply_to: string | null
}

/** What stands in the conversation with a citizen, in its order. */
export async function messagesWith(database: FreshDatabase, { userId }: Citizen): Promise<Seen[]> {
  const owner = await database.owner()
  const { rows } = await owner.query<Seen>(
    `select m.kind, m.words, m.details, m.external_id, m.reply_to
     from zimmet_data.message m join zimmet_data.conversation c on c.id = m.conversation_id
     where c.citizen_key = $1 order by m.at, m.id`,
    [userId],
  )
  return rows
}
