import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type { UnusualReading } from '#shared/contract/oversight.ts'

/** Who looked up, revealed, opened or wrote out far more today than usual, or met a limit. */
export async function unusualReading(database: Database): Promise<UnusualReading[]> {
  return await read(
    database,
    query<UnusualReading>(
      sql(
        `select staff_id as "staffId", kind, today::int as today, usual, is_at_limit as "isAtLimit"
         from zimmet.unusual_reading()`,
      ),
    ),
  )
}
