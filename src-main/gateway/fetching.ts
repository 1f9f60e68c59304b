// Files of messages, fetched after them and apart from them.
import { bareApart } from './apart/tasks.ts'
import type { GatewayDatabase, LeasedMedia } from './database.ts'
import type { Round } from './loop.ts'
import { MediaGone, MediaTooLarge, type Receiver } from './ports.ts'
import type { UnderWay } from './under-way.ts'

const mostMs = 120_000

/** A round of fetching. Throws where the database is away. */
export function fetchingRound(database: GatewayDatabase, receivers: readonly Receiver[], underWay: UnderWay): Round {
  return async (signal) => {
    const wanted = await database.media(await underWay.room())
    for (const media of wanted) underWay.begin(fetchOne(database, receivers, media, signal))
    return wanted.length > 0 ? 'more' : 'done'
  }
}

async function fetchOne(
  database: GatewayDatabase,
  receivers: readonly Receiver[],
  media: LeasedMedia,
  signal: AbortSignal,
): Promise<void> {
  const receiver = receivers.find(({ accounts }) =>
    accounts.some(({ kind, externalId }) => kind === media.kind && externalId === media.account),
  )
  let fetched: { content: Uint8Array; type: string | null }
  try {
    if (receiver?.fetchMedia === undefined) throw new Error(`no channel of this gateway fetches files of ${media.kind}`)
    fetched = await receiver.fetchMedia(media, AbortSignal.any([signal, AbortSignal.timeout(mostMs)]))
  } catch (error) {
    await database.mediaFault(media.id, error instanceof Error ? error.message : String(error), finalState(error))
    return
  }
  await database.keepMedia(media.id, await bareApart(fetched.content), fetched.type ?? media.toldType)
}

function finalState(error: unknown): 'too_large' | 'gone' | null {
  if (error instanceof MediaTooLarge) return 'too_large'
  return error instanceof MediaGone ? 'gone' : null
}
