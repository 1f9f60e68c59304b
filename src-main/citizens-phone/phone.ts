// The phone: what a citizen writes goes to Meta, what the house answers appears on it at once.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono, type Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import * as z from 'zod'
import type { Json } from './deliveries.ts'
import type { Instagram } from './instagram.ts'
import type { Meta } from './meta.ts'
import type { Switchboard } from './switchboard.ts'

const files = new Map([
  ['/', ['phone.html', 'text/html; charset=utf-8']],
  ['/phone.js', ['phone.js', 'text/javascript; charset=utf-8']],
  ['/phone.css', ['phone.css', 'text/css; charset=utf-8']],
])

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; " +
  "form-action 'none'; frame-ancestors 'none'"

const mostPhotoBytes = 5 * 1024 * 1024

const written = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string().min(1).max(4096) }),
  z.object({ type: z.literal('place'), latitude: z.number(), longitude: z.number(), name: z.string().max(200) }),
  z.object({ type: z.literal('choice'), from: z.string(), id: z.string(), title: z.string(), isList: z.boolean() }),
  z.object({ type: z.literal('comment'), text: z.string().min(1).max(2200) }),
  z.object({ type: z.literal('template_choice'), from: z.string(), payload: z.string(), text: z.string() }),
])

const step = z.enum(['newCall', 'answer', 'hangup'])

/** The sides that the phone speaks with; what is missing it does not offer. */
export interface Sides {
  meta: Meta
  instagram: Instagram | null
  switchboard: Switchboard | null
}

type App = 'whatsapp' | 'instagram'

/** One bubble on the phone. */
interface Bubble {
  app: App
  citizen: string
  id: string
  isOurs: boolean
  at: number
  /** As WhatsApp has it: `{type: 'text', text: {body}}` and the like. */
  told: Json
}

/** The phone's page and what it asks; only pages of its own origin are answered. */
export function phoneRoutes(sides: Sides, origin: () => string): Hono {
  const bubbles: Bubble[] = []
  const listeners = new Set<(bubble: Bubble) => void>()
  const show = (bubble: Omit<Bubble, 'at'>): void => {
    const shown = { ...bubble, at: Date.now() }
    bubbles.push(shown)
    for (const listener of listeners) listener(shown)
  }
  const { meta, instagram } = sides
  meta.onTaken = ({ id, to, body }) =>
    show({ app: 'whatsapp', citizen: meta.citizenOf(to)?.userId ?? to, id, isOurs: true, told: body })
  if (instagram !== null)
    instagram.onAnswered = ({ citizen, id, told }) =>
      show({ app: 'instagram', citizen: citizen.userId, id, isOurs: true, told })
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isOwn(context, origin())) return context.text('', 403)
    await next()
    context.header('content-security-policy', policy)
    context.header('x-content-type-options', 'nosniff')
    context.header('referrer-policy', 'no-referrer')
  })
  for (const [path, [name = '', type = '']] of files)
    app.get(path, async () => {
      const content = await readFile(join(import.meta.dirname, 'page', name))
      return new Response(content, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
    })
  app.get('/citizens', (context) => context.json(meta.citizens))
  app.get('/bubbles', (context) =>
    streamSSE(context, async (stream) => {
      const tell = (bubble: Bubble): void => void stream.writeSSE({ data: JSON.stringify(bubble), id: bubble.id })
      for (const bubble of bubbles) tell(bubble)
      listeners.add(tell)
      await new Promise<void>((resolve) => stream.onAbort(resolve))
      listeners.delete(tell)
    }),
  )
  app.get('/apps', (context) => context.json(instagram === null ? ['whatsapp'] : ['whatsapp', 'instagram']))
  addWriting(app, sides, show)
  addCalls(app, sides)
  return app
}

function addWriting(app: Hono, { meta, instagram }: Sides, show: (bubble: Omit<Bubble, 'at'>) => void): void {
  const asked = (context: Context) => ({
    citizen: meta.citizenOf(context.req.param('citizen') ?? ''),
    by: context.req.query('app') === 'instagram' ? instagram : meta,
  })
  app.post('/write/:citizen', async (context) => {
    const { citizen, by } = asked(context)
    const told = written.safeParse(await context.req.json().catch(() => null))
    if (citizen === null || by === null || !told.success) return context.text('', 400)
    const bubble = { citizen: citizen.userId, isOurs: false, told: asWhatsapp(told.data) }
    if (by === meta) show({ ...bubble, app: 'whatsapp', id: meta.write(citizen, bubble.told) })
    else if (by === instagram && told.data.type === 'comment')
      show({ ...bubble, app: 'instagram', id: instagram.comment(citizen, told.data.text) })
    else if (by === instagram)
      show({ ...bubble, app: 'instagram', id: instagram.write(citizen, asInstagram(told.data)) })
    return context.text('')
  })
  app.post('/photo/:citizen', async (context) => {
    const { citizen, by } = asked(context)
    const content = new Uint8Array(await context.req.arrayBuffer())
    const type = context.req.header('content-type') ?? ''
    const isPhoto = content.length > 0 && content.length <= mostPhotoBytes && type.startsWith('image/')
    if (citizen === null || by === null || !isPhoto) return context.text('', 400)
    const caption = context.req.query('caption') ?? ''
    const kept = by === instagram ? instagram.keep(content, type) : meta.keep(content, type)
    const told = { type: 'image', image: { id: kept, mime_type: type, caption } }
    const bubble = { citizen: citizen.userId, isOurs: false, told }
    if (by === instagram) {
      const attachments = [{ type: 'image', payload: { url: kept } }]
      const words = caption === '' ? {} : { text: caption }
      show({ ...bubble, app: 'instagram', id: instagram.write(citizen, { attachments, ...words }) })
    } else show({ ...bubble, app: 'whatsapp', id: meta.write(citizen, told) })
    return context.text(kept)
  })
}

function addCalls(app: Hono, { meta, switchboard }: Sides): void {
  app.post('/call/:citizen', async (context) => {
    const phone = meta.citizenOf(context.req.param('citizen'))?.phone ?? null
    const told = step.safeParse(await context.req.json().catch(() => null))
    if (switchboard === null || phone === null || !told.success) return context.text('', 400)
    const status = await switchboard.tell(phone, told.data)
    return context.text('', status === 200 ? 200 : 503)
  })
}

/** A page elsewhere, and a name that leads to the loopback, get nothing. */
function isOwn(context: Context, origin: string): boolean {
  const { host } = new URL(origin)
  const from = context.req.header('origin')
  return context.req.header('host') === host && (from === undefined || from === origin)
}

function asWhatsapp(told: z.infer<typeof written>): Json {
  switch (told.type) {
    case 'text':
    case 'comment':
      return { type: 'text', text: { body: told.text } }
    case 'place': {
      const { latitude, longitude, name } = told
      return { type: 'location', location: { latitude, longitude, ...(name === '' ? {} : { name }) } }
    }
    case 'choice': {
      const { from, id, title, isList } = told
      const chosen = isList
        ? { type: 'list_reply', list_reply: { id, title } }
        : { type: 'button_reply', button_reply: { id, title } }
      return { type: 'interactive', context: { id: from }, interactive: chosen }
    }
    case 'template_choice':
      return { type: 'button', context: { id: told.from }, button: { payload: told.payload, text: told.text } }
  }
}

function asInstagram(told: z.infer<typeof written>): Json {
  switch (told.type) {
    case 'place': {
      const { latitude: lat, longitude: long } = told
      return { attachments: [{ type: 'location', payload: { coordinates: { lat, long } } }] }
    }
    case 'choice':
      return { text: told.title, quick_reply: { payload: told.id }, reply_to: { mid: told.from } }
    case 'template_choice':
    case 'comment':
    case 'text':
      return { text: told.text }
  }
}
