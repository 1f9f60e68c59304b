import { argumentsOf } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { query, command, read, sql, view } from '#main/database/transactions.ts'
import type { FoundCitizen, RevealedCitizen } from '#shared/contract/citizens.ts'
import { addition } from '#shared/contract/values.ts'
import type { Person } from '#main/database/inbox-rows.ts'
import { foundBy, lookUp, mayLookUp } from '#main/database/look-up.ts'

/** Who is meant by a phone, its last four digits or a name, masked, and what they asked before, the newest first. */
export async function find({ me, database }: Person, input: string): Promise<FoundCitizen[]> {
  if (!mayLookUp(me)) return []
  return await foundBy(database, await lookUp(database, input))
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
