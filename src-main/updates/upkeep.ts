// Whether this installation may replace itself.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { dirname, join, win32 } from 'node:path'
import type { Upkeep } from '#shared/contract/updates.ts'
import { isSignatureChecked } from './publisher.ts'

export interface Installation {
  isPackaged: boolean
  platform: NodeJS.Platform
  execPath: string
  resources: string
  env: NodeJS.ProcessEnv
}

export interface Wanted {
  mode: 'auto' | 'manual' | 'off'
  address: string | null
  hasKeys: boolean
}

/** self, or why not; the first reason that stands. */
export function upkeepOf(installation: Installation, { mode, address, hasKeys }: Wanted): Upkeep {
  const { isPackaged, platform, resources } = installation
  if (!isPackaged || !existsSync(join(resources, 'app-update.yml'))) return 'not_packaged'
  if (mode === 'off') return 'off'
  if (isManaged(installation)) return 'managed'
  if (address === null) return 'no_address'
  if (!hasKeys) return 'no_keys'
  return isSignatureChecked(platform, resources) ? 'self' : 'no_publisher'
}

/** Installed for the whole PC, or by MSI: IT brings new versions, this program has no right to and asks nobody for one. */
export function isManaged({ platform, execPath, resources, env }: Installation): boolean {
  if (saysMsi(resources)) return true
  if (platform !== 'win32') return env['APPIMAGE'] === undefined || !mayReplace(env['APPIMAGE'])
  const own = env['LOCALAPPDATA']
  return own === undefined || !isBelow(own, execPath)
}

const isBelow = (folder: string, file: string): boolean => {
  const relativePath = win32.relative(folder.toLowerCase(), file.toLowerCase())
  return relativePath !== '' && !relativePath.startsWith('..') && !win32.isAbsolute(relativePath)
}

/** The MSI puts this file beside the program; an NSIS update beside it would be a second product. */
function saysMsi(resources: string): boolean {
  try {
    return readFileSync(join(resources, 'install-kind'), 'utf8').trim() === 'msi'
  } catch {
    return false
  }
}

function mayReplace(program: string): boolean {
  try {
    accessSync(program, constants.W_OK)
    accessSync(dirname(program), constants.W_OK)
    return true
  } catch {
    return false
  }
}
