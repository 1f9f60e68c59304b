import type { Database } from '#main/database/database.ts'
import { ask, readTogether, sql, view } from '#main/database/transactions.ts'
import type {
  Channel,
  Colleague,
  Directorate,
  EveryName,
  HoldReason,
  Reason,
  Street,
  Subject,
} from '#shared/contract/catalogue.ts'

type Named = { id: number; name: string }

const isActive = { isActive: 'is_active' }
const named = { id: 'id', name: 'name' }

/** Everything with a name, as of one moment; sorted by id or by the position the municipality gave, sorting by name is the window's. */
export async function everyName(database: Database): Promise<EveryName> {
  return await readTogether(database, {
    directorates: ask<Directorate>(
      view('directorate')
        .select({ ...named, ...isActive, isDispatchDesk: 'is_dispatch_desk' })
        .orderBy('id'),
    ),
    subjects: ask<Subject>(
      view('subject')
        .select({ ...named, ...isActive, directorateId: 'directorate_id', priority: 'priority' })
        .select({ requiredEvidence: 'required_evidence', keywords: 'keywords' })
        .orderBy('id'),
    ),
    neighbourhoods: ask<Named & { isActive: boolean }>(
      view('neighbourhood')
        .select({ ...named, ...isActive })
        .orderBy('id'),
    ),
    streets: ask<Street>(
      view('street')
        .select({ ...named, neighbourhoodId: 'neighbourhood_id', kind: 'kind' })
        .orderBy('id'),
    ),
    channels: ask<Channel>(
      view('channel')
        .select({ ...named, code: 'code' })
        .orderBy('id'),
    ),
    institutions: ask<Named & { isActive: boolean }>(
      view('institution')
        .select({ ...named, ...isActive })
        .orderBy('id'),
    ),
    reasons: ask<Reason>(
      view('reason')
        .select({ ...named, ...isActive, kind: 'kind', needsWords: 'needs_words' })
        .orderBy(['kind', 'position', 'id']),
    ),
    holdReasons: ask<HoldReason>(
      view('hold_reason')
        .select({ ...named, ...isActive, pausesClock: 'pauses_clock', longestDays: 'longest_days' })
        .orderBy(['position', 'id']),
    ),
    legalBases: ask<EveryName['legalBases'][number]>(
      view('legal_basis')
        .select({ ...named, code: 'code', unit: 'unit', canBeInterrupted: 'can_be_interrupted' })
        .select({ stageSuffices: 'stage_suffices' })
        .select({ canBeExtended: sql('extended_amount is not null') })
        .orderBy('id'),
    ),
    calendars: ask<Named>(view('work_calendar').select(named).orderBy('id')),
    staff: ask<Colleague>(
      view('staff')
        .select({ id: 'id', ...isActive, fullName: 'full_name', post: 'post', directorateIds: 'directorate_ids' })
        .orderBy('id'),
    ),
  })
}
