// What this PC knows of updates, over its starts: updates.json of the data folder.
import { join } from 'node:path'
import * as z from 'zod'
import { readJson, writeJson } from '#main/database/settings.ts'
import { updateResult } from '#shared/contract/updates.ts'
import { higher, type Highest } from './judge.ts'
import { ring, version } from './manifest.ts'

/** An installer that does not come to its end twice is not started a third time: people want to work. */
export const mostAttempts = 2

const highest = z.object({ sequence: z.int().min(0), digest: z.string(), version: z.string() })

const memory = z.object({
  /** By ring: what was seen last, of which nothing earlier is believed. */
  highest: z.record(z.string(), highest).default({}),
  /** The ring the database gave this PC; null where it gave none. */
  ring: ring.nullable().default(null),
  /** The last "look now" of the administrators that was followed. */
  generation: z.int().min(0).default(0),
  look: z.object({ at: z.coerce.date(), result: updateResult }).nullable().default(null),
  /** A newer release and when this PC saw it first: its wait counts from there, over restarts. */
  offer: z
    .object({ sequence: z.int(), version, notes: z.array(z.string()), seenAt: z.coerce.date(), spreadMinutes: z.int() })
    .nullable()
    .default(null),
  /** What is downloaded and verified, to be installed at the next start; the envelope is verified again then. */
  waiting: z
    .object({ envelope: z.string(), version, notes: z.array(z.string()), attempts: z.int().min(0) })
    .nullable()
    .default(null),
  /** What is new in the version that was installed last, until somebody has read it. */
  news: z
    .object({ version, notes: z.array(z.string()) })
    .nullable()
    .default(null),
})
export type Memory = z.infer<typeof memory>

/** Kept in one file, written whole; what cannot be read is forgotten, for it must not keep the program from starting. */
export class UpdateMemory {
  readonly #file: string
  readonly #log: (line: string) => void
  #known: Memory = memory.parse({})
  #writing: Promise<void> = Promise.resolve()

  constructor(dataFolder: string, log: (line: string) => void) {
    this.#file = join(dataFolder, 'updates.json')
    this.#log = log
  }

  async load(): Promise<this> {
    try {
      this.#known = (await readJson(this.#file, memory)) ?? memory.parse({})
    } catch (error) {
      this.#log(`${this.#file} is begun anew: ${String(error)}`)
    }
    return this
  }

  get known(): Readonly<Memory> {
    return this.#known
  }

  highestOf(of: number): Highest {
    return this.#known.highest[String(of)] ?? { sequence: 0, digest: '', version: '' }
  }

  /** What is seen only ever grows. */
  async raise(of: number, seen: Highest): Promise<void> {
    const next = higher(seen, this.highestOf(of))
    if (next === this.highestOf(of)) return
    await this.change({ highest: { ...this.#known.highest, [String(of)]: next } })
  }

  /** One write after the other; a full disk costs what would have been remembered, never the program. */
  async change(to: Partial<Memory>): Promise<boolean> {
    this.#known = { ...this.#known, ...to }
    const written = this.#writing.then(async () => await writeJson(this.#file, this.#known))
    this.#writing = written.catch(() => undefined)
    try {
      await written
      return true
    } catch (error) {
      this.#log(`${this.#file}: ${String(error)}`)
      return false
    }
  }
}
