// İleti Merkezi: every answer carries its own status; reports come by push and by question.
import * as z from 'zod'
import type { FaultClass, MessageEvent } from '../../events.ts'
import type { Sent } from '../../ports.ts'
import { type Answer, askJson, attempted, failed } from '../ask.ts'
import { jsonOf } from '../json.ts'
import { faultOf, nationalNumber, type ShortText, type SmsProvider } from './provider.ts'

export const iletiMerkeziSettings = z.object({
  vendor: z.literal('ileti_merkezi'),
  baseAddress: z.url().default('https://api.iletimerkezi.com'),
  key: z.string().min(1),
  hash: z.string().min(1),
})

const sendFaults: ReadonlyMap<string, FaultClass> = new Map(
  Object.entries<FaultClass>({
    ...{ '400': 'dead', '401': 'pause', '402': 'pause', '450': 'pause', '460': 'pause', '451': 'never', '452': 'dead' },
    ...{ '466': 'dead', '468': 'dead', '469': 'dead', '470': 'dead', '429': 'retry', '503': 'retry' },
  }),
)

const id = z.union([z.string().min(1), z.number()]).transform(String)
const response = z.object({
  response: z.object({
    status: z.object({ code: id, message: z.string().nullish() }),
    order: z.object({ id: id.nullish(), message: z.array(z.object({ status: id })).nullish() }).nullish(),
  }),
})
const push = z.object({ report: z.object({ packet_id: id, status: z.string() }) })

const became: ReadonlyMap<string, 'sent' | 'delivered' | 'failed'> = new Map(
  Object.entries<'sent' | 'delivered' | 'failed'>({
    ...{ accepted: 'sent', delivered: 'delivered', undelivered: 'failed' },
    ...{ '110': 'sent', '111': 'delivered', '112': 'failed' },
  }),
)

function statusOf(order: string, said: string): MessageEvent {
  const status = became.get(said)
  if (status === undefined) throw new Error(`state ${said.slice(0, 60)} of İleti Merkezi is not known`)
  const event = { type: 'status' as const, id: order, status, at: Date.now() }
  return status === 'failed' ? { ...event, fault: { class: 'dead', code: said, text: 'not delivered' } } : event
}

function read(body: Uint8Array): MessageEvent[] {
  const told = jsonOf(body)
  const pushed = push.safeParse(told)
  if (pushed.success) return [statusOf(pushed.data.report.packet_id, pushed.data.report.status)]
  const order = response.safeParse(told).data?.response.order
  const order_id = order?.id
  if (!order_id || !order?.message) throw new Error('not a report of İleti Merkezi')
  return order.message.map(({ status }) => statusOf(order_id, status))
}

function sentBy(answer: Answer): Sent {
  const told = response.safeParse(answer.json()).data?.response
  if (told === undefined) return { result: 'unknown' }
  if (told.status.code === '200' && told.order?.id) return { result: 'sent', externalId: told.order.id }
  if (told.status.code === '200') return { result: 'unknown' }
  return failed(faultOf(sendFaults, told.status.code, told.status.message ?? 'İleti Merkezi refuses'))
}

/** İleti Merkezi keeps no id of ours: one whose sending broke off stays unknown until its time of doubt is over. */
export function iletiMerkezi(told: z.infer<typeof iletiMerkeziSettings>, header: string): SmsProvider {
  const { baseAddress, key, hash } = told
  const asked = async (path: string, more: object, signal: AbortSignal): Promise<Answer> =>
    await askJson(`${baseAddress}/v1/${path}/json`, { request: { authentication: { key, hash }, ...more } }, signal)
  const send = async (short: ShortText, signal: AbortSignal): Promise<Sent> => {
    // "receipents" is how the provider spells it.
    const message = { text: short.text, receipents: { number: [nationalNumber(short.to)] } }
    const order = { sender: header, sendDateTime: [], iys: '0', iysList: 'BIREYSEL', message }
    return await attempted(async () => sentBy(await asked('send-sms', { order }, signal)))
  }
  return {
    send,
    reports: async ([first], signal) => {
      const { text } = await asked('get-report', { order: { id: first } }, signal)
      const isSettled = read(Buffer.from(text)).every((event) => event.type === 'status' && event.status !== 'sent')
      return { answer: text, settled: isSettled && first !== undefined ? [first] : [] }
    },
    read,
    check: async (signal) => {
      const { status } = response.parse((await asked('get-balance', {}, signal)).json()).response
      return status.code === '401'
        ? faultOf(sendFaults, '401', status.message ?? 'İleti Merkezi refuses the account')
        : null
    },
  }
}
