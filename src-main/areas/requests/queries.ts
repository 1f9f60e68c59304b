import type { Knex } from 'knex'
import type { Database } from '#main/database/database.ts'
import { preparedQuery, read, sql, view } from '#main/database/transactions.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { Act } from '#shared/contract/values.ts'
import { parsePhone } from '#shared/phone.ts'
import { inboxColumns, type Person } from '#main/database/inbox-rows.ts'
import { lookUp, mayLookUp } from '#main/database/look-up.ts'

/** What the person does to requests at all, now. */
export async function myActs(database: Database): Promise<Act[]> {
  const rows = await read(database, preparedQuery<{ act: Act }>(sql('select act from zimmet.my_acts() order by act')))
  return rows.map((row) => row.act)
}

/** By number, phone or words, the newest first; only what the person may see. */
export async function search({ me, database }: Person, input: { words: string; limit: number }): Promise<InboxRow[]> {
  const rows = await rowsOf(
    database,
    sql('zimmet.search_requests(:words, :limit) with ordinality as found (id, place)', input),
  )
  const phone = parsePhone(input.words)
  if (rows.length > 0 || phone === null || !mayLookUp(me)) return rows
  const lookUpId = await lookUp(database, phone)
  return await rowsOf(
    database,
    sql(
      `(select f.id, min(f.place) as place
        from zimmet.found_requests(:lookUpId, :limit) with ordinality as f (id, citizen_id, place) group by f.id) as found`,
      { lookUpId, limit: input.limit },
    ),
  )
}

async function rowsOf(database: Database, found: Knex.Raw): Promise<InboxRow[]> {
  const selection = view('inbox')
    .joinRaw('join ? on found.id = inbox.id', [found])
    .select(inboxColumns)
    .orderBy('found.place')
  // The words are planned for where they are looked for, in the database; what is joined to them is the same for all.
  return await read(database, preparedQuery<InboxRow>(selection))
}
