// One delivery of Meta's: entries of several accounts, each with messages, comments or both.
import type { MessageEvent, Reading } from '../../events.ts'
import { jsonOf } from '../json.ts'
import { readFeed, readInstagramComment } from './read-comment.ts'
import { readMessaging } from './read-message.ts'
import { change, delivery, type Entry } from './shapes.ts'

function readChange(raw: unknown, entry: Entry): MessageEvent[] {
  const told = change.safeParse(raw).data
  if (told?.field === 'feed') return readFeed(told.value, entry)
  return told?.field === 'comments' || told?.field === 'live_comments' ? readInstagramComment(told.value, entry) : []
}

function eventsOf(entry: Entry): MessageEvent[] {
  const changes = entry.field ? [...(entry.changes ?? []), { field: entry.field, value: entry.value }] : entry.changes
  return [
    ...[...(entry.messaging ?? []), ...(entry.standby ?? [])].flatMap((one) => readMessaging(one, entry.id)),
    ...(changes ?? []).flatMap((one) => readChange(one, entry)),
  ]
}

/** Throws with a sentence where it is no delivery of a page or an Instagram account. */
export function readMeta(body: Uint8Array): Reading[] {
  const told = delivery.safeParse(jsonOf(body))
  if (!told.success) throw new Error(`not a delivery of Meta: ${told.error.issues[0]?.path.join('.') || 'no object'}`)
  const kind = told.data.object === 'page' ? 'facebook' : 'instagram'
  const accounts = new Map<string, MessageEvent[]>()
  for (const entry of told.data.entry) {
    const events = accounts.get(entry.id) ?? []
    for (const event of eventsOf(entry)) events.push(event)
    accounts.set(entry.id, events)
  }
  return [...accounts]
    .filter(([, events]) => events.length > 0)
    .map(([externalId, events]) => ({ kind, externalId, events }))
}
