import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { ask, command, read, sql, view } from '#main/database/transactions.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { parsePhone } from '#shared/phone.ts'
import { lookUp, mayLookUp } from '../citizens/queries.ts'
import { inboxColumns, type Person } from '../inbox/queries.ts'

/** By number, phone or words, the newest first; only what the person may see. */
export async function search({ me, database }: Person, input: { words: string; limit: number }): Promise<InboxRow[]> {
  const rows = await rowsOf(
    database,
    sql('zimmet.search_requests(:words, :limit) with ordinality as found (id, place)', input),
  )
  const phone = parsePhone(input.words)
  if (rows.length > 0 || phone === null || !mayLookUp(me)) return rows
  const asked = await lookUp(database, phone)
  return await rowsOf(
    database,
    sql(
      `(select f.id, min(f.place) as place
        from zimmet.found_requests(:asked, :limit) with ordinality as f (id, citizen_id, place) group by f.id) as found`,
      { asked, limit: input.limit },
    ),
  )
}

async function rowsOf(database: Database, found: Knex.Raw): Promise<InboxRow[]> {
  const query = view('inbox')
    .joinRaw('join ? on found.id = inbox.id', [found])
    .select(inboxColumns)
    .orderBy('found.place')
  return await read(database, ask<InboxRow>(query))
}

type FileRow = { name: string; mediaType: string; content: Buffer }

/** The bytes of an attachment; who opened it is on record first. Throws NOT_FOUND where there is none or the person does not see its request. */
export async function attachmentFile(database: Database, attachmentId: number): Promise<File> {
  await command(database, 'ask_attachment', { command_id: randomUUID(), attachment_id: attachmentId })
  const query = sql('select name, media_type as "mediaType", content from zimmet.attachment_file(:attachmentId)', {
    attachmentId,
  })
  const [file] = await read(database, ask<FileRow>(query))
  if (file === undefined) throw notFound()
  return new File([new Uint8Array(file.content)], file.name, { type: file.mediaType })
}
