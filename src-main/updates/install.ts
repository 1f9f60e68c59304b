// Installs what was downloaded, at a start of the program and before its first window: never during work, and never while
// Windows ends the session, for then nobody starts a program.
import type { KeyObject } from 'node:crypto'
import type { UpdateProblem } from '#shared/contract/updates.ts'
import { openEnvelope } from './envelope.ts'
import type { GuardedUpdater } from './guarded.ts'
import { judge } from './judge.ts'
import { fileFor } from './manifest.ts'
import { mostAttempts, type UpdateMemory } from './memory.ts'
import { feedOf } from './provider.ts'
import { problemOf, UpdateRefused } from './refused.ts'

/** What makes the downloaded file worthless; anything else may be better at the next start. */
const worthless = new Set<UpdateProblem>([
  'file_damaged',
  'not_genuine',
  'wrong_product',
  'wrong_ring',
  'expired',
  'replayed',
  'no_file',
])

export interface InstallParts {
  version: string
  ring: number
  trusted: readonly KeyObject[]
  platform: NodeJS.Platform
  arch: string
  memory: UpdateMemory
  /** One of its own, not yet used. */
  updater: GuardedUpdater
  log: (line: string) => void
  now?: () => Date
}

/** True where the installer runs: the program ends at once and is started again by it. Never throws. */
export async function installWaiting(parts: InstallParts): Promise<boolean> {
  const { memory, log, version } = parts
  const { waiting } = memory.known
  if (waiting === null) return false
  if (waiting.version === version) {
    await memory.change({ waiting: null, offer: null, news: { version, notes: waiting.notes } })
    return false
  }
  try {
    if (waiting.attempts >= mostAttempts)
      throw new UpdateRefused('install_failed', `${waiting.version} was not installed`)
    return await install(parts, waiting.envelope)
  } catch (error) {
    log(`update: ${String(error)}`)
    const result = problemOf(error)
    await memory.change({
      look: { at: parts.now?.() ?? new Date(), result },
      ...(worthless.has(result) ? { waiting: null } : {}),
    })
    return false
  }
}

async function install(parts: InstallParts, envelope: string): Promise<boolean> {
  const { updater, memory, platform, arch, log } = parts
  const opened = openEnvelope(envelope, parts.trusted)
  const { isNewer } = judge(opened, {
    ...{ version: parts.version, ring: parts.ring, now: parts.now?.() ?? new Date() },
    highest: memory.highestOf(parts.ring),
  })
  const file = fileFor(opened.manifest, platform, arch)
  if (!isNewer || file === null) throw new UpdateRefused('no_file', `${opened.manifest.version} is nothing for this PC`)
  updater.logger = { info: () => undefined, warn: log, error: log }
  goOffline(updater)
  const release = { manifest: opened.manifest, file }
  updater.setFeedURL(
    feedOf({
      ...{ base: new URL('http://localhost/'), ring: () => parts.ring, kept: envelope },
      take: async () => await Promise.resolve(release),
    }),
  )
  await updater.checkForUpdates()
  // Nothing is downloaded: what lies there is hashed, and given up where it is not the file.
  await updater.downloadUpdate()
  updater.expected = file
  await countAttempt(memory)
  if (!updater.install(true, true)) throw updater.refusal ?? new UpdateRefused('install_failed', 'it was not started')
  if (!(await updater.started)) throw new UpdateRefused('install_failed', 'the installer could not be started')
  return true
}

async function countAttempt(memory: UpdateMemory): Promise<void> {
  const { waiting } = memory.known
  if (waiting === null) return
  const isKept = await memory.change({ waiting: { ...waiting, attempts: waiting.attempts + 1 } })
  // Uncounted it might be tried at every start.
  if (!isKept) throw new UpdateRefused('disk_full', 'the attempt could not be noted')
}

function goOffline(updater: GuardedUpdater): void {
  const refuse = async (): Promise<never> =>
    await Promise.reject(new UpdateRefused('file_damaged', 'the file that was downloaded is not there any more'))
  Object.assign(updater, { httpExecutor: { download: refuse, request: refuse, downloadToBuffer: refuse } })
}
