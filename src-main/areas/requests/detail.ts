import type { Knex } from 'knex'
import * as z from 'zod'
import type { Database } from '#main/database/database.ts'
import { notFound } from '#main/database/errors.ts'
import { selectOften } from '#main/database/select.ts'
import { preparedQuery, readTogether, sql } from '#main/database/transactions.ts'
import type { Evidence } from '#shared/contract/catalogue.ts'
import { requestDetail, type OfferedAct, type RequestDetail } from '#shared/contract/requests.ts'

const { shape } = requestDetail

/** What stands in the request's own row; the citizen and the master in columns beside it. */
const requestRow = requestDetail
  .omit({ custody: true, holds: true, notes: true, attachments: true, resolutions: true, verifications: true })
  .omit({ surveys: true })
  .omit({ complainants: true, history: true, acts: true, warnings: true, escalation: true, owedEvidence: true })
  .omit({ extension: true, legalStage: true, joinProposal: true, citizen: true, master: true })
  .extend({
    citizenId: z.int().nullable(),
    citizenName: z.string().nullable(),
    citizenPhone: z.string().nullable(),
    masterId: z.int().nullable(),
    masterNumber: z.string().nullable(),
  })

/** One request with all that belongs to it, as of one moment. Throws NOT_FOUND where the person sees no such request. */
export async function detail(database: Database, requestId: number): Promise<RequestDetail> {
  const { request, extension, legalStage, joinProposal, owedEvidence, escalation, ...lists } = await readTogether(
    database,
    {
      request: selectOften('request', requestRow, {
        narrow: (selection) => selection.where('id', requestId),
        elsewhere: { registeredById: 'registered_by' },
      }),
      ...ledgersOf(requestId),
      ...papersOf(requestId),
      escalation: preparedQuery<{ level: number | null }>(
        sql('select zimmet.escalation_of(:requestId) as level', { requestId }),
      ),
      warnings: preparedQuery<RequestDetail['warnings'][number]>(
        sql(
          `select w.level, w.staff_id as "byId", w.at from zimmet.warning w
         join zimmet.request r on r.id = w.request_id and r.due_at = w.due_at
         where w.request_id = :requestId order by w.at`,
          { requestId },
        ),
      ),
      acts: preparedQuery<OfferedAct>(
        sql(
          `select act, refusal, has_cause as "hasCause", owes_words as "owesWords"
           from zimmet.acts_on(:requestId) order by act`,
          { requestId },
        ),
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

const byId = { byId: 'staff_id' } as const

function ledgersOf(requestId: number) {
  const of = linesOf(requestId)
  return {
    custody: selectOften('custody', shape.custody.element, {
      narrow: of('since'),
      elsewhere: { movedById: 'moved_by', acceptedById: 'accepted_by' },
    }),
    holds: selectOften('hold_period', shape.holds.element, { narrow: of('since'), elsewhere: { byId: 'held_by' } }),
    history: selectOften('history', shape.history.element, { narrow: of('entry'), elsewhere: byId }),
  }
}

/** The lines of a ledger that belong to a request, in an order. */
const linesOf =
  (requestId: number) =>
  (order: string) =>
  (selection: Knex.QueryBuilder): Knex.QueryBuilder =>
    selection.where('request_id', requestId).orderBy(order)

function papersOf(requestId: number) {
  const of = linesOf(requestId)
  return {
    extension: selectOften('extension', shape.extension.unwrap(), { narrow: of('at'), elsewhere: byId }),
    legalStage: selectOften('legal_stage', shape.legalStage.unwrap(), { narrow: of('at'), elsewhere: byId }),
    owedEvidence: preparedQuery<{ evidence: Evidence | null }>(
      sql('select zimmet.owed_evidence(:requestId) as evidence', { requestId }),
    ),
    joinProposal: selectOften('join_proposal', shape.joinProposal.unwrap(), {
      narrow: (selection) => of('at')(selection).whereNull('decided_at'),
      elsewhere: { byId: 'proposed_by' },
    }),
    notes: selectOften('note', shape.notes.element, { narrow: of('id'), elsewhere: byId }),
    attachments: selectOften('attachment', shape.attachments.element, {
      narrow: of('id'),
      elsewhere: { ...byId, withdrawnById: 'withdrawn_by' },
    }),
    resolutions: selectOften('resolution', shape.resolutions.element, {
      narrow: of('at'),
      elsewhere: { ...byId, approvedById: 'approved_by' },
    }),
    verifications: selectOften('verification', shape.verifications.element, { narrow: of('at'), elsewhere: byId }),
    surveys: selectOften('survey', shape.surveys.element, { narrow: of('asked_at') }),
    complainants: selectOften('complainant', shape.complainants.element, { narrow: of('id'), elsewhere: byId }),
  }
}
