import type { Database } from '#main/database/database.ts'
import { ask, read, sql } from '#main/database/transactions.ts'
import type { Moves } from '#shared/contract/clock.ts'

/** What a change would move, by a call that answers it as "moves"; the database does the change and takes it back. */
export async function movesOf(database: Database, call: string, values: Parameters<typeof sql>[1]): Promise<Moves> {
  const [row] = await read(database, ask<{ moves: Moves }>(sql(call, values)))
  return row?.moves ?? { count: 0, byDirectorate: [], largest: [] }
}
