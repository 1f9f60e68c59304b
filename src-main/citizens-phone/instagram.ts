// Instagram's side: private messages and comments of citizens, and what the house answers to either.
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import * as z from 'zod'
import { escaped, type Citizen, type Json } from './deliveries.ts'
import { DeliveriesLine } from './deliveries-line.ts'

export interface InstagramOptions {
  /** The account's number. */
  account: string
  appSecret: string
  token: string
  /** Where it delivers. */
  webhook: () => string
  citizens: readonly Citizen[]
  /** Its own address, of which files are fetched. */
  origin: () => string
}

/** What the house sent, as the phone shows it. */
export interface Answered {
  citizen: Citizen
  id: string
  /** As WhatsApp has it, so that the phone knows one shape. */
  told: Json
}

const numbered = (): string => String(BigInt(`0x${randomBytes(7).toString('hex')}`))
/** A citizen's name for the account; a business sees no phone there. */
const keyOf = ({ userId }: Citizen): string => userId.replace(/^TR\./u, '')

const sentMessage = z.object({
  recipient: z.union([z.object({ id: z.string() }), z.object({ comment_id: z.string() })]),
  message: z.object({
    text: z.string(),
    quick_replies: z.array(z.object({ title: z.string(), payload: z.string() })).optional(),
  }),
})

export class Instagram {
  readonly #options: InstagramOptions
  readonly #photos = new Map<string, { content: Uint8Array; type: string }>()
  readonly #comments = new Map<string, Citizen>()
  readonly line: DeliveriesLine
  onAnswered: (answered: Answered) => void = () => {}

  constructor(options: InstagramOptions) {
    this.#options = options
    this.line = new DeliveriesLine(options.webhook, options.appSecret)
  }

  /** Delivers a private message: `{text}` or `{attachments}`, `quick_reply` beside it. Gives its id. */
  write(citizen: Citizen, told: Json): string {
    const id = `ig.${numbered()}`
    this.#deliver({
      messaging: [
        {
          ...{ sender: { id: keyOf(citizen) }, recipient: { id: this.#options.account }, timestamp: Date.now() },
          message: { mid: id, ...told },
        },
      ],
    })
    return id
  }

  /** Delivers a comment below a post of the house; gives its id. */
  comment(citizen: Citizen, text: string): string {
    const id = numbered()
    this.#comments.set(id, citizen)
    const from = { id: keyOf(citizen), username: citizen.name }
    this.#deliver({
      changes: [{ field: 'comments', value: { id, text, from, media: { id: '1', media_product_type: 'FEED' } } }],
    })
    return id
  }

  /** Keeps a photo; gives the address it is fetched from. */
  keep(content: Uint8Array, type: string): string {
    const id = numbered()
    this.#photos.set(id, { content, type })
    return `${this.#options.origin()}/cdn/${id}`
  }

  #deliver(entry: Json): void {
    const { account } = this.#options
    this.line.insist(escaped({ object: 'instagram', entry: [{ id: account, time: Date.now(), ...entry }] }))
  }

  #answered(citizen: Citizen | undefined, told: Json): string | null {
    if (citizen === undefined) return null
    const id = `ig.${numbered()}`
    this.onAnswered({ citizen, id, told })
    return id
  }

  /** The Graph API as far as the gateway asks it for this account. */
  routes(): Hono {
    const { account, token, citizens } = this.#options
    const app = new Hono()
    const refused: Json = { error: { message: 'Invalid OAuth access token', type: 'OAuthException', code: 190 } }
    const missing: Json = { error: { message: 'Unsupported request', type: 'GraphMethodException', code: 100 } }
    app.use('/instagram/*', async (context, next) =>
      context.req.header('authorization') === `Bearer ${token}` ? await next() : context.json(refused, 401),
    )
    app.post(`/instagram/${account}/messages`, async (context) => {
      const { recipient, message } = sentMessage.parse(await context.req.json())
      const to =
        'id' in recipient
          ? citizens.find((one) => keyOf(one) === recipient.id)
          : this.#comments.get(recipient.comment_id)
      const id = this.#answered(to, shown(message))
      return id === null ? context.json(missing, 400) : context.json({ recipient_id: to && keyOf(to), message_id: id })
    })
    app.post('/instagram/:comment/replies', async (context) => {
      const { message } = z.object({ message: z.string() }).parse(await context.req.json())
      const id = this.#answered(this.#comments.get(context.req.param('comment')), shown({ text: `↩ ${message}` }))
      return id === null ? context.json(missing, 400) : context.json({ id })
    })
    app.get('/instagram/:id', (context) => {
      const { id } = context.req.param()
      return id === account || this.#comments.has(id) ? context.json({ id }) : context.json(missing, 400)
    })
    app.get('/cdn/:id', (context) => {
      const photo = this.#photos.get(context.req.param('id'))
      if (photo === undefined) return context.text('', 404)
      return new Response(Buffer.from(photo.content), { headers: { 'content-type': photo.type } })
    })
    return app
  }
}

function shown({ text, quick_replies: quick = [] }: z.infer<typeof sentMessage>['message']): Json {
  if (quick.length === 0) return { type: 'text', text: { body: text } }
  const buttons = quick.map(({ title, payload }) => ({ reply: { id: payload, title } }))
  return { type: 'interactive', interactive: { body: { text }, action: { buttons } } }
}
