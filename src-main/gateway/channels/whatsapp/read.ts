// Reads what Meta delivers: any of it becomes events, or a sentence that says what could not be read.
import * as z from 'zod'
import { messageEvent, type MessageEvent, type Reading } from '../../events.ts'
import { PartlyRead } from '../../ports.ts'
import { faultOf } from './faults.ts'
import { saidBy } from './kinds.ts'
import * as shapes from './shapes.ts'

/** Fields that say how an account is; what they say, the provider is asked for (health.ts). */
const aboutTheAccount =
  /^(?:account_|business_|phone_number_|message_template_|template_|security|flows|history|payment_)/u

/** What a delivery says. Throws where nothing of it can be read; PartlyRead where something cannot. */
export function readDelivery(body: Uint8Array): Reading[] {
  const told = shapes.envelope.safeParse(parsed(body))
  if (!told.success) throw new Error('this is no delivery of WhatsApp')
  const readings: Reading[] = []
  const faults: string[] = []
  for (const { field, value } of told.data.entry.flatMap(({ changes }) => changes)) {
    if (aboutTheAccount.test(field)) continue
    const read = field === 'messages' ? readValue(value) : null
    if (read === null) faults.push(`nobody reads the field ${field.slice(0, 60)}`)
    else {
      readings.push(read.reading)
      faults.push(...read.faults)
    }
  }
  if (faults.length === 0) return readings
  throw new PartlyRead([...new Set(faults)].join('; ').slice(0, 400), readings)
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as unknown
  } catch {
    throw new Error('this is no JSON')
  }
}

function readValue(told: unknown): { reading: Reading; faults: string[] } | null {
  const found = shapes.value.safeParse(told)
  if (!found.success) return null
  const { metadata, contacts = [], messages = [], statuses = [], errors = [] } = found.data
  const people = contacts.flatMap((each): shapes.Contact[] => {
    const person = shapes.contact.safeParse(each)
    return person.success ? [person.data] : []
  })
  const read = [
    ...messages.map((each) => readMessage(each, people)),
    ...statuses.map(readStatus),
    ...errors.map((each) => `Meta tells of a fault: ${faultOf(each).text}`),
  ].map((each) => (typeof each === 'string' ? each : checked(each)))
  return {
    reading: {
      kind: 'whatsapp',
      externalId: metadata.phone_number_id,
      events: read.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    },
    faults: read.filter((each) => typeof each === 'string'),
  }
}

function checked(event: MessageEvent): MessageEvent | string {
  const found = messageEvent.safeParse(event)
  return found.success ? found.data : `a ${event.type} makes no sense`
}

/** The event, or why there is none. */
function readMessage(told: unknown, people: readonly shapes.Contact[]): MessageEvent | string {
  const found = shapes.message.safeParse(told)
  if (!found.success) return 'a message has no id or no type'
  const message = found.data
  const at = instantOf(message.timestamp)
  if (message.type === 'reaction') return readReaction(message, at)
  const moved = message.type === 'system' ? readMoved(message) : null
  if (moved !== null) return moved
  const { phone: toldPhone, ...said } = saidBy(message)
  const from = senderOf(message, people, toldPhone ?? null)
  if (from === null) return `message ${message.id.slice(0, 80)} has no sender`
  return {
    ...{ type: 'message', id: message.id, from, at },
    ...said,
    details: { ...said.details, ...forwarding(message) },
    replyTo: message.context?.id ?? null,
  }
}

/** Who wrote: by his name for our business, else by his phone. Both may be told, and a phone alone once was. */
function senderOf(
  { from, from_user_id: userId }: shapes.Message,
  people: readonly shapes.Contact[],
  toldPhone: string | null,
): Extract<MessageEvent, { type: 'message' }>['from'] | null {
  const person =
    people.find((each) => (userId ?? '') !== '' && each.user_id === userId) ??
    people.find((each) => (from ?? '') !== '' && each.wa_id === from) ??
    (people.length === 1 ? people[0] : undefined)
  const phone = phoneOf(from) ?? phoneOf(person?.wa_id) ?? phoneOf(toldPhone)
  const key = [userId, person?.user_id, phone, from].find((each) => (each ?? '') !== '')
  if (key === undefined || key === null) return null
  return { key, phone, name: person?.profile?.name ?? person?.profile?.username ?? null }
}

/** Digits without a plus, as WhatsApp tells a phone; null for what is none. */
export function phoneOf(told: string | null | undefined): string | null {
  const digits = (told ?? '').replaceAll(/[\s+()-]/gu, '')
  return /^[1-9]\d{6,14}$/u.test(digits) ? `+${digits}` : null
}

function forwarding({ context, referral }: shapes.Message): Record<string, unknown> {
  const isForwarded = context?.forwarded === true || context?.frequently_forwarded === true
  return { ...(isForwarded ? { forwarded: true } : {}), ...(referral === undefined ? {} : { referral }) }
}

const reaction = z.looseObject({ message_id: z.string().min(1), emoji: z.string().nullish() })

function readReaction(message: shapes.Message, at: number): MessageEvent | string {
  const found = reaction.safeParse(message['reaction'])
  if (!found.success) return 'a reaction names no message'
  const { message_id: id, emoji } = found.data
  return { type: 'reaction', id, at, emoji: emoji === '' ? null : (emoji ?? null) }
}

/** Another phone, or another name for our business; null where it does not say whose. */
function readMoved(message: shapes.Message): MessageEvent | null {
  const found = shapes.system.safeParse(message['system'])
  if (!found.success || found.data.type?.startsWith('user_changed_') !== true) return null
  const { previous_user_id: previous, user_id: userId, wa_id: phone } = found.data
  const key = [previous, message.from_user_id, phoneOf(message.from)].find((each) => (each ?? '') !== '')
  const toKey = [userId, phoneOf(phone)].find((each) => (each ?? '') !== '')
  if (key === undefined || key === null || toKey === undefined || toKey === null) return null
  return { type: 'moved', key, toKey, phone: phoneOf(phone) }
}

const statuses = new Map<string, 'sent' | 'delivered' | 'read' | 'failed'>([
  ...(['sent', 'delivered', 'read', 'failed'] as const).map((each) => [each, each] as const),
  ['played', 'read'],
])

function readStatus(told: unknown): MessageEvent | string {
  const found = shapes.status.safeParse(told)
  if (!found.success) return 'a report names no message'
  const { id, status: said, timestamp, biz_opaque_callback_data: ours, errors = [] } = found.data
  const status = statuses.get(said)
  if (status === undefined) return `nobody knows the report ${said.slice(0, 40)}`
  const outgoingId = z.uuid().safeParse(ours)
  return {
    ...{ type: 'status', id, status, at: instantOf(timestamp) },
    ...(outgoingId.success ? { outgoingId: outgoingId.data } : {}),
    ...(status === 'failed' ? { fault: faultOf(errors[0]) } : {}),
  }
}

/** Seconds since 1970 in a string; what is none of the last years happened now. */
function instantOf(told: unknown): number {
  const seconds = Number(told)
  return Number.isFinite(seconds) && seconds > 1e9 && seconds < 4e9 ? Math.round(seconds * 1000) : Date.now()
}
