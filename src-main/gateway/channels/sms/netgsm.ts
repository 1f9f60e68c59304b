// Netgsm's REST v2: answers and reports carry numbers; what they mean is told here once.
import * as z from 'zod'
import { smsSegments } from '#shared/sms-segments.ts'
import type { FaultClass, MessageEvent } from '../../events.ts'
import type { Sent } from '../../ports.ts'
import { type Answer, askJson, attempted, failed } from '../ask.ts'
import { instantTold } from '../clock.ts'
import { jsonOf } from '../json.ts'
import { faultOf, nationalNumber, type ShortText, type SmsProvider } from './provider.ts'

export const netgsmSettings = z.object({
  vendor: z.literal('netgsm'),
  baseAddress: z.url().default('https://api.netgsm.com.tr'),
  user: z.string().min(1),
  password: z.string().min(1),
})

const sendFaults: ReadonlyMap<string, FaultClass> = new Map(
  Object.entries<FaultClass>({
    ...{ '20': 'dead', '30': 'pause', '40': 'pause', '50': 'pause', '51': 'pause', '70': 'dead' },
    ...{ '80': 'retry', '85': 'retry', '100': 'retry', '101': 'retry' },
  }),
)
const reportFaults: ReadonlyMap<string, FaultClass> = new Map(
  Object.entries<FaultClass>({
    ...{ '2': 'dead', '3': 'dead', '4': 'retry', '11': 'dead', '12': 'dead', '13': 'never' },
    ...{ '14': 'pause', '15': 'never', '16': 'dead', '17': 'dead' },
  }),
)
const reportWords: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...{ '2': 'expired', '3': 'wrong number', '4': 'not given to the operator', '11': 'rejected by the operator' },
    ...{ '12': 'delivery error', '13': 'same text sent before', '14': 'no credit', '15': 'number is blocked' },
    ...{ '16': 'refused by the consent register', '17': 'error of the consent register' },
  }),
)

const id = z.union([z.string(), z.number()]).transform(String)
const sendAnswer = z.object({ code: id, description: z.string().nullish(), jobid: id.nullish() })
const reportAnswer = z.object({
  code: id.nullish(),
  description: z.string().nullish(),
  jobs: z.array(z.object({ jobid: id, status: id, deliveredDate: z.unknown().optional() })).nullish(),
})

function sentBy(answer: Answer): Sent {
  const told = sendAnswer.safeParse(answer.json()).data
  if (told?.code === '00' && told.jobid) return { result: 'sent', externalId: told.jobid }
  if (told && told.code !== '00') return failed(faultOf(sendFaults, told.code, told.description ?? 'Netgsm refuses'))
  if (answer.status === 401 || answer.status === 403)
    return failed({ class: 'pause', code: String(answer.status), text: 'Netgsm refuses the account' })
  return { result: 'unknown' }
}

function read(body: Uint8Array): MessageEvent[] {
  const told = reportAnswer.safeParse(jsonOf(body))
  if (!told.success || !told.data.jobs) throw new Error('not a report of Netgsm')
  return told.data.jobs
    .filter(({ status }) => status !== '0')
    .map(({ jobid, status, deliveredDate }) => {
      const at = instantTold(deliveredDate) ?? Date.now()
      if (status === '1') return { type: 'status', id: jobid, status: 'delivered', at }
      const fault = faultOf(reportFaults, status, reportWords.get(status) ?? 'unknown state')
      return { type: 'status', id: jobid, status: 'failed', at, fault }
    })
}

/** Netgsm takes reports by question alone, ten a minute. */
export function netgsm({ baseAddress, user, password }: z.infer<typeof netgsmSettings>, header: string): SmsProvider {
  const headers = { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` }
  const send = async (short: ShortText, signal: AbortSignal): Promise<Sent> => {
    const body = {
      ...{ msgheader: header, iysfilter: '0', messages: [{ msg: short.text, no: nationalNumber(short.to) }] },
      ...(smsSegments(short.text).alphabet === 'gsm' ? {} : { encoding: 'TR' }),
    }
    return await attempted(async () => sentBy(await askJson(`${baseAddress}/sms/rest/v2/send`, body, signal, headers)))
  }
  const report = async (jobids: readonly string[], signal: AbortSignal): Promise<Answer> =>
    await askJson(`${baseAddress}/sms/rest/v2/report`, { jobids, pagenumber: 0, pagesize: 100 }, signal, headers)
  return {
    send,
    reports: async (jobids, signal) => {
      const answer = await report(jobids, signal)
      const settled = read(Buffer.from(answer.text)).flatMap((event) => ('id' in event && event.id ? [event.id] : []))
      return { answer: answer.text, settled }
    },
    read,
    check: async (signal) => {
      const told = reportAnswer.safeParse((await report(['0'], signal)).json()).data
      return told?.code === '30' ? faultOf(sendFaults, '30', told.description ?? 'Netgsm refuses the account') : null
    },
  }
}
