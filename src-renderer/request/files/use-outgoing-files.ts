import { useSyncExternalStore } from 'react'
import { useMe } from '#renderer/host/me.ts'
import { sendFiles, stopSending, takeFiles } from './carry-files.ts'
import { changeOutgoing, forgetOutgoing, outgoingOf, subscribeToOutgoing, type OutgoingFile } from './outgoing.ts'

export interface OutgoingFiles {
  readonly files: readonly OutgoingFile[]
  /** Each can go: nothing is being prepared, asks to be confirmed, or cannot be sent. */
  readonly areReady: boolean
  /** Pieces are on their way, and may be called back. */
  readonly isSending: boolean
  readonly add: (files: readonly File[], isPasted: boolean) => void
  readonly confirm: (id: string) => void
  readonly remove: (id: string) => void
  readonly send: (isEvidence: boolean) => Promise<void>
  readonly stop: () => void
}

/** The files of one form of one request; `owesPhoto`: nothing but pictures will do. */
export function useOutgoingFiles(requestId: number, act: string, { owesPhoto = false } = {}): OutgoingFiles {
  const place = `${useMe().id}/${requestId}/${act}`
  const waiting = useSyncExternalStore(subscribeToOutgoing, () => outgoingOf(place))
  const files = owesPhoto ? waiting.map(asPhoto) : waiting
  return {
    files,
    areReady: files.every(({ state }) => state === 'ready' || state === 'stopped' || state === 'failed'),
    isSending: files.some(({ state }) => state === 'sending'),
    add: (given, isPasted) => void takeFiles(place, given, isPasted),
    confirm: (id) => changeOutgoing(place, id, { state: 'ready' }),
    remove: (id) => forgetOutgoing(place, id),
    send: async (isEvidence) => await sendFiles({ place, requestId, isEvidence }),
    stop: () => stopSending(place),
  }
}

const asPhoto = (file: OutgoingFile): OutgoingFile =>
  file.prepared?.isPicture === false ? { ...file, state: 'unfit', unfit: 'ZM082' } : file
