import { randomUUID } from 'node:crypto'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { ask, command, read, sql, view } from '#main/database/transactions.ts'
import type { RevealedCitizen } from '#shared/contract/citizens.ts'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { MaskedCitizen } from '#shared/contract/requests.ts'
import { additionArguments, type Addition } from '../commands.ts'
import type { Me } from '#shared/contract/session.ts'
import { inboxColumns, type Person } from '../inbox/queries.ts'

type Caller = MaskedCitizen & { requests: InboxRow[] }
const requestsAtMost = 200

/** Who speaks with callers looks them up; for others it would be a way to try out the digits that a mask hides. */
export const mayLookUp = ({ post }: Me): boolean => post === 'agent' || post === 'overseer'

/** Puts on record who looks for whom by phone; what it gives asks zimmet.found_citizens and found_requests, in a later transaction. */
export async function lookUp(database: Database, phone: string): Promise<string> {
  const asked = randomUUID()
  await command(database, 'ask_citizens', { command_id: asked, told_phone: phone })
  return asked
}

/** Who calls from this phone, masked, and what they asked before, the newest first. */
export async function findByPhone({ me, database }: Person, phone: string): Promise<Caller[]> {
  if (!mayLookUp(me)) return []
  const asked = await lookUp(database, phone)
  const callers = await read(
    database,
    ask<MaskedCitizen>(sql('select id, name, phone from zimmet.found_citizens(:asked)', { asked })),
  )
  if (callers.length === 0) return []
  const earlier = view('inbox')
    .joinRaw('join ? on found.id = inbox.id', [
      sql('zimmet.found_requests(:asked, :limit) as found (id, citizen_id)', { asked, limit: requestsAtMost }),
    ])
    .select(inboxColumns)
    .select({ citizenId: 'found.citizen_id' })
    .orderBy([
      { column: 'inbox.registered_at', order: 'desc' },
      { column: 'inbox.id', order: 'desc' },
    ])
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
