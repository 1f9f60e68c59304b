// Files that wait to be sent with a form. They outlive the closing of the form, as its words do, but never the window:
// pictures of people's streets do not go to the disk of the PC.
import type { Failure } from '#renderer/words/refusals.ts'
import type { PreparedFile, Unfit } from './prepare-file.ts'

export interface OutgoingFile {
  /** The command's id as well: a file whose answer got lost is sent again under the same one, and is there once. */
  readonly id: string
  readonly name: string
  /**
   * asks: pasted, and not yet wanted by anybody · sending: piece by piece · keeping: all of it is there, and the database answers ·
   * stopped: somebody called it back · unfit: cannot be sent as it is · failed: was sent, and refused.
   */
  readonly state: 'preparing' | 'asks' | 'ready' | 'sending' | 'keeping' | 'stopped' | 'unfit' | 'failed'
  /** How much of it has gone, of 1. */
  readonly share: number
  readonly prepared: PreparedFile | null
  /** An address under which the page may show it. */
  readonly preview: string | null
  readonly unfit: Unfit | 'ZM082' | null
  readonly failure: Failure | null
}

const none: readonly OutgoingFile[] = []
const waiting = new Map<string, readonly OutgoingFile[]>()
const listeners = new Set<() => void>()

export const outgoingOf = (place: string): readonly OutgoingFile[] => waiting.get(place) ?? none

export function setOutgoing(place: string, change: (files: readonly OutgoingFile[]) => readonly OutgoingFile[]): void {
  waiting.set(place, change(outgoingOf(place)))
  for (const listener of listeners) listener()
}

export function subscribeToOutgoing(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Not to be sent any more, or sent. */
export function forgetOutgoing(place: string, id: string): void {
  const gone = outgoingOf(place).find((file) => file.id === id)
  if (gone?.preview) URL.revokeObjectURL(gone.preview)
  setOutgoing(place, (files) => files.filter((file) => file.id !== id))
}

/** What changes of one file, where it is still wanted. */
export function changeOutgoing(place: string, id: string, change: Partial<OutgoingFile>): void {
  setOutgoing(place, (files) => files.map((file) => (file.id === id ? { ...file, ...change } : file)))
}
