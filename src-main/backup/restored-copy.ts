// A restored data folder, started beside the live server: nobody but this program reaches it, and it reaches nobody.
import { spawn, type ChildProcess } from 'node:child_process'
import { access, chown, mkdtemp, open, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { isConnectionLoss } from '#main/database/connection-loss.ts'
import { freePort } from '#main/embedded-postgres/ports.ts'
import { postgresBinaries, type Account } from '#main/embedded-postgres/postgres-binaries.ts'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'

export type RestoredCopy = { host: string; port: number; stop: () => Promise<void> }

const major = '18'
const isWindows = process.platform === 'win32'

/** Starts it on a socket of a folder of its own (on Windows on the loopback). Throws StartProblem where the folder is none, or in use. */
export async function startCopy(folder: string, programs: string | undefined): Promise<RestoredCopy> {
  const data = await realpath(folder).catch(() => resolve(folder))
  await refuseOther(data)
  const account = await accountOf(data)
  const beside = await mkdtemp(join(tmpdir(), 'zimmet-copy-'))
  const giveAway = async (path: string): Promise<void> => {
    if (account !== null) await chown(path, account.uid, account.gid)
  }
  await giveAway(beside)
  const files = {
    'pg_hba.conf': isWindows ? 'host all all 127.0.0.1/32 trust\n' : 'local all all trust\n',
    'pg_ident.conf': '',
    'postgresql.conf': '',
  }
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(beside, name), content, { mode: 0o600 })
    await giveAway(join(beside, name))
  }
  try {
    const port = await freePort()
    const program =
      programs === undefined ? (await postgresBinaries(beside, account)).postgres : join(programs, 'postgres')
    const child = await launch(program, data, account, await settingsFor(data, beside, port))
    const host = isWindows ? '127.0.0.1' : beside
    const stop = async (): Promise<void> => {
      await end(child.process)
      await rm(beside, { recursive: true, force: true })
    }
    await untilReady(child, host, port).catch(async (error: unknown) => {
      await stop()
      throw error
    })
    return { host, port, stop }
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw error
  }
}

async function refuseOther(data: string): Promise<void> {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null)
    throw new StartProblem(`${data} bir PostgreSQL veri klasörü değil (PG_VERSION yok).`, {
      english: 'This is no data folder of PostgreSQL.',
    })
  if (version.trim() !== major)
    throw new StartProblem(`Kopya PostgreSQL ${version.trim()} ile yapılmış; ${major} gerekir.`, {
      english: `The copy is of PostgreSQL ${version.trim()}.`,
    })
  // A copy of a running server's folder brings its lock along; whether it is a copy nobody knows but who made it.
  const [pid = '', where = ''] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  if (pid === '' || !isAlive(Number(pid))) return
  if ((await realpath(where).catch(() => where)) === data)
    throw new StartProblem(
      `Bu klasörde çalışan bir sunucu var (süreç ${pid}); asıl veri klasörü verilmez. Hiçbir şey yapılmadı.`,
      { english: 'A server is running on this folder; nothing was done.' },
    )
  throw new StartProblem(
    `${join(data, 'postmaster.pid')} çalışan bir sunucunun (süreç ${pid}, ${where}). Klasör gerçekten onun kopyasıysa bu dosyayı silip yeniden çalıştırın. Hiçbir şey yapılmadı.`,
    { english: 'The lock of a running server lies in the folder; if it is a copy, delete it and try again.' },
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

// PostgreSQL runs as the owner of its folder, and never as root.
async function accountOf(data: string): Promise<Account | null> {
  const { uid, gid } = await stat(data)
  const me = process.getuid?.()
  if (me === undefined || me === uid) {
    if (me === 0)
      throw new StartProblem('Kopya root hesabının; PostgreSQL root olarak çalışmaz. Önce: chown -R postgres KLASÖR')
    return null
  }
  if (me !== 0) throw new StartProblem('Kopya başka bir hesabın; bu komutu o hesapla (sudo -u postgres) çalıştırın.')
  return { uid, gid }
}

async function settingsFor(data: string, beside: string, port: number): Promise<string[]> {
  const hasOwn = await access(join(data, 'postgresql.conf')).then(
    () => true,
    () => false,
  )
  return [
    // Debian keeps it elsewhere.
    ...(hasOwn ? [] : [`config_file=${join(beside, 'postgresql.conf')}`]),
    ...[`hba_file=${join(beside, 'pg_hba.conf')}`, `ident_file=${join(beside, 'pg_ident.conf')}`, `port=${port}`],
    ...(isWindows
      ? ['listen_addresses=127.0.0.1']
      : ['listen_addresses=', `unix_socket_directories=${beside}`, 'unix_socket_permissions=0700']),
    // It must not speak to the server it is a copy of, nor put anything into that one's archive.
    ...['primary_conninfo=', 'archive_mode=off', 'max_wal_senders=0', 'max_logical_replication_workers=0'],
    ...[
      'ssl=off',
      'shared_preload_libraries=',
      'logging_collector=off',
      'log_destination=stderr',
      'external_pid_file=',
    ],
  ]
}

type Started = { process: ChildProcess; output: () => string }

async function launch(
  program: string,
  data: string,
  account: Account | null,
  settings: readonly string[],
): Promise<Started> {
  await open(program, 'r').then(
    async (file) => await file.close(),
    () => Promise.reject(new StartProblem(`PostgreSQL programı yok: ${program}`)),
  )
  const child = spawn(program, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...account,
    cwd: '/',
    // Ctrl-C reaches us alone: we stop it, in its order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
  })
  let output = ''
  child.stderr.on('data', (part: Buffer) => (output = (output + part.toString()).slice(-4_000)))
  child.on('error', () => undefined)
  return { process: child, output: () => output }
}

const longestReplayMs = 60 * 60_000

// A copy taken while the server worked replays its log first, which takes as long as it takes.
async function untilReady({ process: child, output }: Started, host: string, port: number): Promise<void> {
  const deadline = Date.now() + longestReplayMs
  while (Date.now() < deadline && child.exitCode === null && child.pid !== undefined) {
    const client = new Client({ host, port, user: 'postgres', database: 'template1' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return
    } catch (error) {
      // Whatever it answers now, it answers.
      if (!isConnectionLoss(error) && !isMissing(error)) return
    } finally {
      await client.end().catch(() => undefined)
    }
    await delay(200)
  }
  const last = output().trim().split('\n').slice(-6).join('\n')
  throw new StartProblem(`Kopya başlamadı; yedek geri yüklenemez durumda. PostgreSQL'in son sözleri:\n${last}`, {
    english: 'The copy does not start.',
  })
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const gone = new Promise<void>((resolveGone) => child.once('exit', () => resolveGone()))
  child.kill('SIGINT')
  const patience = setTimeout(() => child.kill('SIGQUIT'), 60_000)
  await gone
  clearTimeout(patience)
}
