// Workbooks are read whole: their library unpacks them into memory. So they have a limit, and above it CSV is the way.
import { open, stat, type FileHandle } from 'node:fs/promises'
import { InvalidInputError, InvalidSpreadsheetError, readSheet, SheetNotFoundError } from 'read-excel-file/node'
import { UnreadableFile } from './unreadable.ts'

const largestFile = 64 * 1024 * 1024
/** Unpacked; a million cells are about 60 MB of it. */
const largestContent = 400 * 1024 * 1024

/** All rows of a sheet as text; dates as "2020-03-04 09:30:00". Throws UnreadableFile. */
export async function excelRows(path: string, sheet: string | undefined): Promise<string[][]> {
  const { size } = await stat(path)
  if (size > largestFile || (await unpackedBytes(path, size)) > largestContent)
    throw new UnreadableFile('excel_too_large')
  try {
    const rows = await readSheet(path, sheet ?? 1, { parseNumber: plainNumber })
    return rows.map((row) => row.map((cell: unknown) => textOf(cell)))
  } catch (error) {
    if (error instanceof SheetNotFoundError) throw new UnreadableFile('sheet_missing', { what: sheet ?? '1' })
    if (error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED')
      throw new UnreadableFile('old_excel')
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError || isFromParser(error))
      throw new UnreadableFile('broken_excel')
    throw error
  }
}

// As it stands in the sheet: a number of twelve digits stays what people read.
const plainNumber = (text: string): string => (/e/iu.test(text) ? String(Number(text)) : text)

function textOf(cell: unknown): string {
  // Excel's dates have no zone; the library tells them as if they were in UTC. They are fractions of days: half past nine
  // may come as a hair before it.
  if (cell instanceof Date) {
    const second = Math.round(cell.getTime() / 1000)
    return new Date(second * 1000).toISOString().slice(0, 19).replace('T', ' ')
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : ''
}

// A damaged part shows in whichever library stumbles over it; what the operating system refuses is not the file's fault.
const isFromParser = (error: unknown): boolean => error instanceof Error && !('syscall' in error)

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
    for (let place = 0; place + 46 <= directory.length && directory.readUInt32LE(place) === 0x02014b50;) {
      bytes += directory.readUInt32LE(place + 24)
      place +=
        46 +
        directory.readUInt16LE(place + 28) +
        directory.readUInt16LE(place + 30) +
        directory.readUInt16LE(place + 32)
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
