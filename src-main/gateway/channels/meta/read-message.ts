// A private message of a page or an Instagram account as events.
import { createHash } from 'node:crypto'
import type { MessageEvent } from '../../events.ts'
import { messaging, type Attachment, type Messaging } from './shapes.ts'

type Written = Extract<MessageEvent, { type: 'message' }>

/** Milliseconds, or seconds as some events tell them; now where it is none. */
export function instantOf(told: number | string | null | undefined): number {
  const number = Number(told ?? Number.NaN)
  if (!Number.isFinite(number) || number <= 0) return Date.now()
  return Math.trunc(number < 1e11 ? number * 1000 : Math.min(number, 4e12))
}

const files: ReadonlyMap<string, Written['kind']> = new Map(
  Object.entries<Written['kind']>({
    image: 'image',
    audio: 'audio',
    video: 'video',
    file: 'document',
  }),
)

const addressOf = ({ payload, url }: Attachment): string | null => payload?.url ?? url ?? null

function kindOf(attachments: readonly Attachment[], hasText: boolean): Written['kind'] {
  const [first] = attachments
  if (first === undefined) return 'text'
  if (first.payload?.sticker_id) return 'sticker'
  if (first.payload?.coordinates) return 'location'
  return files.get(first.type) ?? (hasText ? 'text' : 'unsupported')
}

function detailsOf({ message }: Messaging): Record<string, unknown> {
  const attachments = message?.attachments ?? []
  const coordinates = attachments.find(({ payload }) => payload?.coordinates)?.payload?.coordinates
  const links = attachments
    .filter((one) => !files.has(one.type) && !one.payload?.coordinates)
    .map((one) => ({ type: one.type, url: addressOf(one), title: one.title ?? one.payload?.title ?? null }))
  return {
    ...(coordinates ? { latitude: coordinates.lat, longitude: coordinates.long } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(message?.quick_reply ? { id: message.quick_reply.payload } : {}),
    ...(message?.reply_to?.story ? { story: message.reply_to.story.url ?? null } : {}),
  }
}

function written(told: Messaging, from: string, at: number): Written | null {
  const { message } = told
  if (!message) return null
  const attachments = message.attachments ?? []
  const kind = message.is_unsupported ? 'unsupported' : kindOf(attachments, Boolean(message.text))
  const media = attachments
    .filter((one) => files.has(one.type))
    .map((one) => {
      const url = addressOf(one)
      return url === null ? { fault: 'Meta gave no address of the file' } : { url }
    })
  return {
    type: 'message',
    id: message.mid,
    from: { key: from },
    at,
    kind: message.quick_reply ? 'choice' : kind,
    words: message.text ?? null,
    details: detailsOf(told),
    replyTo: message.reply_to?.mid ?? null,
    media,
  }
}

const nameless = (told: unknown): string => createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 32)

/** What somebody said and nobody can read: shown as such, and spoiling nothing beside it. */
export const unreadable = (raw: unknown, from: string, at: number, told: string): MessageEvent => ({
  type: 'message',
  id: `unknown:${nameless(raw)}`,
  from: { key: from },
  at,
  kind: 'unsupported',
  details: { told },
})

function ofCitizen(told: Messaging, from: string, at: number): MessageEvent[] {
  if (told.message?.is_deleted) return [{ type: 'withdrawn', id: told.message.mid, at }]
  const message = written(told, from, at)
  if (message) return [message]
  if (told.postback) {
    const { mid, title, payload } = told.postback
    const choice = { kind: 'choice' as const, words: title ?? null, details: { id: payload ?? null } }
    return [{ type: 'message', id: mid ?? `postback:${nameless(told)}`, from: { key: from }, at, ...choice }]
  }
  if (told.message_edit) return [{ type: 'edited', id: told.message_edit.mid, at, words: told.message_edit.text ?? '' }]
  if (told.reaction) {
    const emoji = told.reaction.action === 'unreact' ? null : (told.reaction.emoji ?? told.reaction.reaction ?? null)
    return [{ type: 'reaction', id: told.reaction.mid, at, emoji }]
  }
  if (told.read) return told.read.mid ? [{ type: 'status', id: told.read.mid, status: 'read', at }] : []
  return (told.delivery?.mids ?? []).map((id) => ({ type: 'status', id, status: 'delivered', at }))
}

/** What Meta tells besides and what says nothing to people: links followed, threads passed between apps. */
const silent = ['referral', 'optin', 'delivery', 'read', 'account_linking', 'app_roles', 'policy_enforcement']
const control = /_thread_control$/u
const known = new Set([
  'sender',
  'recipient',
  'timestamp',
  'message',
  'postback',
  'message_edit',
  'reaction',
  ...silent,
])

/** Our own echoes say nothing; what nobody knows is shown as such. */
export function readMessaging(raw: unknown, account: string): MessageEvent[] {
  const told = messaging.safeParse(raw).data
  const from = told?.sender?.id
  if (told === undefined || from === undefined || from === account || told.message?.is_echo) return []
  const at = instantOf(told.timestamp)
  const events = ofCitizen(told, from, at)
  const odd = Object.keys(told).filter((key) => told[key] !== null && !known.has(key) && !control.test(key))
  // Nothing of it could be read, though somebody said something.
  const isLost = events.length === 0 && (odd.length > 0 || ['message', 'postback'].some((key) => hasKey(raw, key)))
  return isLost ? [unreadable(raw, from, at, odd.join(', ') || 'message')] : events
}

const hasKey = (raw: unknown, key: string): boolean =>
  typeof raw === 'object' && raw !== null && Object.hasOwn(raw, key)
