import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDefinedError, ORPCError, safe } from '@orpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import {
  largestPhotograph,
  longList,
  openSocket,
  openTinyHost,
  socketClient,
  type TinyClient,
  type TinyHost,
} from './tiny-desk.ts'
import { eventually } from '#tests/support/eventually.ts'

let host: TinyHost
let socket: WebSocket
let client: TinyClient

beforeEach(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  host = await openTinyHost()
  socket = await openSocket(host)
  client = socketClient(socket)
})
afterEach(async () => {
  await host.close()
  vi.restoreAllMocks()
})

const log = () => readFileSync(join(host.folder, 'log', 'zimmet.log'), 'utf8')

test('an answer arrives', async () => {
  expect(await client.echo({ words: 'Çukur' })).toBe('Çukur')
})

test('a refusal arrives typed, with its code and detail, and is no fault', async () => {
  const { error } = await safe(client.refuse())
  if (!isDefinedError(error) || error.code !== 'REFUSED') throw new Error('not a typed refusal', { cause: error })
  expect(error.data).toEqual({ code: 'ZM003', detail: { post: 'clerk' } })
  expect(log).toThrow('ENOENT')
})

test('a fault arrives as a number, under which it stands in full in the log', async () => {
  const { error } = await safe(client.fail())
  if (!isDefinedError(error) || error.code !== 'FAULT') throw new Error('not a typed fault', { cause: error })
  expect(error.data.number).toMatch(/^\d{6}$/)
  expect(JSON.stringify(error.toJSON())).not.toContain('secret')
  expect(log()).toContain(`fault ${error.data.number} in fail`)
  expect(log()).toContain('select secret from zimmet_data.citizen')
  expect(log()).toContain('tiny-desk.ts')
  expect(statSync(join(host.folder, 'log', 'zimmet.log')).mode & 0o077).toBe(0)
})

test('an error that the contract does not name is a fault, whatever it looks like', async () => {
  const { error } = await safe(client.failUndeclared())
  expect(error).toBeInstanceOf(ORPCError)
  expect(error).toMatchObject({ code: 'FAULT', defined: true })
  expect(JSON.stringify((error as ORPCError<string, unknown>).toJSON())).not.toContain('secret')
})

test('a fault in the middle of a stream is a number as well', async () => {
  const seen: number[] = []
  const reading = async () => {
    for await (const tick of await client.failingTicks()) seen.push(tick)
  }
  const { error } = await safe(reading())
  expect(seen).toEqual([1, 2])
  expect(error).toMatchObject({ code: 'FAULT', defined: true })
  expect(String(error)).not.toContain('secret')
  expect(log()).toContain('select secret_of_the_stream')
})

test('bad input is an error to the caller and no fault', async () => {
  for (const input of [{ words: '' }, { words: 7 }, undefined, 'words']) {
    const { error } = await safe(client.echo(input as { words: string }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST' })
  }
  expect(log).toThrow('ENOENT')
})

test('what the contract does not know is an error to the caller', async () => {
  const unknown = client as unknown as { drop: { tables: () => Promise<unknown> } }
  await expect(unknown.drop.tables()).rejects.toThrow(/no procedure|not found/i)
  expect(await client.echo({ words: 'still here' })).toBe('still here')
})

test('a stream is torn down when its window goes', async () => {
  const stream = await client.ticks()
  expect((await stream.next()).value).toBe(1)
  expect(host.context.openStreams.size).toBe(1)
  socket.terminate()
  await eventually(() => expect(host.context.openStreams.size).toBe(0))
})

test('a stream is torn down when its reader leaves it', async () => {
  const stream = await client.ticks()
  expect((await stream.next()).value).toBe(1)
  await stream.return?.()
  await eventually(() => expect(host.context.openStreams.size).toBe(0))
  expect(await client.echo({ words: 'still here' })).toBe('still here')
})

test('a stream is torn down when the host closes', async () => {
  const stream = await client.ticks()
  expect((await stream.next()).value).toBe(1)
  await host.host.close()
  await eventually(() => expect(host.context.openStreams.size).toBe(0))
})

test('a long list arrives as it was sent', async () => {
  expect(await client.list({ count: 6000 })).toEqual(longList(6000))
})

test('a photograph of 10 MB goes there and back unharmed', async () => {
  const file = largestPhotograph()
  const back = await client.file({ file, name: 'kanıt.jpg' })
  expect([back.name, back.type, back.size]).toEqual(['kanıt.jpg', 'image/jpeg', file.size])
  expect(Buffer.from(await back.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
})

test('a message of 12 MB passes, one above 16 MB closes the socket', async () => {
  const large = 'x'.repeat(12 * 1024 * 1024)
  expect((await client.echo({ words: large })).length).toBe(large.length)
  const code = new Promise((resolve) => socket.once('close', resolve))
  socket.send('x'.repeat(16 * 1024 * 1024 + 1))
  expect(await code).toBe(1009)
})

test('nonsense on the socket does not stop the host', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  socket.send('{')
  socket.send(Buffer.from([255, 0, 1]))
  // Lists as columns that are none.
  for (const words of [
    '{',
    'null',
    '{"names":["id"],"columns":[null]}',
    '{"names":["__proto__"],"columns":[[{"words":"x"}]]}',
  ])
    socket.send(JSON.stringify({ i: words, p: { u: '/echo', b: { json: { words }, meta: [[64, 'words']] } } }))
  expect(await client.echo({ words: 'still here' })).toBe('still here')
})
