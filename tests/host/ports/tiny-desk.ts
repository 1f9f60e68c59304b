// A contract of its own, so that what a port does to every procedure is seen without a database.
import { mkdtempSync, rmSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient, ORPCError, type ClientContext, type ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { eventIterator, type ContractRouterClient } from '@orpc/contract'
import { implement } from '@orpc/server'
import { WebSocket } from 'ws'
import * as z from 'zod'
import { openChannel } from '#main/database/channel.ts'
import { openBrowserHost, type BrowserHost } from '#main/ports/browser-host.ts'
import { openFaultLog, type FaultLog } from '#main/ports/fault-log.ts'
import { answerSockets } from '#main/ports/web-socket.ts'
import { procedure } from '#shared/contract/errors.ts'
import { socketProtocol } from '#shared/port-name.ts'
import { wire } from '#shared/rows-as-columns.ts'

const tinyRow = z.object({
  id: z.int(),
  words: z.string().nullable(),
  dueAt: z.number().nullable(),
  tabs: z.array(z.string()),
})

const tinyContract = {
  echo: procedure.input(z.object({ words: z.string().min(1) })).output(z.string()),
  list: procedure.input(z.object({ count: z.int() })).output(z.array(tinyRow)),
  file: procedure.input(z.object({ file: z.file(), name: z.string() })).output(z.file()),
  /** The first call waits until `answer` is called; later ones answer at once. */
  slow: procedure.input(z.object({ commandId: z.string() })).output(z.string()),
  /** Waits until its entry of `waiting` is called. */
  wait: procedure.output(z.void()),
  refuse: procedure.output(z.void()),
  fail: procedure.output(z.void()),
  /** Throws an error that looks like oRPC's own and is none of the contract's. */
  failUndeclared: procedure.output(z.void()),
  ticks: procedure.output(eventIterator(z.int())),
  failingTicks: procedure.output(eventIterator(z.int())),
}
export type TinyClient = ContractRouterClient<typeof tinyContract>

export type TinyContext = {
  slowCalls: string[]
  answer: () => void
  openStreams: Set<symbol>
  waiting: (() => void)[]
}

const tiny = implement(tinyContract).$context<TinyContext>()

async function* twoTicksAndAFault(): AsyncGenerator<number, void, void> {
  yield 1
  yield 2
  throw new Error('select secret_of_the_stream')
}

/** Rows as lists have them: words of their own and words that many have, numbers, nothing, lists in cells. */
export function longList(count: number): z.infer<typeof tinyRow>[] {
  return Array.from({ length: count }, (_none, at) => ({
    id: at,
    words: at % 3 === 0 ? null : at % 3 === 1 ? `Şikâyet "${at}" ığüşöç` : 'çukur',
    dueAt: at % 5 === 0 ? null : 1_796_000_000_000 + at * 0.5,
    tabs: at % 2 === 0 ? ['open', 'mine'] : [],
  }))
}

export const tinyRouter = tiny.router({
  echo: tiny.echo.handler(({ input }) => input.words),
  list: tiny.list.handler(({ input }) => longList(input.count)),
  file: tiny.file.handler(({ input }) => new File([input.file], input.name, { type: input.file.type })),
  slow: tiny.slow.handler(async ({ input, context }) => {
    context.slowCalls.push(input.commandId)
    if (context.slowCalls.length === 1) {
      await new Promise<void>((resolve) => {
        context.answer = resolve
      })
    }
    return `done ${context.slowCalls.length}`
  }),
  wait: tiny.wait.handler(async ({ context }) => {
    await new Promise<void>((resolve) => context.waiting.push(resolve))
  }),
  refuse: tiny.refuse.handler(() => {
    throw new ORPCError('REFUSED', { status: 422, data: { code: 'ZM003', detail: { post: 'clerk' } } })
  }),
  fail: tiny.fail.handler(() => {
    throw new Error('select secret from zimmet_data.citizen')
  }),
  failUndeclared: tiny.failUndeclared.handler(() => {
    throw new ORPCError('TEAPOT', { message: 'select secret', data: { secret: 'secret' } })
  }),
  ticks: tiny.ticks.handler(({ context }) => {
    const stream = Symbol('stream')
    context.openStreams.add(stream)
    const channel = openChannel<number>(
      (_older, newer) => newer,
      () => context.openStreams.delete(stream),
    )
    channel.push(1)
    return channel.stream
  }),
  failingTicks: tiny.failingTicks.handler(() => twoTicksAndAFault()),
})

export type TinyHost = {
  host: BrowserHost
  origin: string
  port: number
  context: TinyContext
  faults: FaultLog
  folder: string
  /** Takes the token and gives back the cookie; the proof for sockets is known afterwards. */
  admit(): Promise<string>
  proof(): string
  close(): Promise<void>
}

export function tinyContext(): TinyContext {
  return { slowCalls: [], answer: () => undefined, openStreams: new Set(), waiting: [] }
}

/** A browser host over the tiny contract, with the files of `windowFolder`. */
export async function openTinyHost({ windowFolder = '/nowhere', port = 0 } = {}): Promise<TinyHost> {
  const folder = mkdtempSync(join(tmpdir(), 'zimmet-hosts-'))
  const faults = openFaultLog(folder)
  const context = tinyContext()
  const host = await openBrowserHost({
    windowFolder,
    port,
    sockets: answerSockets(tinyRouter, context, faults),
    faults,
  })
  const { origin, port: opened } = new URL(host.address)
  let proof = ''
  return {
    host,
    origin,
    port: Number(opened),
    context,
    faults,
    folder,
    async admit() {
      const answer = await knock(host.address)
      const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0]
      if (cookie === undefined) throw new Error(`not admitted: ${answer.status}`)
      proof = proofIn(answer)
      return cookie
    },
    proof: () => proof,
    async close() {
      await host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; text: string }

/** A request as given: the path is not tidied and any header may be forged. */
export async function knock(
  address: string,
  { path, method = 'GET', headers = {} }: { path?: string; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port, pathname, search } = new URL(address)
  return await new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path: path ?? pathname + search, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString(),
        }),
      )
    })
    request.on('error', reject)
    request.end()
  })
}

/** What the address behind the token hands to the page's script. */
export function proofIn(answer: Answer): string {
  return /#([\w-]+)$/.exec(String(answer.headers['location'] ?? ''))?.[1] ?? ''
}

/** A socket with forged headers: open, or the status it was turned away with. */
export async function knockSocket(
  origin: string,
  headers: Record<string, string>,
  proof: string | null,
  path = '/port',
): Promise<WebSocket | number> {
  const protocols = proof === null ? [] : [socketProtocol, proof]
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, protocols, { headers })
  return await new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket))
    socket.once('unexpected-response', (_request, response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    socket.once('error', reject)
  })
}

export async function openSocket(host: TinyHost): Promise<WebSocket> {
  const cookie = await host.admit()
  const socket = await knockSocket(host.origin, { origin: host.origin, cookie }, host.proof())
  if (typeof socket === 'number') throw new Error(`turned away with ${socket}`)
  return socket
}

export function tinyClient(link: ClientLink<ClientContext>): TinyClient {
  return createORPCClient(link)
}

export function socketClient(socket: WebSocket): TinyClient {
  // ws offers what the link needs; its types name node's own events.
  return tinyClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket, ...wire }))
}

/** A photograph of the largest size an attachment may have, with every byte value in it. */
export function largestPhotograph(): File {
  const bytes = Uint8Array.from({ length: 10 * 1024 * 1024 }, (_none, at) => at % 251)
  return new File([bytes], 'çukur.jpg', { type: 'image/jpeg' })
}
