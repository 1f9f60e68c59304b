// Rows of a long reading as the server keeps them (COPY's binary format), each value read where it lies. Of a hundred thousand rows the
// texts of numbers and instants, and what they are kept in, would be most of the work and all of the garbage.
import { Query as DriverQuery, type PoolClient } from 'pg'
import type { Query } from './transactions.ts'

/** A text as the bytes it came in (UTF-8), which stay what they are until the next row is read. */
export class Utf8 {
  bytes: Buffer = Buffer.alloc(0)
  from = 0
  to = 0

  toString(): string {
    return this.bytes.toString('utf8', this.from, this.to)
  }
}

type Kind = 'int2' | 'int4' | 'int8' | 'instant' | 'text'
const kinds: ReadonlyMap<number, Kind> = new Map([
  ...([
    [20, 'int8'],
    [21, 'int2'],
    [23, 'int4'],
    [25, 'text'],
    [1043, 'text'],
    [1184, 'instant'],
  ] as const),
])

/** 2000-01-01, from which PostgreSQL counts microseconds. */
const epochMs = Date.UTC(2000, 0, 1)
const infinity = 0x7fff_ffff

/** One row after the other; columns by their place. */
export class CopiedRow {
  private bytes: Buffer = Buffer.alloc(0)
  private readonly kinds: readonly Kind[]
  private readonly begins: Int32Array
  /** −1 where there is nothing. */
  private readonly lengths: Int32Array

  /** By the ids of the columns' types; throws where one of them is not known here. */
  constructor(types: readonly number[]) {
    this.kinds = types.map((type) => {
      const kind = kinds.get(type)
      if (kind === undefined) throw new TypeError(`nobody reads type ${type} here`)
      return kind
    })
    this.begins = new Int32Array(types.length)
    this.lengths = new Int32Array(types.length)
  }

  isText(column: number): boolean {
    return this.kinds[column] === 'text'
  }

  /** Moves on to the row that begins there; gives where it ends. */
  moveTo(bytes: Buffer, from: number): number {
    this.bytes = bytes
    let at = from + 2
    for (let column = 0; column < this.kinds.length; column += 1) {
      const length = int32(bytes, at)
      at += 4
      this.begins[column] = at
      this.lengths[column] = length
      if (length > 0) at += length
    }
    return at
  }

  /** Counts as numbers, instants as epoch milliseconds (microseconds are cut off), texts as texts. Throws for `infinity`. */
  read(column: number): number | string | null {
    const length = this.lengths[column] ?? -1
    if (length === -1) return null
    const at = this.begins[column] ?? 0
    const kind = this.kinds[column] ?? 'text'
    switch (kind) {
      case 'int2':
        return this.bytes.readInt16BE(at)
      case 'int4':
        return int32(this.bytes, at)
      case 'int8':
        return int64(this.bytes, at)
      case 'instant':
        return instantAt(this.bytes, at)
      case 'text':
        return this.bytes.toString('utf8', at, at + length)
    }
  }

  /** Lays the text of a column into what is given. */
  text(column: number, into: Utf8): Utf8 | null {
    const length = this.lengths[column] ?? -1
    if (length === -1) return null
    into.bytes = this.bytes
    into.from = this.begins[column] ?? 0
    into.to = into.from + length
    return into
  }
}

const byte = (bytes: Buffer, at: number): number => bytes[at] ?? 0
const int32 = (bytes: Buffer, at: number): number =>
  (byte(bytes, at) << 24) | (byte(bytes, at + 1) << 16) | (byte(bytes, at + 2) << 8) | byte(bytes, at + 3)
const int64 = (bytes: Buffer, at: number): number => int32(bytes, at) * 0x1_0000_0000 + (int32(bytes, at + 4) >>> 0)

/** Without going through so many microseconds as a number does not hold: 2³² of them are 4,294,967.296 milliseconds. */
function instantAt(bytes: Buffer, at: number): number {
  const high = int32(bytes, at)
  if (Math.abs(high) >= infinity) throw new Error('not an instant')
  return high * 4_294_967 + Math.floor((high * 296 + (int32(bytes, at + 4) >>> 0)) / 1000) + epochMs
}

const signature = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1')

/** A question of the driver's whose answer is COPY's; a message of it holds whole rows. */
class Copy extends DriverQuery {
  count = 0
  failure: unknown = null
  private isBegun = false
  private readonly row: CopiedRow
  private readonly take: (row: CopiedRow) => void

  constructor(
    text: string,
    { row, take, ended }: { row: CopiedRow; take: (row: CopiedRow) => void; ended: (error?: Error | null) => void },
  ) {
    super({ text: `copy (${text}) to stdout (format binary)` }, ended)
    this.row = row
    this.take = take
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    if (this.failure !== null) return
    try {
      this.takeAll(chunk)
    } catch (error) {
      // Thrown here it would be nobody's.
      this.failure = error
    }
  }

  private takeAll(chunk: Buffer): void {
    let at = 0
    if (!this.isBegun) {
      if (!chunk.subarray(0, signature.length).equals(signature)) throw new Error('not a binary copy')
      // Behind the signature: flags, and how much more is told.
      at = signature.length + 8 + int32(chunk, signature.length + 4)
      this.isBegun = true
    }
    // Minus one columns: the end.
    while (at < chunk.length && chunk.readInt16BE(at) !== -1) {
      at = this.row.moveTo(chunk, at)
      if (at > chunk.length) throw new Error('a row in pieces')
      this.count += 1
      this.take(this.row)
    }
  }
}

/** Gives away each row of an answer as it comes; how many there were. What is asked has its values in its text: COPY takes no others. */
export async function copyEach(
  client: PoolClient,
  text: string,
  row: CopiedRow,
  take: (row: CopiedRow) => void,
): Promise<number> {
  return await new Promise<number>((resolve, reject) => {
    const copy: Copy = new Copy(text, {
      ...{ row, take },
      ended: (error) => {
        if (error ?? copy.failure) reject(error ?? copy.failure)
        else resolve(copy.count)
      },
    })
    client.query(copy)
  })
}

/** The types of what a question answers, by their ids. */
export async function typesOf(client: PoolClient, { text, values }: Query<unknown>): Promise<number[]> {
  const { fields } = await client.query({ text, values: [...values], rowMode: 'array' })
  return fields.map(({ dataTypeID }) => dataTypeID)
}
