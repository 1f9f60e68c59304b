// Looks for releases, fetches one at its hour, and says what it knows. It installs nothing: that is install.ts, at a start.
import type { KeyObject } from 'node:crypto'
import type { UpdateResult, UpdateState, Upkeep } from '#shared/contract/updates.ts'
import { openEnvelope } from './envelope.ts'
import { checkFile, type GuardedUpdater } from './guarded.ts'
import { judge } from './judge.ts'
import { fileFor, type Manifest } from './manifest.ts'
import { waitWithin } from './machine.ts'
import { mostAttempts, type UpdateMemory } from './memory.ts'
import { feedOf, type Release } from './provider.ts'
import { problemOf, UpdateRefused } from './refused.ts'

/** What the administrators ordered, as the database says it to this PC. */
export interface Orders {
  /** Grows with each "look now". */
  generation: number
  /** The ring of this PC; null where nobody gave it one. */
  ring: number | null
  /** By ring, the highest release that was published, where an administrator's PC has seen it. */
  releases: { ring: number; sequence: number }[]
}

export interface KeeperParts {
  version: string
  machine: string
  upkeep: Upkeep
  mode: 'auto' | 'manual' | 'off'
  /** Fixed by IT; it goes before what the database says. */
  ring: number | null
  address: string | null
  trusted: readonly KeyObject[]
  platform: NodeJS.Platform
  arch: string
  memory: UpdateMemory
  /** Null where this installation does not look after itself. */
  updater: GuardedUpdater | null
  log: (line: string) => void
  now?: () => Date
}

type Taken = Release & { envelope: string }

/** Where nobody said otherwise, a PC is one of all. */
const usualRing = 3

export class UpdateKeeper {
  readonly #parts: KeeperParts
  #looking: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  /** Of the look under way. */
  #taken: Taken | null = null
  onChange: () => void = () => {}

  constructor(parts: KeeperParts) {
    this.#parts = parts
    const { updater, address } = parts
    if (updater === null || address === null) return
    updater.logger = { info: () => undefined, warn: parts.log, error: parts.log }
    const base = new URL(address.endsWith('/') ? address : `${address}/`)
    updater.setFeedURL(feedOf({ base, ring: () => this.ring(), take: async (text) => await this.#take(text) }))
  }

  ring(): number {
    return this.#parts.ring ?? this.#parts.memory.known.ring ?? usualRing
  }

  state(): UpdateState {
    const { version, machine, upkeep, memory } = this.#parts
    const { look, offer, waiting, news, ring } = memory.known
    const isOpen = offer !== null && waiting?.version !== offer.version
    return {
      ...{ version, ring: this.ring(), machine, upkeep, isLooking: this.#looking !== null },
      ringSaidBy: this.#parts.ring !== null ? 'policy' : ring === null ? 'nobody' : 'database',
      look: look === null ? null : { at: look.at.getTime(), result: look.result },
      offered: isOpen
        ? { version: offer.version, notes: offer.notes, fetchedAt: this.#fetchedByItself() ? this.#fetchAt() : null }
        : null,
      waiting:
        waiting === null || waiting.attempts >= mostAttempts
          ? null
          : { version: waiting.version, notes: waiting.notes },
      news: news?.version === version ? news : null,
    }
  }

  /** Looks; where somebody asked, what is newer is fetched at once. Never throws: how it ended is in the state. */
  async look(isAsked: boolean): Promise<UpdateState> {
    if (this.#parts.updater === null) return this.state()
    // One at a time; whoever asks while another look is under way is answered by a look of his own behind it.
    while (this.#looking !== null) await this.#looking
    this.#looking = this.#lookNow(isAsked).finally(() => {
      this.#looking = null
    })
    this.#tell()
    await this.#looking
    this.#tell()
    return this.state()
  }

  /** The highest release of its ring that this PC itself found genuine; null where it has seen none. */
  seen(): { ring: number; sequence: number; version: string } | null {
    const { sequence, digest, version } = this.#parts.memory.highestOf(this.ring())
    return digest === '' ? null : { ring: this.ring(), sequence, version }
  }

  async seeNews(): Promise<void> {
    await this.#parts.memory.change({ news: null })
    this.#tell()
  }

  /** Follows what the database says: the ring, what was published, and a "look now" that is newer than the last one followed. */
  async obey({ generation, ring, releases }: Orders): Promise<void> {
    const { memory } = this.#parts
    for (const release of releases)
      // oxlint-disable-next-line no-await-in-loop -- four rings, written one after the other
      await memory.raise(release.ring, { sequence: release.sequence, digest: '', version: '' })
    if (memory.known.ring !== ring) await memory.change({ ring, offer: null })
    if (generation > memory.known.generation) {
      await memory.change({ generation })
      await this.look(this.#parts.mode === 'manual')
    }
    this.#tell()
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  async #lookNow(isAsked: boolean): Promise<void> {
    const { memory, log } = this.#parts
    let result: UpdateResult
    try {
      result = await this.#find(isAsked)
    } catch (error) {
      log(`update: ${String(error)}`)
      result = problemOf(error)
    }
    await memory.change({ look: { at: this.#now(), result } })
  }

  async #find(isAsked: boolean): Promise<UpdateResult> {
    const { updater, memory } = this.#parts
    this.#taken = null
    const found = await updater?.checkForUpdates()
    const taken = this.#taken as Taken | null
    if (updater === null || taken === null || found?.isUpdateAvailable !== true) {
      await memory.change({ offer: null, waiting: null })
      return 'current'
    }
    await this.#noteOffer(taken.manifest)
    const { waiting } = memory.known
    const isHere = waiting?.envelope === taken.envelope
    if (!isAsked && isHere && waiting.attempts >= mostAttempts) return 'install_failed'
    if (!isAsked && !isHere && !this.#isTime()) {
      this.#wakeUp()
      return 'found'
    }
    await this.#fetch(updater, taken, isHere && !isAsked ? waiting.attempts : 0)
    return 'waiting'
  }

  async #fetch(updater: GuardedUpdater, { manifest, file, envelope }: Taken, attempts: number): Promise<void> {
    await updater.downloadUpdate()
    if (updater.downloadedFile === null) throw new UpdateRefused('file_damaged', 'nothing was downloaded')
    await checkFile(updater.downloadedFile, file)
    const { version, notes } = manifest
    const isKept = await this.#parts.memory.change({ waiting: { envelope, version, notes, attempts } })
    if (!isKept) throw new UpdateRefused('disk_full', 'what was downloaded could not be noted')
  }

  // Called by the provider, before anything of the text is used.
  async #take(text: string): Promise<Release> {
    const { trusted, version, platform, arch, memory } = this.#parts
    const opened = openEnvelope(text, trusted)
    const { manifest, digest } = opened
    const ring = this.ring()
    const { isNewer } = judge(opened, { version, ring, highest: memory.highestOf(ring), now: this.#now() })
    await memory.raise(ring, { sequence: manifest.sequence, digest, version: manifest.version })
    const file = fileFor(manifest, platform, arch) ?? (isNewer ? null : manifest.files[0])
    if (file === null || file === undefined)
      throw new UpdateRefused('no_file', `release ${manifest.version} has no file for ${platform} ${arch}`)
    const release = { manifest, file }
    if (isNewer) this.#taken = { ...release, envelope: text }
    return release
  }

  async #noteOffer({ sequence, version, notes, spreadMinutes }: Manifest): Promise<void> {
    const { offer } = this.#parts.memory.known
    if (offer?.sequence === sequence) return
    await this.#parts.memory.change({ offer: { sequence, version, notes, spreadMinutes, seenAt: this.#now() } })
  }

  #fetchAt(): number {
    const { machine, memory } = this.#parts
    const { offer } = memory.known
    if (offer === null) return 0
    return offer.seenAt.getTime() + waitWithin(offer.spreadMinutes * 60_000, machine, offer.sequence)
  }

  #fetchedByItself(): boolean {
    return this.#parts.mode === 'auto'
  }

  #isTime(): boolean {
    return this.#fetchedByItself() && this.#now().getTime() >= this.#fetchAt()
  }

  #wakeUp(): void {
    if (!this.#fetchedByItself()) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.look(false), Math.max(this.#fetchAt() - this.#now().getTime(), 1_000))
    this.#timer.unref()
  }

  #now(): Date {
    return this.#parts.now?.() ?? new Date()
  }

  #tell(): void {
    this.onChange()
  }
}
