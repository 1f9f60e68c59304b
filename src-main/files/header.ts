// Where the header of a table stands: titles, dates and blank rows often come before it.
import type { CsvRecord } from './csv-records.ts'
import { UnreadableFile } from './unreadable.ts'

/** So many rows are looked through; nobody writes longer titles. */
const lookedAt = 30
/** A header names most columns that the first rows fill. */
const share = 0.6

const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length

/** The row of the header, counted from 1: the one told, else the first that is as wide as a table. Throws UnreadableFile. */
export function headerIn(rows: readonly (readonly string[])[], requested: number | undefined): number {
  const first = rows.slice(0, Math.max(lookedAt, requested ?? 0))
  const widest = Math.max(0, ...first.map(filled))
  if (widest === 0 || (requested !== undefined && requested > rows.length)) throw new UnreadableFile('empty')
  if (requested !== undefined) return requested
  const index = first.findIndex((cells) => filled(cells) >= Math.max(2, widest * share))
  if (index < 0) throw new UnreadableFile('one_column')
  return index + 1
}

export interface Header {
  header: number
  cells: string[]
  above: string[][]
  /** The line of the file behind it. */
  nextLine: number
}

/** The same among records, of which only the first are read. Throws UnreadableFile. */
export async function headerWithin(records: AsyncIterable<CsvRecord>, requested: number | undefined): Promise<Header> {
  const first: CsvRecord[] = []
  for await (const record of records) {
    first.push(record)
    if (first.length >= Math.max(lookedAt, requested ?? 0)) break
  }
  const rows = first.map(({ cells }) => cells)
  const header = headerIn(rows, requested)
  const { cells = [], line = 1, lines = 1 } = first[header - 1] ?? {}
  return { header, cells, above: rows.slice(0, header - 1), nextLine: line + lines }
}
