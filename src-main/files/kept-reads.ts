// What this PC showed, until the database has it: each reading is in a file before its answer leaves the host, so a killed
// host loses none; the disk follows at once. What was told and not acknowledged is told again, and kept once by its id.
import { randomUUID } from 'node:crypto'
import { closeSync, fdatasync, mkdirSync, openSync, writeSync } from 'node:fs'
import { readdir, readFile, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ORPCError } from '@orpc/server'
import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'

/** One question: what kind, in which scope, and how much was found. No citizen's data. */
export type Reading = {
  kind: 'list' | 'search' | 'figure_rows' | 'export'
  scope: Readonly<Record<string, string | number | null>>
  found: number
}

const sync = promisify(fdatasync)
const pauseMs = 1_500
const longestPauseMs = 60_000
const atOnce = 500

type Entry = Reading & { id: string; login: string; at: number }
type Part = { name: string; file: number; synced: Promise<void> }

export class KeptReads {
  readonly #folder: string
  #part: Part | null = null
  readonly #unwritten: Entry[] = []
  #listener: Database | null = null
  #timer: NodeJS.Timeout | null = null
  #telling: Promise<void> = Promise.resolve()
  #failures = 0

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'reads')
  }

  /** Returns once the reading is in the file. */
  note(login: string, reading: Reading): void {
    const entry: Entry = { id: randomUUID(), login, at: Date.now(), ...reading }
    try {
      this.#part ??= openPart(this.#folder)
      const { file, synced } = this.#part
      writeSync(file, `${JSON.stringify(entry)}\n`)
      // What the disk has not taken yet is with the system; the answer does not wait for it.
      this.#part.synced = syncAfter(synced, file)
    } catch {
      // A full disk stops nobody's work: told from memory. What was written of it is half a line, the last of its part.
      this.#part = null
      this.#unwritten.push(entry)
    }
    this.#later()
  }

  /**
   * Tells what is left over the connection of who leaves, then all to come, and what was left before, over this one. A dead
   * server keeps nobody waiting: what it was not told, the next sign-in tells.
   */
  async handTo(database: Database | null): Promise<void> {
    if (this.#listener !== null) {
      const longest = new Promise<void>((resolve) => setTimeout(resolve, 1_000).unref())
      await Promise.race([this.flush(), longest])
    }
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#failures = 0
    this.#listener = database
    this.#later()
  }

  /** Tells what is kept; gives up where the database does not answer, and keeps it. */
  async flush(): Promise<void> {
    const database = this.#listener
    if (database === null) return
    const before = this.#telling
    this.#telling = (async () => {
      await before
      await this.#tellOrKeep(database)
    })()
    await this.#telling
  }

  #later(): void {
    if (this.#listener === null || this.#timer !== null) return
    const waitMs = Math.min(pauseMs * 2 ** this.#failures, longestPauseMs)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.flush()
    }, waitMs).unref()
  }

  async #tellOrKeep(database: Database): Promise<void> {
    try {
      await this.#tellAll(database)
      this.#failures = 0
    } catch {
      this.#failures = Math.min(this.#failures + 1, 10)
      if (database === this.#listener) this.#later()
    }
  }

  async #tellAll(database: Database): Promise<void> {
    const ended = this.#part
    this.#part = null
    if (ended !== null) {
      await ended.synced
      closeSync(ended.file)
    }
    while (this.#unwritten.length > 0) {
      const batch = this.#unwritten.slice(0, atOnce)
      // oxlint-disable-next-line no-await-in-loop -- the oldest first
      await logReads(database, batch)
      this.#unwritten.splice(0, batch.length)
    }
    const names: string[] = await readdir(this.#folder).catch(() => [])
    // A part that is being written to is told when it has ended.
    const ready = names.filter((name) => name.endsWith('.jsonl') && name !== this.#part?.name)
    for (const name of ready.toSorted()) {
      // oxlint-disable-next-line no-await-in-loop -- the oldest first
      await tellPart(database, join(this.#folder, name))
    }
  }
}

function openPart(folder: string): Part {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const name = `${String(Date.now()).padStart(15, '0')}-${randomUUID()}.jsonl`
  return { name, file: openSync(join(folder, name), 'a', 0o600), synced: Promise.resolve() }
}

async function syncAfter(before: Promise<void>, file: number): Promise<void> {
  await before
  await sync(file).catch(() => undefined)
}

async function tellPart(database: Database, path: string): Promise<void> {
  const entries = (await readFile(path, 'utf8')).split('\n').flatMap(entryOf)
  try {
    for (let first = 0; first < entries.length; first += atOnce) {
      // oxlint-disable-next-line no-await-in-loop -- the oldest first
      await logReads(database, entries.slice(first, first + atOnce))
    }
  } catch (error) {
    // What the database will never take must not stand before what it would; it stays to be looked at.
    if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error
    await rename(path, `${path}.refused`)
    return
  }
  await unlink(path)
}

// Ages and not instants: this PC's clock may be wrong.
async function logReads(database: Database, entries: readonly Entry[]): Promise<void> {
  const now = Date.now()
  const entriesJson = JSON.stringify(entries.map(({ at, ...entry }) => ({ ...entry, ageMs: now - at })))
  await read(database, query(sql('select zimmet.log_reads(cast(:entriesJson as jsonb))', { entriesJson })))
}

// The last line may have been cut off by a power failure.
function entryOf(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry]
  } catch {
    return []
  }
}
