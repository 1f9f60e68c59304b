// Who signed in last and where, so that only the password has to be typed. Never the password.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { safeStorage } from 'electron'
import * as z from 'zod'
import { serverSettings } from '#shared/contract/session.ts'

const rememberedPerson = z.object({ server: serverSettings, login: z.string().min(1) })
export type RememberedPerson = z.infer<typeof rememberedPerson>

/** Keeps it encrypted by the operating system's own store; where there is none, nothing is remembered. */
export function rememberPerson(dataFolder: string, person: RememberedPerson): void {
  if (!isEncryptionReal()) return
  const file = fileIn(dataFolder)
  writeFileSync(`${file}.new`, safeStorage.encryptString(JSON.stringify(person)), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** Null where nobody is remembered, or what is there was encrypted by another account. */
export function recallPerson(dataFolder: string): RememberedPerson | null {
  if (!isEncryptionReal()) return null
  try {
    return rememberedPerson.parse(JSON.parse(safeStorage.decryptString(readFileSync(fileIn(dataFolder)))))
  } catch {
    return null
  }
}

export function forgetPerson(dataFolder: string): void {
  rmSync(fileIn(dataFolder), { force: true })
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'remembered')
}

// On a Linux without a key store Electron "encrypts" with a password that everybody knows.
function isEncryptionReal(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false
  return process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'
}
