// Verimor Bulutsantralim: fields of a form, each event with all that is known of the call by then.
import * as z from 'zod'
import { parsePhone } from '#shared/phone.ts'
import type { CallEvent } from '../../events.ts'
import { instantTold } from '../clock.ts'
import { one, required, type Fields } from './fields.ts'
import { answeredBy, extensionsAmong, type ExtensionOf, type Told } from './system.ts'

export const verimorSettings = z.strictObject({
  vendor: z.literal('verimor'),
  /** With which recordings are asked for; `hosts`: where they may stand. */
  recordings: z
    .strictObject({
      baseAddress: z.url().default('https://api.bulutsantralim.com'),
      key: z.string().min(1),
      hosts: z.array(z.string().min(1)).min(1),
    })
    .optional(),
})
export type VerimorSettings = z.infer<typeof verimorSettings>

const isSaid = (told: string | null): boolean => told !== null && /^(?:true|1|yes)$/iu.test(told)

export function readVerimor(fields: Fields, extensionOf: ExtensionOf): Told {
  const event = required(fields, 'event_type')
  const id = required(fields, 'call_uuid')
  const direction = required(fields, 'direction')
  // Whom the house calls is not kept, nor who calls within it.
  if (/^(?:out|internal|local)/iu.test(direction)) return { events: [] }
  if (!/^in/iu.test(direction)) throw new Error(`a call in direction ${direction}`)
  const call: CallEvent = {
    ...{ type: 'call', id, at: instantTold(one(fields, 'start_stamp')) },
    phone: parsePhone(one(fields, 'caller_id_number') ?? ''),
  }
  const connected = extensionOf(one(fields, 'connected_user'))
  const dialled = extensionsAmong([one(fields, 'dialed_user'), one(fields, 'destination_number')], extensionOf)
  // Its own word "answered" contradicts itself: the stamp says it.
  const answeredAt = instantTold(one(fields, 'answer_stamp'))
  if (event === 'ringing') return { events: [{ ...call, rings: dialled }] }
  if (event === 'answer') return answeredBy(call, answeredAt, connected ?? dialled[0] ?? null)
  if (event === 'user_hangup') return { events: [{ ...call, stopped: dialled }] }
  if (event !== 'hangup') throw new Error(`an event ${event} of a call`)
  const ended: CallEvent = {
    ...call,
    ended: { at: instantTold(one(fields, 'end_stamp')), cause: one(fields, 'hangup_cause') },
    recording: isSaid(one(fields, 'recording_present')) ? id : null,
  }
  return { events: [answeredAt === null ? ended : { ...ended, answered: { at: answeredAt, by: connected } }] }
}
