// An import: read, told to the database in portions, finished, all in one transaction. Dry, it is taken back at the end.
import { openTransaction, type Transaction } from '#main/database/long-work.ts'
import type { Database } from '#main/database/database.ts'
import type {
  ImportField,
  ImportMapping,
  ImportProgress,
  ImportResult,
  RefusedRow,
  RowReason,
} from '#shared/contract/import.ts'
import type { ImportLanguage } from '#shared/import-sentences.ts'
import { parsePhone } from '#shared/phone.ts'
import { beginImport, bringRows, finishImport } from './queries.ts'
import { rowReader, type RowReader, type ToldRow } from './read-row.ts'
import { RefusalReport, type ReportPlace } from './report.ts'
import { openTable, type Table, type TableRow } from '#main/files/table.ts'
import { Tally } from './tally.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'

export interface ImportOrder<Kept> {
  path: string
  fileName: string
  mapping: ImportMapping
  isDry: boolean
  language: ImportLanguage
  report: ReportPlace<Kept>
}

type Told<Kept> =
  | Exclude<ImportProgress, { kind: 'done' }>
  | { kind: 'done'; result: Omit<ImportResult, 'report'> & { report: Kept | null } }

const portion = 1_000

/** Tells how far it is, and how it ended. Ended early, or where anything fails, nothing of it is kept. */
export async function* runImport<Kept>(
  database: Database,
  order: ImportOrder<Kept>,
): AsyncGenerator<Told<Kept>, undefined, void> {
  const report = new RefusalReport(order.report, order.language)
  let isKept = false
  try {
    const table = await openTable(order.path, order.mapping.file)
    const reader = rowReader(order.mapping, table.columns)
    const result = yield* bringIn(database, order, { table, reader, report })
    const kept = await report.finish()
    isKept = true
    yield { kind: 'done', result: { ...result, report: kept } }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    yield { kind: 'unreadable', problem: error.problem }
  } finally {
    if (!isKept) await report.abandon()
  }
  return undefined
}

type Parts = { table: Table; reader: RowReader; report: RefusalReport<unknown> }

async function* bringIn(
  database: Database,
  { mapping, fileName, isDry }: ImportOrder<unknown>,
  { table, reader, report }: Parts,
): AsyncGenerator<Told<never>, Omit<ImportResult, 'report'>, void> {
  const tally = new Tally()
  const transaction = await openTransaction(database)
  let isWhole = false
  try {
    const importId = await beginImport(transaction, mapping, fileName)
    yield { kind: 'reading', rows: 0, share: 0 }
    for await (const rows of inPortions(table.rows)) {
      const refused = await importBatch(transaction, importId, rows, reader, mapping, tally)
      tally.refuse(refused)
      await report.write(refused)
      yield { kind: 'reading', rows: tally.rows, share: table.share() }
    }
    yield { kind: 'writing', rows: tally.rows }
    const { taken } = await finishImport(transaction, importId, tally)
    isWhole = true
    await transaction.close(isDry ? 'rollback' : 'commit')
    const { byStatus, alreadyThere, refused, byReason, firstRefused, doubts } = tally
    return { taken, byStatus, alreadyThere, refused, byReason, firstRefused, doubts }
  } finally {
    if (!isWhole) await transaction.close('rollback')
  }
}

async function* inPortions(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow[], undefined, void> {
  let gathered: TableRow[] = []
  for await (const row of rows) {
    gathered.push(row)
    if (gathered.length < portion) continue
    yield gathered
    gathered = []
  }
  if (gathered.length > 0) yield gathered
  return undefined
}

async function importBatch(
  transaction: Transaction,
  importId: number,
  rows: readonly TableRow[],
  reader: RowReader,
  mapping: ImportMapping,
  tally: Tally,
): Promise<RefusedRow[]> {
  const refused: RefusedRow[] = []
  const byNumber = new Map<number, { row: TableRow; parsed: ToldRow }>()
  for (const row of rows) {
    tally.doubt(row.doubts ?? [])
    const parsed = reader.read(row)
    if ('reason' in parsed) refused.push({ row: row.row, key: reader.cell(row, 'key'), ...parsed })
    else byNumber.set(row.row, { row, parsed: mapping.invalidPhone === 'leave_out' ? withoutBadPhone(parsed) : parsed })
  }
  for (const { row, reason } of await bringRows(
    transaction,
    importId,
    [...byNumber.values()].map(({ parsed }) => parsed),
  )) {
    const found = byNumber.get(row)
    if (found === undefined) continue
    if (reason === 'already_there') tally.alreadyThere += 1
    else refused.push({ row, key: found.parsed.key, reason, value: valueOf(reason, found.row, reader) })
    byNumber.delete(row)
  }
  for (const { parsed } of byNumber.values()) tally.byStatus[parsed.outcome ?? 'open'] += 1
  tally.rows += rows.length
  return refused.toSorted((one, other) => one.row - other.row)
}

const withoutBadPhone = (row: ToldRow): ToldRow =>
  parsePhone(row.citizenPhone) === null ? { ...row, citizenPhone: '' } : row

const fieldOf: Partial<Record<RowReason, ImportField>> = {
  directorate_unknown: 'directorate',
  open_in_retired_directorate: 'directorate',
  subject_unknown: 'subject',
  neighbourhood_unknown: 'neighbourhood',
  channel_unknown: 'channel',
  phone_invalid: 'citizenPhone',
  key_twice: 'key',
  key_too_long: 'key',
}

// What stands in the way, as the file has it, where naming it helps to put it right.
function valueOf(reason: RowReason, row: TableRow, reader: RowReader): string | null {
  const field = fieldOf[reason]
  return field === undefined ? null : reader.cell(row, field).slice(0, 200)
}
