// A file's text as bytes, row after row, with no texts of many rows in between: of a hundred thousand, making those would be most
// of the work and all of the memory.
import { daySeconds } from '#shared/office-time.ts'
import type { Utf8 } from '#main/database/copied-rows.ts'
import { escapeXml } from './cells.ts'

/** For each of the signs that are not told apart by their number alone, whether it is plain; asked of each when the first file is written. */
export function plainSigns(isPlain: (sign: string) => boolean): () => Uint8Array {
  let plain: Uint8Array | null = null
  return () => {
    plain ??= Uint8Array.from({ length: 0x800 }, (_, code) => (isPlain(String.fromCodePoint(code)) ? 1 : 0))
    return plain
  }
}

// An underscore may begin an escape of Excel's.
const plainInXml = plainSigns((sign) => sign !== '_' && escapeXml(sign) === sign)
/** Below it are no halves of pairs, and nothing unwritable that is not in the table. */
const firstHalf = 0xd800

/** The same told of the bytes of UTF-8; a byte that may begin a sign which is not plain is none, either. */
export function plainBytes(isPlainSign: () => Uint8Array): () => Uint8Array {
  let plain: Uint8Array | null = null
  return () => {
    plain ??= Uint8Array.from({ length: 0x100 }, (_, byte) => {
      if (byte < 0x80) return isPlainSign()[byte] ?? 0
      if (byte < 0xc0) return 1
      if (byte >= 0xe0) return byte < 0xee ? 1 : 0
      const first = (byte & 0x1f) << 6
      return isPlainSign()
        .subarray(first, first + 0x40)
        .every((each) => each === 1)
        ? 1
        : 0
    })
    return plain
  }
}
const plainXmlBytes = plainBytes(plainInXml)
const digitZero = 48
/** Grows to what a batch of rows takes. */
const pieceBytes = 256 * 1024

export class TextBytes {
  private bytes: Buffer
  length = 0

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size)
  }

  /** What was written, until more is. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  /** As it is. */
  plain(text: string): void {
    this.reserve(text.length * 3)
    this.length += this.bytes.write(text, this.length)
  }

  copy(piece: Uint8Array): void {
    this.reserve(piece.length)
    const { bytes, length } = this
    // Of the few bytes that a tag has this is quicker than a call.
    if (piece.length > 64) bytes.set(piece, length)
    else for (let index = 0; index < piece.length; index += 1) bytes[length + index] = piece[index] ?? 0
    this.length = length + piece.length
  }

  /** Words as they stand in XML. */
  escaped(words: string): void {
    this.words(words, plainInXml(), escapeXml)
  }

  /** Words as they are where all of their signs are plain ones, else what becomes of them. */
  words(words: string, isPlain: Uint8Array, otherwise: (words: string) => string): void {
    this.reserve(words.length * 3)
    const { bytes } = this
    let at = this.length
    for (let index = 0; index < words.length; index += 1) {
      const code = words.charCodeAt(index)
      if (code >= firstHalf || (code < isPlain.length && isPlain[code] === 0)) {
        this.plain(otherwise(words))
        return
      }
      if (code < 0x80) bytes[at] = code
      else {
        if (code < 0x800) bytes[at] = 0xc0 | (code >> 6)
        else {
          bytes[at] = 0xe0 | (code >> 12)
          bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f)
          at += 1
        }
        bytes[at + 1] = 0x80 | (code & 0x3f)
        at += 1
      }
      at += 1
    }
    this.length = at
  }

  /** As `escaped`, of a text that is UTF-8 already. */
  escapedUtf8(text: Utf8): void {
    this.utf8(text, plainXmlBytes(), escapeXml)
  }

  /** As `words`, of a text that is UTF-8 already. */
  utf8(text: Utf8, isPlain: Uint8Array, otherwise: (words: string) => string): void {
    const { bytes: source, from, to } = text
    this.reserve(to - from)
    const { bytes, length } = this
    let at = length
    for (let index = from; index < to; index += 1) {
      const byte = source[index] as number
      if (isPlain[byte] === 0) {
        this.plain(otherwise(text.toString()))
        return
      }
      bytes[at] = byte
      at += 1
    }
    this.length = at
  }

  /** What was written from there on, so many bytes of it, once more. */
  again(from: number, count: number): void {
    this.reserve(count)
    const { bytes, length } = this
    for (let index = 0; index < count; index += 1) bytes[length + index] = bytes[from + index] as number
    this.length = length + count
  }

  /** One sign of ASCII. */
  sign(code: number): void {
    this.reserve(1)
    this.bytes[this.length] = code
    this.length += 1
  }

  /** Below a hundred, in two digits. */
  pair(value: number): void {
    this.digits(value, 2)
  }

  number(value: number): void {
    if (Number.isInteger(value) && value >= 0 && value < 1e9) this.digits(value, digitsOf(value))
    else this.plain(String(value))
  }

  /** Seconds as days, as near as Excel keeps them. */
  days(seconds: number): void {
    if (!Number.isInteger(seconds) || seconds < 0) {
      this.plain(String(seconds / daySeconds))
      return
    }
    const whole = Math.floor(seconds / daySeconds)
    this.number(whole)
    const share = Math.round(((seconds - whole * daySeconds) / daySeconds) * 1e10)
    if (share === 0) return
    this.reserve(1)
    this.bytes[this.length] = 46
    this.length += 1
    const high = Math.floor(share / 1e5)
    this.digits(high, 5)
    this.digits(share - high * 1e5, 5)
    while (this.bytes[this.length - 1] === digitZero) this.length -= 1
  }

  private digits(value: number, count: number): void {
    this.reserve(count)
    let rest = value
    for (let at = this.length + count - 1; at >= this.length; at -= 1) {
      const next = Math.floor(rest / 10)
      this.bytes[at] = digitZero + rest - next * 10
      rest = next
    }
    this.length += count
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.written())
    this.bytes = larger
  }
}

function digitsOf(value: number): number {
  let count = 1
  for (let limit = 10; limit <= value; limit *= 10) count += 1
  return count
}

export interface Pieces {
  /** Where what comes next goes. */
  readonly bytes: TextBytes
  /** Hands over what is in `bytes`; waits while whoever takes it is slower than we are. */
  readonly push: () => Promise<void>
  /** Everything is taken when this is done. */
  end(): Promise<void>
}

/** Two pieces by turns: one is taken while the other is filled. */
export function inPieces(take: (bytes: Uint8Array) => Promise<void>): Pieces {
  let [filled, other] = [new TextBytes(pieceBytes), new TextBytes(pieceBytes)]
  let taken = Promise.resolve()
  const push = async (): Promise<void> => {
    await taken
    ;[filled, other] = [other, filled]
    filled.length = 0
    taken = take(other.written())
    // Told to whoever pushes next.
    taken.catch(() => undefined)
  }
  return {
    get bytes() {
      return filled
    },
    push,
    end: async () => {
      await push()
      await taken
    },
  }
}
