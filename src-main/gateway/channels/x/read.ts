// A page of mentions as events.
import * as z from 'zod'
import type { MessageEvent } from '../../events.ts'
import { jsonOf } from '../json.ts'

const text = z.string().nullish()
const post = z.object({
  id: z.string().min(1),
  text: z.string(),
  author_id: text,
  created_at: text,
  /** A long post whole; `text` is its beginning then. */
  note_tweet: z.object({ text: z.string() }).nullish(),
  referenced_tweets: z.array(z.object({ type: z.string(), id: z.string() })).nullish(),
  attachments: z.object({ media_keys: z.array(z.string()).nullish() }).nullish(),
})
const page = z.object({
  data: z.array(z.unknown()).nullish(),
  includes: z
    .object({
      users: z.array(z.object({ id: z.string(), name: text, username: text })).nullish(),
      media: z.array(z.object({ media_key: z.string(), type: text, url: text, preview_image_url: text })).nullish(),
    })
    .nullish(),
  meta: z.object({ newest_id: text, next_token: text, result_count: z.number().nullish() }).nullish(),
})
export type Page = z.infer<typeof page>
export type Post = z.infer<typeof post>

/** Which fields are asked for, so that the readers below have what they read. */
export const mentionFields = {
  'tweet.fields': 'author_id,created_at,referenced_tweets,attachments,note_tweet',
  expansions: 'author_id,attachments.media_keys',
  'user.fields': 'name,username',
  'media.fields': 'type,url,preview_image_url',
}

export const pageOf = (told: unknown): Page => page.parse(told)
export const postOf = (told: unknown): Post | undefined => post.safeParse(told).data

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
  }),
)

/** X escapes three signs in what people wrote. */
export const plain = (told: string): string =>
  told.replaceAll(/&(amp|lt|gt|quot|#39);/gu, (whole, name: string) => entities.get(name) ?? whole)

export const repliedTo = ({ referenced_tweets: told }: Post): string | null =>
  told?.find(({ type }) => type === 'replied_to')?.id ?? null

const instantOf = (told: string | null | undefined): number => {
  const instant = Date.parse(told ?? '')
  return Number.isNaN(instant) ? Date.now() : instant
}

/** What citizens wrote to the account; its own words are skipped. Throws where it is no page. */
export function readMentions(body: Uint8Array, account: string): MessageEvent[] {
  const told = page.safeParse(jsonOf(body))
  if (!told.success) throw new Error('not a page of mentions of X')
  const { data, includes } = told.data
  return (data ?? []).flatMap((raw): MessageEvent[] => {
    const one = postOf(raw)
    if (one === undefined) return [unreadable(raw)]
    if (one.author_id === account) return []
    const author = includes?.users?.find(({ id }) => id === one.author_id)
    const files = includes?.media?.filter(({ media_key: key }) => one.attachments?.media_keys?.includes(key)) ?? []
    return [
      {
        type: 'message',
        id: one.id,
        from: { key: one.author_id ?? `post:${one.id}`, name: nameOf(author) },
        at: instantOf(one.created_at),
        kind: 'comment',
        words: plain(one.note_tweet?.text ?? one.text),
        details: { post: `https://x.com/i/status/${one.id}` },
        replyTo: repliedTo(one),
        media: files.flatMap(({ url, preview_image_url: preview }) => {
          const address = url ?? preview
          return address ? [{ url: address }] : []
        }),
      },
    ]
  })
}

function nameOf(
  author: { name?: string | null | undefined; username?: string | null | undefined } | undefined,
): string | null {
  if (author === undefined) return null
  return [author.name, author.username && `@${author.username}`].filter(Boolean).join(' ') || null
}

function unreadable(raw: unknown): MessageEvent {
  const id = z.object({ id: z.string().min(1) }).safeParse(raw).data?.id
  if (id === undefined) throw new Error('a mention without its number')
  return { type: 'message', id, from: { key: `post:${id}` }, at: Date.now(), kind: 'unsupported', details: { raw } }
}
