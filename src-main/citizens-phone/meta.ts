// Meta's side: delivers what citizens write until it is answered 200, and takes what the house sends.
import { randomBytes } from 'node:crypto'
import {
  envelopeOf,
  escaped,
  messageId,
  messageOf,
  messagesValue,
  statusesValue,
  type Citizen,
  type Json,
  type Number as WhatsappNumber,
  type Report,
} from './deliveries.ts'
import { DeliveriesLine } from './deliveries-line.ts'

export interface MetaOptions {
  number: WhatsappNumber
  appSecret: string
  token: string
  /** Where it delivers. */
  webhook: () => string
  citizens: readonly Citizen[]
  /** Its own address, of which files are fetched. */
  origin: () => string
}

/** What it does with the next one that is sent, otherwise than well. */
export type Trick =
  | { error: Json; status: number }
  /** Sends it, and answers that it did not. */
  | { sentButAnswers: { error: Json; status: number } }
  /** Sends it, and says nothing. */
  | 'sent_and_silent'
  /** Does not send it, and says nothing. */
  | 'silent'
  /** Takes it, and reports later that it failed. */
  | { failsLater: Json }

export interface Taken {
  id: string
  to: string
  body: Json
}

type Media = { content: Uint8Array; type: string }

/** How long an address of a file lives. */
const addressLivesMs = 300_000

export class Meta {
  readonly #options: MetaOptions
  readonly #line: DeliveriesLine
  readonly #media = new Map<string, Media>()
  readonly #addresses = new Map<string, { media: string; until: number }>()
  #dead = 0
  /** All that was sent, whatever was answered. */
  readonly taken: Taken[] = []
  /** Of what was sent, what it reported later as failed. */
  readonly failedLater = new Set<string>()
  /** For what is sent next, in order; a gap goes well. */
  readonly tricks: (Trick | undefined)[] = []
  onTaken: (taken: Taken) => void = () => {}

  constructor(options: MetaOptions) {
    this.#options = options
    this.#line = new DeliveriesLine(options.webhook, options.appSecret)
  }

  /** Answers that were not 200, by status; 0 is none. */
  get refusals(): ReadonlyMap<number, number> {
    return this.#line.refusals
  }

  get citizens(): readonly Citizen[] {
    return this.#options.citizens
  }

  /** Delivers what a citizen wrote; `told` is `{type: 'text', text: {body}}` and the like. Gives the message's id. */
  write(citizen: Citizen, told: Json): string {
    const id = messageId()
    this.deliver([messagesValue(this.#options.number, [{ citizen, message: messageOf(citizen, told, { id }) }])])
    return id
  }

  /** Keeps a file that a citizen sends; gives its id. */
  keep(content: Uint8Array, type: string): string {
    const id = String(BigInt(`0x${randomBytes(7).toString('hex')}`))
    this.#media.set(id, { content, type })
    return id
  }

  /** The file is gone, as after a week. */
  forget(id: string): void {
    this.#media.delete(id)
  }

  /** The next so many addresses of files are dead before anybody asks them. */
  deadAddresses(count: number): void {
    this.#dead = count
  }

  report(reports: readonly Report[]): void {
    this.deliver([statusesValue(this.#options.number, reports)])
  }

  /** Delivers until it is answered 200. */
  deliver(values: readonly Json[]): void {
    this.#line.insist(escaped(envelopeOf(this.#options.number, values)))
  }

  /** Delivers once; the answer's status, 0 where there is none. */
  async post(body: Uint8Array, signature?: string): Promise<number> {
    return await this.#line.post(body, signature)
  }

  /** Settles when all that was to be delivered is. */
  async delivered(): Promise<void> {
    await this.#line.delivered()
  }

  async stop(): Promise<void> {
    await this.#line.stop()
  }

  isAllowed(authorization: string | undefined): boolean {
    return authorization === `Bearer ${this.#options.token}`
  }

  /** An address of a file that lives for minutes; null where there is no such file. */
  addressOf(id: string): Json | null {
    const media = this.#media.get(id)
    if (media === undefined) return null
    const key = randomBytes(12).toString('base64url')
    const isDead = this.#dead > 0
    if (isDead) this.#dead -= 1
    this.#addresses.set(key, { media: id, until: isDead ? 0 : Date.now() + addressLivesMs })
    return {
      ...{ messaging_product: 'whatsapp', id, mime_type: media.type, file_size: media.content.length },
      url: `${this.#options.origin()}/lookaside/${key}`,
    }
  }

  /** The file at an address; null where it is dead. */
  fileAt(key: string): Media | null {
    const found = this.#addresses.get(key)
    if (found === undefined || found.until < Date.now()) return null
    return this.#media.get(found.media) ?? null
  }

  /** Takes what the house sends; null: nothing is answered at all. */
  take(body: Json): { status: number; answer: Json } | null {
    const trick = this.tricks.shift()
    if (trick !== undefined && trick !== 'silent' && trick !== 'sent_and_silent' && 'error' in trick)
      return { status: trick.status, answer: { error: trick.error } }
    if (trick === 'silent') return null
    const taken = this.#takeIn(body, trick)
    if (trick === 'sent_and_silent') return null
    if (trick !== undefined && 'sentButAnswers' in trick)
      return { status: trick.sentButAnswers.status, answer: { error: trick.sentButAnswers.error } }
    return {
      status: 200,
      answer: { messaging_product: 'whatsapp', contacts: [{ input: taken.to }], messages: [{ id: taken.id }] },
    }
  }

  #takeIn(body: Json, trick: Trick | undefined): Taken {
    const to = [body['to'], body['recipient']].find((each) => typeof each === 'string') ?? ''
    const taken = { id: messageId(), to, body }
    this.taken.push(taken)
    this.onTaken(taken)
    const callback = body['biz_opaque_callback_data']
    const told = {
      id: taken.id,
      citizen: this.citizenOf(to) ?? { userId: `TR.${to}`, phone: to, name: '' },
      callback: typeof callback === 'string' ? callback : null,
    }
    if (typeof trick === 'object' && 'failsLater' in trick) {
      this.failedLater.add(taken.id)
      this.report([{ ...told, status: 'sent' }])
      this.report([{ ...told, status: 'failed', error: trick.failsLater }])
    } else {
      // In one delivery, the later first: they keep no order.
      this.report([
        { ...told, status: 'delivered' },
        { ...told, status: 'sent' },
      ])
    }
    return taken
  }

  /** Who is meant by a phone or by a name for the business. */
  citizenOf(to: string): Citizen | null {
    return this.citizens.find(({ phone, userId }) => phone === to || userId === to) ?? null
  }
}
