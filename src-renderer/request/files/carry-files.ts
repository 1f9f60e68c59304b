import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { sendPieces } from '#renderer/host/send-pieces.ts'
import { changeOutgoing, forgetOutgoing, outgoingOf, setOutgoing, type OutgoingFile } from './outgoing.ts'
import { prepareFile, type PreparedFile } from './prepare-file.ts'

/** Files begin to wait for their form, and are prepared one at a time: a decoded photo takes fifty megabytes. */
export async function takeFiles(place: string, given: readonly File[], isPasted: boolean): Promise<void> {
  const added = given.map((file) => ({ file, id: crypto.randomUUID() }))
  setOutgoing(place, (before) => [...before, ...added.map(({ file, id }) => waitingFile(id, file.name))])
  for (const { file, id } of added) {
    // oxlint-disable-next-line no-await-in-loop -- see above
    const prepared = await prepareFile(file).catch(() => 'ZM063' as const)
    if (typeof prepared === 'string') changeOutgoing(place, id, { state: 'unfit', unfit: prepared })
    else
      changeOutgoing(place, id, {
        ...{ state: isPasted ? 'asks' : 'ready', prepared, name: prepared.file.name },
        preview: prepared.isPicture ? URL.createObjectURL(prepared.file) : null,
      })
  }
}

const waitingFile = (id: string, name: string): OutgoingFile => ({
  ...{ id, name, state: 'preparing', share: 0 },
  ...{ prepared: null, preview: null, unfit: null, failure: null },
})

export interface Errand {
  readonly place: string
  readonly requestId: number
  readonly isEvidence: boolean
}

/** What is being sent, by the place of its form. */
const onTheirWay = new Map<string, AbortController>()

/** What has not gone yet stays, and so does the form. A file whose last piece is there is the database's to answer. */
export const stopSending = (place: string): void => onTheirWay.get(place)?.abort()

/** Sends what waits, one after the other; throws at the first that is refused or stopped, and the rest stays. */
export async function sendFiles(errand: Errand): Promise<void> {
  const { place } = errand
  const way = new AbortController()
  onTheirWay.set(place, way)
  try {
    for (const { id } of outgoingOf(place)) {
      // One that was taken out meanwhile is not sent.
      const file = outgoingOf(place).find((waiting) => waiting.id === id)
      if (file === undefined || file.prepared === null) continue
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that what was refused stops the rest
      await sendOne(errand, { id, prepared: file.prepared }, way.signal)
    }
  } finally {
    onTheirWay.delete(place)
  }
}

type Going = { id: string; prepared: PreparedFile }

async function sendOne(errand: Errand, going: Going, signal: AbortSignal): Promise<void> {
  const { place } = errand
  const { id } = going
  changeOutgoing(place, id, { state: 'sending', share: 0, failure: null })
  try {
    signal.throwIfAborted()
    await carry(errand, going, signal).catch(async (error: unknown) => {
      // The host has begun anew, and knows nothing of the pieces it had.
      if (failureOf(error).kind !== 'NOT_FOUND') throw error
      await carry(errand, going, signal)
    })
  } catch (error) {
    if (signal.aborted) changeOutgoing(place, id, { state: 'stopped' })
    else changeOutgoing(place, id, { state: 'failed', failure: failureOf(error) })
    throw error
  }
  forgetOutgoing(place, id)
}

async function carry({ place, requestId, isEvidence }: Errand, { id, prepared }: Going, signal: AbortSignal) {
  const { file, takenAt, fingerprint } = prepared
  const uploadId = await sendPieces(file, { signal, onShare: (share) => changeOutgoing(place, id, { share }) })
  changeOutgoing(place, id, { state: 'keeping' })
  await calls.requests.attach({
    ...{ commandId: id, requestId, isEvidence, uploadId, name: file.name },
    ...{ takenAt, fingerprint },
  })
  // It stands with the request; what the host still holds of it goes by itself where this does not arrive.
  await calls.requests.forgetFile({ uploadId }).catch(() => undefined)
}
