// Workbooks are read whole: their library unpacks them into memory. So they have a limit, and above it CSV is the way.
import { open, readFile, stat, type FileHandle } from 'node:fs/promises'
import type { CellValue, MergeRange, SheetFilterInfo, Workbook } from 'hucre'
import { readXlsx } from 'hucre/xlsx'
import { UnreadableFile } from './unreadable.ts'

const largestFile = 64 * 1024 * 1024
/** Unpacked; a million cells are about 60 MB of it. */
const largestContent = 400 * 1024 * 1024

export interface SheetName {
  name: string
  isHidden: boolean
}

export interface SheetRows {
  sheet: string
  sheets: SheetName[]
  /** As text; dates as "2020-03-04 09:30:00", days as "2020-03-04". */
  rows: string[][]
  /** Writes what stands in a merged cell into every row that it reaches over, below so many. */
  fillMerged: (below: number) => void
}

/** A sheet of a workbook: the one told, else the first in sight that holds something. Throws UnreadableFile. */
export async function readWorkbook(path: string, requested: string | undefined): Promise<SheetRows> {
  const bytes = await bytesOf(path)
  const sheets = await sheetsIn(bytes)
  if (requested !== undefined) {
    if (!sheets.some(({ name }) => name === requested)) throw new UnreadableFile('sheet_missing', { what: requested })
    return { ...(await readSheet(bytes, requested)), sheets }
  }
  for (const { name } of sheets.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden))) {
    const read = await readSheet(bytes, name)
    if (read.rows.some((row) => row.some((cell) => cell !== ''))) return { ...read, sheets }
  }
  throw new UnreadableFile('empty')
}

/** The sheets of a workbook, in their order. Throws UnreadableFile. */
export async function sheetsOf(path: string): Promise<SheetName[]> {
  return await sheetsIn(await bytesOf(path))
}

async function bytesOf(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > largestFile || (await unpackedBytes(path, size)) > largestContent)
    throw new UnreadableFile('excel_too_large')
  return await readFile(path)
}

async function sheetsIn(bytes: Buffer): Promise<SheetName[]> {
  const sheets: SheetName[] = []
  await parsed(bytes, ({ name, hidden, veryHidden }) => {
    sheets.push({ name, isHidden: hidden === true || veryHidden === true })
    return false
  })
  return sheets
}

async function readSheet(bytes: Buffer, name: string): Promise<Omit<SheetRows, 'sheets'>> {
  const { sheets } = await parsed(bytes, (sheet) => sheet.name === name)
  const [sheet] = sheets
  const rows = (sheet?.rows ?? []).map((row) => Array.from(row, textOf))
  return { sheet: name, rows, fillMerged: (below) => fill(rows, sheet?.merges ?? [], below) }
}

async function parsed(bytes: Buffer, sheets: (sheet: SheetFilterInfo) => boolean): Promise<Workbook> {
  try {
    return await readXlsx(bytes, { sheets })
  } catch (error) {
    // A damaged part shows in whatever stumbles over it.
    throw new UnreadableFile('broken_excel', { cause: error })
  }
}

// Down, not across: what is merged over rows is said of each of them; what is merged over columns is only written wide.
function fill(rows: string[][], merges: readonly MergeRange[], below: number): void {
  for (const { startRow, startCol, endRow } of merges) {
    if (startRow < below) continue
    const value = rows[startRow]?.[startCol] ?? ''
    for (const row of rows.slice(startRow + 1, endRow + 1)) if ((row[startCol] ?? '') === '') row[startCol] = value
  }
}

function textOf(cell: CellValue | undefined): string {
  // Excel's dates have no zone; the library tells them as if they were in UTC. They are fractions of days: half past nine
  // may come as a hair before it.
  if (cell instanceof Date) {
    const second = Math.round(cell.getTime() / 1000)
    if (Number.isNaN(second)) return ''
    const [day = '', time = ''] = new Date(second * 1000).toISOString().slice(0, 19).split('T')
    // A cell that holds a day alone is midnight to Excel; what is due on a day is due until its end.
    return time === '00:00:00' ? day : `${day} ${time}`
  }
  return cell === null || cell === undefined ? '' : String(cell)
}

// The directory at the end of a ZIP file names the size of each part.
async function unpackedBytes(path: string, size: number): Promise<number> {
  const file = await open(path, 'r')
  try {
    const tail = await readAt(file, Math.max(0, size - 66_000), Math.min(size, 66_000))
    const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
    if (end < 0 || end + 20 > tail.length) throw new UnreadableFile('broken_excel')
    const directory = await readAt(
      file,
      tail.readUInt32LE(end + 16),
      Math.min(tail.readUInt32LE(end + 12), 4 * 1024 * 1024),
    )
    let bytes = 0
    for (let offset = 0; offset + 46 <= directory.length && directory.readUInt32LE(offset) === 0x02014b50;) {
      bytes += directory.readUInt32LE(offset + 24)
      offset +=
        46 +
        directory.readUInt16LE(offset + 28) +
        directory.readUInt16LE(offset + 30) +
        directory.readUInt16LE(offset + 32)
    }
    return bytes
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}
