// Comments below posts of a page or an Instagram account as events.
import type { MessageEvent } from '../../events.ts'
import { instantOf, unreadable } from './read-message.ts'
import { feedChange, instagramComment, type Entry } from './shapes.ts'

/** What a visitor leaves on the page: a comment below a post, or a post of his own. */
const visitors = new Set(['comment', 'post', 'status', 'photo', 'video', 'share'])

/** The page's own words are skipped; hiding changes nothing of what a citizen wrote. */
export function readFeed(raw: unknown, entry: Entry): MessageEvent[] {
  const told = feedChange.safeParse(raw).data
  if (told === undefined || !visitors.has(told.item) || told.from?.id === entry.id) return []
  const id = told.item === 'comment' ? told.comment_id : told.post_id
  const changedAt = instantOf(entry.time)
  if (!id) return [unreadable(raw, told.from?.id ?? 'unknown', changedAt, told.item)]
  if (told.verb === 'remove') return [{ type: 'withdrawn', id, at: changedAt }]
  if (told.verb === 'edited' || told.verb === 'edit')
    return [{ type: 'edited', id, at: changedAt, words: told.message ?? '' }]
  if (told.verb !== 'add') return []
  const file = told.photo ?? told.video ?? null
  const isAnswer = told.item === 'comment' && told.parent_id && told.parent_id !== told.post_id
  return [
    {
      type: 'message',
      id,
      from: { key: told.from?.id ?? `comment:${id}`, name: told.from?.name ?? null },
      at: instantOf(told.created_time ?? entry.time),
      kind: 'comment',
      words: told.message ?? null,
      details: { post: told.post_id ?? null, item: told.item },
      replyTo: isAnswer ? told.parent_id : null,
      media: file === null ? [] : [{ url: file }],
    },
  ]
}

/** Instagram tells of new comments alone, never that one is gone. */
export function readInstagramComment(raw: unknown, entry: Entry): MessageEvent[] {
  const told = instagramComment.safeParse(raw).data
  if (told === undefined) return [unreadable(raw, 'unknown', instantOf(entry.time), 'comment')]
  if (told.from?.id === entry.id) return []
  return [
    {
      type: 'message',
      id: told.id,
      from: { key: told.from?.id ?? `comment:${told.id}`, name: told.from?.username ?? null },
      at: instantOf(entry.time),
      kind: 'comment',
      words: told.text ?? null,
      details: { post: told.media?.id ?? null, item: told.media?.media_product_type ?? 'comment' },
      replyTo: told.parent_id ?? null,
    },
  ]
}
