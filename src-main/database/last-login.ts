// Who signed in last on this PC, so that only the password has to be typed. Never the password.
import { join } from 'node:path'
import * as z from 'zod'
import { readJson, writeJson } from './settings.ts'

const lastLogin = z.object({ login: z.string().min(1).max(63) })

const fileIn = (dataFolder: string): string => join(dataFolder, 'last-login.json')

/** Null where nobody signed in yet, or the file makes no sense: it is a comfort only. */
export async function readLastLogin(dataFolder: string): Promise<string | null> {
  const read = await readJson(fileIn(dataFolder), lastLogin).catch(() => null)
  return read?.login ?? null
}

/** A full disk keeps nobody from signing in. */
export async function writeLastLogin(dataFolder: string, login: string): Promise<void> {
  if ((await readLastLogin(dataFolder)) === login) return
  await writeJson(fileIn(dataFolder), { login }).catch(() => undefined)
}
