import type { Message } from '#shared/contract/messages.ts'

const dayMs = 24 * 3600_000

/**
 * Which messages a new request is likely to be of: what the citizen has written since anything of the conversation went into a
 * request, within a day before his last words.
 */
export function chosenAtFirst(messages: readonly Message[]): readonly number[] {
  const written = messages.filter(({ direction, kind }) => direction === 'in' && kind !== 'system')
  const linked = written.findLastIndex(({ requestIds }) => requestIds.length > 0)
  const fresh = written.slice(linked + 1)
  const lastAt = fresh.at(-1)?.at ?? 0
  return fresh.filter(({ at }) => at > lastAt - dayMs).map(({ id }) => id)
}

const attachable = new Set(['image/jpeg', 'image/png', 'image/webp', 'application/pdf'])

/** The files of messages that a request can bear. */
export const attachableOf = (messages: readonly Message[]): Message['media'] =>
  messages.flatMap(({ media }) =>
    media.filter(({ state, mediaType }) => state === 'stored' && attachable.has(mediaType ?? '')),
  )

/** What was written in them, a line each, as the words of a request. */
export const wordsOf = (messages: readonly Message[]): string =>
  messages
    .map(({ words, withdrawnAt }) => (withdrawnAt === null ? (words ?? '').trim() : ''))
    .filter((words) => words !== '')
    .join('\n')
    .slice(0, 4000)
