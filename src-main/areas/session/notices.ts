import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type { StaffNotice } from '#shared/contract/session.ts'

/** What others did to the account of whoever is signed in, the newest first. */
export async function notices(database: Database): Promise<StaffNotice[]> {
  return await read(
    database,
    query<StaffNotice>(
      sql(
        `select n.id, n.at, n.kind, b.full_name as by, s.full_name as second, n.seen_at as "seenAt"
         from zimmet.staff_notice n
         join zimmet.staff b on b.id = n.by_staff_id
         left join zimmet.staff s on s.id = n.second_staff_id
         order by n.at desc, n.id desc
         limit 50`,
      ),
    ),
  )
}
