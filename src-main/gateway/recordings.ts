// Recordings of calls, fetched when somebody wants to hear one: the telephone system keeps them, and its key is the gateway's.
import type { Round } from './loop.ts'
import type { Receiver } from './ports.ts'
import type { HadRecording, RecordingsData, WantedRecording } from './recordings-data.ts'
import type { UnderWay } from './under-way.ts'

const mostMs = 60_000
const leaseSeconds = 90

/** A round of fetching. Throws where the database is away. */
export function recordingsRound(database: RecordingsData, receivers: readonly Receiver[], underWay: UnderWay): Round {
  return async (signal) => {
    await underWay.room()
    for (const wanted of await database.recordings(leaseSeconds))
      underWay.begin((async () => await database.keepRecording(wanted.id, await fetched(receivers, wanted, signal)))())
    return 'done'
  }
}

async function fetched(
  receivers: readonly Receiver[],
  { kind, account, recording }: WantedRecording,
  signal: AbortSignal,
): Promise<HadRecording> {
  const receiver = receivers.find(({ accounts }) =>
    accounts.some((each) => each.kind === kind && each.externalId === account),
  )
  if (receiver?.fetchRecording === undefined) return { fault: 'no telephone system of this gateway gives recordings' }
  try {
    const { content, type } = await receiver.fetchRecording(
      recording,
      AbortSignal.any([signal, AbortSignal.timeout(mostMs)]),
    )
    const sound = soundOf(content, type)
    return sound === null ? { fault: 'what came is no sound' } : { content, type: sound }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : 'it does not come' }
  }
}

/** The kind of a sound, by its first bytes where they tell; null where it is none. */
export function soundOf(content: Uint8Array, told: string | null): string | null {
  const head = Buffer.from(content.subarray(0, 12)).toString('latin1')
  if (head.startsWith('RIFF') && head.endsWith('WAVE')) return 'audio/wav'
  if (head.startsWith('ID3') || /^\u00ff[\u00e0-\u00ff]/u.test(head)) return 'audio/mpeg'
  if (head.startsWith('OggS')) return 'audio/ogg'
  return told !== null && /^audio\/[a-z0-9.+-]+$/u.test(told) ? told : null
}
