import type { ImportMapping, LookAnswer } from '#shared/contract/import.ts'
import { guessMapping } from './guess-mapping.ts'
import { openTable } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

const guessedFrom = 1_000
const shown = 5

/** What stands in a file, and what its columns may mean. */
export async function look(
  { path, name }: { path: string; name: string },
  file: ImportMapping['file'],
): Promise<LookAnswer> {
  try {
    const table = await openTable(path, file)
    const rows: string[][] = []
    try {
      for await (const { cells } of table.rows) {
        rows.push(cells)
        if (rows.length >= guessedFrom) break
      }
    } catch (error) {
      // Only a part may have come yet: what breaks off behind the rows we show is told when all of it is read.
      if (!(error instanceof UnreadableFile) || rows.length < shown) throw error
    }
    const { format, encoding, delimiter, columns } = table
    const guess = { ...guessMapping(name, columns, rows), file }
    return { kind: 'table', format, encoding, delimiter, columns, rows: rows.slice(0, shown), guess }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', problem: error.problem }
    throw error
  }
}
