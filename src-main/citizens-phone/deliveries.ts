// What Meta delivers of what citizens do, in its own shape.
import { createHmac, randomBytes } from 'node:crypto'

export interface Citizen {
  /** His name for the business, always told. */
  userId: string
  /** Digits; null: he keeps it to himself. */
  phone: string | null
  name: string
}

export interface Number {
  phoneNumberId: string
  businessAccountId: string
  shown: string
}

export type Json = Record<string, unknown>

/** A name of a message as Meta makes them. */
export const messageId = (): string => `wamid.${randomBytes(24).toString('base64')}`

const seconds = (at: number): string => String(Math.floor(at / 1000))

/** What a citizen wrote: `told` is `{type: 'text', text: {body}}` and the like. */
export function messageOf(citizen: Citizen, told: Json, { id = messageId(), at = Date.now() } = {}): Json {
  return {
    ...(citizen.phone === null ? {} : { from: citizen.phone }),
    ...{ from_user_id: citizen.userId, id, timestamp: seconds(at) },
    ...told,
  }
}

/** The value of a change with messages: who wrote stands beside them. */
export function messagesValue(number: Number, written: readonly { citizen: Citizen; message: Json }[]): Json {
  const people = new Map(written.map(({ citizen }) => [citizen.userId, citizen]))
  return {
    ...headOf(number),
    contacts: [...people.values()].map(({ name, phone, userId }) => ({
      profile: { name },
      ...(phone === null ? {} : { wa_id: phone }),
      user_id: userId,
    })),
    messages: written.map(({ message }) => message),
  }
}

export interface Report {
  id: string
  status: 'sent' | 'delivered' | 'read' | 'failed'
  citizen: Citizen
  callback: string | null
  error?: Json
}

/** The value of a change with reports. */
export function statusesValue(number: Number, reports: readonly Report[]): Json {
  return {
    ...headOf(number),
    statuses: reports.map(({ id, status, citizen, callback, error }) => ({
      ...{ id, status, timestamp: seconds(Date.now()) },
      ...(citizen.phone === null ? {} : { recipient_id: citizen.phone }),
      recipient_user_id: citizen.userId,
      ...(callback === null ? {} : { biz_opaque_callback_data: callback }),
      ...(error === undefined ? {} : { errors: [error] }),
    })),
  }
}

const headOf = ({ shown, phoneNumberId }: Number): Json => ({
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: shown, phone_number_id: phoneNumberId },
})

/** One delivery of several changes. */
export function envelopeOf({ businessAccountId }: Number, values: readonly Json[]): Json {
  return {
    object: 'whatsapp_business_account',
    entry: values.map((value) => ({ id: businessAccountId, changes: [{ field: 'messages', value }] })),
  }
}

/** The bytes as Meta sends and signs them: everything beyond ASCII escaped, slashes too. */
export function escaped(delivery: Json): Uint8Array {
  const text = JSON.stringify(delivery)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u0080-\uffff]/gu, (letter) => [...units(letter)].map(escape).join(''))
  return new TextEncoder().encode(text)
}

function* units(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) yield text.charCodeAt(at)
}

const escape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`

export const signatureOf = (secret: string, body: Uint8Array): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
