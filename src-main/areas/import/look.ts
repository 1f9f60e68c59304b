import type { ImportMapping, LookAnswer, ReadingDoubt } from '#shared/contract/import.ts'
import { guessMapping } from './guess-mapping.ts'
import { sheetsOf, type SheetName } from '#main/files/excel-rows.ts'
import { kindOf } from '#main/files/file-kind.ts'
import { openTable } from '#main/files/table.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'

const guessedFrom = 1_000
const shown = 5
const shownDoubts = 20

/** What stands in a file, and what its columns may mean. */
export async function look(
  { path, name }: { path: string; name: string },
  file: ImportMapping['file'],
): Promise<LookAnswer> {
  try {
    const table = await openTable(path, file)
    const rows: string[][] = []
    const doubts: ReadingDoubt[] = []
    try {
      for await (const row of table.rows) {
        rows.push(row.cells)
        doubts.push(...(row.doubts ?? []))
        if (rows.length >= guessedFrom) break
      }
    } catch (error) {
      // Only a part may have come yet: what breaks off behind the rows we show is told when all of it is read.
      if (!(error instanceof UnreadableFile) || rows.length < shown) throw error
    }
    const { format, encoding, delimiter, sheet, sheets, header, above, columns } = table
    return {
      ...{ kind: 'table', format, encoding, delimiter, sheet, sheets, header, above, columns },
      rows: rows.slice(0, shown),
      doubts: doubts.slice(0, shownDoubts),
      guess: { ...guessMapping(name, columns, rows), file },
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { kind: 'unreadable', problem: error.problem, ...(await whatItIs(path)) }
  }
}

// A workbook whose first sheet is empty may have another; a text may be parted otherwise.
async function whatItIs(path: string): Promise<{ format: 'csv' | 'xlsx' | null; sheets: SheetName[] }> {
  try {
    const { format } = await kindOf(path, 'auto')
    return { format, sheets: format === 'xlsx' ? await sheetsOf(path) : [] }
  } catch {
    return { format: null, sheets: [] }
  }
}
