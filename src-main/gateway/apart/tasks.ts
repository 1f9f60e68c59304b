// What is done apart, and the one thread for each kind: a picture that is made to take long holds up no mail.
import type { MessageEvent } from '../events.ts'
import { withoutNotes } from '../pictures/without-notes.ts'
import { Apart, TooMuchWork } from './apart.ts'

export type Task = { kind: 'mail'; bytes: Uint8Array; ours: string } | { kind: 'bare'; bytes: Uint8Array }
export type Done = MessageEvent[] | Uint8Array

/** What is done with as soon as it would be handed over. */
const smallBytes = 64 * 1024

const mails = new Apart()
const pictures = new Apart()

/** What a mail says, as channels/email/read.ts reads it. Throws where it does not say it, or not in the time there is. */
export async function mailReadApart(bytes: Uint8Array, ours: string): Promise<MessageEvent[]> {
  return (await mails.do({ kind: 'mail', bytes, ours })) as MessageEvent[]
}

/** A file without its notes, as pictures/without-notes.ts takes them off; one that takes too long comes as it came. */
export async function bareApart(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.byteLength <= smallBytes) return withoutNotes(bytes)
  try {
    return (await pictures.do({ kind: 'bare', bytes })) as Uint8Array
  } catch (error) {
    if (error instanceof TooMuchWork) return bytes
    throw error
  }
}
