// The one way of a screen to read: each question says what makes its answer old. Whoever reads past this file hears
// everything (kept-answers.ts), so nothing stays on a screen that is no longer so.
import {
  useInfiniteQuery,
  useQuery,
  type DefaultError,
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import type { Topic } from '#shared/contract/session.ts'
import { useIsListening } from './listening.ts'
import type { Changes } from './changes.ts'

export { keepPreviousData, skipToken } from '@tanstack/react-query'

/** What makes a kept answer old. */
export interface Live<Answer = unknown> {
  /** `requests`: what happens to any request; the topics: what the host tells besides. Empty: nothing ever does. */
  readonly hears: readonly ('requests' | Topic)[]
  /** Which changed requests matter; all where it does not say. */
  readonly concerns?: (changes: Changes, answer: Answer) => boolean
  /** Brings the answer up to changed requests in place, so that nothing need be asked; the same object where nothing is new. */
  readonly patch?: (answer: Answer, changes: Changes) => Answer
  /** Read anew at most this often, for figures that do not claim to be of this moment. */
  readonly throttleMs?: number
}

export interface Declared {
  readonly meta: { readonly live: Live }
}

/** Every topic: for an answer in which everything may stand. */
export const everything = [
  'requests',
  'session',
  'catalogue',
  'staff',
  'clocks',
  'map',
  'imports',
  'updates',
  'messages',
] as const

/** Declares with a question what makes its answer old. */
export function live<Answer, Options extends { queryFn?: unknown }>(
  options: Options,
  how: Live<Answer>,
): Options & Declared {
  // The listener gives each answer to the declaration that stands with its own question.
  return { ...options, meta: { live: how as Live } }
}

/** Reads what was declared; not before changes are heard, so that none falls between reading and listening. */
export function useLive<Read = unknown, Failure = DefaultError, Answer = Read, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Read, Failure, Answer, Key> & Declared,
): UseQueryResult<Answer, Failure> {
  const isListening = useIsListening()
  return useQuery({ ...options, enabled: isListening && options.enabled !== false })
}

/** Reads before anything is heard: who is signed in, which decides what there is to hear. */
export function useLiveAlways<Read = unknown, Failure = DefaultError, Answer = Read, Key extends QueryKey = QueryKey>(
  options: UseQueryOptions<Read, Failure, Answer, Key> & Declared,
): UseQueryResult<Answer, Failure> {
  return useQuery(options)
}

/** The same, page by page. */
export function useLivePages<Read = unknown, Failure = DefaultError, Key extends QueryKey = QueryKey, Page = unknown>(
  options: UseInfiniteQueryOptions<Read, Failure, InfiniteData<Read>, Key, Page> & Declared,
): UseInfiniteQueryResult<InfiniteData<Read>, Failure> {
  const isListening = useIsListening()
  return useInfiniteQuery({ ...options, enabled: isListening && options.enabled !== false })
}

/** For what is shown of one request: whether it was among those that changed. */
export const isAbout =
  (requestId: number) =>
  ({ rows, goneIds, touchedIds }: Changes): boolean =>
    goneIds.includes(requestId) || touchedIds?.includes(requestId) === true || rows.some(({ id }) => id === requestId)
