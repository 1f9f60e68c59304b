import { MessageChannel } from 'node:worker_threads'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDefinedError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openFaultLog } from '#main/ports/fault-log.ts'
import { answerPorts } from '#main/ports/message-port.ts'
import { wire } from '#shared/rows-as-columns.ts'
import {
  largestPhotograph,
  longList,
  tinyClient,
  tinyContext,
  tinyRouter,
  type TinyClient,
  type TinyContext,
} from '#tests/host/ports/tiny-desk.ts'
import { eventually } from '#tests/support/eventually.ts'

const folder = mkdtempSync(join(tmpdir(), 'zimmet-hosts-'))
let context: TinyContext
let client: TinyClient
let closeWindow: () => void

beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  context = tinyContext()
  const { port1, port2 } = new MessageChannel()
  answerPorts(tinyRouter, context, openFaultLog(folder))(port1)
  client = tinyClient(new RPCLink({ port: port2, ...wire }))
  port2.start()
  closeWindow = () => port2.close()
})
afterEach(() => {
  closeWindow()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

test('an answer, a refusal, bad input and a fault arrive as over the socket', async () => {
  expect(await client.echo({ words: 'Çukur' })).toBe('Çukur')
  const { error: refusal } = await safe(client.refuse())
  expect(isDefinedError(refusal) && refusal.code).toBe('REFUSED')
  const { error: bad } = await safe(client.echo({ words: '' }))
  expect(bad).toMatchObject({ code: 'BAD_REQUEST' })
  const { error: fault } = await safe(client.fail())
  expect(fault).toMatchObject({ code: 'FAULT', data: { number: expect.stringMatching(/^\d{6}$/) } })
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

test('a stream is torn down when its window goes', async () => {
  const stream = await client.ticks()
  expect((await stream.next()).value).toBe(1)
  expect(context.openStreams.size).toBe(1)
  closeWindow()
  await eventually(() => expect(context.openStreams.size).toBe(0))
})
