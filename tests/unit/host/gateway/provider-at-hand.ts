// A provider on the loopback that answers as the test tells, and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { messageEvent } from '#main/gateway/events.ts'
import type { Deposit, Receiver } from '#main/gateway/ports.ts'
import type { Content, Outgoing } from '#main/gateway/outgoing.ts'

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  text: string
}

/** A status and a body, or the link is cut before an answer comes. */
export type Told = [status: number, body: unknown] | 'cut'

export interface ProviderAtHand {
  address: string
  asked: Asked[]
  answer: (next: (asked: Asked) => Told) => void
  close: () => Promise<void>
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

export async function providerAtHand(): Promise<ProviderAtHand> {
  const asked: Asked[] = []
  let next: (one: Asked) => Told = () => [500, 'nothing is told']
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await bodyOf(request)
    const url = new URL(request.url ?? '/', 'http://loopback')
    const { method = '', headers } = request
    const one = { method, path: url.pathname, query: url.searchParams, headers, text }
    asked.push(one)
    const told = next(one)
    if (told === 'cut') request.socket.destroy()
    else response.writeHead(told[0]).end(typeof told[1] === 'string' ? told[1] : JSON.stringify(told[1]))
  }
  const server = createServer((request, response) => void answerTo(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    asked,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (told) => {
      next = told
      asked.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** An address on which nobody listens. */
export async function nobodysAddress(): Promise<string> {
  const provider = await providerAtHand()
  await provider.close()
  return provider.address
}

export const outgoingTo = (addressee: string, content: Content): Outgoing => ({
  ...{ id: randomUUID(), kind: 'any', account: 'any', addressee, about: 'answer', content },
  ...{ createdAt: new Date(), tries: 1, isDoubtful: false },
})

/** Keeps what is deposited. */
export function depositAtHand(): { kept: { source: string; text: string }[]; deposit: Deposit } {
  const kept: { source: string; text: string }[] = []
  return {
    kept,
    deposit: async (source, _type, body) => {
      kept.push({ source, text: Buffer.from(body).toString('utf8') })
      return await Promise.resolve(true)
    },
  }
}

export const bytes = (told: unknown): Uint8Array =>
  new Uint8Array(Buffer.from(typeof told === 'string' ? told : JSON.stringify(told)))

export const never = (): AbortSignal => new AbortController().signal

/** What a stranger may write in a field: any JSON, and often a name that every object answers to. */
export const anyValue = (): fc.Arbitrary<unknown> =>
  fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('constructor', 'toString', 'valueOf', '__proto__'))

/** Whether what a reader makes of any bytes is an event of the database's shape, or a sentence that says why it is none. */
export async function readsOrSays(receiver: Receiver, body: Uint8Array): Promise<boolean> {
  try {
    const readings = await receiver.read(body, null)
    return readings.every(({ events }) => events.every((event) => messageEvent.safeParse(event).success))
  } catch (error) {
    const isCrash = error instanceof TypeError || error instanceof RangeError
    return error instanceof Error && !isCrash && /\S/u.test(error.message)
  }
}
