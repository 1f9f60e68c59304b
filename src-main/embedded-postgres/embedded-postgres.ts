// A real PostgreSQL 18 from npm in a folder of its own: made once, started with the program, stopped with it.
import { randomBytes } from 'node:crypto'
import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import * as z from 'zod'
import { answers } from './answers.ts'
import { keepRunning } from './keep-running.ts'
import { freePort, isPortFree } from './ports.ts'
import { accountForPostgres, hasModule, postgresBinaries, type Account } from './postgres-binaries.ts'
import { runningServer } from './running-server.ts'
import { StartProblem, type Say } from './start-problem.ts'

export interface EmbeddedPostgres {
  port: number
  /** Of the superuser `postgres`. */
  password: string
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  folder: string
  say: Say
  /** Settings beyond the sample's own, as `fsync=off` for tests. */
  settings?: readonly string[]
}

/** Written last: a folder without it was never finished. */
const madeFile = z.object({ major: z.int(), port: z.int(), password: z.string().min(1) })
type Made = z.infer<typeof madeFile>

const major = 18
const usualSettings = [
  ...['shared_buffers=256MB', 'log_min_messages=warning', 'timezone=UTC', 'scram_iterations=20000'],
  // Some are kept for whoever looks after the server when all others are taken.
  ...['max_connections=120', 'reserved_connections=3'],
]
/** How long a wrong password waits for its answer. */
const guessingDelayMs = 500

/** Starts PostgreSQL in the folder, making it first where it is not there. Throws StartProblem with a sentence. */
export async function startEmbeddedPostgres({
  folder,
  say,
  settings = [],
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = accountForPostgres()
  await mkdir(folder, { recursive: true })
  await giveTo(account, folder)
  const made = (await readMade(folder)) ?? (await make(folder, account, say))
  if (made.major !== major) {
    throw new StartProblem(
      `${folder} klasörü PostgreSQL ${made.major} ile yapılmış, program ${major} kullanıyor. Hiçbir şey değiştirilmedi; ` +
        'eski sürümü kullanın ya da "npm start -- --reset" ile örneği yeniden kurun.',
    )
  }
  const adopted = await runningServer(join(folder, 'data'), made.password)
  if (adopted !== null) {
    say('PostgreSQL önceki açılıştan beri çalışıyor, ona bağlanıldı.')
    return { port: adopted.port, password: made.password, stop: () => adopted.stop() }
  }
  const port = await choosePort(folder, made, say)
  const all = [...usualSettings, ...(await slowGuessing(folder, account)), ...settings]
  const relaunch = async (): Promise<ChildProcess> => await launch(folder, port, account, all)
  const child = await relaunch()
  await waitUntilReady(child, port, made.password, join(folder, 'postgres.log'))
  const kept = keepRunning(child, relaunch, async () => await answers(port, made.password))
  return { port, password: made.password, stop: async () => await stop(await kept.letGo()) }
}

/** Stops a server that a killed program left running on the folder, if there is one. */
export async function stopLeftOver(folder: string): Promise<void> {
  const made = await readMade(folder).catch(() => null)
  if (made === null) return
  const running = await runningServer(join(folder, 'data'), made.password)
  await running?.stop()
}

// Only a missing file means "never finished": one that cannot be read may belong to a folder full of work.
async function readMade(folder: string): Promise<Made | null> {
  const file = join(folder, 'made.json')
  try {
    return madeFile.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null
    throw new StartProblem(
      `${file} okunamıyor. Hiçbir şey değiştirilmedi; dosyayı yedekten geri koyun ya da "npm start -- --reset" ile örneği baştan kurun.`,
      { cause },
    )
  }
}

async function writeMade(folder: string, made: Made): Promise<void> {
  const file = join(folder, 'made.json')
  const beside = `${file}.new`
  await writeFile(beside, JSON.stringify(made), { mode: 0o600, flush: true })
  await rename(beside, file)
}

async function make(folder: string, account: Account | null, say: Say): Promise<Made> {
  const data = join(folder, 'data')
  const handle = await open(data, 'r').catch(() => null)
  if (handle !== null) {
    await handle.close()
    say('Yarım kalmış veri klasörü bulundu, baştan kuruluyor.')
    await rm(data, { recursive: true, force: true })
  }
  say('PostgreSQL veri klasörü hazırlanıyor.')
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(folder, 'password.tmp')
  await writeFile(passwordFile, password, { mode: 0o600 })
  await giveTo(account, passwordFile)
  const { initdb } = await postgresBinaries(folder, account)
  await run(
    initdb,
    [
      ...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
      ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ],
    account,
  )
  await rm(passwordFile)
  const made = { major, port: await freePort(), password }
  await writeMade(folder, made)
  return made
}

async function giveTo(account: Account | null, path: string): Promise<void> {
  if (account === null) return
  await chown(path, account.uid, account.gid)
  await chmod(path, 0o700)
}

async function run(program: string, args: string[], account: Account | null): Promise<void> {
  const child = spawn(program, args, {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: cleanEnvironment(),
  })
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new StartProblem(`PostgreSQL veri klasörü hazırlanamadı: ${complaint.trim()}`)
}

// What sets the clock of every program it is given to (npm run test:clocks): the server's and ours must not differ.
const clockVariables = ['LD_PRELOAD', 'ZIMMET_CLOCK_AHEAD']

// What the person set for another PostgreSQL (PGDATA, PGPORT…) is not meant for ours.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { env } = process
  const clock = env['ZIMMET_CLOCK_AHEAD'] === undefined ? [] : clockVariables.map((name) => [name, env[name]] as const)
  return { PATH: env['PATH'], TZ: 'UTC', LC_ALL: 'C', ...Object.fromEntries(clock) }
}

async function choosePort(folder: string, made: Made, say: Say): Promise<number> {
  if (await isPortFree(made.port)) return made.port
  const port = await freePort()
  say(`${made.port} bağlantı noktası dolu, PostgreSQL ${port} üzerinden dinleyecek.`)
  await writeMade(folder, { ...made, port })
  return port
}

// auth_delay is one of PostgreSQL's own modules; a server whose package lacks it would not start with it.
async function slowGuessing(folder: string, account: Account | null): Promise<string[]> {
  if (!(await hasModule(folder, account, 'auth_delay'))) return []
  return ['shared_preload_libraries=auth_delay', `auth_delay.milliseconds=${guessingDelayMs}`]
}

async function launch(
  folder: string,
  port: number,
  account: Account | null,
  settings: string[],
): Promise<ChildProcess> {
  const { postgres } = await postgresBinaries(folder, account)
  const log = await open(join(folder, 'postgres.log'), 'a', 0o600)
  const options = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', ...settings]
  // Of its own process group: Ctrl-C reaches us alone, and we stop things in their order.
  const child = spawn(postgres, ['-D', join(folder, 'data'), ...options.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: cleanEnvironment(),
  })
  await log.close()
  child.on('error', () => undefined)
  return child
}

async function waitUntilReady(child: ChildProcess, port: number, password: string, logFile: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.pid === undefined) break
    if (await answers(port, password)) return
    await delay(50)
  }
  const log = await readFile(logFile, 'utf8').catch(() => '')
  throw new StartProblem(
    `PostgreSQL başlamadı. Günlüğün sonu (${logFile}):\n${log.trim().split('\n').slice(-5).join('\n')}`,
  )
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const patience = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await gone
  clearTimeout(patience)
}
