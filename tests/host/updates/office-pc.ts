// A PC with the real updaters of the library, in plain Node: only Electron's network and the start of the installer are ours.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request as httpRequest, type ClientRequest } from 'node:http'
import { join } from 'node:path'
import { createPublicKey, type KeyObject } from 'node:crypto'
import { HttpExecutor, type CancellationToken } from 'builder-util-runtime'
import { GuardedAppImageUpdater, GuardedNsisUpdater, type GuardedUpdater } from '#main/updates/guarded.ts'
import { installWaiting } from '#main/updates/install.ts'
import { UpdateKeeper } from '#main/updates/keeper.ts'
import { UpdateMemory } from '#main/updates/memory.ts'
import type { UpdateResult } from '#shared/contract/updates.ts'

export type Kind = 'nsis' | 'appimage'

/** What Electron's network does for the updater, by Node's. */
class NodeExecutor extends HttpExecutor<ClientRequest> {
  createRequest(options: object, callback: (response: never) => void): ClientRequest {
    return httpRequest({ ...options, agent: false }, callback as never)
  }

  async download(
    url: URL,
    destination: string,
    options: { cancellationToken: CancellationToken; headers?: Record<string, string> },
  ): Promise<string> {
    return await options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const target = { protocol: url.protocol, hostname: url.hostname, port: url.port, path: url.pathname + url.search }
      this.doDownload(
        { ...target, headers: options.headers ?? {} },
        {
          ...{ destination, options, onCancel, responseHandler: null },
          callback: (error?: Error | null) => (error instanceof Error ? reject(error) : resolve(destination)),
        },
        0,
      )
    })
  }
}

class RecordingNsis extends GuardedNsisUpdater {
  readonly runs: string[][] = []
  fails: Error | null = null
  protected override async start(command: string, args: string[] = []): Promise<boolean> {
    if (this.fails !== null) return await Promise.reject(this.fails)
    this.runs.push([command, ...args])
    return await Promise.resolve(true)
  }
}

class RecordingAppImage extends GuardedAppImageUpdater {
  readonly runs: string[][] = []
  fails: Error | null = null
  protected override async start(command: string, args: string[] = []): Promise<boolean> {
    if (this.fails !== null) return await Promise.reject(this.fails)
    this.runs.push([command, ...args])
    return await Promise.resolve(true)
  }
}

export interface PcOptions {
  folder: string
  kind: Kind
  address: string
  trusted: readonly KeyObject[]
  version?: string
  ring?: number | null
  mode?: 'auto' | 'manual'
  now?: () => Date
}

/** One start of the program after another, on the folders of one PC. */
export class OfficePc {
  readonly options: PcOptions
  readonly data: string
  readonly appImage: string
  readonly log: string[] = []
  readonly machine = randomUUID()

  constructor(options: PcOptions) {
    this.options = options
    this.data = join(options.folder, 'data')
    this.appImage = join(options.folder, 'Zimmet.AppImage')
    for (const folder of [this.data, join(options.folder, 'cache'), join(options.folder, 'resources')])
      mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(options.folder, 'resources/app-update.yml'),
      'provider: custom\nupdaterCacheDirName: zimmet-updater\n',
    )
    if (!existsSync(this.appImage)) writeFileSync(this.appImage, 'the program that runs')
    for (const [name, text] of Object.entries(untouched)) writeFileSync(join(this.data, name), text)
  }

  get pending(): string {
    return join(this.options.folder, 'cache/zimmet-updater/pending')
  }

  updater(): RecordingNsis | RecordingAppImage {
    const { folder, kind, version = '0.1.0' } = this.options
    process.env['APPIMAGE'] = this.appImage
    const adapter = {
      ...{ version, name: 'zimmet', isPackaged: true, userDataPath: join(this.data, 'window') },
      appUpdateConfigPath: join(folder, 'resources/app-update.yml'),
      baseCachePath: join(folder, 'cache'),
      whenReady: async () => await Promise.resolve(),
      relaunch: () => undefined,
      quit: () => undefined,
      onQuit: () => {
        throw new Error('nothing is installed when the program is closed')
      },
    }
    const made = kind === 'nsis' ? new RecordingNsis(adapter) : new RecordingAppImage(adapter)
    Object.assign(made, { httpExecutor: new NodeExecutor() })
    return made
  }

  async memory(): Promise<UpdateMemory> {
    return await new UpdateMemory(this.data, (line) => this.log.push(line)).load()
  }

  async keeper(updater: GuardedUpdater = this.updater()): Promise<UpdateKeeper> {
    const { kind, address, trusted, version = '0.1.0', ring = 0, mode = 'auto', now } = this.options
    return new UpdateKeeper({
      ...{ version, machine: this.machine, upkeep: 'self', mode, ring, address, updater },
      ...{ trusted: trusted.map((key) => createPublicKey(key)), memory: await this.memory(), arch: 'x64' },
      platform: kind === 'nsis' ? 'win32' : 'linux',
      log: (line) => this.log.push(line),
      ...(now === undefined ? {} : { now }),
    })
  }

  /** One look of a program that was just started. */
  async look(isAsked = true): Promise<UpdateResult | undefined> {
    const keeper = await this.keeper()
    const { look } = await keeper.look(isAsked)
    keeper.close()
    return look?.result
  }

  /** The next start. */
  async start(before: (updater: RecordingNsis | RecordingAppImage) => void = () => undefined): Promise<{
    isInstalling: boolean
    runs: string[][]
  }> {
    const { kind, trusted, version = '0.1.0', ring = 0, now } = this.options
    const updater = this.updater()
    before(updater)
    const memory = await this.memory()
    const isInstalling = await installWaiting({
      ...{ version, ring: ring ?? memory.known.ring ?? 3, memory, updater, arch: 'x64' },
      platform: kind === 'nsis' ? 'win32' : 'linux',
      trusted: trusted.map((key) => createPublicKey(key)),
      log: (line) => this.log.push(line),
      ...(now === undefined ? {} : { now }),
    })
    return { isInstalling, runs: updater.runs }
  }

  /** What lies where the installer is kept, but for the library's own note. */
  downloaded(): { name: string; content: Buffer }[] {
    if (!existsSync(this.pending)) return []
    return readdirSync(this.pending)
      .filter((name) => name !== 'update-info.json' && statSync(join(this.pending, name)).isFile())
      .map((name) => ({ name, content: readFileSync(join(this.pending, name)) }))
  }

  /** Nothing of an update concerns what people typed and set. */
  isUntouched(): boolean {
    return Object.entries(untouched).every(([name, text]) => readFileSync(join(this.data, name), 'utf8') === text)
  }

  /** The program after what was downloaded was installed. */
  updated(version: string): OfficePc {
    const next = new OfficePc({ ...this.options, version })
    Object.assign(next, { machine: this.machine })
    return next
  }
}

const untouched = { 'settings.json': '{"server":{}}\n', 'drafts.sqlite': 'what somebody is writing' }
