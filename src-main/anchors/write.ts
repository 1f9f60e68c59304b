// Once a day the heads of all chains are written, signed, into a folder outside the database.
import { officeZone } from '#shared/office-time.ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '#main/database/database.ts'
import { anchorName, readChain, writeOnce, type Chain, type FileFault } from './folder.ts'
import { digestOfHeads, packHeads, sealAnchor, sha256, type Head, type Header } from './format.ts'
import { signingKey } from './key.ts'
import { monthFaults, type MonthFault } from './months.ts'
import {
  anchoredFaults,
  batch,
  closedMonths,
  factsAtRest,
  heads,
  keepAnchor,
  postsHead,
  rulesDigest,
  settingsHead,
  type AnchoredFault,
  type End,
} from './queries.ts'

export type Order = {
  database: Database
  folder: string
  /** Where this PC's key lies. */
  dataFolder: string
  /** What the header says of the server; for people, nothing is decided by it. */
  place: string
  now?: Date
}

export type Written =
  | { kind: 'already_there'; day: string }
  | {
      kind: 'written'
      day: string
      file: string
      requests: number
      entries: number
      records: number
      seal: string
      fingerprint: string
      /** What the former anchors do not bear out: found while writing. */
      faults: AnchoredFault[]
      fileFaults: FileFault[]
      monthFaults: MonthFault[]
    }

/** Writes the anchor of the day, Turkish time, unless the folder has it. What moved since the last one goes in, and is held against it. */
export async function writeAnchor({ database, folder, dataFolder, place, now = new Date() }: Order): Promise<Written> {
  await mkdir(folder, { recursive: true })
  const day = now.toLocaleDateString('sv', { timeZone: officeZone })
  const key = await signingKey(dataFolder)
  const chain = await readChain(folder)
  const last = chain.links.at(-1)
  if (last !== undefined && last.header.day >= day) return { kind: 'already_there', day }
  const present = await readEnds(database, chain)
  const months = await closedMonths(database)
  const faults = [...present.faults, ...(await faultsOfMoved(database, chain, present.moved))]
  const moved = await withFacts(database, present.moved)
  for (const head of moved) present.ends.set(head.requestId, head)
  const ends = [...present.ends.values()].toSorted((one, other) => one.requestId - other.requestId)
  const body = packHeads(moved)
  const settings = await settingsHead(database, null)
  const header: Header = {
    ...{ format: 'zimmet-anchor-1', file: (last?.header.file ?? 0) + 1, day, at: now.getTime(), place },
    ...{ requests: ends.length, entries: ends.reduce((sum, { entry }) => sum + entry, 0), heads: digestOfHeads(ends) },
    ...{ posts: await postsHead(database, null), rules: await rulesDigest(database) },
    months: months.map(({ month, digest }) => ({ month, digest })),
    ...(settings !== null && { settings }),
    ...{ records: moved.length, body: sha256(body), previous: last?.seal ?? null, key: key.publicKey },
  }
  const { content, seal } = sealAnchor(header, body, key)
  const file = anchorName(day, header.file)
  if (!(await writeOnce(join(folder, file), content))) return { kind: 'already_there', day }
  const { requests, entries } = header
  await keepAnchor(database, { day, requests, entries, heads: header.heads, seal, fingerprint: key.fingerprint })
  return {
    ...{ kind: 'written', day, file, requests, entries, records: moved.length, seal },
    ...{ fingerprint: key.fingerprint, faults, fileFaults: chain.faults },
    monthFaults: monthFaults(chain.links, months),
  }
}

type Present = { ends: Map<number, End>; moved: End[]; faults: AnchoredFault[] }

// What was anchored and is gone, or ends earlier or otherwise at the same entry, was rewritten.
async function readEnds(database: Database, { known }: Chain): Promise<Present> {
  const present: Present = { ends: new Map(), moved: [], faults: [] }
  for await (const rows of heads(database)) {
    for (const end of rows) {
      present.ends.set(end.requestId, end)
      const before = known.get(end.requestId)
      if (before === undefined || before.entry !== end.entry || !before.hash.equals(end.hash)) present.moved.push(end)
    }
  }
  for (const { requestId, entry } of known.values())
    if (!present.ends.has(requestId)) present.faults.push({ requestId, entry, fault: 'request removed' })
  return present
}

async function faultsOfMoved(database: Database, { known }: Chain, moved: readonly End[]): Promise<AnchoredFault[]> {
  const before = moved.flatMap(({ requestId }) => {
    const head = known.get(requestId)
    return head === undefined ? [] : [{ ...head, facts: null }]
  })
  const faults: AnchoredFault[] = []
  for (const some of batches(before)) faults.push(...(await anchoredFaults(database, some)))
  return faults
}

async function withFacts(database: Database, moved: readonly End[]): Promise<Head[]> {
  const found: Head[] = []
  for (const some of batches(moved))
    found.push(
      ...(await factsAtRest(
        database,
        some.map(({ requestId }) => requestId),
      )),
    )
  return found
}

/** Portions of what the database takes at once. */
export function* batches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let from = 0; from < items.length; from += batch) yield items.slice(from, from + batch)
}
