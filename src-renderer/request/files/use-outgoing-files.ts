import { useState, useSyncExternalStore } from 'react'
import { useMe } from '#renderer/host/me.ts'
import { sendFiles, takeFiles } from './carry-files.ts'
import { changeOutgoing, forgetOutgoing, outgoingOf, subscribeToOutgoing, type OutgoingFile } from './outgoing.ts'

export interface OutgoingFiles {
  readonly files: readonly OutgoingFile[]
  /** Each can go: nothing is being prepared, asks to be confirmed, or cannot be sent. */
  readonly areReady: boolean
  /** How far sending is, of 100; null while nothing is sent. */
  readonly progress: number | null
  readonly add: (files: readonly File[], isPasted: boolean) => void
  readonly confirm: (id: string) => void
  readonly remove: (id: string) => void
  readonly send: (isEvidence: boolean) => Promise<void>
}

/** The files of one form of one request; `owesPhoto`: nothing but pictures will do. */
export function useOutgoingFiles(requestId: number, act: string, { owesPhoto = false } = {}): OutgoingFiles {
  const place = `${useMe().id}/${requestId}/${act}`
  const waiting = useSyncExternalStore(subscribeToOutgoing, () => outgoingOf(place))
  const [progress, setProgress] = useState<number | null>(null)
  const files = owesPhoto ? waiting.map(asPhoto) : waiting
  const send = async (isEvidence: boolean) => {
    const onProgress = (sent: number, of: number) => setProgress((sent / of) * 100)
    await sendFiles({ place, requestId, isEvidence, onProgress }).finally(() => setProgress(null))
  }
  return {
    files,
    areReady: files.every(({ state }) => state === 'ready' || state === 'failed'),
    progress,
    add: (given, isPasted) => void takeFiles(place, given, isPasted),
    confirm: (id) => changeOutgoing(place, id, { state: 'ready' }),
    remove: (id) => forgetOutgoing(place, id),
    send,
  }
}

const asPhoto = (file: OutgoingFile): OutgoingFile =>
  file.prepared?.isPicture === false ? { ...file, state: 'unfit', unfit: 'ZM082' } : file
