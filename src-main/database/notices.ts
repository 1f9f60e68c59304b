// Whether a notice concerns the person at this desk. Any login may listen, so a notice names nobody: who has the key of a directorate
// recognises its tag (migrations/code/feed/notice_of.sql), and nobody else can tell it from those of the others.
import { createHash } from 'node:crypto'

/** As zimmet.wake_keys gives them; null keys: everything concerns this person. */
export type WakeKeys = { epoch: string; keys: readonly string[] | null }

const tagLength = 8
const everyTag = new RegExp(`.{${tagLength}}`, 'gu')

/** Whether a notice was made with these keys; one for all, and what is no notice of ours, is not. */
export function isOf(notice: string, { epoch }: WakeKeys): boolean {
  return notice.split(':')[0] === epoch
}

/** False only where it is certain: a notice for all, of other keys or of no known form concerns everybody. */
export function isConcerned(notice: string, wakeKeys: WakeKeys): boolean {
  const [, nonce, tags] = notice.split(':')
  const { keys } = wakeKeys
  if (keys === null || !isOf(notice, wakeKeys) || nonce === undefined || tags === undefined) return true
  const there = new Set(tags.match(everyTag))
  return keys.some((key) => there.has(tagOf(key, nonce)))
}

function tagOf(key: string, nonce: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'hex')).update(Buffer.from(nonce, 'hex'))
  return hash.digest('hex').slice(0, tagLength)
}
