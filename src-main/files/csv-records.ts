// Records of a CSV, as forgiving as a person who reads it: a quote out of place costs a doubt about its own row, and no other.
import { UnreadableFile } from './unreadable.ts'

/** What was read with a doubt, and where in the file: its line and, of a letter, its column. */
export type Doubt = { kind: 'quote' | 'letter'; line: number; column: number | null }

export interface CsvRecord {
  cells: string[]
  /** The first line of the file that belongs to it, and how many do. */
  line: number
  lines: number
  doubts: Doubt[]
}

/** A whole record, however many lines it has. */
const longestRecord = 1_000_000
/** What stands where bytes were no letter. */
const unread = '\uFFFD'

interface Told {
  delimiter: string
  /** How many cells the header has; null while it is looked for. */
  expected: number | null
  /** The first line that is read. */
  from?: number
}

/** Every record, the blank ones included. Throws UnreadableFile where a line is longer than any record. */
export async function* csvRecords(
  parts: AsyncIterable<string> | Iterable<string>,
  { delimiter, expected, from = 1 }: Told,
): AsyncGenerator<CsvRecord, undefined, void> {
  const lines = new Lines(parts)
  let line = 1
  for (; line < from && (await lines.has(0)); line += 1) lines.take(1)
  while (await lines.has(0)) {
    const first = lines.at(0)
    const read = first.includes('"')
      ? await readQuoted(lines, delimiter, expected)
      : { cells: first.split(delimiter), lines: 1, isDoubtful: false }
    const taken = lines.take(read.lines)
    yield { cells: read.cells, line, lines: read.lines, doubts: doubtsOf(taken, line, read.isDoubtful) }
    line += read.lines
  }
  return undefined
}

function doubtsOf(lines: readonly string[], line: number, isDoubtful: boolean): Doubt[] {
  const doubts: Doubt[] = isDoubtful ? [{ kind: 'quote', line, column: null }] : []
  for (const [index, text] of lines.entries()) {
    const column = text.indexOf(unread)
    if (column >= 0) doubts.push({ kind: 'letter', line: line + index, column: column + 1 })
  }
  return doubts
}

type Read = { cells: string[]; lines: number; isDoubtful: boolean }

// Read by the rules first. What breaks them, or swallows lines that are records themselves, is read as it stands.
async function readQuoted(lines: Lines, delimiter: string, expected: number | null): Promise<Read> {
  const record = new QuotedRecord(delimiter)
  const first = lines.at(0)
  record.read(first)
  let taken = 1
  for (let length = first.length; record.isOpen && length < longestRecord && (await lines.has(taken)); taken += 1) {
    const next = lines.at(taken)
    record.read(next)
    length += next.length + 1
  }
  const quoted: Read = { cells: record.cells, lines: taken, isDoubtful: record.isDoubtful }
  const plain: Read = { cells: first.split(delimiter), lines: 1, isDoubtful: true }
  const fits = ({ cells }: Read): boolean => expected === null || cells.length === expected
  if (record.isOpen) return plain
  if (!quoted.isDoubtful)
    return fits(quoted) && !swallows(lines, taken, delimiter, expected) ? quoted : better(plain, quoted, fits)
  if (taken === 1 && fits(quoted)) return quoted
  return better(plain, quoted, fits)
}

const better = (plain: Read, quoted: Read, fits: (read: Read) => boolean): Read =>
  fits(plain) ? plain : fits(quoted) || !quoted.isDoubtful ? quoted : plain

/** So many cells in each line of a text are no chance any more. */
const fewestOfRecord = 4

function swallows(lines: Lines, taken: number, delimiter: string, expected: number | null): boolean {
  if (taken === 1 || expected === null || expected < fewestOfRecord) return false
  for (let index = 0; index < taken; index += 1) if (lines.at(index).split(delimiter).length !== expected) return false
  return true
}

/** One record read line by line. Within quotes a quote that ends nothing stands for itself, and leaves a doubt. */
class QuotedRecord {
  readonly cells: string[] = []
  isOpen = false
  isDoubtful = false
  #cell = ''
  readonly #delimiter: string

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  read(line: string): void {
    if (this.isOpen) this.#cell += '\n'
    let at: number | null = 0
    while (at !== null) at = this.isOpen ? this.#quoted(line, at) : this.#begin(line, at)
  }

  // The place of the next cell, or of what stands within quotes; null at the end of the line.
  #begin(line: string, at: number): number | null {
    const begin = afterBlanks(line, at)
    if (line[begin] === '"') {
      this.isOpen = true
      this.#cell = ''
      return begin + 1
    }
    const end = line.indexOf(this.#delimiter, at)
    this.cells.push(end < 0 ? line.slice(at) : line.slice(at, end))
    return end < 0 ? null : end + 1
  }

  #quoted(line: string, at: number): number | null {
    const quote = line.indexOf('"', at)
    if (quote < 0) {
      this.#cell += line.slice(at)
      return null
    }
    this.#cell += line.slice(at, quote)
    if (line[quote + 1] === '"') {
      this.#cell += '"'
      return quote + 2
    }
    const after = afterBlanks(line, quote + 1)
    if (after === line.length || line[after] === this.#delimiter) {
      this.cells.push(this.#cell)
      this.isOpen = false
      return after === line.length ? null : after + 1
    }
    this.isDoubtful = true
    // Other programs write \" for a quote within quotes.
    if (this.#cell.endsWith('\\')) this.#cell = this.#cell.slice(0, -1)
    this.#cell += '"'
    return quote + 1
  }
}

function afterBlanks(line: string, at: number): number {
  let index = at
  while (line[index] === ' ') index += 1
  return index
}

/** The lines of a text that comes in parts; as many are kept as somebody still looks at. */
class Lines {
  readonly #parts: AsyncIterator<string> | Iterator<string>
  #lines: string[] = []
  #next = 0
  #taken = 0
  #rest: string | null = ''
  #end: string | null = null

  constructor(parts: AsyncIterable<string> | Iterable<string>) {
    this.#parts = Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]()
  }

  /** Whether there is such a line behind those that were taken. */
  async has(index: number): Promise<boolean> {
    while (this.#lines.length - this.#next <= index && this.#rest !== null) await this.#pull(this.#rest)
    return this.#lines.length - this.#next > index
  }

  at(index: number): string {
    return this.#lines[this.#next + index] ?? ''
  }

  take(count: number): string[] {
    const taken = this.#lines.slice(this.#next, this.#next + count)
    this.#next += count
    this.#taken += count
    return taken
  }

  async #pull(rest: string): Promise<void> {
    const next = await this.#parts.next()
    const text = rest + (next.done === true ? '' : next.value)
    // Lines of very old programs end with a carriage return alone.
    this.#end ??= text.includes('\n') || next.done === true ? '\n' : /\r./su.test(text) ? '\r' : null
    const lines = this.#end === null ? [text] : text.split(this.#end)
    this.#rest = next.done === true ? null : (lines.pop() ?? '')
    // The end of the last line begins no other.
    if (this.#rest === null && lines.at(-1) === '') lines.pop()
    this.#lines = this.#lines.slice(this.#next)
    for (const line of lines) this.#lines.push(line.endsWith('\r') ? line.slice(0, -1) : line)
    this.#next = 0
    const long = [...this.#lines, this.#rest ?? ''].findIndex(({ length }) => length > longestRecord)
    if (long >= 0) throw new UnreadableFile('row_too_long', { line: this.#taken + long + 1 })
  }
}
