// A window gone mad asks without end: the host refuses what is beyond all use, keeps its memory, and goes on answering.
import { safe } from '@orpc/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { knockSocket, openTinyHost, socketClient, type TinyClient, type TinyHost } from './tiny-desk.ts'

let host: TinyHost
let cookie: string
let client: TinyClient
beforeEach(async () => {
  host = await openTinyHost()
  cookie = await host.admit()
  const opened = await knockSocket(host.origin, { origin: host.origin, cookie }, host.proof())
  if (typeof opened === 'number') throw new Error(`turned away with ${opened}`)
  client = socketClient(opened)
})
afterEach(async () => {
  await host.close()
})

const tooMuch = { code: 'REFUSED', data: { code: 'ZM089' }, defined: true }

test('of calls that wait, some hundred wait and the others are refused at once', async () => {
  const waiting = Array.from({ length: 1_500 }, async () => await safe(client.wait()))
  await expect.poll(() => host.context.waiting.length).toBe(400)
  const refused = await Promise.race([Promise.any(waiting), new Promise<null>(() => undefined)])
  expect(refused?.error).toMatchObject(tooMuch)
  // Full is full, for a simple question as well; it is asked again later.
  expect((await safe(client.echo({ words: 'x' }))).error).toMatchObject(tooMuch)
  for (const answer of host.context.waiting) answer()
  const ends = (await Promise.all(waiting)).map(({ error }) => error === null)
  expect(ends.filter((isAnswered) => isAnswered)).toHaveLength(400)
  expect(await client.echo({ words: 'Çukur' })).toBe('Çukur')
})

test('of streams, some hundred stand; each that ends makes room for another', async () => {
  const opened = await Promise.all(Array.from({ length: 300 }, async () => await safe(client.ticks())))
  expect(opened.filter(({ error }) => error === null)).toHaveLength(200)
  expect(opened.find(({ error }) => error !== null)?.error).toMatchObject(tooMuch)
  expect((await safe(client.ticks())).error).toMatchObject(tooMuch)
  for (const { data } of opened.slice(0, 10)) await data?.return?.()
  await expect.poll(async () => (await safe(client.ticks())).error).toBe(null)
})

test('windows that go, one after the other, take their streams out of the count', async () => {
  for (let window = 0; window < 4; window += 1) {
    const further = await knockSocket(host.origin, { origin: host.origin, cookie }, host.proof())
    if (typeof further === 'number') throw new Error(`turned away with ${further}`)
    const its = socketClient(further)
    const opened = await Promise.all(Array.from({ length: 150 }, async () => await safe(its.ticks())))
    expect(opened.filter(({ error }) => error !== null)).toEqual([])
    further.terminate()
    await expect.poll(() => host.context.openStreams.size).toBe(0)
  }
})
