import { calls } from '#renderer/host/calls.ts'
import { failureOf } from '#renderer/host/failures.ts'
import { changeOutgoing, forgetOutgoing, outgoingOf, setOutgoing, type OutgoingFile } from './outgoing.ts'
import { prepareFile } from './prepare-file.ts'

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
  ...{ id, name, state: 'preparing' },
  ...{ prepared: null, preview: null, unfit: null, failure: null },
})

export interface Errand {
  readonly place: string
  readonly requestId: number
  readonly isEvidence: boolean
  /** How many were sent, of how many. */
  readonly onProgress: (sent: number, of: number) => void
}

/** Sends what waits, one after the other; throws at the first that is refused, and the rest stays. */
export async function sendFiles({ place, requestId, isEvidence, onProgress }: Errand): Promise<void> {
  const going = outgoingOf(place)
  for (const [sent, { id, prepared }] of going.entries()) {
    onProgress(sent, going.length)
    if (prepared === null) continue
    changeOutgoing(place, id, { state: 'sending', failure: null })
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, so that what was refused stops the rest
      await calls.requests.attach({
        ...{ commandId: id, requestId, isEvidence, file: prepared.file, name: prepared.file.name },
        ...{ takenAt: prepared.takenAt, fingerprint: prepared.fingerprint },
      })
    } catch (error) {
      changeOutgoing(place, id, { state: 'failed', failure: failureOf(error) })
      throw error
    }
    forgetOutgoing(place, id)
  }
}
