import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import electronUpdater from 'electron-updater'

const everyHours = 4

/** Looks for an update at once, where updates are looked for at all: the database no longer serves this version. */
export function lookForUpdate(): void {
  lookNow()
}

let lookNow = (): void => undefined

/**
 * Looks for updates now and every few hours, and installs one when the program is closed. `channel` is never set: it
 * would turn `allowDowngrade` on, and an old version with a known hole could be offered as an update.
 */
export function keepUpdated(): void {
  if (!app.isPackaged || !isSignatureChecked()) return
  const { autoUpdater } = electronUpdater
  autoUpdater.allowDowngrade = false
  autoUpdater.allowPrerelease = false
  autoUpdater.autoDownload = true
  autoUpdater.autoInstallOnAppQuit = true
  // It throws what it also tells; a network without the update server is no fault to number.
  autoUpdater.on('error', (error) => process.stderr.write(`update: ${error.message}\n`))
  const look = async (): Promise<void> => {
    try {
      await autoUpdater.checkForUpdates()
    } catch {
      // Told by the event above.
    }
  }
  lookNow = () => void look()
  lookNow()
  setInterval(() => void look(), everyHours * 3_600_000).unref()
}

// One name behind the key, or a list of them below it; an empty one would match no signature and so check none.
function namesPublisher(file: string): boolean {
  const [, same = '', below = ''] = /^publisherName:([^\r\n]*)((?:\r?\n[ \t]*-[^\r\n]*)*)/m.exec(file) ?? []
  const names = [...same.split(','), ...below.split(/\r?\n/)]
  return names.some((name) => /[^\s"'[\]{}~-]/.test(name.replace(/#.*$/, '').replace(/\bnull\b/i, '')))
}

/** On Windows the updater checks a signature only where the package says whose it must be. */
export function isSignatureChecked(platform = process.platform, resources = process.resourcesPath): boolean {
  if (platform !== 'win32') return true
  try {
    return namesPublisher(readFileSync(join(resources, 'app-update.yml'), 'utf8'))
  } catch {
    return false
  }
}
