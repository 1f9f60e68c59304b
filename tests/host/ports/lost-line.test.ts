import { safe } from '@orpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { keepLine, type LineKeeper } from '#renderer/host/host-connection.ts'
import { repeatingLink } from '#renderer/host/repeating-link.ts'
import { socketProtocol } from '#shared/port-name.ts'
import { keepWebSocket } from '#renderer/host/web-socket-line.ts'
import { eventually } from '#tests/support/eventually.ts'
import { openTinyHost, tinyClient, type TinyClient, type TinyHost } from './tiny-desk.ts'

let host: TinyHost
let keeper: LineKeeper
let client: TinyClient
let sockets: WebSocket[]
let isHostGone: boolean

/** As the window's own client, but over sockets that carry the cookie. An earlier test's window may still be trying. */
async function openWindow(patience: number): Promise<void> {
  const cookie = await host.admit()
  const { origin } = host
  const proof = host.proof()
  const mine = sockets
  keeper = keepWebSocket(() => {
    const address = isHostGone ? 'ws://127.0.0.1:9/port' : `${origin.replace('http', 'ws')}/port`
    const socket = new WebSocket(address, [socketProtocol, proof], { headers: { origin, cookie } })
    socket.on('error', () => undefined)
    mine.push(socket)
    return socket as unknown as globalThis.WebSocket
  })
  client = tinyClient(repeatingLink(keeper, { patience }))
}

const cutLine = () => sockets.at(-1)?.terminate()

beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  sockets = []
  isHostGone = false
  host = await openTinyHost()
})
afterEach(async () => {
  await host.close()
  vi.restoreAllMocks()
})

test('a command whose line was lost is repeated with the same id and gets its answer', async () => {
  await openWindow(10_000)
  const answer = client.slow({ commandId: 'c-1' })
  await eventually(() => expect(host.context.slowCalls).toEqual(['c-1']))
  cutLine()
  expect(await answer).toBe('done 2')
  expect(host.context.slowCalls).toEqual(['c-1', 'c-1'])
})

test('a call made while there is no line waits for the next one', async () => {
  await openWindow(10_000)
  expect(await client.echo({ words: 'önce' })).toBe('önce')
  cutLine()
  await eventually(() => expect(keeper.state().state).toBe('reconnecting'))
  expect(await client.echo({ words: 'sonra' })).toBe('sonra')
  expect(keeper.state().state).toBe('connected')
})

test('after its patience a command fails typed', async () => {
  await openWindow(1_500)
  expect(await client.echo({ words: 'önce' })).toBe('önce')
  isHostGone = true
  cutLine()
  const { error } = await safe(client.slow({ commandId: 'c-2' }))
  expect(error).toMatchObject({ code: 'CONNECTION_LOST', status: 503, defined: true })
  expect(host.context.slowCalls).toEqual([])
  expect(sockets.length).toBeGreaterThan(2)
})

test('a refusal is not repeated', async () => {
  await openWindow(10_000)
  const { error } = await safe(client.refuse())
  expect(error).toMatchObject({ code: 'REFUSED' })
  expect(sockets).toHaveLength(1)
})

test('a stream whose line was lost fails typed at once, and opens anew', async () => {
  await openWindow(10_000)
  const stream = await client.ticks()
  expect((await stream.next()).value).toBe(1)
  const { error } = await safe(Promise.all([stream.next(), Promise.resolve(cutLine())]))
  expect(error).toMatchObject({ code: 'CONNECTION_LOST', defined: true })
  expect((await (await client.ticks()).next()).value).toBe(1)
})

test('who gave up asking is not answered with a lost connection', async () => {
  const nobody = tinyClient(repeatingLink(keepLine(), { patience: 10_000 }))
  const { error } = await safe(nobody.echo({ words: 'x' }, { signal: AbortSignal.timeout(20) }))
  expect(error).toMatchObject({ name: 'TimeoutError' })
})

test('the state is told to whoever listens, once a change', () => {
  const line = keepLine()
  const told: string[] = []
  const stop = line.subscribe(() => told.push(line.state().state))
  line.handleLost()
  line.handleLost()
  line.handleOpen({ link: { call: () => Promise.resolve(null) }, isLost: () => false })
  stop()
  line.handleLost()
  expect(told).toEqual(['reconnecting', 'connected'])
})
