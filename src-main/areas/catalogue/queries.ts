import type { Knex } from 'knex'
import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { query, readTogether, sql, view } from '#main/database/transactions.ts'
import { catalogueNames as schema, type CatalogueNames } from '#shared/contract/catalogue.ts'

const inOrder =
  (...columns: string[]) =>
  (selection: Knex.QueryBuilder): Knex.QueryBuilder =>
    selection.orderBy(columns)

/** Where the house has no row of it yet. */
const nothingAtNight: CatalogueNames['messageSetting'] = {
  ...{ quietFrom: '21:00', quietUntil: '09:00' },
  ...{ surveyCloses: false, surveyTries: 3, daysBetweenTries: 2, daysToAnswer: 14 },
}

/** Everything with a name, as of one moment; sorted by id or by the position the municipality gave, sorting by name is the window's. */
export async function catalogueNames(database: Database): Promise<CatalogueNames> {
  const { shape } = schema
  const byId = { narrow: inOrder('id') }
  const { municipality, groupSizes, near, messageSettings, ...names } = await readTogether(database, {
    municipality: query<{ name: string }>(view('municipality').select({ name: 'name' })),
    directorates: select('directorate', shape.directorates.element, byId),
    subjects: select('subject', shape.subjects.element, byId),
    neighbourhoods: select('neighbourhood', shape.neighbourhoods.element, byId),
    streets: select('street', shape.streets.element, byId),
    channels: select('channel', shape.channels.element, byId),
    questions: select('question', shape.questions.element, { narrow: inOrder('subject_id', 'position', 'id') }),
    messageTexts: select('message_text', shape.messageTexts.element, byId),
    messageSettings: select('message_setting', shape.messageSetting, {}),
    quickTexts: select('quick_text', shape.quickTexts.element, byId),
    institutions: select('institution', shape.institutions.element, byId),
    reasons: select('reason', shape.reasons.element, { narrow: inOrder('kind', 'position', 'id') }),
    holdReasons: select('hold_reason', shape.holdReasons.element, { narrow: inOrder('position', 'id') }),
    legalBases: select('legal_basis', shape.legalBases.element, {
      ...byId,
      elsewhere: { canBeExtended: sql('extended_amount is not null') },
    }),
    calendars: select('work_calendar', shape.calendars.element, byId),
    groupSizes: query<{ kind: 'figures' | 'people'; minimum: number }>(
      sql('select distinct on (kind) kind, minimum from zimmet.group_size order by kind, id desc'),
    ),
    staff: select('staff', shape.staff.element, byId),
    near: query<{ share: number | null }>(sql('select min(budget_share)::float8 as share from zimmet.escalation_step')),
  })
  const leastOf = (wanted: string): number => groupSizes.find(({ kind }) => kind === wanted)?.minimum ?? 100
  return {
    ...names,
    municipality: municipality[0]?.name ?? null,
    nearShare: near[0]?.share ?? 1,
    messageSetting: messageSettings[0] ?? nothingAtNight,
    groupSizes: { figures: leastOf('figures'), people: leastOf('people') },
  }
}
