import { toJson } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import type { Transaction } from '#main/database/long-work.ts'
import { query, read, sql, view } from '#main/database/transactions.ts'
import type { ImportMapping, PastImport, RowReason } from '#shared/contract/import.ts'
import type { ToldRow } from './read-row.ts'

/** The imports there were, the newest first. */
export async function pastImports(database: Database): Promise<PastImport[]> {
  return await read(
    database,
    query<PastImport>(
      view('import')
        .select({ id: 'id', source: 'source', fileName: 'file_name', begunAt: 'begun_at', byId: 'staff_id' })
        .select({ taken: 'taken', open: 'taken_open', alreadyThere: 'already_there', refused: 'refused' })
        .select({ takenBackAt: 'taken_back_at', takenBackById: 'taken_back_by', takenBackWords: 'taken_back_words' })
        .select({ takeBackWaits: 'take_back_waits' })
        .orderBy('id', 'desc')
        .limit(200),
    ),
  )
}

/** Begins an import of this transaction; throws REFUSED where another is under way. */
export async function beginImport(transaction: Transaction, mapping: ImportMapping, fileName: string): Promise<number> {
  const adds = Object.entries(mapping.unknownNames).flatMap(([kind, what]) => (what === 'add' ? [kind] : []))
  const [row] = await transaction.query(
    query<{ id: number }>(
      sql('select zimmet.begin_import(:source, :fileName, :adds) as id', { source: mapping.source, fileName, adds }),
    ),
  )
  if (row === undefined) throw new Error('zimmet.begin_import gave no answer')
  return row.id
}

/** Tells rows to an import; gives back those that do not come in, and those that came before (`already_there`). */
export async function bringRows(
  transaction: Transaction,
  importId: number,
  rows: readonly ToldRow[],
): Promise<{ row: number; reason: RowReason | 'already_there' }[]> {
  if (rows.length === 0) return []
  return await transaction.query(
    query<{ row: number; reason: RowReason | 'already_there' }>(
      sql('select row_number as "row", reason from zimmet.import_rows(:importId, cast(:rows as jsonb))', {
        importId,
        rows: toJson(rows),
      }),
    ),
  )
}

/** Writes all that was taken. */
export async function finishImport(
  transaction: Transaction,
  importId: number,
  { alreadyThere, refused }: { alreadyThere: number; refused: number },
): Promise<{ taken: number }> {
  const [row] = await transaction.query(
    query<{ answer: { taken: number } }>(
      sql('select zimmet.finish_import(:importId, :alreadyThere, :refused) as answer', {
        importId,
        alreadyThere,
        refused,
      }),
    ),
  )
  if (row === undefined) throw new Error('zimmet.finish_import gave no answer')
  return row.answer
}
