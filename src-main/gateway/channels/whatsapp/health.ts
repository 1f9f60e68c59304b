// Whether the token still opens the number, and whether Meta still delivers what is written to it.
import * as z from 'zod'
import type { Account, Health } from '../../ports.ts'
import { faultOf } from './faults.ts'
import type { Answer, Graph } from './graph.ts'

const failure = z.looseObject({ error: z.unknown() })
const subscriptions = z.looseObject({ data: z.array(z.unknown()) })

/** How one number is with Meta. */
export async function healthOf(
  graph: Graph,
  account: Account,
  businessAccountId: string | undefined,
  signal: AbortSignal,
): Promise<Health[]> {
  const token = await graph.get(`${encodeURIComponent(account.externalId)}?fields=display_phone_number`, signal)
  const told: Health[] = [{ account, part: 'token', ...state(token) }]
  // A number that its provider lets nobody look up is not ill for that.
  if (businessAccountId !== undefined) {
    const answer = await graph.get(`${encodeURIComponent(businessAccountId)}/subscribed_apps`, signal)
    const found = subscriptions.safeParse(answer.told)
    const isNone = answer.status === 200 && found.success && found.data.data.length === 0
    const none = { isWell: false, fault: { class: 'pause' as const, text: 'no app is subscribed to the account' } }
    told.push({ account, part: 'subscription', ...(isNone ? none : state(answer)) })
  }
  return told
}

function state({ status, told }: Answer): Pick<Health, 'isWell' | 'fault'> {
  if (status === 200) return { isWell: true }
  const error = failure.safeParse(told)
  const fault = error.success ? faultOf(error.data.error) : { class: 'retry' as const, text: `answered ${status}` }
  return { isWell: false, fault }
}
