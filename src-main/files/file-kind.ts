// What a file is, by its bytes and never by its name: old systems call web pages .xls and texts anything.
import { open, type FileHandle } from 'node:fs/promises'
import type { Delimiter, Encoding } from '#shared/contract/import.ts'
import { UnreadableFile } from './unreadable.ts'

const headBytes = 256 * 1024
/** So much is looked through to tell UTF-8 from Windows-1254; what is no letter behind it is told while reading. */
const searchedBytes = 32 * 1024 * 1024

export type FileKind = { format: 'xlsx' } | { format: 'csv'; encoding: Encoding; head: string }

/** Tells a workbook from a text and how the text is encoded. Throws UnreadableFile for everything else. */
export async function kindOf(path: string, requested: Encoding | 'auto'): Promise<FileKind> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
    const head = buffer.subarray(0, bytesRead)
    if (head.length === 0) throw new UnreadableFile('empty')
    if (startsWith(head, 'PK\u0003\u0004')) return { format: 'xlsx' }
    if (startsWith(head, '\u00d0\u00cf\u0011\u00e0')) throw new UnreadableFile('old_excel')
    const encoding = await encodingOf(file, head, requested)
    const text = new TextDecoder(encoding).decode(head, { stream: true })
    if (text.trim() === '') throw new UnreadableFile('empty')
    if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) throw new UnreadableFile('markup')
    return { format: 'csv', encoding, head: text }
  } finally {
    await file.close()
  }
}

const startsWith = (head: Uint8Array, magic: string): boolean =>
  Array.from(magic).every((character, index) => head[index] === character.codePointAt(0))

// Byte order marks.
function marked(head: Uint8Array): Encoding | null {
  if (startsWith(head, '\u00ef\u00bb\u00bf')) return 'utf-8'
  if (startsWith(head, '\u00ff\u00fe')) return 'utf-16le'
  if (startsWith(head, '\u00fe\u00ff')) return 'utf-16be'
  return null
}

async function encodingOf(file: FileHandle, head: Uint8Array, requested: Encoding | 'auto'): Promise<Encoding> {
  const mark = marked(head)
  if (requested === 'auto' && mark !== null) return mark
  const wide = requested === 'auto' ? wideOf(head) : null
  if (wide !== null) return wide
  if (requested === 'utf-16le' || requested === 'utf-16be') return requested
  if (isBinary(head)) throw new UnreadableFile('binary')
  if (requested === 'windows-1254') return requested
  // A few bytes that are no letters are told where they stand; a text full of them is written otherwise.
  const { letters, faults, line } = await lettersIn(file)
  if (faults <= letters) return 'utf-8'
  if (requested === 'utf-8') throw new UnreadableFile('wrong_encoding', { line })
  return 'windows-1254'
}

// UTF-16 without a mark: every other byte of plain letters is zero.
function wideOf(head: Uint8Array): Encoding | null {
  const sample = head.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even < many / 8) return 'utf-16le'
  if (even > many && odd < many / 8) return 'utf-16be'
  return null
}

// Read as UTF-8: how many letters beyond ASCII it has, how many places that are none, and in which line the first of these stands.
async function lettersIn(file: FileHandle): Promise<{ letters: number; faults: number; line: number }> {
  const decoder = new TextDecoder('utf-8')
  const buffer = new Uint8Array(1024 * 1024)
  const found = { letters: 0, faults: 0, line: 1 }
  for (let position = 0; position < searchedBytes;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
    const text = decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 })
    const first = text.indexOf('\uFFFD')
    if (found.faults === 0) found.line += (first < 0 ? text : text.slice(0, first)).split('\n').length - 1
    if (first >= 0) found.faults += text.split('\uFFFD').length - 1
    found.letters += text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0
    if (bytesRead === 0) break
    position += bytesRead
  }
  return found
}

// Texts have tabs, line ends and now and then an end-of-file mark of old programs; nothing else below the space.
function isBinary(head: Uint8Array): boolean {
  let strange = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 26) strange += 1
  }
  return strange * 1000 > head.length
}

const delimiters = [';', ',', '\t', '|'] as const
/** So many lines tell how the others are parted. */
const lookedAt = 30

/** The delimiter that parts the first lines alike, outside of quotes; null where none does. */
export function delimiterOf(head: string): Delimiter | null {
  const lines = head
    .slice(0, 100_000)
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== '')
    .slice(0, lookedAt)
    .map((line) => line.replaceAll(/"[^"]*"/gu, ''))
  const scores = delimiters.map((delimiter) => ({ delimiter, score: likeness(lines, delimiter) }))
  const best = scores.toSorted((one, other) => other.score - one.score)[0]
  return best === undefined || best.score === 0 ? null : best.delimiter
}

// Commas of a text come now and then; what parts cells comes as often in every line.
function likeness(lines: readonly string[], delimiter: string): number {
  const times = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    if (count > 0) times.set(count, (times.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...[...times].map(([count, often]) => count * often))
}

/** What Excel reads as the delimiter, where the first line is nothing else ("sep=;"). */
export function announcedDelimiter(head: string): string | null {
  return /^\uFEFF?sep=(.)\r?\n/u.exec(head)?.[1] ?? null
}
