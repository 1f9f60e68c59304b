// Answering a mention by a post below it.
import * as z from 'zod'
import type { Outgoing } from '../../outgoing.ts'
import type { Sent } from '../../ports.ts'
import { attempted, failed } from '../ask.ts'
import { faultIn, type X, type XAccount } from './api.ts'
import { pageOf, plain, postOf, repliedTo } from './read.ts'

const longest = 280
/** Whatever its length, an address counts so much. */
const address = /https?:\/\/\S+/gu
const addressCounts = 23

/** As X counts: letters of Europe and some marks once, everything else twice. */
export function countedLength(text: string): number {
  const addresses = text.match(address) ?? []
  const letters = Array.from(text.normalize('NFC').replaceAll(address, ''), (sign) => sign.codePointAt(0) ?? 0)
  const isLight = (sign: number): boolean =>
    sign <= 4351 || (sign >= 8192 && sign <= 8205) || (sign >= 8208 && sign <= 8223) || (sign >= 8242 && sign <= 8247)
  return letters.reduce((sum, sign) => sum + (isLight(sign) ? 1 : 2), addresses.length * addressCounts)
}

const posted = z.object({ data: z.object({ id: z.string().min(1) }) })

export async function sendByX(x: X, { content }: Outgoing, signal: AbortSignal): Promise<Sent> {
  if (content.type !== 'public_reply') return failed({ class: 'other_channel', text: 'X takes public answers alone' })
  const length = countedLength(content.text)
  if (length > longest) return failed({ class: 'dead', text: `${length} signs; X takes ${longest}` })
  return await attempted(async () => {
    const body = { text: content.text, reply: { in_reply_to_tweet_id: content.replyTo } }
    const answer = await x('tweets', { body }, signal)
    const fault = faultIn(answer)
    if (fault) return failed(fault)
    const made = answer.status < 300 ? posted.safeParse(answer.json()).data?.data.id : undefined
    return made === undefined ? { result: 'unknown' } : { result: 'sent', externalId: made }
  })
}

/** Without the names X puts before an answer and the addresses it shortens. */
const compared = (text: string): string =>
  plain(text)
    .replace(/^(?:@\w+\s+)+/u, '')
    .replaceAll(address, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** Whether an answer whose posting broke off is there. */
export async function findPosted(x: X, { id }: XAccount, outgoing: Outgoing, signal: AbortSignal): Promise<Sent> {
  const { content, createdAt } = outgoing
  if (content.type !== 'public_reply') return { result: 'not_sent' }
  const since = new Date(createdAt.getTime() - 60_000).toISOString().replace(/\.\d+Z$/u, 'Z')
  const query = { max_results: '100', start_time: since, 'tweet.fields': 'referenced_tweets,note_tweet' }
  try {
    const answer = await x(`users/${id}/tweets`, { query }, signal)
    if (answer.status !== 200) return { result: 'unknown' }
    const posts = (pageOf(answer.json()).data ?? []).flatMap((raw) => postOf(raw) ?? [])
    const found = posts.find(
      (one) =>
        repliedTo(one) === content.replyTo && compared(one.note_tweet?.text ?? one.text) === compared(content.text),
    )
    return found === undefined ? { result: 'not_sent' } : { result: 'sent', externalId: found.id }
  } catch {
    // Not asked or not understood: it is in doubt as before.
    return { result: 'unknown' }
  }
}
