// How the server stands, for the screen Sağlık and for `npm run health`.
import type { HealthRow } from '#shared/contract/fleet.ts'
import type { Database } from './database.ts'
import { query, read, sql } from './transactions.ts'

/** Administrators only; the database refuses others. */
export async function serverHealth(database: Database): Promise<HealthRow[]> {
  return await read(
    database,
    query<HealthRow>(sql('select h.part, h.code, h.state, h.facts from zimmet.server_health() h')),
  )
}
