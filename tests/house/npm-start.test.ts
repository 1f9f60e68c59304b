// `npm start` as a person meets it: a process, its lines, Ctrl-C, kill -9, a second start. `npm run dev` on the same sample.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { readSample } from '#main/database/settings.ts'
import { socketProtocol } from '#shared/port-name.ts'

let folder: string
const started: Start[] = []

interface Start {
  child: ChildProcess
  output: () => string
  /** Waits until the output says so; gives how long it took. Fails when the process ends before. */
  says: (pattern: RegExp) => Promise<number>
  ended: Promise<number | null>
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zimmet-start-'))
})
afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGINT')
    await ended
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const start = (...args: string[]): Start => run('src-main/start.ts', ...args)

function run(program: string, ...args: string[]): Start {
  const began = Date.now()
  let output = ''
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...process.env, ZIMMET_DATA: folder, DISPLAY: undefined, WAYLAND_DISPLAY: undefined },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const hear = (part: Buffer): void => {
    output += part.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const says = async (pattern: RegExp): Promise<number> => {
    await expect
      .poll(() => (pattern.test(output) ? 'said' : child.exitCode), { timeout: 1_800_000, interval: 50 })
      .toBe('said')
    return Date.now() - began
  }
  const running = { child, output: () => output, says, ended }
  started.push(running)
  return running
}

/** On the citizen's phone, as its first citizen; a page of another origin may not. */
async function writeAsCitizen(phone: string, text: string): Promise<void> {
  const page = await fetch(phone)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('Vatandaşın telefonu')
  const [citizen] = (await (await fetch(new URL('/citizens', phone))).json()) as { userId: string }[]
  const write = async (origin: string): Promise<number> => {
    const body = JSON.stringify({ type: 'text', text })
    const headers = { 'content-type': 'application/json', origin }
    return (await fetch(new URL(`/write/${citizen?.userId}`, phone), { method: 'POST', headers, body })).status
  }
  expect(await write('https://elsewhere.example')).toBe(403)
  expect(await write(new URL(phone).origin)).toBe(200)
}

/** What an agent of the sample sees of the conversations. */
async function conversations(): Promise<string[]> {
  const sample = await readSample(folder)
  const agent = sample?.people.find(({ post }) => post === 'agent')
  const { host, port, database } = sample?.server ?? {}
  const client = new Client({ host, port, database, user: agent?.login, password: sample?.password })
  await client.connect()
  const { rows } = await client.query<{ words: string }>('select last_words as words from zimmet.conversation')
  await client.end()
  return rows.map(({ words }) => words)
}

it('brings up the sample municipality from nothing, and stops cleanly at Ctrl-C', async () => {
  const first = start()
  await first.says(/Hazır\./u)
  expect(first.output()).toContain('Örnek belediye dolduruluyor.')
  const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(first.output())?.[0] ?? ''
  expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(400)
  const phone = /Vatandaşın telefonu: (?<phone>\S+)/u.exec(first.output())?.groups?.['phone'] ?? ''
  await writeAsCitizen(phone, 'Sokağımızın ışığı yanmıyor')
  await expect.poll(conversations).toEqual(['Sokağımızın ışığı yanmıyor'])
  first.child.kill('SIGINT')
  expect(await first.ended).toBe(0)
  expect(first.output()).toContain('Kapatılıyor.')
  await expect(fetch(phone)).rejects.toThrow('fetch failed')
  await expect(readFile(join(folder, 'postgres', 'data', 'postmaster.pid'))).rejects.toThrow('ENOENT')
})

it('is there again at the second start, filling nothing anew, and tells a third that it runs', async () => {
  const second = start()
  await second.says(/Hazır\./u)
  expect(second.output()).not.toContain('dolduruluyor')
  const third = start()
  expect(await third.ended).toBe(1)
  expect(third.output()).toContain('zaten çalışıyor')
})

it('recovers after kill -9', async () => {
  const killed = start()
  await killed.says(/Hazır\./u)
  killed.child.kill('SIGKILL')
  await killed.ended
  const next = start()
  await next.says(/Hazır\./u)
  expect(next.output()).not.toContain('dolduruluyor')
})

it('asks before it throws the sample away, and keeps it where the answer is no', async () => {
  const asked = start('--reset')
  await asked.says(/Emin misiniz/u)
  asked.child.stdin?.write('hayır\n')
  expect(await asked.ended).toBe(1)
  expect(asked.output()).toContain('hiçbir şey silinmedi')
  expect(JSON.parse(await readFile(join(folder, 'sample.json'), 'utf8'))).toHaveProperty('people')
})

it('serves the sources to who changes them, behind the same door, with a socket to the host', async () => {
  const dev = run('scripts/dev.ts')
  await dev.says(/Hazır\./u)
  expect(dev.output()).not.toContain('dolduruluyor')
  const address = new URL(/http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/u.exec(dev.output())?.[0] ?? '')
  const source = `${address.origin}/main.tsx`
  expect((await fetch(source)).status).toBe(401)
  const { headers } = await fetch(address, { redirect: 'manual' })
  const [cookie = ''] = (headers.get('set-cookie') ?? '').split(';')
  expect((await fetch(address, { redirect: 'manual' })).status).toBe(401)
  expect(await (await fetch(source, { headers: { cookie } })).text()).toContain('"/app/App.tsx"')
  const proof = (headers.get('location') ?? '').split('#')[1] ?? ''
  const socketOf = async (shown: string): Promise<string> => {
    const socket = new WebSocket(`ws://${address.host}/port`, [socketProtocol, shown], {
      headers: { cookie },
      origin: address.origin,
    })
    const end = await new Promise<string>((resolve) => {
      socket.once('open', () => resolve('open'))
      socket.once('error', () => resolve('refused'))
    })
    socket.terminate()
    return end
  }
  expect(await socketOf('another')).toBe('refused')
  expect(await socketOf(proof)).toBe('open')
})
