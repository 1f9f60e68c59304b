import { randomUUID } from 'node:crypto'
import type { Me } from '#shared/contract/session.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { FoundCitizen } from '#shared/contract/citizens.ts'
import type { Database } from './database.ts'
import { inboxColumns } from './inbox-rows.ts'
import { command, query, read, sql, view } from './transactions.ts'

/** Who speaks with callers looks them up; for others it would be a way to try out the digits that a mask hides. */
export const mayLookUp = ({ post }: Me): boolean => post === 'agent' || post === 'overseer'

/** Puts on record who looks for whom, by phone or name; what it gives asks zimmet.found_citizens and found_requests, in a later transaction. */
export async function lookUp(database: Database, input: string): Promise<string> {
  const lookUpId = randomUUID()
  await command(database, 'ask_citizens', { command_id: lookUpId, told_phone: input })
  return lookUpId
}

const requestsAtMost = 200

/** Whom a look-up that is on record found. */
export async function foundBy(database: Database, lookUpId: string): Promise<FoundCitizen[]> {
  const callers = await read(
    database,
    query<Omit<FoundCitizen, 'requests'>>(
      sql('select id, name, phone, is_written_to as "isWrittenTo" from zimmet.found_citizens(:lookUpId)', { lookUpId }),
    ),
  )
  if (callers.length === 0) return []
  const earlier = view('inbox')
    .joinRaw('join ? on found.id = inbox.id', [
      sql('zimmet.found_requests(:lookUpId, :limit) as found (id, citizen_id)', { lookUpId, limit: requestsAtMost }),
    ])
    .select(inboxColumns)
    .select({ citizenId: 'found.citizen_id' })
    .orderBy([
      { column: 'inbox.registered_at', order: 'desc' },
      { column: 'inbox.id', order: 'desc' },
    ])
  const rows = await read(database, query<InboxRow & { citizenId: number }>(earlier))
  return callers.map((caller) => ({
    ...caller,
    requests: rows.filter((row) => row.citizenId === caller.id).map(({ citizenId, ...row }) => row),
  }))
}
