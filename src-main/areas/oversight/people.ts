import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type { AgeBand, People, PeoplePart, Scope, Sex } from '#shared/contract/oversight.ts'
import { dayText, endedQuarter } from '#shared/period.ts'

type Cell = { ageBand: AgeBand; sex: Sex; people: number }

/** How many people asked, by age band and sex, in the published quarter and part that come nearest to the scope. */
export async function demographics(database: Database, scope: Scope): Promise<People> {
  const [now] = await read(database, query<{ at: number }>(sql('select now() as at')))
  const at = now?.at ?? Date.now()
  const quarter = endedQuarter({ until: scope.until ?? at }, at)
  const { part, partId } = partOf(scope)
  const first = dayText(quarter.since)
  // Published by whoever asks first, and committed before anything of it is told.
  await read(database, query(sql('select zimmet.publish_people(cast(:first as date))', { first })))
  const cells = await read(
    database,
    query<Cell>(
      sql(`select age_band as "ageBand", sex, people from zimmet.demographics(cast(:first as date), :part, :partId)`, {
        first,
        part,
        partId,
      }),
    ),
  )
  return { quarter, part, partId, cells }
}

// One narrowing at a time is published; of several the place is told.
function partOf({ neighbourhoodIds, directorateIds, subjectIds }: Scope): { part: PeoplePart; partId: number } {
  const narrowings = [
    { part: 'neighbourhood', ids: neighbourhoodIds },
    { part: 'directorate', ids: directorateIds },
    { part: 'subject', ids: subjectIds },
  ] as const
  for (const { part, ids } of narrowings) {
    const [partId, ...others] = ids ?? []
    if (partId !== undefined && others.length === 0) return { part, partId }
  }
  return { part: 'all', partId: 0 }
}
