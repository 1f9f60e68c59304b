// What readers make of a delivery: the one shape in which the database takes in what any channel says (zimmet.gateway_read).
import * as z from 'zod'
import { instant } from '#shared/contract/values.ts'

/** Who wrote: his name with the channel (BSUID, page-scoped id, address, E.164 phone), and what else it told of him. */
export const sender = z.object({
  key: z.string().min(1).max(400),
  phone: z.string().nullish(),
  name: z.string().nullish(),
})

/** A file of a message, to be fetched by its id or address, or here already; with a fault when the channel says that there is nothing to fetch. */
export const toldMedia = z.object({
  id: z.string().nullish(),
  url: z.string().nullish(),
  type: z.string().nullish(),
  name: z.string().nullish(),
  /** The file itself, where it came with the message. */
  content: z.base64().nullish(),
  fault: z.string().nullish(),
  state: z.enum(['too_large', 'gone']).nullish(),
})

export const messageKind = z.enum([
  ...['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts'],
  ...['choice', 'comment', 'system', 'unsupported'],
] as const)

/** What a class of faults asks for: again later, a template, another channel, all of the account to wait, or never again. */
export const faultClass = z.enum(['retry', 'template', 'other_channel', 'pause', 'dead', 'never'])
export type FaultClass = z.infer<typeof faultClass>

export const fault = z.object({ class: faultClass, code: z.string().nullish(), text: z.string() })
export type Fault = z.infer<typeof fault>

/** A phone of the house. */
export const extension = z.string().regex(/^\d{1,6}$/u)

/** What was told of a call from outside: each field where it was told, in any order; instants where the telephone system tells them. */
export const call = z.object({
  type: z.literal('call'),
  id: z.string().min(1).max(200),
  /** When it began to ring. */
  at: instant.nullish(),
  /** E.164; null where the number is withheld. */
  phone: z.string().nullish(),
  /** Where it rings, and where it does not any more. */
  rings: z.array(extension).optional(),
  stopped: z.array(extension).optional(),
  answered: z.object({ at: instant.nullish(), by: extension.nullish() }).optional(),
  ended: z.object({ at: instant.nullish(), cause: z.string().nullish() }).optional(),
  /** The telephone system's name of the recording. */
  recording: z.string().nullish(),
})
export type CallEvent = z.infer<typeof call>

/** `id` is the channel's name of the message, `at` the instant it tells. */
export const messageEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message'),
    id: z.string().min(1),
    from: sender,
    at: instant,
    kind: messageKind,
    words: z.string().nullish(),
    details: z.record(z.string(), z.unknown()).optional(),
    replyTo: z.string().nullish(),
    media: z.array(toldMedia).optional(),
  }),
  z.object({
    type: z.literal('status'),
    id: z.string().nullish(),
    /** Ours, where the channel gives it back. */
    outgoingId: z.uuid().nullish(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    at: instant,
    fault: fault.optional(),
  }),
  z.object({ type: z.literal('edited'), id: z.string().min(1), at: instant, words: z.string() }),
  z.object({ type: z.literal('withdrawn'), id: z.string().min(1), at: instant }),
  z.object({ type: z.literal('reaction'), id: z.string().min(1), at: instant, emoji: z.string().nullable() }),
  call,
  /** The citizen has another name or number with the channel from now on. */
  z.object({ type: z.literal('moved'), key: z.string().min(1), toKey: z.string().min(1), phone: z.string().nullish() }),
])
export type MessageEvent = z.infer<typeof messageEvent>

/** What one delivery says on one account. */
export interface Reading {
  kind: AccountKind
  externalId: string
  events: MessageEvent[]
}

export type AccountKind = 'whatsapp' | 'facebook' | 'instagram' | 'x' | 'sms' | 'email' | 'web' | 'telephone'
