// Verimor's SMS API v2: refusals are words, reports and what citizens write come by push and can be asked for by our own id.
import * as z from 'zod'
import { parsePhone } from '#shared/phone.ts'
import { smsSegments } from '#shared/sms-segments.ts'
import type { FaultClass, MessageEvent } from '../../events.ts'
import type { Sent } from '../../ports.ts'
import { type Answer, ask, askJson, attempted, failed } from '../ask.ts'
import { instantTold } from '../clock.ts'
import { jsonOf } from '../json.ts'
import { faultOf, type ShortText, type SmsProvider } from './provider.ts'

export const verimorSettings = z.object({
  vendor: z.literal('verimor'),
  baseAddress: z.url().default('https://sms.verimor.com.tr'),
  user: z.string().min(1),
  password: z.string().min(1),
})

const sendFaults: ReadonlyMap<string, FaultClass> = new Map(
  Object.entries<FaultClass>({
    ...{
      INVALID_SOURCE_ADDRESS: 'pause',
      INSUFFICIENT_CREDITS: 'pause',
      MISSING_MESSAGE: 'dead',
      MESSAGE_TOO_LONG: 'dead',
    },
    ...{ INVALID_PERIOD: 'dead', INVALID_DELIVERY_TIME: 'dead', INVALID_DATACODING: 'dead', FORBIDDEN_MESSAGE: 'dead' },
    ...{ MISSING_DESTINATION_ADDRESS: 'dead', INVALID_DESTINATION_ADDRESS: 'dead' },
  }),
)
const reportFaults: ReadonlyMap<string, FaultClass> = new Map(
  Object.entries<FaultClass>({
    ...{
      NOT_DELIVERED: 'dead',
      EXPIRED: 'dead',
      INVALID_DESTINATION_ADDRESS: 'dead',
      REJECTED: 'dead',
      SEND_ERROR: 'retry',
    },
    ...{ DOUBLE_SEND_ERROR: 'never', BLACKLISTED_DESTINATION_ADDRESS: 'never', INTERNATIONAL_DENIED: 'dead' },
    ...{ MISSING_TARIFF: 'dead', ROUTE_NOT_AVAILABLE: 'dead', NETWORK_NOTCOVERED: 'dead' },
  }),
)
/** The operator has it; whether the citizen has is not known yet. */
const underWay = new Set(['SENDING', 'WAITING', 'SENT'])

const text = z.union([z.string(), z.number()]).transform(String)
const uuid = z.uuid()
const report = z.object({
  campaign_id: text,
  campaign_custom_id: text.nullish(),
  message_custom_id: text.nullish(),
  status: z.string(),
  gsm_error: text.nullish(),
  sent_at: z.unknown().optional(),
  done_at: z.unknown().optional(),
})
const inbound = z.object({
  type: z.literal('inbound'),
  message_id: text,
  received_at: z.unknown().optional(),
  source_addr: text.pipe(z.string().min(1).max(400)),
  destination_addr: text.nullish(),
  content: z.string().nullish(),
})
type Report = z.infer<typeof report>

function reported({ status, gsm_error, ...told }: Report): MessageEvent {
  const at = instantTold(told.done_at) ?? instantTold(told.sent_at) ?? Date.now()
  const ours = uuid.safeParse(told.message_custom_id ?? told.campaign_custom_id).data
  const about = {
    type: 'status' as const,
    id: told.campaign_id,
    at,
    ...(ours === undefined ? {} : { outgoingId: ours }),
  }
  if (status === 'DELIVERED') return { ...about, status: 'delivered' }
  if (underWay.has(status)) return { ...about, status: 'sent' }
  const operator = gsm_error && gsm_error !== '0' ? `, operator ${gsm_error}` : ''
  return { ...about, status: 'failed', fault: faultOf(reportFaults, status, `not delivered${operator}`) }
}

function written(told: z.infer<typeof inbound>): MessageEvent {
  const phone = parsePhone(told.source_addr)
  return {
    type: 'message',
    id: `in:${told.message_id}`,
    from: { key: phone ?? told.source_addr, phone },
    at: instantTold(told.received_at) ?? Date.now(),
    kind: 'text',
    words: told.content ?? '',
    details: { to: told.destination_addr ?? null },
  }
}

function read(body: Uint8Array): MessageEvent[] {
  const told = jsonOf(body)
  return (Array.isArray(told) ? told : [told]).map((one: unknown): MessageEvent => {
    const message = inbound.safeParse(one)
    if (message.success) return written(message.data)
    const became = report.safeParse(one)
    if (!became.success)
      throw new Error(`neither a report of Verimor nor a message: ${became.error.issues[0]?.path.join('.')}`)
    return reported(became.data)
  })
}

function sentBy(answer: Answer): Sent {
  const said = answer.text.trim()
  if (answer.status === 200 && /^\d+$/u.test(said)) return { result: 'sent', externalId: said }
  if (answer.status === 401 || answer.status === 403)
    return failed({
      class: 'pause',
      code: String(answer.status),
      text: said.slice(0, 200) || 'Verimor refuses the account',
    })
  if (answer.status === 429) return failed({ class: 'retry', code: '429', text: 'more than 150 requests a minute' })
  if (answer.status >= 400 && answer.status < 500)
    return failed(faultOf(sendFaults, said.slice(0, 60) || String(answer.status), 'Verimor refuses'))
  return { result: 'unknown' }
}

function foundBy(answer: Answer): Sent {
  if (answer.status === 404) return { result: 'not_sent' }
  const told = answer.status === 200 ? z.array(report).safeParse(answer.json()).data : undefined
  if (told === undefined) return { result: 'unknown' }
  const [first] = told
  if (first === undefined) return { result: 'not_sent' }
  const event = reported(first)
  return event.type === 'status' && event.fault
    ? failed(event.fault)
    : { result: 'sent', externalId: first.campaign_id }
}

/** Verimor keeps our id, so that one whose sending broke off can be looked up. */
export function verimor({ baseAddress, user, password }: z.infer<typeof verimorSettings>, header: string): SmsProvider {
  const asked = (path: string, more: Record<string, string> = {}): URL => {
    const url = new URL(`${baseAddress}${path}`)
    for (const [key, value] of Object.entries({ username: user, password, ...more })) url.searchParams.set(key, value)
    return url
  }
  const datacoding = { gsm: '0', turkish: '1', unicode: '2' }
  const send = async ({ id, to, text: msg }: ShortText, signal: AbortSignal): Promise<Sent> => {
    const { alphabet } = smsSegments(msg)
    // Phones abroad do not know the Turkish table.
    const coding = !to.startsWith('+90') && alphabet === 'turkish' ? 'unicode' : alphabet
    const dest = to.startsWith('+90') ? to.slice(1) : `00${to.slice(1)}`
    const body = {
      ...{
        username: user,
        password,
        source_addr: header,
        datacoding: datacoding[coding],
        valid_for: '48:00',
        custom_id: id,
      },
      ...{ is_commercial: false, messages: [{ msg, dest, id }] },
    }
    return await attempted(async () => sentBy(await askJson(`${baseAddress}/v2/send.json`, body, signal)))
  }
  return {
    send,
    lookUp: async (id, signal) =>
      await attempted(async () => foundBy(await ask(asked('/v2/status', { custom_id: id }), {}, signal))),
    read,
    check: async (signal) => {
      const { status, text: said } = await ask(asked('/v2/headers'), {}, signal)
      return status === 401 || status === 403
        ? { class: 'pause', code: String(status), text: said.slice(0, 200) }
        : null
    },
  }
}
