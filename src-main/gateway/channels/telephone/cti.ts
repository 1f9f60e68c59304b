// Generic CTI in the shape of Zammad: newCall, answer, hangup. What other systems can be told to send is sent like this.
import { parsePhone } from '#shared/phone.ts'
import type { CallEvent } from '../../events.ts'
import { one, required, type Fields } from './fields.ts'
import { answeredBy, extensionsAmong, type ExtensionOf, type Told } from './system.ts'

export function readCti(fields: Fields, extensionOf: ExtensionOf): Told {
  const event = required(fields, 'event')
  const id = required(fields, 'callId')
  const direction = required(fields, 'direction')
  // Whom the house calls is not kept.
  if (direction === 'out') return { events: [] }
  if (direction !== 'in') throw new Error(`a call in direction ${direction}`)
  const call: CallEvent = { type: 'call', id, phone: parsePhone(one(fields, 'from') ?? '') }
  const phones = extensionsAmong(
    [one(fields, 'answeringNumber'), ...(fields.get('user') ?? []), one(fields, 'to')],
    extensionOf,
  )
  if (event === 'newCall') return { events: [{ ...call, rings: phones }] }
  if (event === 'answer') return answeredBy(call, null, phones[0] ?? null)
  if (event === 'hangup') return { events: [{ ...call, ended: { cause: one(fields, 'cause') } }] }
  throw new Error(`an event ${event} of a call`)
}
