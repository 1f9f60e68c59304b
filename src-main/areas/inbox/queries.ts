import type { Knex } from 'knex'
import { readAside } from '#main/database/aside.ts'
import type { Database } from '#main/database/database.ts'
import { inboxColumns, isOnDesk, tabQuery, type Person } from '#main/database/inbox-rows.ts'
import { preparedQuery, readTogether, sql, view, type Query } from '#main/database/transactions.ts'
import type { InboxCounts, InboxRow, InboxTab } from '#shared/contract/inbox.ts'

type ListInput = { tab: InboxTab; directorateId?: number | undefined; limit: number }

/** The rows of a tab, what is due next first, and how many there are in all; rows and number are of one moment. */
export async function list(person: Person, input: ListInput): Promise<{ rows: InboxRow[]; total: number }> {
  const chosen = (): Knex.QueryBuilder => tabQuery(person.me, input)
  const rows = chosen().select(inboxColumns).orderBy('due_at').orderBy('id').limit(input.limit)
  // Kept numbers (zimmet_data.open_tally) are summed faster than rows are counted; they do not tell of what one once held.
  const counted: Query<{ total: number }> = isOnDesk(person.me, input.directorateId)
    ? preparedQuery(
        sql('select zimmet.inbox_total(:tab, cast(:directorateId as int)) as total', {
          tab: input.tab,
          directorateId: input.directorateId ?? null,
        }),
      )
    : preparedQuery(chosen().count({ total: '*' }))
  const answer = await readTogether(person.database, { rows: preparedQuery<InboxRow>(rows), total: counted })
  return { rows: answer.rows, total: answer.total[0]?.total ?? 0 }
}

/** How many rows each tab has, by the definitions of the figures. */
export async function counts(person: Person, directorateId: number | undefined): Promise<InboxCounts> {
  const question = sql('select zimmet.inbox_counts(cast(:directorateId as int)) as counts', {
    directorateId: directorateId ?? null,
  })
  const [row] = await readAside(person.database, preparedQuery<{ counts: InboxCounts }>(question))
  if (row === undefined) throw new Error('zimmet.inbox_counts gave no answer')
  return row.counts
}

/** The rows of these requests as they are now; those the person does not see are missing. */
export async function rowsOf(database: Database, ids: readonly number[]): Promise<InboxRow[]> {
  const selection = view('inbox')
    .select(inboxColumns)
    .where('id', '=', sql('any(cast(:ids as int[]))', { ids: [...ids] }))
  return await readAside(database, preparedQuery<InboxRow>(selection))
}
