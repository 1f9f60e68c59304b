import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { read, readTogether } from '#main/database/transactions.ts'
import {
  absence,
  account,
  recordedChange,
  type Absence,
  type Account,
  type RecordedChange,
} from '#shared/contract/staff.ts'

/** Everybody with his post, and who is away, as of one moment. */
export async function accounts(database: Database): Promise<{ accounts: Account[]; absences: Absence[] }> {
  return await readTogether(database, {
    accounts: select('account', account, { narrow: (selection) => selection.orderBy('id') }),
    absences: select('absence', absence, { narrow: (selection) => selection.orderBy(['since', 'id']) }),
  })
}

/** What was done to one person's post, the newest first. */
export async function changes(database: Database, staffId: number): Promise<RecordedChange[]> {
  return await read(
    database,
    select('staff_change', recordedChange, {
      narrow: (selection) => selection.where({ staff_id: staffId }).orderBy('id', 'desc').limit(200),
    }),
  )
}

/** What was done to an entry of the catalogue, the newest first. */
export async function entryChanges(database: Database, kind: string, entryId: number): Promise<RecordedChange[]> {
  return await read(
    database,
    select('catalogue_change', recordedChange, {
      narrow: (selection) => selection.where({ kind, entry_id: entryId }).orderBy('id', 'desc').limit(200),
    }),
  )
}
