import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { query, readTogether, sql } from '#main/database/transactions.ts'
import { groupSize, quota, sessionHold, type Limits, type ReadingLimit } from '#shared/contract/oversight.ts'

/** The limits in force: of reading (the newest of each kind), and of what one person may take. */
export async function limits(database: Database): Promise<Limits> {
  return await readTogether(database, {
    reading: query<ReadingLimit>(
      sql(
        `select distinct on (kind) kind, per_minute as "perMinute", per_hour as "perHour", at, set_by as "setById"
         from zimmet.reading_limit order by kind, at desc`,
      ),
    ),
    groupSizes: select('group_size', groupSize, {
      narrow: (selection) => selection.orderBy('id', 'desc'),
      elsewhere: { setById: 'set_by' },
    }),
    quotas: select('quota', quota, { narrow: (selection) => selection.orderBy('code', 'desc') }),
    holds: select('session_hold', sessionHold, { narrow: (selection) => selection.orderBy('id', 'desc').limit(50) }),
  })
}
