import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { ask, command, read, sql, view } from '#main/database/transactions.ts'
import type { RevealedCitizen } from '#shared/contract/citizens.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { MaskedCitizen } from '#shared/contract/requests.ts'
import { additionArguments, type Addition } from '../commands.ts'
import { inboxColumns } from '../inbox/queries.ts'

type Caller = MaskedCitizen & { requests: InboxRow[] }
const requestsAtMost = 200

/** Who calls from this phone, masked, and what they asked before, the newest first. */
export async function findByPhone(database: Database, phone: string): Promise<Caller[]> {
  const callers = await read(
    database,
    ask<MaskedCitizen>(sql('select id, name, phone from zimmet.find_citizens(:phone)', { phone })),
  )
  if (callers.length === 0) return []
  const earlier = view('inbox')
    .join('request', 'request.id', 'inbox.id')
    .where('request.citizen_id', '=', sql('any(cast(:ids as int[]))', { ids: callers.map((caller) => caller.id) }))
    .select(inboxColumns)
    .select({ citizenId: 'request.citizen_id' })
    .orderBy([
      { column: 'inbox.registered_at', order: 'desc' },
      { column: 'inbox.id', order: 'desc' },
    ])
    .limit(requestsAtMost)
  const rows = await read(database, ask<InboxRow & { citizenId: number }>(earlier))
  return callers.map((caller) => ({
    ...caller,
    requests: rows.filter((row) => row.citizenId === caller.id).map(({ citizenId, ...row }) => row),
  }))
}

type Reveal = Addition & { citizenId: number; reasonId: number; words: string | null }

/** The citizen's data in clear; who asked, when and why is on record before it is told. */
export async function reveal(database: Database, input: Reveal): Promise<RevealedCitizen> {
  await command(database, 'reveal', {
    ...additionArguments(input),
    citizen_id: input.citizenId,
    reason_id: input.reasonId,
    words: input.words,
  })
  const [row] = await read(
    database,
    ask<{ citizen: RevealedCitizen }>(
      sql('select zimmet.revealed_citizen(:commandId) as citizen', { commandId: input.commandId }),
    ),
  )
  if (row === undefined || row.citizen === null) throw notFound()
  return row.citizen
}

type Disclosure = { at: number; byId: number; citizenId: number; reasonId: number; words: string | null }

/** Who looked at the citizens of a request, the newest first. */
export async function disclosures(database: Database, requestId: number): Promise<Disclosure[]> {
  const query = view('disclosure')
    .where('request_id', requestId)
    .select({ at: 'at', byId: 'staff_id', citizenId: 'citizen_id', reasonId: 'reason_id', words: 'words' })
    .orderBy('at', 'desc')
  return await read(database, ask<Disclosure>(query))
}
