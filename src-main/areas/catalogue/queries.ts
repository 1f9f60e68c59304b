import type { Knex } from 'knex'
import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { readTogether, sql } from '#main/database/transactions.ts'
import { everyName as schema, type EveryName } from '#shared/contract/catalogue.ts'

const inOrder =
  (...columns: string[]) =>
  (query: Knex.QueryBuilder): Knex.QueryBuilder =>
    query.orderBy(columns)

/** Everything with a name, as of one moment; sorted by id or by the position the municipality gave, sorting by name is the window's. */
export async function everyName(database: Database): Promise<EveryName> {
  const { shape } = schema
  const byId = { narrow: inOrder('id') }
  return await readTogether(database, {
    directorates: select('directorate', shape.directorates.element, byId),
    subjects: select('subject', shape.subjects.element, byId),
    neighbourhoods: select('neighbourhood', shape.neighbourhoods.element, byId),
    streets: select('street', shape.streets.element, byId),
    channels: select('channel', shape.channels.element, byId),
    institutions: select('institution', shape.institutions.element, byId),
    reasons: select('reason', shape.reasons.element, { narrow: inOrder('kind', 'position', 'id') }),
    holdReasons: select('hold_reason', shape.holdReasons.element, { narrow: inOrder('position', 'id') }),
    legalBases: select('legal_basis', shape.legalBases.element, {
      ...byId,
      elsewhere: { canBeExtended: sql('extended_amount is not null') },
    }),
    calendars: select('work_calendar', shape.calendars.element, byId),
    staff: select('staff', shape.staff.element, byId),
  })
}
