// What a channel is to the gateway: something that understands deliveries, and something that sends. Each channel is a module of its own.
import type { Hono } from 'hono'
import type { AccountKind, Fault, Reading } from './events.ts'
import type { Open311Data } from './channels/open311/data.ts'
import type { Outgoing } from './outgoing.ts'

/** Keeps the bytes of a delivery; true where they are kept (or were already): only then the channel is told 200. */
export type Deposit = (source: string, contentType: string | null, body: Uint8Array) => Promise<boolean>

/** An account the gateway serves: its kind, its name with the provider, what people see. */
export interface Account {
  kind: AccountKind
  externalId: string
  title: string
}

/** How one part of a channel is. */
export interface Health {
  account: Account
  part: 'token' | 'subscription' | 'inbound' | 'outbound'
  isWell: boolean
  fault?: Fault
}

/** Receives: adds its routes, or polls, and reads what was kept. */
export interface Receiver {
  /** The source under which its deliveries are kept; another one reads none of them. */
  source: string
  accounts: readonly Account[]
  /** Routes of its webhooks; a request whose signature is wrong is answered 401 and not kept. */
  routes?: (app: Hono, deposit: Deposit) => void
  /** Asks until the signal says stop; what it got is kept before it goes on. */
  poll?: (deposit: Deposit, signal: AbortSignal) => Promise<void>
  /**
   * What a delivery says. Throws with a sentence where it cannot be read, `PartlyRead` where a part of it can: the delivery stays
   * visible with the sentence.
   */
  read: (body: Uint8Array, contentType: string | null) => Promise<Reading[]>
  /** One may take seconds to read: they are read a few at a time, beside those of the other channels. */
  isSlow?: boolean
  /** Fetches a file of a message; a `MediaGone` or `MediaTooLarge` is final, any other error is tried again. */
  fetchMedia?: (media: WantedMedia, signal: AbortSignal) => Promise<Fetched>
  /** Fetches the recording of a call by the name that the telephone system gave it. */
  fetchRecording?: (recording: string, signal: AbortSignal) => Promise<Fetched>
  health?: (signal: AbortSignal) => Promise<Health[]>
}

export interface WantedMedia {
  kind: AccountKind
  account: string
  externalId: string | null
  url: string | null
  toldType: string | null
}

/** What could be read of a delivery, and why the rest could not. */
export class PartlyRead extends Error {
  override name = 'PartlyRead'
  readonly readings: Reading[]

  constructor(reason: string, readings: Reading[]) {
    super(reason)
    this.readings = readings
  }
}

export class MediaGone extends Error {
  override name = 'MediaGone'
}
export class MediaTooLarge extends Error {
  override name = 'MediaTooLarge'
}

/** What became of one that was sent. */
export type Sent =
  | { result: 'sent'; externalId: string }
  /** It surely did not go out and may be sent again. */
  | { result: 'not_sent' }
  /** Nobody knows: to be looked up, never sent again unasked. */
  | { result: 'unknown'; askAgainAfter?: string }
  | { result: 'failed'; fault: Fault }

export interface Sender {
  accounts: readonly Account[]
  send: (outgoing: Outgoing, signal: AbortSignal) => Promise<Sent>
  /** Whether one whose sending broke off did go out. Missing: its reports say so, and without any after the time of doubt it did not. */
  lookUp?: (outgoing: Outgoing, signal: AbortSignal) => Promise<Sent>
}

export interface Fetched {
  content: Uint8Array
  type: string | null
}

/** Fetches over TLS from the open internet alone; `headers` go to the first host and to none it redirects to. Throws `MediaGone`, `MediaTooLarge`, or what may pass. */
export type FetchMedia = (url: string, headers: Record<string, string>, signal: AbortSignal) => Promise<Fetched>

/** What a channel may use of the gateway. */
export interface House {
  publicAddress: string
  fetchMedia: FetchMedia
  /** What went out on an account in the last days and is not reported yet: the channel's name, and when. */
  awaited: (account: Account) => Promise<{ externalId: string; sentAt: number }[]>
  /** What other systems may ask of requests. */
  open311: (account: string) => Open311Data
  /** Somebody came to the door of these accounts who does not know their secret. */
  onRefused: (accounts: readonly Account[]) => void
}

/** One side may be missing: some channels only speak, others only listen. */
export interface Channel {
  receiver?: Receiver
  sender?: Sender
}
