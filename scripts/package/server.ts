// What IT runs at the server, as one file with a Node of its own: zimmet setup, migrate, import, … Sources go out as they are; Node runs
// them (decision 005), and a fault in a log tells the line it stands on.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { StartProblem } from '#main/embedded-postgres/start-problem.ts'
import manifest from '../../package.json' with { type: 'json' }
import { closureOf, installed, type Installed } from './closure.ts'
import { noticesOf } from './notices.ts'
import { project } from './project.ts'
import { reachedFrom } from './reached.ts'

/** Programs of the package: src-main/<name>.ts. */
export const serverPrograms = [
  'setup',
  'migrate',
  'import',
  'enrol',
  'anchor',
  'verify',
  'prove-backup',
  'gateway',
] as const

/** Read by the programs when they run, beside their sources. */
const lentFolders = ['migrations/tables', 'migrations/code', 'migrations/first-rows', 'migrations/served']
const lentFiles = ['migrations/sealed.json', 'src-main/database/prepare-server.sql']

/** The sample's server is of the sources alone: what it needs is named and not there. */
const left = new Set(['embedded-postgres'])

/** Builds zimmet-server-<version>-<system>.tar.gz; answers its path. */
export async function packageServer(output: string): Promise<string[]> {
  const name = `zimmet-server-${manifest.version}-${process.platform}-${process.arch}`
  const stage = await mkdtemp(join(tmpdir(), 'zimmet-server-'))
  try {
    await fill(join(stage, name))
    const folder = resolve(project, output)
    await mkdir(folder, { recursive: true })
    const file = join(folder, `${name}.tar.gz`)
    const beside = `${file}.part`
    await pack(stage, name, beside)
    await rename(beside, file)
    return [file]
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

async function fill(folder: string): Promise<void> {
  const { files, packages } = await reachedFrom(serverPrograms.map((program) => `src-main/${program}.ts`))
  const lent = await closureOf(packages.filter((name) => !left.has(name)))
  for (const file of [...files, ...lentFiles]) await take(file, join(folder, file))
  for (const path of lentFolders) await cp(join(project, path), join(folder, path), { recursive: true })
  for (const { folder: place } of lent) await takePackage(place, join(folder, place))
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(ownManifest(), null, 2)}\n`)
  await writeFile(join(folder, 'THIRD-PARTY-NOTICES.txt'), await noticesOf([...lent, await ownNode()], headOfServer))
  await takeNode(folder)
  await writeLaunchers(folder)
}

const headOfServer =
  'Zimmet sunucu araçları bu açık kaynak bileşenleri içerir / The server tools of Zimmet contain these open source components.'

// The program itself and its licence, with those of all that Node consists of, stand in a package of this system.
async function ownNode(): Promise<Installed> {
  const system = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const places = [`node_modules/node/node_modules/${system}`, `node_modules/${system}`]
  const place = places.find((each) => existsSync(join(project, each, 'LICENSE')))
  if (place === undefined) throw new StartProblem(`Node lisansı (${places.join(', ')}) yok; npm ci ile kurun.`)
  return { ...(await installed(place)), name: 'node', license: 'MIT' }
}

const ownManifest = () => ({
  name: manifest.name,
  version: manifest.version,
  private: true,
  type: manifest.type,
  imports: { '#shared/*': manifest.imports['#shared/*'], '#main/*': manifest.imports['#main/*'] },
})

async function take(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  await cp(join(project, from), to)
}

// Packages that stand below another come by themselves, where they are needed.
async function takePackage(from: string, to: string): Promise<void> {
  const below = join(project, from, 'node_modules')
  const filter = (path: string): boolean =>
    path !== below && !/\.(?:map|[mc]?ts)$|[\\/](?:test|tests|__tests__)$/u.test(path)
  await cp(join(project, from), to, { recursive: true, dereference: true, filter })
}

async function takeNode(folder: string): Promise<void> {
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const to = join(folder, 'bin', program)
  await mkdir(dirname(to), { recursive: true })
  // The one that runs this is the one of package.json: npm's scripts begin with it.
  if (!process.version.startsWith(`v${manifest.devDependencies.node}`))
    throw new StartProblem(
      `Node ${manifest.devDependencies.node} ile çalıştırın (npm run package); bu ${process.version}.`,
    )
  await cp(process.execPath, to)
  await chmod(to, 0o755)
}

async function writeLaunchers(folder: string): Promise<void> {
  const usage = `zimmet ${serverPrograms.join(' | ')}`
  const shell = `#!/bin/sh
# ${manifest.version}: ${usage}
here=$(dirname "$(readlink -f "$0")")
case "\${1-}" in
  ${serverPrograms.join(' | ')}) ;;
  --version) echo '${manifest.version}'; exit ;;
  *) echo 'Kullanım: ${usage} [seçenekler]' >&2; exit 1 ;;
esac
program=$1
shift
ZIMMET_LAUNCHED=1 exec "$here/bin/node" "$here/src-main/$program.ts" "$@"
`
  await writeFile(join(folder, 'zimmet'), shell, { mode: 0o755 })
  if (process.platform === 'win32') await writeFile(join(folder, 'zimmet.cmd'), commandFile(usage))
}

// Arguments one by one: %* would hold the program's name as well, and %9 is the last that has a name. A bare shift would move %0.
const commandFile = (usage: string): string =>
  [
    '@echo off',
    ...serverPrograms.map((name) => `if "%~1"=="${name}" goto run`),
    `echo Usage: ${usage.replaceAll('|', '^|')} 1>&2`,
    'exit /b 1',
    ':run',
    'set "program=%~1"',
    'set "rest="',
    ':more',
    'shift /1',
    'if "%~1"=="" goto go',
    'set rest=%rest% %1',
    'goto more',
    ':go',
    'set ZIMMET_LAUNCHED=1',
    '"%~dp0bin\\node.exe" "%~dp0src-main\\%program%.ts"%rest%',
  ].join('\r\n')

async function pack(stage: string, name: string, file: string): Promise<void> {
  const child = spawn('tar', ['--create', '--gzip', '--file', file, '--directory', stage, name], { stdio: 'inherit' })
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('exit', done))
  if (code !== 0) throw new StartProblem('tar paketi yazamadı.')
}
