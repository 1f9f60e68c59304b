// A file of an earlier system as rows of text, whatever it is, one after the other: memory stays bounded.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import type { Delimiter, Encoding, ImportMapping } from '#shared/contract/import.ts'
import { excelRows } from './excel-rows.ts'
import { announcedDelimiter, delimiterOf, kindOf } from './file-kind.ts'
import { UnreadableFile } from './unreadable.ts'

export interface Table {
  format: 'csv' | 'xlsx'
  encoding: Encoding | null
  delimiter: Delimiter | null
  columns: string[]
  /** The rows below the header, numbered as a spreadsheet numbers them. Throws UnreadableFile where reading fails. */
  rows: AsyncIterable<TableRow>
  /** How much of the file was read, 0 to 1. */
  share(): number
}

export type TableRow = { row: number; cells: string[] }

const longestRecord = 1_000_000

/** Opens a file and reads its header. Throws UnreadableFile. */
export async function openTable(path: string, told: ImportMapping['file']): Promise<Table> {
  const kind = await kindOf(path, told.encoding)
  const source =
    kind.format === 'xlsx'
      ? await openExcel(path, told.sheet)
      : await openCsv(path, kind.encoding, kind.head, told.delimiter)
  const records = source.records[Symbol.asyncIterator]()
  const header = await records.next()
  if (header.done === true) throw new UnreadableFile('empty')
  const columns = namesOf(header.value)
  if (columns.length < 2) {
    await records.return?.()
    throw new UnreadableFile('one_column')
  }
  return { ...source, columns, rows: numbered(records) }
}

type Source = Omit<Table, 'columns' | 'rows'> & { records: AsyncIterable<string[]> }

async function* numbered(records: AsyncIterator<string[]>): AsyncGenerator<TableRow, undefined, void> {
  try {
    for (let row = 2; ; row += 1) {
      const next = await records.next()
      if (next.done === true) return undefined
      const cells = next.value.map(clean)
      if (cells.some((cell) => cell !== '')) yield { row, cells }
    }
  } finally {
    await records.return?.()
  }
}

// PostgreSQL keeps neither a NUL nor half a character.
const clean = (cell: string): string => cell.replaceAll('\0', '').toWellFormed().trim()

// Every column has a name of its own, so that a mapping can speak of it.
function namesOf(header: readonly string[]): string[] {
  const seen = new Map<string, number>()
  const names = header.map((cell, place) => {
    const name = clean(cell.replace(/^\uFEFF/u, '')).replace(/\s+/gu, ' ') || `#${place + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
  while (names.at(-1) === `#${names.length}`) names.pop()
  return names
}

async function openExcel(path: string, sheet: string | undefined): Promise<Source> {
  const rows = await excelRows(path, sheet)
  let done = 0
  const records = (async function* readRows() {
    for (const row of rows) {
      done += 1
      yield await Promise.resolve(row)
    }
  })()
  return { format: 'xlsx', encoding: null, delimiter: null, records, share: () => done / Math.max(1, rows.length) }
}

async function openCsv(path: string, encoding: Encoding, head: string, told: Delimiter | 'auto'): Promise<Source> {
  const announced = announcedDelimiter(head)
  const found = told === 'auto' ? ((announced as Delimiter | null) ?? delimiterOf(head)) : told
  if (found === null) throw new UnreadableFile('one_column')
  const { size } = await stat(path)
  const bytes = createReadStream(path, { highWaterMark: 1024 * 1024 })
  const parser = parse({
    delimiter: found,
    bom: true,
    from_line: announced === null ? 1 : 2,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
  })
  // Its failure is told by the parser, which it destroys.
  const flow = pipeline(Readable.from(decoded(bytes, encoding)), parser).catch(() => undefined)
  const records = (async function* readRecords() {
    try {
      for await (const record of parser as AsyncIterable<string[]>) yield record
    } catch (error) {
      throw meaningOf(error, parser.info.lines)
    } finally {
      parser.destroy()
      bytes.destroy()
      await flow
    }
  })()
  return { format: 'csv', encoding, delimiter: found, records, share: () => (size === 0 ? 1 : bytes.bytesRead / size) }
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string, undefined, void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for await (const part of bytes) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
  return undefined
}

function meaningOf(error: unknown, line: number): unknown {
  if (error instanceof CsvError)
    return new UnreadableFile(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row_too_long' : 'broken_quotes', { line })
  // What the decoder says to bytes that are no characters.
  if (error instanceof TypeError) return new UnreadableFile('wrong_encoding', { line })
  return error
}
