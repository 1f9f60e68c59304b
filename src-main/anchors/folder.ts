// A folder of anchors: each names the seal of the one before, so none can be taken out, changed or slipped in.
import { link, open, readdir, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { BrokenAnchor, readAnchor, type Anchor, type Head } from './format.ts'
import { fingerprintOf } from './key.ts'

export type FileFault =
  | { kind: 'broken'; file: string; problem: string }
  | { kind: 'out_of_chain'; file: string }
  | { kind: 'other_key'; file: string; fingerprint: string }

/** What is left of an anchor when its records have been looked at. */
export type Link = Pick<Anchor, 'header' | 'seal'> & { fingerprint: string }

export type Chain = {
  links: Link[]
  faults: FileFault[]
  /** The newest record of each request. */
  known: Map<number, Head>
}

const anchorFile = /^zimmet-\d{4}-\d{2}-\d{2}-\d{5}\.anchor$/u

/** The name of the n-th file of a folder: by day and number, so that names sort as they were written. */
export function anchorName(day: string, file: number): string {
  return `zimmet-${day}-${String(file).padStart(5, '0')}.anchor`
}

/**
 * Reads all anchors of a folder in their order, hands the records of each to `look`, and tells what is wrong with the files.
 * `fingerprint`: the key that people hold on paper; without it the first file's key is the one believed.
 */
export async function readChain(
  folder: string,
  { fingerprint, look }: { fingerprint?: string | undefined; look?: (anchor: Anchor) => Promise<void> } = {},
): Promise<Chain> {
  const files = (await readdir(folder)).filter((name) => anchorFile.test(name)).toSorted(byNumber)
  const chain: Chain = { links: [], faults: [], known: new Map() }
  let believed = fingerprint
  for (const file of files) {
    const anchor = await readAnchor(join(folder, file)).catch((error: unknown) => {
      if (!(error instanceof BrokenAnchor)) throw error
      chain.faults.push({ kind: 'broken', file, problem: error.message })
      return null
    })
    if (anchor === null) continue
    const before = chain.links.at(-1)
    const signer = fingerprintOf(anchor.header.key)
    believed ??= signer
    if (signer !== believed) chain.faults.push({ kind: 'other_key', file, fingerprint: signer })
    if (anchor.header.previous !== (before?.seal ?? null) || anchor.header.file !== (before?.header.file ?? 0) + 1)
      chain.faults.push({ kind: 'out_of_chain', file })
    chain.links.push({ header: anchor.header, seal: anchor.seal, fingerprint: signer })
    await look?.(anchor)
    for (const head of anchor.heads) chain.known.set(head.requestId, head)
  }
  return chain
}

const numberOf = (name: string): number => Number(/(\d{5})\.anchor$/u.exec(name)?.[1])

function byNumber(one: string, other: string): number {
  return numberOf(one) - numberOf(other)
}

/** Writes a file whole or not at all; false where another PC wrote that one first. */
export async function writeOnce(path: string, content: Buffer): Promise<boolean> {
  const beside = `${path}.${randomUUID()}`
  const handle = await open(beside, 'wx', 0o644)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  try {
    // Unlike a rename, a link never takes the place of a file that is there.
    await link(beside, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(beside, { force: true })
  }
}
