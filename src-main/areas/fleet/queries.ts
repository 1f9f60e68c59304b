import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type { Pc, UnreadableRow } from '#shared/contract/fleet.ts'
import { updateResult, upkeep } from '#shared/contract/updates.ts'

/** One row a PC, those behind and those unheard of for long first. */
export async function pcs(database: Database): Promise<Pc[]> {
  const rows = await read(
    database,
    query<Pc>(
      sql(
        `select p.id, p.machine_id as "machineId", p.host_name as "hostName", p.system, p.staff_id as "staffId", p.version, p.newest,
           p.ring, p.ring_said_by as "ringSaidBy", p.ordered_ring as "orderedRing", p.exempt_until as "exemptUntil", p.upkeep,
           p.looked_at as "lookedAt", p.result, p.waiting, p.seen_at as "seenAt", p.connections, p.people, p.names
         from zimmet.pcs() p`,
      ),
    ),
  )
  return rows.map((row) => ({
    ...row,
    upkeep: upkeep.safeParse(row.upkeep).data ?? 'unknown',
    result: row.result === null ? null : (updateResult.safeParse(row.result).data ?? 'unknown'),
  }))
}

/** Of which channel deliveries could not be read, the newest first. */
export async function unreadable(database: Database): Promise<UnreadableRow[]> {
  return await read(
    database,
    query<UnreadableRow>(
      sql(
        'select u.source, u.deliveries, u.since, u.newest_at as "newestAt", u.reason from zimmet.unreadable_by_source() u',
      ),
    ),
  )
}
