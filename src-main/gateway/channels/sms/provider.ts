// What a provider of SMS is to the channel.
import type { Fault, FaultClass, MessageEvent } from '../../events.ts'
import type { Sent } from '../../ports.ts'

export interface ShortText {
  /** Ours: given back by providers that know such a thing. */
  id: string
  /** E.164. */
  to: string
  text: string
}

export interface SmsProvider {
  send: (short: ShortText, signal: AbortSignal) => Promise<Sent>
  /** By our id, where the provider keeps it. */
  lookUp?: (id: string, signal: AbortSignal) => Promise<Sent>
  /** Asks what became of those with these ids of the provider: its answer to be kept, and which are settled. */
  reports?: (externalIds: readonly string[], signal: AbortSignal) => Promise<{ answer: string; settled: string[] }>
  /** What a delivery of the provider says, pushed or asked for. */
  read: (body: Uint8Array) => MessageEvent[]
  /** Something harmless asked with the key: how the account is. */
  check: (signal: AbortSignal) => Promise<Fault | null>
}

/** What a code of the provider asks for; one that nobody knows is shown, and the message is not sent again. */
export const faultOf = (table: ReadonlyMap<string, FaultClass>, code: string, text: string): Fault => ({
  class: table.get(code) ?? 'dead',
  code,
  text: `${text} (${code})`,
})

/** 5XX… of a Turkish number, 00… of a foreign one: as Turkish providers want it. */
export const nationalNumber = (e164: string): string =>
  e164.startsWith('+90') ? e164.slice(3) : `00${e164.replace('+', '')}`
