// Netgsm Netsantral: scenarios, over its line or to our address; there with a token in each.
import * as z from 'zod'
import { parsePhone } from '#shared/phone.ts'
import type { CallEvent } from '../../events.ts'
import { instantTold } from '../clock.ts'
import { one, required, type Fields } from './fields.ts'
import { answeredBy, extensionsAmong, type ExtensionOf, type Told } from './system.ts'

export const netsantralSettings = z.strictObject({
  vendor: z.literal('netsantral'),
  /** Stands in each delivery to our address. */
  token: z.string().min(8).optional(),
  /** The line on which it tells of calls as they come, with the keys of its CRM connection. */
  line: z
    .strictObject({
      host: z.string().min(1).default('crmsntrl.netgsm.com.tr'),
      port: z.int().min(1).max(65535).default(9110),
      tls: z.boolean().default(false),
      crmId: z.string().min(1),
      user: z.string().min(1),
      password: z.string().min(1),
    })
    .optional(),
})

const ringing = new Set(['inbound_call', 'inboundtopbx', 'queue'])

// A record of a call that is over; who took it is not told reliably.
function ofRecord(fields: Fields, extensionOf: ExtensionOf): Told {
  const caller = required(fields, 'arayan')
  if (extensionOf(caller) !== null) return { events: [] }
  const at = instantTold(one(fields, 'bas'))
  const seconds = Number(one(fields, 'sure') ?? 0)
  const endedAt = at === null || !(seconds >= 0) ? null : at + seconds * 1000
  const call: CallEvent = { type: 'call', id: required(fields, 'kimlik'), at, phone: parsePhone(caller) }
  return { events: [{ ...call, ended: { at: endedAt } }] }
}

export function readNetsantral(fields: Fields, extensionOf: ExtensionOf): Told {
  const scenario = required(fields, 'scenario').toLowerCase()
  if (scenario === 'cdr') return ofRecord(fields, extensionOf)
  // Whom the house calls is not kept.
  if (scenario === 'outbound_call') return { events: [] }
  const id = required(fields, 'unique_id')
  const call: CallEvent = { type: 'call', id, phone: parsePhone(one(fields, 'customer_num') ?? '') }
  const phones = extensionsAmong([one(fields, 'internal_num')], extensionOf)
  if (ringing.has(scenario)) return { events: [{ ...call, rings: phones }] }
  if (scenario === 'answer') return answeredBy(call, null, phones[0] ?? null)
  if (scenario !== 'hangup') throw new Error(`a scenario ${scenario} of a call`)
  const hasTalked = Number(one(fields, 'talktime') ?? 0) > 0
  return { events: [{ ...call, ended: {}, ...(hasTalked ? { answered: { by: phones[0] ?? null } } : {}) }] }
}
