// The gateway as IT runs it: a process with a settings file, killed and begun again, with the database coming and going.
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { envelopeOf, escaped, messageOf, messagesValue } from '#main/citizens-phone/deliveries.ts'
import { freePort } from '#main/embedded-postgres/ports.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import {
  answer,
  hasRead,
  messagesWith,
  metaAtHand,
  number,
  outgoingOf,
  secrets,
  settingsFor,
  somebody,
  type MetaAtHand,
} from './gateway-at-hand.ts'

let database: FreshDatabase
let meta: MetaAtHand
let folder: string
let port: number

beforeAll(async () => {
  database = await freshDatabase({ hasOwnLogins: true })
  meta = await metaAtHand()
  folder = await mkdtemp(join(tmpdir(), 'zimmet-gateway-'))
  port = await freePort()
  meta.deliverTo(port)
})
afterAll(async () => {
  await meta.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

interface Running {
  child: ChildProcess
  output: () => string
  ended: Promise<number | null>
}

async function settingsFile(mode = 0o600, more: { doubtSeconds?: number } = {}): Promise<string> {
  const file = join(folder, 'gateway.json')
  await writeFile(file, JSON.stringify({ ...settingsFor(database, meta.origin, port), ...more }))
  await chmod(file, mode)
  return file
}

const begun: ChildProcess[] = []
// One that a failed test left would hold the port against the next.
afterEach(() => {
  for (const child of begun.splice(0)) child.kill('SIGKILL')
})

function begin(file: string): Running {
  let output = ''
  const child = spawn(process.execPath, ['src-main/gateway.ts', '--settings', file], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
  begun.push(child)
  return { child, output: () => output, ended: new Promise((resolve) => child.once('exit', resolve)) }
}

async function listens({ output, child }: Running): Promise<void> {
  await expect.poll(() => output().includes('listening on') || child.exitCode !== null).toBe(true)
  expect(output()).toContain('listening on')
}

it.runIf(process.platform !== 'win32')('reads no settings that others may read, and says so without them', async () => {
  const refused = begin(await settingsFile(0o640))
  expect(await refused.ended).toBe(1)
  expect(refused.output()).toContain('chmod 600')
})

it('says which part of the settings it does not understand, and none of the secrets', async () => {
  const file = await settingsFile()
  await writeFile(
    file,
    JSON.stringify({ ...settingsFor(database, meta.origin, port), listen: { host: 'a', port: 'b' } }),
  )
  const refused = begin(file)
  expect(await refused.ended).toBe(1)
  expect(refused.output()).toContain('listen.port')
  for (const secret of [secrets.appSecret, secrets.token, database.login('gateway').password])
    expect(refused.output()).not.toContain(secret)
})

it('killed again and again, it takes in each message once, and sends each answer once', async () => {
  // Longer than Meta's side waits before it tells again what nobody took.
  const file = await settingsFile(0o600, { doubtSeconds: 12 })
  const citizens = Array.from({ length: 10 }, somebody)
  const written: string[] = []
  const answers: string[] = []
  const write = (count: number): void => {
    for (let made = 0; made < count; made += 1) {
      const batch = Array.from({ length: 1 + (made % 7) }, (_each, index) => {
        const citizen = citizens[(made + index) % citizens.length] ?? somebody()
        return { citizen, message: messageOf(citizen, { type: 'text', text: { body: `${written.length + index}` } }) }
      })
      written.push(...batch.map(({ message }) => String(message['id'])))
      const value = messagesValue(number, batch)
      meta.meta.deliver([value])
      if (made % 3 === 0) meta.meta.deliver([value])
      if (made % 5 === 0) meta.meta.deliver([messagesValue(number, batch.toReversed())])
    }
  }
  for (let round = 0; round < 5; round += 1) {
    const running = begin(file)
    await listens(running)
    write(30)
    const [citizen = somebody()] = citizens
    for (let made = 0; made < 6; made += 1)
      answers.push(await answer(database, citizen, { type: 'text', text: `Yanıt ${answers.length}` }))
    // Somewhere in the midst of it.
    await delay(Math.random() * 300)
    running.child.kill('SIGKILL')
    await running.ended
  }
  const last = begin(file)
  await listens(last)
  await meta.meta.delivered()
  await hasRead(database)
  await expect
    .poll(async () => await Promise.all(answers.map(async (id) => (await outgoingOf(database, id)).state)))
    .toEqual(answers.map(() => 'sent'))
  const { rows } = await (
    await database.owner()
  ).query<{ external_id: string }>(`select external_id from zimmet_data.message where direction = 'in'`)
  expect(rows.map(({ external_id: id }) => id).toSorted()).toEqual(written.toSorted())
  expect(answers.map((id) => meta.sentFor(id).length)).toEqual(answers.map(() => 1))
  last.child.kill('SIGTERM')
  expect(await last.ended).toBe(0)
  expect(last.output()).toContain('stopped')
})

/** A way to the database that can be cut off and be there again. */
async function cutWay(): Promise<{ port: number; cut: () => Promise<void>; mend: () => Promise<void> }> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    const onwards = connect(database.server.port, '127.0.0.1')
    for (const each of [socket, onwards]) {
      open.add(each)
      each.on('error', () => undefined)
      each.on('close', () => {
        open.delete(each)
        socket.destroy()
        onwards.destroy()
      })
    }
    socket.pipe(onwards).pipe(socket)
  })
  const mend = async (at: number): Promise<void> =>
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', () => resolve()))
  await mend(0)
  const { port: own } = server.address() as AddressInfo
  const cut = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of open) socket.destroy()
    await closed
  }
  return { port: own, cut, mend: async () => await mend(own) }
}

it('tells channels to come again while the database is away, and takes what they bring when it is there', async () => {
  const way = await cutWay()
  const file = await settingsFile()
  const settings = settingsFor(database, meta.origin, port)
  settings.database.server = { ...settings.database.server, port: way.port }
  await writeFile(file, JSON.stringify(settings))
  const running = begin(file)
  await listens(running)
  const citizen = somebody()
  const message = messageOf(citizen, { type: 'text', text: { body: 'Su yok' } })
  const body = escaped(envelopeOf(number, [messagesValue(number, [{ citizen, message }])]))
  await way.cut()
  expect(await meta.meta.post(body)).toBe(503)
  await way.mend()
  await expect.poll(async () => await meta.meta.post(body)).toBe(200)
  await expect.poll(async () => await messagesWith(database, citizen)).toMatchObject([{ words: 'Su yok' }])
  running.child.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  await way.cut()
})

it('waits for a database that is not there yet', async () => {
  const way = await cutWay()
  await way.cut()
  const file = await settingsFile()
  const settings = settingsFor(database, meta.origin, port)
  settings.database.server = { ...settings.database.server, port: way.port }
  await writeFile(file, JSON.stringify(settings))
  const running = begin(file)
  await expect.poll(() => running.output()).toContain('waiting for the database')
  await way.mend()
  await listens(running)
  running.child.kill('SIGTERM')
  expect(await running.ended).toBe(0)
  await way.cut()
})

it('ends with a sentence where its login is refused, and tries it no more', async () => {
  const running = begin(await settingsFile())
  await listens(running)
  const owner = await database.owner()
  const { login, password } = database.login('gateway')
  await owner.query(`alter role ${owner.escapeIdentifier(login)} nologin`)
  await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = $1`, [login])
  expect(await running.ended).toBe(1)
  expect(running.output()).toContain('hesabını kabul etmiyor')
  expect(running.output()).not.toContain(password)
})
