import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#main/embedded-postgres/embedded-postgres.ts'

let folder: string
let running: EmbeddedPostgres[]
let said: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-embedded-'))
  running = []
  said = []
})
afterEach(async () => {
  for (const postgres of running) await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

async function start(settings: string[] = []): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({
    folder,
    say: (sentence) => said.push(sentence),
    settings: ['shared_buffers=16MB', ...settings],
  })
  running.push(postgres)
  return postgres
}

async function ask(postgres: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const login = { user: 'postgres', password: postgres.password, database: 'postgres' }
  const client = new Client({ host: '127.0.0.1', port: postgres.port, ...login })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(sql)
  await client.end()
  return rows.flatMap((row) => Object.values(row))
}

async function pidOf(): Promise<number> {
  return Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it('keeps what was written when its server is killed, and takes up again', async () => {
  const first = await start()
  await ask(first, 'create table kept as select 42 as answer')
  const pid = await pidOf()
  process.kill(pid, 'SIGKILL')
  await expect.poll(() => isAlive(pid)).toBe(false)
  expect(await ask(await start(), 'select answer from kept')).toEqual([42])
})

it('comes back by itself when its server was killed, or gave up on a full disk', async () => {
  const postgres = await start()
  await ask(postgres, 'create table kept as select 42 as answer')
  process.kill(await pidOf(), 'SIGKILL')
  await expect.poll(async () => await ask(postgres, 'select answer from kept').catch(() => null)).toEqual([42])
})

it('stays down once it was stopped', async () => {
  const postgres = await start()
  await postgres.stop()
  await delay(1_500)
  await expect(ask(postgres, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

it('binds to the server that a killed program left running', async () => {
  const first = await start()
  const second = await start()
  expect(second.port).toBe(first.port)
  expect(said.at(-1)).toContain('ona bağlanıldı')
})

it('moves to another port where its own is taken, and says so', async () => {
  const first = await start()
  await first.stop()
  const intruder = createServer()
  await new Promise<void>((resolve) => intruder.listen(first.port, '127.0.0.1', resolve))
  try {
    const second = await start()
    expect(second.port).not.toBe(first.port)
    expect(said.at(-1)).toContain(`${first.port} bağlantı noktası dolu`)
  } finally {
    intruder.close()
  }
})

it('makes a half-made folder anew, and says so', async () => {
  await mkdir(join(folder, 'data'), { recursive: true })
  await writeFile(join(folder, 'data', 'PG_VERSION'), '18')
  expect(await ask(await start(), 'select 1')).toEqual([1])
  expect(said[0]).toContain('Yarım kalmış')
})

it('leaves a folder of another PostgreSQL alone, and says what to do', async () => {
  await writeFile(join(folder, 'made.json'), JSON.stringify({ major: 17, port: 1, password: 'x' }))
  await expect(start()).rejects.toThrow(/PostgreSQL 17 .*--reset/su)
})

it('listens on this PC alone and lets nobody in without the password', async () => {
  const postgres = await start()
  expect(await ask(postgres, `select current_setting('listen_addresses')`)).toEqual(['127.0.0.1'])
  await expect(ask({ ...postgres, password: 'guessed' }, 'select 1')).rejects.toThrow(/password authentication failed/u)
})

it('never takes a folder for half-made because a small file of it cannot be read', async () => {
  const first = await start()
  await ask(first, 'create table kept as select 42 as answer')
  await first.stop()
  const made = await readFile(join(folder, 'made.json'), 'utf8')
  await writeFile(join(folder, 'made.json'), made.slice(0, 10))
  await expect(start()).rejects.toThrow(/okunamıyor.*Hiçbir şey değiştirilmedi/su)
  await writeFile(join(folder, 'made.json'), made)
  expect(await ask(await start(), 'select answer from kept')).toEqual([42])
})
