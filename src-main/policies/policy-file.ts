// The settings of a PC without group policy: a file that an administrator put there. Anybody may create files in ProgramData,
// so one that another could have written is not believed.
import { execFileSync } from 'node:child_process'
import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { dirname, join, posix, win32 } from 'node:path'
import * as z from 'zod'
import type { Found } from './read.ts'

/** Where it lies. */
export function policyFilePath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform !== 'win32') return '/etc/zimmet/policy.json'
  return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'Zimmet', 'policy.json')
}

export interface FileWorld {
  platform: NodeJS.Platform
  file: string
  /** Null where it is not there. */
  stat: (path: string) => (Pick<Stats, 'uid' | 'mode'> & { isLink: boolean }) | null
  /** Owner and rights of Windows, as SDDL. */
  rights: (path: string) => string
  text: (path: string) => string
}

const thisWorld = (): FileWorld => ({
  platform: process.platform,
  file: policyFilePath(process.platform, process.env),
  stat: (path) => {
    const found = lstatSync(path, { throwIfNoEntry: false })
    return found === undefined ? null : { uid: found.uid, mode: found.mode, isLink: found.isSymbolicLink() }
  },
  rights: askWindows,
  text: (path) => readFileSync(path, 'utf8'),
})

const trustworthy = {
  tr: 'sahibi yönetici olan ve başkasının yazamadığı bir dosya ve klasör',
  en: 'a file and a folder that an administrator owns and nobody else can write',
}
const readable = { tr: 'JSON biçiminde ad ve değerler', en: 'names and values as JSON' }

/** What the file says; null where there is none, or none that can be believed. */
export function readPolicyFile(world = thisWorld()): Found {
  const { file, stat, text } = world
  const refuse = (found: string, wanted: typeof readable): Found => ({
    raw: null,
    problem: { setting: file, found, wanted },
  })
  try {
    if (stat(file) === null) return { raw: null }
    const folder = world.platform === 'win32' ? win32.dirname(file) : dirname(file)
    const doubt = doubtAbout(file, false, world) ?? doubtAbout(folder, true, world)
    if (doubt !== null) return refuse(doubt, trustworthy)
    const read = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text(file)))
    return read.success ? { raw: read.data } : refuse(read.error.message, readable)
  } catch (error) {
    return refuse(String(error), readable)
  }
}

function doubtAbout(path: string, isFolder: boolean, { platform, stat, rights }: FileWorld): string | null {
  const found = stat(path)
  if (found === null) return `${path}: yok`
  if (found.isLink) return `${posix.normalize(path)}: kısayol`
  if (platform === 'win32') return windowsDoubt(rights(path), isFolder)
  if (found.uid !== 0) return `uid ${found.uid}`
  return (found.mode & 0o022) === 0 ? null : `mode ${(found.mode & 0o777).toString(8)}`
}

/** Administrators, the system, and Windows' own installer. */
const administrators = /^(?:BA|SY|LA|S-1-5-32-544|S-1-5-18|S-1-5-80-956008885-.+)$/u
/** Bits of writing, deleting and taking over; and which of them matter in the folder, where one may add a file and harm nobody. */
const ofFile = 0x500d_0156
const ofFolder = 0x500d_0040
/** The same in letters: all but reading for a file; for a folder what deletes, takes over or does everything. */
const isHarmless = { file: /^(?:FR|FX|GR|GX|RC)$/u, folder: /^(?:FR|FX|GR|GX|RC|FW|DC|LC|RP|WP|CC|SW|LO|CR)$/u }

/** Why others than administrators may change what has these rights; null where they may not. */
export function windowsDoubt(sddl: string, isFolder = false): string | null {
  const owner = /^O:(.+?)(?=G:|D:|S:|$)/u.exec(sddl)?.[1] ?? ''
  if (!administrators.test(owner)) return `O:${owner}`
  const rules = /D:([^S]*?(?:\(.*\))?)(?=S:|$)/su.exec(sddl)?.[1]
  // Without a list everybody may do everything.
  if (rules === undefined || !rules.includes('(')) return sddl
  const other = [...rules.matchAll(/\((\w+);([^;]*);([^;]*);[^;]*;[^;]*;([^;)]+)[^)]*\)/gu)].find(
    ([, type = '', flags = '', granted = '', who = '']) =>
      !type.includes('D') &&
      // What is only inherited by files below says nothing of this one.
      !pairs(flags).includes('IO') &&
      !administrators.test(who) &&
      who !== 'CO' &&
      mayWrite(granted, isFolder),
  )
  return other?.[0] ?? null
}

// SDDL writes flags and rights in two letters each, one behind the other.
const pairs = (letters: string): string[] => letters.match(/../gu) ?? []

function mayWrite(granted: string, isFolder: boolean): boolean {
  if (/^0x/iu.test(granted)) return (Number(granted) & (isFolder ? ofFolder : ofFile)) !== 0
  const harmless = isFolder ? isHarmless.folder : isHarmless.file
  return pairs(granted).some((one) => !harmless.test(one))
}

function askWindows(path: string): string {
  const program = join(
    process.env['SystemRoot'] ?? 'C:\\Windows',
    'System32',
    'WindowsPowerShell',
    'v1.0',
    'powershell.exe',
  )
  const { PSModulePath: _left, ...env } = process.env
  return execFileSync(
    program,
    [
      '-NoProfile',
      '-NonInteractive',
      '-InputFormat',
      'None',
      '-Command',
      '(Get-Acl -LiteralPath $env:ZIMMET_POLICY_FILE).Sddl',
    ],
    { env: { ...env, ZIMMET_POLICY_FILE: path }, encoding: 'utf8', timeout: 30_000, windowsHide: true },
  ).trim()
}
