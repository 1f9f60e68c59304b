import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { ask, read, sql, view } from '#main/database/transactions.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import { inboxColumns } from '../inbox/queries.ts'

/** By number, phone or words, the newest first; only what the person may see. */
export async function search(database: Database, input: { words: string; limit: number }): Promise<InboxRow[]> {
  const found = sql('zimmet.search_requests(:words, :limit) with ordinality as found (id, place)', input)
  const query = view('inbox')
    .joinRaw('join ? on found.id = inbox.id', [found])
    .select(inboxColumns)
    .orderBy('found.place')
  return await read(database, ask<InboxRow>(query))
}

type FileRow = { name: string; mediaType: string; content: Buffer }

/** The bytes of an attachment. Throws NOT_FOUND where there is none or the person does not see its request. */
export async function attachmentFile(database: Database, attachmentId: number): Promise<File> {
  const query = sql('select name, media_type as "mediaType", content from zimmet.attachment_file(:attachmentId)', {
    attachmentId,
  })
  const [file] = await read(database, ask<FileRow>(query))
  if (file === undefined) throw notFound()
  return new File([new Uint8Array(file.content)], file.name, { type: file.mediaType })
}
