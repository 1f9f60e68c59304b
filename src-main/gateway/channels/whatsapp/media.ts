// A file of WhatsApp: its id is asked for an address, which dies within minutes, and the address for the bytes.
import * as z from 'zod'
import { MediaGone, MediaTooLarge, type FetchMedia, type Fetched, type WantedMedia } from '../../ports.ts'
import { faultOf } from './faults.ts'
import type { Graph } from './graph.ts'

const address = z.looseObject({ url: z.string().min(1), mime_type: z.string().nullish(), file_size: z.coerce.number() })
const failure = z.looseObject({ error: z.unknown() })
const mostBytes = 25 * 1024 * 1024

export interface MediaAt {
  graph: Graph
  fetchMedia: FetchMedia
  /** Where the provider has files fetched through itself. */
  mediaOrigin: string | undefined
}

/** Throws MediaGone, MediaTooLarge, or what may pass. */
export async function fetchFile(
  { graph, fetchMedia, mediaOrigin }: MediaAt,
  { externalId }: WantedMedia,
  signal: AbortSignal,
): Promise<Fetched> {
  if (externalId === null) throw new MediaGone('the file has no id')
  const answer = await graph.get(encodeURIComponent(externalId), signal)
  const found = address.safeParse(answer.told)
  if (answer.status !== 200 || !found.success) throw refusalOf(answer.status, answer.told)
  if (found.data.file_size > mostBytes) throw new MediaTooLarge(`the file has ${found.data.file_size} bytes`)
  const fetched = await expiring(
    async () => await fetchMedia(through(found.data.url, mediaOrigin), graph.headers, signal),
  )
  return { content: fetched.content, type: found.data.mime_type ?? fetched.type }
}

// An address that is dead already says nothing of the file: its id gives another.
async function expiring(fetching: () => Promise<Fetched>): Promise<Fetched> {
  try {
    return await fetching()
  } catch (error) {
    if (error instanceof MediaGone && error.name === 'MediaGone')
      throw new Error('the address of the file was dead', { cause: error })
    throw error
  }
}

function refusalOf(status: number, told: unknown): Error {
  const error = failure.safeParse(told)
  const text = error.success ? faultOf(error.data.error).text : `answered ${status}`
  return status === 404 || status === 410 ? new MediaGone(text) : new Error(text)
}

function through(url: string, origin: string | undefined): string {
  if (origin === undefined) return url
  const { pathname, search } = new URL(url)
  return `${origin.replace(/\/$/u, '')}${pathname}${search}`
}
