// What a telephone system is to the channel: something that tells of calls in fields, and nothing that can be asked.
import type { CallEvent } from '../../events.ts'
import type { Fields } from './fields.ts'

/** What a delivery says of calls, and what of it makes no sense. */
export interface Told {
  events: CallEvent[]
  fault?: string
}

/** Throws with a sentence where nothing of it can be read. */
export type ReadCall = (fields: Fields, extensionOf: ExtensionOf) => Told

/** The phone of the house that is meant; null where it is none. */
export type ExtensionOf = (told: string | null) => string | null

const decoration = /^(?:sips?:|p?jsip\/|sip\/)|@.*$/giu

/** "101", "SIP/101", "sip:101@santral", and numbers dialled from outside, where what stands before the extension is told. */
export function extensionReader(directDial: string | undefined): ExtensionOf {
  return (told) => {
    const bare = (told ?? '').trim().replaceAll(decoration, '')
    if (/^\d{1,6}$/u.test(bare)) return bare
    const digits = bare.replace(/^(?:\+|00)/u, '')
    if (directDial === undefined || !digits.startsWith(directDial)) return null
    const behind = digits.slice(directDial.length)
    return /^\d{1,6}$/u.test(behind) ? behind : null
  }
}

/** The extensions among what was told, each once. */
export const extensionsAmong = (told: readonly (string | null)[], extensionOf: ExtensionOf): string[] => [
  ...new Set(told.flatMap((one) => extensionOf(one) ?? [])),
]

/** An answer by nobody who is known: the call is kept, and why no card tells of it to him alone is said. */
export function answeredBy(event: CallEvent, at: number | null, by: string | null): Told {
  const events = [{ ...event, answered: { at, by } }]
  return by === null
    ? { events, fault: `call ${event.id} was answered, and at which extension is not told` }
    : { events }
}
