import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { askOften, readTogether, sql, view } from '#main/database/transactions.ts'
import type { Evidence } from '#shared/contract/catalogue.ts'
import type {
  Attachment,
  Complainant,
  CustodyEntry,
  HistoryEntry,
  HoldEntry,
  Note,
  OfferedAct,
  RequestDetail,
  Resolution,
  Verification,
} from '#shared/contract/requests.ts'

type Lists =
  | 'custody'
  | 'holds'
  | 'notes'
  | 'attachments'
  | 'resolutions'
  | 'verifications'
  | 'complainants'
  | 'history'
  | 'acts'
  | 'extension'
  | 'legalStage'
  | 'joinProposal'
  | 'owedEvidence'
  | 'escalation'
  | 'warnings'

type RequestRow = Omit<RequestDetail, Lists | 'citizen' | 'master'> & {
  citizenId: number | null
  citizenName: string | null
  citizenPhone: string | null
  masterId: number | null
  masterNumber: string | null
}

const requestColumns = {
  id: 'id',
  number: 'number',
  subjectId: 'subject_id',
  neighbourhoodId: 'neighbourhood_id',
  streetId: 'street_id',
  door: 'door',
  description: 'description',
  priority: 'priority',
  state: 'state',
  directorateId: 'directorate_id',
  clerkId: 'clerk_id',
  channelId: 'channel_id',
  registeredAt: 'registered_at',
  registeredById: 'registered_by',
  custodySince: 'custody_since',
  heldUntil: 'held_until',
  holdReasonId: 'hold_reason_id',
  changedAt: 'changed_at',
  version: 'version',
  returnedCount: 'returned_count',
  reopenedCount: 'reopened_count',
  handOverCount: 'hand_over_count',
  outcome: 'outcome',
  resolvedAt: 'resolved_at',
  closedAt: 'closed_at',
  importedFrom: 'imported_from',
  importedKey: 'imported_key',
  originalDueAt: 'original_due_at',
  originalClosedAt: 'original_closed_at',
  citizenId: 'citizen_id',
  citizenName: 'citizen_name',
  citizenPhone: 'citizen_phone',
  masterId: 'master_id',
  masterNumber: 'master_number',
  calendarId: 'calendar_id',
  targetUnit: 'target_unit',
  targetAmount: 'target_amount',
  dueAt: 'due_at',
  contactDueAt: 'contact_due_at',
  contactedAt: 'contacted_at',
  legalBasisId: 'legal_basis_id',
  legalSince: 'legal_since',
  legalIsExtended: 'legal_is_extended',
  legalDueAt: 'legal_due_at',
}

const byWhom = { at: 'at', byId: 'staff_id' }

/** One request with all that belongs to it, as of one moment. Throws NOT_FOUND where the person sees no such request. */
export async function detail(database: Database, requestId: number): Promise<RequestDetail> {
  const { request, extension, legalStage, joinProposal, owedEvidence, escalation, ...lists } = await readTogether(
    database,
    {
      request: askOften<RequestRow>(view('request').where('id', requestId).select(requestColumns)),
      ...ledgersOf(requestId),
      ...papersOf(requestId),
      escalation: askOften<{ level: number | null }>(
        sql('select zimmet.escalation_of(:requestId) as level', { requestId }),
      ),
      warnings: askOften<RequestDetail['warnings'][number]>(
        sql(
          `select w.level, w.staff_id as "byId", w.at from zimmet.warning w
         join zimmet.request r on r.id = w.request_id and r.due_at = w.due_at
         where w.request_id = :requestId order by w.at`,
          { requestId },
        ),
      ),
      acts: askOften<OfferedAct>(
        sql('select act, refusal from zimmet.acts_on(:requestId) order by act', { requestId }),
      ),
    },
  )
  const [row] = request
  if (row === undefined) throw notFound()
  const { citizenId, citizenName, citizenPhone, masterId, masterNumber, ...facts } = row
  return {
    ...facts,
    citizen: citizenId === null ? null : { id: citizenId, name: citizenName ?? '', phone: citizenPhone },
    master: masterId === null || masterNumber === null ? null : { id: masterId, number: masterNumber },
    ...lists,
    extension: extension[0] ?? null,
    legalStage: legalStage[0] ?? null,
    joinProposal: joinProposal[0] ?? null,
    owedEvidence: owedEvidence[0]?.evidence ?? 'none',
    escalation: escalation[0]?.level ?? 0,
  }
}

function ledgersOf(requestId: number) {
  return {
    custody: askOften<CustodyEntry>(
      view('custody')
        .where('request_id', requestId)
        .select({ directorateId: 'directorate_id', since: 'since', until: 'until', how: 'how', reasonId: 'reason_id' })
        .select({ words: 'words', movedById: 'moved_by', acceptedAt: 'accepted_at', acceptedById: 'accepted_by' })
        .select({ dueAt: 'due_at', calendarId: 'calendar_id', workedSeconds: 'worked_seconds' })
        .orderBy('since'),
    ),
    holds: askOften<HoldEntry>(
      view('hold_period')
        .where('request_id', requestId)
        .select({ reasonId: 'reason_id', words: 'words', since: 'since', until: 'until' })
        .select({ endedAt: 'ended_at', byId: 'held_by' })
        .orderBy('since'),
    ),
    history: askOften<HistoryEntry>(
      view('history')
        .where('request_id', requestId)
        .select({ ...byWhom, entry: 'entry', act: 'act', details: 'details' })
        .orderBy('entry'),
    ),
  }
}

function papersOf(requestId: number) {
  return {
    extension: askOften<NonNullable<RequestDetail['extension']>>(
      view('extension')
        .where('request_id', requestId)
        .select({ ...byWhom, dueBefore: 'due_before', dueAfter: 'due_after', words: 'words' }),
    ),
    legalStage: askOften<NonNullable<RequestDetail['legalStage']>>(
      view('legal_stage')
        .where('request_id', requestId)
        .select({ ...byWhom, legalDueAt: 'legal_due_at', words: 'words' }),
    ),
    owedEvidence: askOften<{ evidence: Evidence | null }>(
      sql('select zimmet.owed_evidence(:requestId) as evidence', { requestId }),
    ),
    joinProposal: askOften<NonNullable<RequestDetail['joinProposal']>>(
      view('join_proposal').where('request_id', requestId).whereNull('decided_at').select({
        at: 'at',
        byId: 'proposed_by',
        masterId: 'master_id',
        masterNumber: 'master_number',
        words: 'words',
      }),
    ),
    notes: askOften<Note>(
      view('note')
        .where('request_id', requestId)
        .select({ ...byWhom, id: 'id', words: 'words' })
        .orderBy('id'),
    ),
    attachments: askOften<Attachment>(
      view('attachment')
        .where('request_id', requestId)
        .select({
          ...byWhom,
          id: 'id',
          name: 'name',
          mediaType: 'media_type',
          bytes: 'bytes',
          isEvidence: 'is_evidence',
          alsoOn: 'also_on',
        })
        .orderBy('id'),
    ),
    ...verdictsOf(requestId),
  }
}

function verdictsOf(requestId: number) {
  return {
    resolutions: askOften<Resolution>(
      view('resolution')
        .where('request_id', requestId)
        .select({ ...byWhom, directorateId: 'directorate_id', outcome: 'outcome', words: 'words' })
        .select({ institutionId: 'institution_id', approvedAt: 'approved_at', approvedById: 'approved_by' })
        .orderBy('at'),
    ),
    verifications: askOften<Verification>(
      view('verification')
        .where('request_id', requestId)
        .select({ ...byWhom, solved: 'solved', byCitizen: 'by_citizen', score: 'score', words: 'words' })
        .orderBy('at'),
    ),
    complainants: askOften<Complainant>(
      view('complainant')
        .where('request_id', requestId)
        .select({ ...byWhom, citizenId: 'citizen_id', name: 'name', phone: 'phone', joinedNumber: 'joined_number' })
        .orderBy('id'),
    ),
  }
}
