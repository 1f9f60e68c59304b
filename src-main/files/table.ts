// A file of an earlier system as rows of text, whatever it is, one after the other: memory stays bounded.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Delimiter, Encoding, ImportMapping } from '#shared/contract/import.ts'
import { csvRecords, type Doubt } from './csv-records.ts'
import { readWorkbook, type SheetName } from './excel-rows.ts'
import { announcedDelimiter, delimiterOf, kindOf } from './file-kind.ts'
import { headerIn, headerWithin } from './header.ts'
import { UnreadableFile } from './unreadable.ts'

export interface Table {
  format: 'csv' | 'xlsx'
  encoding: Encoding | null
  delimiter: Delimiter | null
  /** Of a workbook: the sheet that is read, and all of them. */
  sheet: string | null
  sheets: SheetName[]
  /** The row of the header as a spreadsheet numbers it, and what stands above. */
  header: number
  above: string[]
  columns: string[]
  /** The rows below the header, numbered as a spreadsheet numbers them. Throws UnreadableFile where reading fails. */
  rows: AsyncIterable<TableRow>
  /** How much of the file was read, 0 to 1. */
  share(): number
}

export type TableRow = { row: number; cells: string[]; doubts?: readonly Doubt[] }

/** Opens a file and reads its header. Throws UnreadableFile. */
export async function openTable(path: string, requested: ImportMapping['file']): Promise<Table> {
  const kind = await kindOf(path, requested.encoding)
  return kind.format === 'xlsx'
    ? await openExcel(path, requested)
    : await openCsv(path, kind.encoding, kind.head, requested)
}

// PostgreSQL keeps neither a NUL nor half a character.
const clean = (cell: string): string => cell.replaceAll('\0', '').toWellFormed().trim()

function rowOf(row: number, cells: readonly string[], doubts: readonly Doubt[] = []): TableRow | null {
  const cleaned = cells.map(clean)
  if (cleaned.every((cell) => cell === '')) return null
  return doubts.length === 0 ? { row, cells: cleaned } : { row, cells: cleaned, doubts }
}

// Every column has a name of its own, so that a mapping can speak of it.
function namesOf(header: readonly string[]): string[] {
  const seen = new Map<string, number>()
  const names = header.map((cell, index) => {
    const name = clean(cell).replace(/\s+/gu, ' ') || `#${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
  while (names.at(-1) === `#${names.length}`) names.pop()
  if (names.length < 2) throw new UnreadableFile('one_column')
  return names
}

const textsOf = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((cells) => cells.filter((cell) => cell.trim() !== '').join(' · ')).filter((text) => text !== '')

async function openExcel(path: string, requested: ImportMapping['file']): Promise<Table> {
  const { sheet, sheets, rows, fillMerged } = await readWorkbook(path, requested.sheet)
  const header = headerIn(rows, requested.header)
  const columns = namesOf(rows[header - 1] ?? [])
  // What was merged belongs to each of its rows; a title above belongs to none.
  fillMerged(header)
  let done = 0
  const below = (async function* readRows() {
    for (const [index, cells] of rows.entries()) {
      done += 1
      const missing = Math.max(0, columns.length - cells.length)
      const row = index + 1 > header ? rowOf(index + 1, [...cells, ...Array<string>(missing).fill('')]) : null
      if (row !== null) yield await Promise.resolve(row)
    }
  })()
  return {
    ...{ format: 'xlsx', encoding: null, delimiter: null, sheet, sheets, header, columns, rows: below },
    above: textsOf(rows.slice(0, header - 1)),
    share: () => done / Math.max(1, rows.length),
  }
}

async function openCsv(
  path: string,
  encoding: Encoding,
  head: string,
  requested: ImportMapping['file'],
): Promise<Table> {
  const announced = announcedDelimiter(head)
  const delimiter =
    requested.delimiter === 'auto' ? ((announced as Delimiter | null) ?? delimiterOf(head)) : requested.delimiter
  if (delimiter === null) throw new UnreadableFile('one_column')
  const from = announced === null ? 1 : 2
  const found = await headerWithin(
    csvRecords([withoutMark(head)], { delimiter, expected: null, from }),
    requested.header,
  )
  const columns = namesOf(found.cells)
  const { size } = await stat(path)
  const bytes = createReadStream(path, { highWaterMark: 1024 * 1024 })
  const records = csvRecords(decoded(bytes, encoding), { delimiter, expected: columns.length, from: found.nextLine })
  const below = (async function* readRows() {
    try {
      let row = found.header
      for await (const { cells, doubts } of records) {
        row += 1
        const read = rowOf(row, cells, doubts)
        if (read !== null) yield read
      }
    } finally {
      bytes.destroy()
    }
  })()
  return {
    ...{ format: 'csv', encoding, delimiter, sheet: null, sheets: [], header: found.header, columns, rows: below },
    above: textsOf(found.above),
    share: () => (size === 0 ? 1 : bytes.bytesRead / size),
  }
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/u, '')

// Bytes that are no letters become a mark that is told where it stands.
async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string, undefined, void> {
  const decoder = new TextDecoder(encoding)
  for await (const part of bytes) yield decoder.decode(part, { stream: true })
  yield decoder.decode()
  return undefined
}
