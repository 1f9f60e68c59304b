// What a message says, kind by kind. What none of these understands is shown as unsupported, with its reason; nothing here throws.
import * as z from 'zod'
import { classOf } from './faults.ts'
import type { MessageEvent } from '../../events.ts'
import { card, file, graphError, interactive, place, type Message } from './shapes.ts'

type Told = Extract<MessageEvent, { type: 'message' }>
/** What the kind makes of it; null where it is not as it should be. */
type Said = Pick<Told, 'kind'> & Partial<Pick<Told, 'words' | 'details' | 'media'>> & { phone?: string | null }

const tooLarge = 131052

function fileOf(kind: 'image' | 'video' | 'audio' | 'document' | 'sticker') {
  return (told: unknown): Said | null => {
    const found = file.safeParse(told)
    if (!found.success) return null
    const { id, mime_type: type, filename: name, caption } = found.data
    return { kind, words: caption ?? null, media: [{ id, type: type ?? null, name: name ?? null }] }
  }
}

function text(told: unknown): Said | null {
  const found = z.looseObject({ body: z.string() }).safeParse(told)
  return found.success ? { kind: 'text', words: found.data.body } : null
}

function location(told: unknown): Said | null {
  const found = place.safeParse(told)
  if (!found.success) return null
  const { latitude, longitude, name, address, url } = found.data
  const words = [name, address].filter((part) => typeof part === 'string' && part !== '').join(', ')
  return { kind: 'location', words: words === '' ? null : words, details: { latitude, longitude, name, address, url } }
}

function contacts(told: unknown): Said | null {
  const found = z.array(card).safeParse(told)
  if (!found.success) return null
  const people = found.data.map(({ name, phones = [] }) => ({
    name: name?.formatted_name ?? null,
    phones: phones.flatMap(({ phone, wa_id: whatsapp }) => phone ?? whatsapp ?? []),
  }))
  // Who was asked for his number answers with a card of himself.
  const own = found.data.find(({ origin }) => origin === 'contact_request')?.phones?.[0]
  return {
    kind: 'contacts',
    words: people.map(({ name, phones }) => [name, ...phones].filter((part) => part !== null).join(' ')).join(', '),
    details: { contacts: people },
    phone: own?.wa_id ?? own?.phone ?? null,
  }
}

function choice(told: unknown): Said | null {
  const found = interactive.safeParse(told)
  if (!found.success) return null
  const { id, title } = found.data.type === 'button_reply' ? found.data.button_reply : found.data.list_reply
  return { kind: 'choice', words: title ?? id, details: { id, title: title ?? null } }
}

/** A quick reply of a template. */
function button(told: unknown): Said | null {
  const found = z.looseObject({ payload: z.string(), text: z.string().nullish() }).safeParse(told)
  if (!found.success) return null
  const { payload: id, text: title } = found.data
  return { kind: 'choice', words: title ?? id, details: { id, title: title ?? null } }
}

function systemWords(told: unknown): Said | null {
  const found = z.looseObject({ body: z.string() }).safeParse(told)
  return found.success ? { kind: 'system', words: found.data.body } : null
}

const kinds = new Map<string, (told: unknown) => Said | null>([
  ['text', text],
  ...(['image', 'video', 'audio', 'document', 'sticker'] as const).map((kind) => [kind, fileOf(kind)] as const),
  ['location', location],
  ['contacts', contacts],
  ['interactive', choice],
  ['button', button],
  ['system', systemWords],
])

/** What a message says; of one that came with an error, the error. */
export function saidBy(message: Message): Said {
  const errors = (message.errors ?? []).flatMap((told) => graphError.safeParse(told).data ?? [])
  const [error] = errors
  if (error?.code === tooLarge) return { kind: 'unsupported', details: reason(message, error), media: [tooLargeFile] }
  if (error !== undefined) return { kind: 'unsupported', details: reason(message, error) }
  return (
    kinds.get(message.type)?.(message[message.type]) ?? { kind: 'unsupported', details: reason(message, undefined) }
  )
}

const tooLargeFile = { fault: 'larger than 100 MB', state: 'too_large' as const }

function reason(message: Message, error: z.infer<typeof graphError> | undefined): Record<string, unknown> {
  const unsupported = z.looseObject({ type: z.string() }).safeParse(message['unsupported'])
  return {
    type: unsupported.success ? unsupported.data.type : message.type,
    ...(error === undefined
      ? {}
      : { code: error.code, reason: error.error_data?.details ?? error.message ?? error.title ?? classOf(error.code) }),
  }
}
