// An anchor file: a line that says what it is, a line with its signature, then one record of 72 bytes for each head that is new or has moved.
import { createHash, sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { publicKeyOf, type SigningKey } from './key.ts'

/** The end of a request's chain, and one hash over all that stood of it then. */
export type Head = { requestId: number; entry: number; hash: Buffer; facts: Buffer }

const hex = z.string().regex(/^[0-9a-f]{64}$/u)

const header = z.object({
  format: z.literal('zimmet-anchor-1'),
  /** Counts the files of a folder, from 1. */
  file: z.int().positive(),
  day: z.iso.date(),
  /** Milliseconds, by the clock of the PC that wrote it. */
  at: z.int(),
  place: z.string(),
  requests: z.int(),
  entries: z.int(),
  /** SHA-256 over id, entry and hash of all requests in the order of their ids, moved or not. */
  heads: hex,
  /** The ledger of posts up to an entry, and who had which post then. */
  posts: z.object({ id: z.int(), digest: hex, present: hex }),
  /** Where the chain of settings ended; files of before there was one lack it. */
  settings: z.object({ entry: z.int(), hash: hex }).optional(),
  /** What the database enforces, and how many migration steps made it. */
  rules: z.object({ steps: z.int(), digest: hex }),
  /** Each closed month, by one hash over all that was kept of it. Files of older programs have none. */
  months: z.array(z.object({ month: z.iso.date(), digest: hex })).optional(),
  records: z.int(),
  /** SHA-256 of the records that follow. */
  body: hex,
  /** The seal of the file before; null in the first one. */
  previous: hex.nullable(),
  key: z.string(),
})
export type Header = z.infer<typeof header>

/** `seal`: SHA-256 of the two lines, which the next file and the database keep. */
export type Anchor = { header: Header; seal: string; heads: Head[] }

const recordBytes = 72

export const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex')

export function packHeads(heads: readonly Head[]): Buffer {
  const body = Buffer.alloc(heads.length * recordBytes)
  for (const [index, { requestId, entry, hash, facts }] of heads.entries()) {
    const at = index * recordBytes
    body.writeUInt32BE(requestId, at)
    body.writeUInt32BE(entry, at + 4)
    hash.copy(body, at + 8)
    facts.copy(body, at + 40)
  }
  return body
}

function unpackHeads(body: Buffer): Head[] {
  return Array.from({ length: body.length / recordBytes }, (_, index) => {
    const at = index * recordBytes
    return {
      requestId: body.readUInt32BE(at),
      entry: body.readUInt32BE(at + 4),
      hash: body.subarray(at + 8, at + 40),
      facts: body.subarray(at + 40, at + 72),
    }
  })
}

/** The bytes of an anchor file, and its seal. */
export function sealAnchor(signedHeader: Header, body: Buffer, key: SigningKey): { content: Buffer; seal: string } {
  const line = Buffer.from(`${JSON.stringify(signedHeader)}\n`)
  const lines = Buffer.concat([line, Buffer.from(`${sign(null, line, key.privateKey).toString('base64')}\n`)])
  return { content: Buffer.concat([lines, body]), seal: sha256(lines) }
}

/** Why a file is no anchor that can be believed. */
export class BrokenAnchor extends Error {}

/** Reads an anchor file and checks that it is whole and signed by the key it names. Throws BrokenAnchor. */
export async function readAnchor(path: string): Promise<Anchor> {
  const content = await readFile(path)
  const first = content.indexOf(10) + 1
  const second = content.indexOf(10, first) + 1
  if (first === 0 || second === 0) throw new BrokenAnchor('not_an_anchor')
  const line = content.subarray(0, first)
  const signedHeader = readHeader(line)
  const signature = Buffer.from(content.subarray(first, second).toString('utf8'), 'base64')
  if (!isSigned(line, signedHeader.key, signature)) throw new BrokenAnchor('signature_wrong')
  const body = content.subarray(second)
  if (sha256(body) !== signedHeader.body || body.length !== signedHeader.records * recordBytes)
    throw new BrokenAnchor('records_altered')
  return { header: signedHeader, seal: sha256(content.subarray(0, second)), heads: unpackHeads(body) }
}

function readHeader(line: Buffer): Header {
  try {
    return header.parse(JSON.parse(line.toString('utf8')))
  } catch (error) {
    throw new BrokenAnchor('not_an_anchor', { cause: error })
  }
}

function isSigned(line: Buffer, key: string, signature: Buffer): boolean {
  try {
    return verify(null, line, publicKeyOf(key), signature)
  } catch {
    return false
  }
}

/** One hash over where all chains end, in the order of the requests' ids. */
export function digestOfHeads(heads: Iterable<Pick<Head, 'requestId' | 'entry' | 'hash'>>): string {
  const digest = createHash('sha256')
  for (const { requestId, entry, hash } of heads) {
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(requestId)
    numbers.writeUInt32BE(entry, 4)
    digest.update(numbers).update(hash)
  }
  return digest.digest('hex')
}
