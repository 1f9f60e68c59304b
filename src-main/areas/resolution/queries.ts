import type { Database } from '#main/database/database.ts'
import { inboxColumns } from '#main/database/inbox-rows.ts'
import { query, read, sql, view } from '#main/database/transactions.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'

/** Requests whose citizens are to be asked by phone, who waits longest first. */
export async function toCall(database: Database): Promise<InboxRow[]> {
  const asked = sql(
    '(select request_id, min(asked_at) as asked_at from zimmet.survey_call group by request_id) as asked',
  )
  const selection = view('inbox')
    .joinRaw('join ? on asked.request_id = inbox.id', [asked])
    .select(inboxColumns)
    .orderBy('asked.asked_at')
  return await read(database, query<InboxRow>(selection))
}
