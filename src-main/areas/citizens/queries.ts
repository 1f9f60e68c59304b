import { argumentsOf } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { query, command, read, sql, view } from '#main/database/transactions.ts'
import type { RevealedCitizen } from '#shared/contract/citizens.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { MaskedCitizen } from '#shared/contract/requests.ts'
import { addition } from '#shared/contract/values.ts'
import { inboxColumns, type Person } from '#main/database/inbox-rows.ts'
import { lookUp, mayLookUp } from '#main/database/look-up.ts'

type Caller = MaskedCitizen & { requests: InboxRow[] }
const requestsAtMost = 200

/** Who is meant by a phone, its last four digits or a name, masked, and what they asked before, the newest first. */
export async function find({ me, database }: Person, input: string): Promise<Caller[]> {
  if (!mayLookUp(me)) return []
  const lookUpId = await lookUp(database, input)
  const callers = await read(
    database,
    query<MaskedCitizen>(sql('select id, name, phone from zimmet.found_citizens(:lookUpId)', { lookUpId })),
  )
  if (callers.length === 0) return []
  const earlier = view('inbox')
    .joinRaw('join ? on found.id = inbox.id', [
      sql('zimmet.found_requests(:lookUpId, :limit) as found (id, citizen_id)', {
        lookUpId,
        limit: requestsAtMost,
      }),
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

type Reveal = { commandId: string; requestId: number; citizenId: number; reasonId: number; words: string | null }

/** The citizen's data in clear; who asked, when and why is on record before it is told. */
export async function reveal(database: Database, input: Reveal): Promise<RevealedCitizen> {
  await command(database, 'reveal', {
    ...argumentsOf(addition, input),
    citizen_id: input.citizenId,
    reason_id: input.reasonId,
    words: input.words,
  })
  const [row] = await read(
    database,
    query<{ citizen: RevealedCitizen }>(
      sql('select zimmet.revealed_citizen(:commandId) as citizen', { commandId: input.commandId }),
    ),
  )
  if (row === undefined || row.citizen === null) throw notFound()
  return row.citizen
}

type Disclosure = { at: number; byId: number; citizenId: number; reasonId: number; words: string | null }

/** Who looked at the citizens of a request, the newest first. */
export async function disclosures(database: Database, requestId: number): Promise<Disclosure[]> {
  const selection = view('disclosure')
    .where('request_id', requestId)
    .select({ at: 'at', byId: 'staff_id', citizenId: 'citizen_id', reasonId: 'reason_id', words: 'words' })
    .orderBy('at', 'desc')
  return await read(database, query<Disclosure>(selection))
}
