// Reads a package that was built: whether it is closed as it should be, whether its asar is the one it vouches for, and whether it
// holds only what goes out.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { extractFile, getRawHeader, uncacheAll } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { fuses } from '../../electron-builder.config.ts'
import { isInstaller, opened } from './opened.ts'
import { project } from './project.ts'

/** As they stand in the program itself. */
const states: Readonly<Record<number, string>> = { 0x30: 'off', 0x31: 'on', 0x72: 'removed', 0x90: 'inherited' }

const wantedFuses = [
  [FuseV1Options.RunAsNode, fuses.runAsNode],
  [FuseV1Options.EnableCookieEncryption, fuses.enableCookieEncryption],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, fuses.enableNodeOptionsEnvironmentVariable],
  [FuseV1Options.EnableNodeCliInspectArguments, fuses.enableNodeCliInspectArguments],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, fuses.enableEmbeddedAsarIntegrityValidation],
  [FuseV1Options.OnlyLoadAppFromAsar, fuses.onlyLoadAppFromAsar],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, fuses.loadBrowserProcessSpecificV8Snapshot],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, fuses.grantFileProtocolExtraPrivileges],
] as const

/** What is wrong with an installer, which is opened, or with a program that was built or installed. */
export async function checkBuilt(file: string): Promise<string[]> {
  if (!isInstaller(file)) return await checkPackage(file)
  return await opened(file, async (folder) => [...(await checkPackage(folder)), ...kindProblems(file, folder)])
}

/** Whether the program knows what it came by: one from an MSI must not update itself, any other must be able to. */
export function kindProblems(file: string, folder: string): string[] {
  const isTold = existsSync(join(folder, 'resources/install-kind'))
  if (isTold === file.endsWith('.msi')) return []
  return [
    isTold
      ? 'it says it came by MSI (resources/install-kind)'
      : 'it does not say it came by MSI (resources/install-kind)',
  ]
}

/** Keys of releases that the program was to believe and does not: it was built before them. */
export const keyProblems = (code: readonly string[], trusted: readonly string[]): string[] =>
  trusted
    .filter((key) => !code.some((text) => text.includes(key)))
    .map((key) => `the program does not believe key ${key}`)

/** Our own code of the host, as it stands in the package of a folder. */
export function codeIn(folder: string): string[] {
  const asar = join(folder, 'resources/app.asar')
  return filesOf(asar)
    .filter(({ file }) => /^out\/main\/[^/]+\.js$/u.test(file))
    .map(({ file }) => extractFile(asar, file).toString())
}

/** What is wrong with the package in a folder (or of an exe in it); empty: nothing. `packages` may stand in it, where they are told. */
export async function checkPackage(path: string, packages?: readonly string[]): Promise<string[]> {
  // What was read of an asar of this path before may be another's.
  uncacheAll()
  const { folder, program } = await programOf(path)
  const asar = join(folder, 'resources/app.asar')
  const unreadable = asarProblem(asar)
  if (unreadable !== null) return [unreadable]
  return [
    ...(await fuseProblems(program)),
    ...(program.endsWith('.exe') ? await integrityProblems(program, asar) : []),
    ...contentProblems(asar, packages),
    ...(await besideProblems(folder)),
  ]
}

function asarProblem(asar: string): string | null {
  try {
    return getRawHeader(asar).headerString === '' ? `${asar} is empty` : null
  } catch (error) {
    return `${asar} cannot be read: ${String(error)}`
  }
}

async function programOf(path: string): Promise<{ folder: string; program: string }> {
  if (path.endsWith('.exe')) return { folder: dirname(path), program: path }
  const names = await readdir(path)
  const name = ['Zimmet.exe', 'zimmet'].find((each) => names.includes(each))
  if (name === undefined) throw new Error(`${path} holds no Zimmet.exe and no zimmet`)
  return { folder: path, program: join(path, name) }
}

/** Fuses of a program that are not as they should be. */
export async function fuseProblems(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program).catch((error: unknown) => String(error))
  if (typeof wire === 'string') return [`fuses of ${basename(program)}: ${wire}`]
  return wantedFuses.flatMap(([fuse, isOn]) => {
    const state = states[wire[fuse] ?? 0] ?? 'unknown'
    return state === (isOn ? 'on' : 'off') ? [] : [`fuse ${FuseV1Options[fuse]} is ${state}`]
  })
}

// Windows: the program holds the hash of the asar's header, which holds the hashes of the files.
async function integrityProblems(program: string, asar: string): Promise<string[]> {
  const { entries } = NtExecutableResource.from(NtExecutable.from(await readFile(program), { ignoreCert: true }))
  const entry = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  if (entry === undefined) return ['the program vouches for no asar (resource INTEGRITY/ELECTRONASAR)']
  const told = JSON.parse(Buffer.from(entry.bin).toString('utf8')) as { file: string; alg: string; value: string }[]
  const hash = createHash('sha256').update(getRawHeader(asar).headerString).digest('hex')
  const ours = told.find(({ file }) => file.toLowerCase().replaceAll('/', '\\') === 'resources\\app.asar')
  if (ours?.alg.toLowerCase() !== 'sha256' || ours.value !== hash)
    return [`the program vouches for ${ours?.value ?? 'nothing'}, the asar is ${hash}`]
  return wrongBlocks(asar)
}

// The header alone would not tell of a file that was changed in its place.
function wrongBlocks(asar: string): string[] {
  return filesOf(asar).flatMap(({ file, hash }) => {
    if (hash === undefined) return [`${file} has no hash in the asar`]
    const found = createHash('sha256').update(extractFile(asar, file)).digest('hex')
    return found === hash ? [] : [`${file} was changed within the asar`]
  })
}

interface Entry {
  files?: Record<string, Entry>
  integrity?: { hash: string }
}

/** The files of an asar, each with the hash that its header tells. */
function filesOf(asar: string): { file: string; hash: string | undefined }[] {
  const below = (path: string, { files, integrity }: Entry): { file: string; hash: string | undefined }[] =>
    files === undefined
      ? [{ file: path, hash: integrity?.hash }]
      : Object.entries(files).flatMap(([name, entry]) => below(path === '' ? name : `${path}/${name}`, entry))
  return below('', getRawHeader(asar).header)
}

const ours =
  /^(?:package\.json|migrations\/(?:tables|code|first-rows|served)\/.+\.(?:sql|json)|migrations\/sealed\.json|src-main\/database\/prepare-server\.sql|out\/main\/(?!browser)[^/]+\.js|out\/preload\/[^/]+\.cjs|out\/renderer\/.+)$/u
const secret = /(?:^|\/)(?:\.env[^/]*|[^/]*\.(?:pem|pfx|p12|key|map)|id_(?:rsa|ed25519)[^/]*|settings\.json)$/iu
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----\r?\n[A-Za-z0-9+/=\r\n]{40,}/u

function contentProblems(asar: string, packages: readonly string[] | undefined): string[] {
  const files = filesOf(asar).map(({ file }) => file)
  const missing = [
    ...['package.json', 'out/main/electron.js', 'out/preload/preload.cjs', 'out/renderer/index.html'],
    ...['out/renderer/setup.html', 'migrations/code/bound.sql', 'src-main/database/prepare-server.sql'],
  ]
  return [
    ...missing.filter((file) => !files.includes(file)).map((file) => `${file} is missing`),
    ...files.flatMap((file) => fileProblems(file, isLent(file, packages), () => extractFile(asar, file).toString())),
  ]
}

function isLent(file: string, packages: readonly string[] | undefined): boolean {
  if (!file.startsWith('node_modules/')) return false
  return packages === undefined || packages.some((folder) => file.startsWith(`${folder}/`))
}

/** What of a file must not go out. Packages of others are looked at for keys alone: their paths are those of their own machines. */
export function fileProblems(file: string, isPackage: boolean, read: () => string): string[] {
  if (!isPackage && !ours.test(file)) return [`${file} does not belong into the package`]
  if (secret.test(file)) return [`${file} looks like a secret, or like our sources`]
  if (/\.(?:png|woff2?|wasm|node|ico|jpg)$/u.test(file)) return []
  const text = read()
  return [
    ...(privateKey.test(text) ? [`${file} holds a private key`] : []),
    ...(isPackage ? [] : machinePaths.filter((path) => text.includes(path)).map((path) => `${file} tells of ${path}`)),
  ]
}

/** A home such as /root is too short to be looked for: it may be a part of anything. */
const machinePaths = [project, ...[homedir()].filter((path) => path.length > 8)]

const beside =
  /^(?:app\.asar|app\.asar\.unpacked|app-update\.yml|install-kind|package-type|elevate\.exe|default_app\.asar|icon\.\w+)$/u

// What stands beside the asar is covered by no hash: as little as can be.
async function besideProblems(folder: string): Promise<string[]> {
  const resources = join(folder, 'resources')
  const names = await readdir(resources)
  const loose = await readdir(join(resources, 'app.asar.unpacked'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  )
  const left = loose.filter((entry) => entry.isFile() && !entry.name.endsWith('.node'))
  return [
    ...names.filter((name) => !beside.test(name)).map((name) => `resources/${name} does not belong into the package`),
    ...left.map((entry) => `${relative(folder, join(entry.parentPath, entry.name))} lies outside the asar`),
    ...(existsSync(join(folder, 'THIRD-PARTY-NOTICES.txt')) ? [] : ['THIRD-PARTY-NOTICES.txt is missing']),
  ]
}
