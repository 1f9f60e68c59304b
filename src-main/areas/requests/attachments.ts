import { randomUUID } from 'node:crypto'
import { argumentsOf } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { query, command, read, sql } from '#main/database/transactions.ts'
import { addition, type CommandAnswer } from '#shared/contract/values.ts'

type Attach = {
  commandId: string
  requestId: number
  content: Buffer
  name: string
  isEvidence: boolean
  takenAt: number | null
  fingerprint: string | null
}

/** Adds a photo or document; size and kind are the database's to judge. */
export async function attach(database: Database, input: Attach): Promise<CommandAnswer & { attachmentId: number }> {
  return await command(database, 'attach', {
    ...argumentsOf(addition, input),
    file_name: input.name,
    content: input.content,
    is_evidence: input.isEvidence,
    taken_at: input.takenAt === null ? null : new Date(input.takenAt).toISOString(),
    fingerprint: input.fingerprint,
  })
}

type FileRow = { name: string; mediaType: string; content: Buffer }

/** The bytes of an attachment; who opened it is on record first. Throws NOT_FOUND where there is none or the person does not see its request. */
export async function attachmentFile(database: Database, attachmentId: number): Promise<File> {
  await command(database, 'ask_attachment', { command_id: randomUUID(), attachment_id: attachmentId })
  const selection = sql('select name, media_type as "mediaType", content from zimmet.attachment_file(:attachmentId)', {
    attachmentId,
  })
  const [file] = await read(database, query<FileRow>(selection))
  if (file === undefined) throw notFound()
  return new File([new Uint8Array(file.content)], file.name, { type: file.mediaType })
}
