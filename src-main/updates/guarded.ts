// The updaters of the library with what they leave open closed: the file is hashed again in the moment it is started, nothing
// asks for elevation, a program is replaced whole or not at all, and whether the installer began is known before we quit.
import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  chmodSync,
} from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, isAbsolute, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import electronUpdater from 'electron-updater'
import type { ReleaseFile } from './manifest.ts'
import { UpdateRefused } from './refused.ts'

type Adapter = ConstructorParameters<typeof electronUpdater.NsisUpdater>[1]
type InstallOptions = { isForceRunAfter: boolean; isAdminRightsRequired: boolean }

export type Expected = Pick<ReleaseFile, 'sha512' | 'size'>

/** What the rest of the program knows of either updater. */
export type GuardedUpdater = GuardedNsisUpdater | GuardedAppImageUpdater

export class GuardedNsisUpdater extends electronUpdater.NsisUpdater {
  expected: Expected | null = null
  /** Whether the installer began. */
  started: Promise<boolean> = Promise.resolve(false)
  /** Why it was not even tried: the library only says that it was not. */
  refusal: unknown = null

  constructor(adapter?: Adapter) {
    super(null, adapter)
    quieten(this)
  }

  get downloadedFile(): string | null {
    return this.installerPath
  }

  override async downloadUpdate(...asked: Parameters<Download>): ReturnType<Download> {
    return await leavingNothing(super.downloadUpdate(...asked), () => this.downloadedUpdateHelper)
  }

  protected override doInstall(options: InstallOptions & { isSilent: boolean }): boolean {
    return keeping(this, () => {
      if (options.isAdminRightsRequired)
        throw new UpdateRefused('install_failed', 'it would have to be started with elevation')
      refuseOther(this.installerPath, this.expected)
      return super.doInstall(options)
    })
  }

  protected override async spawnLog(...[command, ...rest]: Parameters<GuardedSpawn>): Promise<boolean> {
    // Tried by the library where the installer could not be started: a person would be asked for a password he has not.
    if (basename(command.replaceAll('\\', '/')).toLowerCase() === 'elevate.exe') return false
    this.started = this.start(command, ...rest).catch((error: unknown) => {
      // Without its code: by it the library would try other ways, a window of Windows' own among them.
      throw new UpdateRefused('install_failed', String(error))
    })
    return await this.started
  }

  /** Apart, so that a test sees what would be started. */
  protected async start(...given: Parameters<GuardedSpawn>): Promise<boolean> {
    return await super.spawnLog(...given)
  }
}

export class GuardedAppImageUpdater extends electronUpdater.AppImageUpdater {
  expected: Expected | null = null
  /** Whether the installer began. */
  started: Promise<boolean> = Promise.resolve(false)
  /** Why it was not even tried: the library only says that it was not. */
  refusal: unknown = null

  constructor(adapter?: Adapter) {
    super(null, adapter)
    quieten(this)
  }

  get downloadedFile(): string | null {
    return this.installerPath
  }

  override async downloadUpdate(...asked: Parameters<Download>): ReturnType<Download> {
    return await leavingNothing(super.downloadUpdate(...asked), () => this.downloadedUpdateHelper)
  }

  // The library removes the program and then moves the new one there; here the new one is whole beside it, then takes its place.
  protected override doInstall({ isForceRunAfter }: InstallOptions): boolean {
    return keeping(this, () => this.#replace(isForceRunAfter))
  }

  #replace(isForceRunAfter: boolean): boolean {
    const program = process.env['APPIMAGE']
    if (program === undefined || !isAbsolute(program))
      throw new UpdateRefused('install_failed', 'APPIMAGE names no program')
    const beside = `${program}.next`
    try {
      copyFileSync(refuseOther(this.installerPath, this.expected), beside)
      refuseOther(beside, this.expected)
      chmodSync(beside, 0o755)
      flush(beside)
      renameSync(beside, program)
    } finally {
      rmSync(beside, { force: true })
    }
    const env = { ...process.env, APPIMAGE_SILENT_INSTALL: 'true' }
    this.started = isForceRunAfter ? this.start(program, [], env) : Promise.resolve(true)
    return true
  }

  protected async start(...given: Parameters<GuardedSpawn>): Promise<boolean> {
    return await super.spawnLog(...given)
  }
}

type Download = electronUpdater.AppUpdater['downloadUpdate']

/** The library removes what a broken download left, but on a busy PC the half file is only made after that: so it is removed once more. */
async function leavingNothing<Result>(
  download: Promise<Result>,
  helper: () => { cacheDirForPendingUpdate: string } | null,
): Promise<Result> {
  try {
    return await download
  } catch (error) {
    const folder = helper()?.cacheDirForPendingUpdate
    for (const ms of folder === undefined ? [] : [0, 100, 1_000]) {
      // oxlint-disable-next-line no-await-in-loop -- it may still come
      await delay(ms)
      // oxlint-disable-next-line no-await-in-loop -- as above
      await removeHalf(folder ?? '')
    }
    throw error
  }
}

async function removeHalf(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const halves = names.filter((name) => name.startsWith('temp-'))
  await Promise.all(halves.map(async (name) => await rm(join(folder, name), { force: true }).catch(() => undefined)))
}

function keeping(updater: GuardedUpdater, install: () => boolean): boolean {
  try {
    return install()
  } catch (error) {
    updater.refusal = error
    throw error
  }
}

type GuardedSpawn = (command: string, args?: string[], env?: NodeJS.ProcessEnv) => Promise<boolean>

function quieten(updater: electronUpdater.AppUpdater): void {
  updater.allowDowngrade = false
  updater.allowPrerelease = false
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.disableWebInstaller = true
  // Many servers answer one range at a time only, and an installation by Windows' own account has no old file to start from.
  updater.disableDifferentialDownload = true
  // What is thrown is told where it was asked for; an event nobody hears would be thrown a second time.
  updater.on('error', () => undefined)
}

/** The file, where it is what was verified. Throws UpdateRefused where it is another one or is gone. */
function refuseOther(file: string | null, expected: Expected | null): string {
  if (file === null || expected === null) throw new UpdateRefused('install_failed', 'nothing was verified')
  const hash = createHash('sha512')
  const buffer = Buffer.allocUnsafe(1 << 20)
  const opened = openSync(file, 'r')
  try {
    for (let read = readSync(opened, buffer); read > 0; read = readSync(opened, buffer))
      hash.update(buffer.subarray(0, read))
  } finally {
    closeSync(opened)
  }
  refuseDifference(file, { size: statSync(file).size, sha512: hash.digest('base64') }, expected)
  return file
}

/** As before an installation, without holding the program up. */
export async function checkFile(file: string, expected: Expected): Promise<void> {
  const { size } = await stat(file)
  const sha512 =
    size === expected.size
      ? createHash('sha512')
          .update(await readFile(file))
          .digest('base64')
      : ''
  refuseDifference(file, { size, sha512 }, expected)
}

function refuseDifference(file: string, found: Expected, expected: Expected): void {
  if (found.size !== expected.size || found.sha512 !== expected.sha512)
    throw new UpdateRefused('file_damaged', `${file} is not the file that was published`)
}

function flush(file: string): void {
  const opened = openSync(file, 'r+')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}
