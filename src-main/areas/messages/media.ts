import { randomUUID } from 'node:crypto'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { query, command, read, sql } from '#main/database/transactions.ts'

type FileRow = { name: string; mediaType: string; content: Buffer }

/** The bytes of a file of a message; who opened it is on record first. Throws NOT_FOUND where there is none or the person does not see it. */
export async function mediaFile(database: Database, mediaId: number): Promise<File> {
  await command(database, 'ask_media', { command_id: randomUUID(), media_id: mediaId })
  const [file] = await read(
    database,
    query<FileRow>(
      sql('select name, media_type as "mediaType", content from zimmet.media_file(:mediaId)', { mediaId }),
    ),
  )
  if (file === undefined) throw notFound()
  return new File([new Uint8Array(file.content)], file.name, { type: file.mediaType })
}
