// What a file is, by its bytes and never by its name: old systems call web pages .xls and texts anything.
import { open } from 'node:fs/promises'
import type { Delimiter, Encoding } from '#shared/contract/import.ts'
import { UnreadableFile } from './unreadable.ts'

const headBytes = 256 * 1024
/** So much is looked through for a byte that is not UTF-8; what comes later is found while reading. */
const searchedBytes = 32 * 1024 * 1024

export type FileKind = { format: 'xlsx' } | { format: 'csv'; encoding: Encoding; head: string }

/** Tells a workbook from a text and how the text is encoded. Throws UnreadableFile for everything else. */
export async function kindOf(path: string, told: Encoding | 'auto'): Promise<FileKind> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
    const head = buffer.subarray(0, bytesRead)
    if (head.length === 0) throw new UnreadableFile('empty')
    if (startsWith(head, 'PK\u0003\u0004')) return { format: 'xlsx' }
    if (startsWith(head, '\u00d0\u00cf\u0011\u00e0')) throw new UnreadableFile('old_excel')
    const encoding = told === 'auto' ? (marked(head) ?? unmarked(head, await isUtf8(file))) : told
    if (!encoding.startsWith('utf-16') && isBinary(head)) throw new UnreadableFile('binary')
    const text = new TextDecoder(encoding).decode(head, { stream: true })
    if (text.trim() === '') throw new UnreadableFile('empty')
    if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) throw new UnreadableFile('markup')
    return { format: 'csv', encoding, head: text }
  } finally {
    await file.close()
  }
}

const startsWith = (head: Uint8Array, magic: string): boolean =>
  Array.from(magic).every((character, place) => head[place] === character.codePointAt(0))

// Byte order marks.
function marked(head: Uint8Array): Encoding | null {
  if (startsWith(head, '\u00ef\u00bb\u00bf')) return 'utf-8'
  if (startsWith(head, '\u00ff\u00fe')) return 'utf-16le'
  if (startsWith(head, '\u00fe\u00ff')) return 'utf-16be'
  return null
}

// UTF-16 without a mark: every other byte of plain letters is zero.
function unmarked(head: Uint8Array, isUtf8Text: boolean): Encoding {
  const sample = head.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even < many / 8) return 'utf-16le'
  if (even > many && odd < many / 8) return 'utf-16be'
  return isUtf8Text ? 'utf-8' : 'windows-1254'
}

async function isUtf8(file: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const buffer = new Uint8Array(1024 * 1024)
  for (let position = 0; position < searchedBytes;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
    try {
      decoder.decode(buffer.subarray(0, bytesRead), { stream: bytesRead > 0 })
    } catch {
      return false
    }
    if (bytesRead === 0) return true
    position += bytesRead
  }
  return true
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

/** The delimiter that parts the first line most often, outside of quotes; null where none does. */
export function delimiterOf(head: string): Delimiter | null {
  const line = firstLine(head)
  const counted = delimiters.map((delimiter) => ({ delimiter, times: line.split(delimiter).length - 1 }))
  const best = counted.toSorted((one, other) => other.times - one.times)[0]
  return best === undefined || best.times === 0 ? null : best.delimiter
}

/** What Excel reads as the delimiter, where the first line is nothing else ("sep=;"). */
export function announcedDelimiter(head: string): string | null {
  return /^\uFEFF?sep=(.)\r?\n/u.exec(head)?.[1] ?? null
}

function firstLine(head: string): string {
  let line = ''
  let isQuoted = false
  for (const character of head) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (line.trim() !== '') break
    } else if (!isQuoted) line += character
    if (line.length > 50_000) break
  }
  return line
}
