// The browser host as the process that npm start and the end-to-end tests start.
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createORPCClient, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { wire } from '#shared/rows-as-columns.ts'
import { knock, knockSocket, proofIn } from './tiny-desk.ts'
import { project } from '#tests/support/project.ts'

type Host = ChildProcessByStdio<Writable, Readable, Readable>
let folder: string
let started: Host[]

function start(...args: string[]): Host {
  const host = spawn(process.execPath, ['src-main/browser.ts', ...args], {
    cwd: project,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  started.push(host)
  return host
}

const firstLine = (stream: Readable) =>
  new Promise<string>((resolve) => createInterface({ input: stream }).once('line', resolve))
const exitOf = (host: Host) => new Promise<number | null>((resolve) => host.once('exit', (code) => resolve(code)))
const addressOf = async (host: Host) => (JSON.parse(await firstLine(host.stdout)) as { address: string }).address

beforeEach(() => {
  started = []
  folder = mkdtempSync(join(tmpdir(), 'zimmet-process-'))
})
afterEach(() => {
  for (const host of started) host.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('it says its address in one line of JSON and answers the contract there', async () => {
  const data = join(folder, 'made/by/the/host')
  const address = await addressOf(start('--data', data, '--port', '0'))
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/)
  expect(existsSync(data)).toBe(true)
  const { origin } = new URL(address)
  const admitted = await knock(address)
  const [cookie = ''] = admitted.headers['set-cookie'] ?? []
  const socket = await knockSocket(origin, { origin, cookie: cookie.split(';')[0] ?? '' }, proofIn(admitted))
  if (typeof socket === 'number') throw new Error(`turned away with ${socket}`)
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket, ...wire })
  const client: ContractRouterClient<Contract> = createORPCClient(link)
  expect(await client.session.current()).toEqual({
    ...{ me: null, server: null, isSample: false, isSamplePerson: false, isServerFixed: false },
    ...{ lastLogin: null, settingProblems: [], ended: null },
  })
  const { error } = await safe(client.inbox.counts({}))
  expect(error).toMatchObject({ code: 'NOT_SIGNED_IN', defined: true })
  socket.terminate()
})

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops it cleanly, open windows or not', async (signal) => {
  const host = start('--data', folder)
  const address = await addressOf(host)
  const { origin } = new URL(address)
  const admitted = await knock(address)
  const [cookie = ''] = admitted.headers['set-cookie'] ?? []
  const socket = await knockSocket(origin, { origin, cookie: cookie.split(';')[0] ?? '' }, proofIn(admitted))
  expect(typeof socket).toBe('object')
  host.kill(signal)
  expect(await exitOf(host)).toBe(0)
})

test('it stops when the parent that started it is gone', async () => {
  const host = start('--data', folder)
  await addressOf(host)
  host.stdin.end()
  expect(await exitOf(host)).toBe(0)
})

test('a taken port gets a sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const host = start('--data', folder, '--port', String(port))
  const [sentence, code] = await Promise.all([firstLine(host.stderr), exitOf(host)])
  other.close()
  expect(code).toBe(1)
  expect(sentence).toContain(`${port} numaralı bağlantı noktasını başka bir program kullanıyor`)
})

test('without a data folder it says how it is called', async () => {
  const host = start('--port', '0')
  const [sentence, code] = await Promise.all([firstLine(host.stderr), exitOf(host)])
  expect([sentence, code]).toEqual(['usage: browser.js --data FOLDER [--port N] [--setup]', 2])
})
