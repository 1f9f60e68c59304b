// Whose signature an installer carries, by Windows' own word. The library takes an installer where PowerShell cannot be asked
// (AppLocker, a virus scanner); here it is refused.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const answer = z.object({ status: z.int(), subject: z.string().nullable(), path: z.string() })

/** How PowerShell is asked; replaced in tests. Gives what it wrote, or throws. */
export type Ask = (file: string) => Promise<string>

// The path goes through the environment: nothing in it can become part of the command.
const question =
  '$s = Get-AuthenticodeSignature -LiteralPath $env:ZIMMET_UPDATE_FILE; ' +
  '@{ status = [int]$s.Status; subject = $s.SignerCertificate.Subject; path = $s.Path } | ConvertTo-Json -Compress'

const askPowerShell: Ask = async (file) => {
  const windows = process.env['SystemRoot'] ?? 'C:\\Windows'
  const program = join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe')
  const given = ['-NoProfile', '-NonInteractive', '-InputFormat', 'None', '-Command', question]
  const { PSModulePath: _left, ...env } = process.env
  return await new Promise((resolve, reject) => {
    const options = { env: { ...env, ZIMMET_UPDATE_FILE: file }, timeout: 60_000, windowsHide: true }
    execFile(program, given, options, (error, stdout) => (error === null ? resolve(stdout) : reject(error)))
  })
}

/** Null where one of these publishers signed the file, else why it is not taken. */
export async function publisherProblem(
  names: readonly string[],
  file: string,
  runPowerShell = askPowerShell,
): Promise<string | null> {
  let written: string
  try {
    written = await runPowerShell(file)
  } catch (error) {
    return `Windows could not be asked who signed it: ${String(error)}`
  }
  const parsed = answer.safeParse(parseJson(written))
  if (!parsed.success) return 'Windows’ answer about the signature cannot be understood'
  const { status, subject, path } = parsed.data
  if (path.toLowerCase() !== file.toLowerCase()) return `the answer is about ${path}`
  if (status !== 0 || subject === null) return `its signature is not valid (${status})`
  return names.some((name) => isSubject(name, subject)) ? null : `it was signed by ${subject}`
}

// A whole name is compared whole; one without "CN=" is compared with the common name.
function isSubject(name: string, subject: string): boolean {
  if (/(?:^|,\s*)CN=/iu.test(name)) return partsOf(name).join() === partsOf(subject).join()
  return partsOf(subject).includes(`cn=${name.trim().toLowerCase()}`)
}

const partsOf = (dn: string): string[] =>
  (dn.match(/[^,="]+=(?:"(?:[^"]|"")*"|[^,]*)/gu) ?? []).map((part) => {
    const [kind = '', value = ''] = part.split(/=(.*)/su)
    return `${kind.trim()}=${value
      .trim()
      .replace(/^"(.*)"$/su, '$1')
      .replaceAll('""', '"')}`.toLowerCase()
  })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

// One name behind the key, or a list of them below it; an empty one would match no signature and so check none.
function namesPublisher(file: string): boolean {
  const [, same = '', below = ''] = /^publisherName:([^\r\n]*)((?:\r?\n[ \t]*-[^\r\n]*)*)/m.exec(file) ?? []
  const names = [...same.split(','), ...below.split(/\r?\n/)]
  return names.some((name) => /[^\s"'[\]{}~-]/.test(name.replace(/#.*$/, '').replace(/\bnull\b/i, '')))
}

/** On Windows the updater checks a signature only where the package says whose it must be. */
export function isSignatureChecked(platform: NodeJS.Platform, resources: string): boolean {
  if (platform !== 'win32') return true
  try {
    return namesPublisher(readFileSync(join(resources, 'app-update.yml'), 'utf8'))
  } catch {
    return false
  }
}
