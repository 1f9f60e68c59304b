// Sends by the Graph API. Only what was refused for sure, or never reached it, may be sent again.
import * as z from 'zod'
import type { Outgoing } from '../../outgoing.ts'
import type { Sent } from '../../ports.ts'
import { bodyOf } from './content.ts'
import { faultOf } from './faults.ts'
import { NotReached, type Answer, type Graph } from './graph.ts'

const accepted = z.looseObject({ messages: z.tuple([z.looseObject({ id: z.string().min(1) })]).rest(z.unknown()) })
const refused = z.looseObject({ error: z.looseObject({}) })

/** Sends one as the number with this id. Throws nothing but what a bad content throws. */
export async function sendBy(graph: Graph, message: Outgoing, signal: AbortSignal): Promise<Sent> {
  let body: Record<string, unknown>
  try {
    body = bodyOf(message)
  } catch (error) {
    return { result: 'failed', fault: { class: 'dead', text: error instanceof Error ? error.message : String(error) } }
  }
  try {
    return meaningOf(await graph.post(`${encodeURIComponent(message.account)}/messages`, body, signal))
  } catch (error) {
    return { result: error instanceof NotReached ? 'not_sent' : 'unknown' }
  }
}

function meaningOf({ status, told }: Answer): Sent {
  const fine = accepted.safeParse(told)
  if (status >= 200 && status < 300 && fine.success) return { result: 'sent', externalId: fine.data.messages[0].id }
  // A server that broke down may have sent it before; its report will say so.
  if (status >= 500) return { result: 'unknown' }
  const error = refused.safeParse(told)
  if (error.success) return { result: 'failed', fault: faultOf(error.data.error) }
  if (status === 429) return { result: 'failed', fault: { class: 'retry', code: '429', text: 'too many at once' } }
  if (status === 401 || status === 403)
    return { result: 'failed', fault: { class: 'pause', code: String(status), text: 'the token is not accepted' } }
  if (status >= 400)
    return { result: 'failed', fault: { class: 'dead', code: String(status), text: `answered ${status}` } }
  return { result: 'unknown' }
}
