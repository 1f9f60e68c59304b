// What the ledgers say of some requests, read at once: what second opinions are made of.
import type { Client } from 'pg'

export interface Ledgers {
  requests: {
    id: number
    state: string
    outcome: string | null
    closed: number | null
    due: number | null
    legalDue: number | null
    subject: number
    master: number | null
    holder: number
    clerk: number | null
    closedElsewhere: number | null
    /** What history says was done to it, the first first. */
    acts: string[]
  }[]
  custody: { request: number; directorate: number; from: number; until: number | null; accepted: number | null }[]
  resolutions: {
    request: number
    at: number
    by: number
    directorate: number
    outcome: string
    approvedBy: number | null
  }[]
  verifications: { request: number; at: number; by: number; solved: boolean; byCitizen: boolean }[]
  attachments: {
    request: number
    at: number
    by: number
    kind: string
    hash: string
    isEvidence: boolean
    withdrawn: number | null
  }[]
  joinings: {
    request: number
    master: number
    at: number
    by: number
    proposedBy: number | null
    ended: number | null
  }[]
  memberships: { staff: number; directorate: number; from: number; until: number | null }[]
  laws: { request: number; at: number; act: string; law: number | null }[]
  retired: number[]
  /** Who works off requests: clerks and directors who have not left. */
  workers: number[]
  contacts: { request: number; at: number; by: number; isBySurvey: boolean }[]
  /** Who asked on a request, and who put him down: the first, a further one, or one who came with what was joined. */
  brought: { request: number; citizen: number; by: number; at: number }[]
  surveys: { request: number; citizen: number; resolved: number; effect: string | null }[]
  subjects: { request: number; at: number; subject: number }[]
  evidenceOf: Record<string, 'none' | 'photo' | 'document'>
}

const micros = (sql: string): string => `(extract(epoch from ${sql}) * 1000000)::bigint`
const rowsOf = (columns: string, from: string): string =>
  `(select coalesce(json_agg(json_build_object(${columns})), '[]') from ${from})`

// History tells the subjects that a request had; nothing else does.
const subjects = `(
  select h.request_id, h.at, (h.details ->> 'subjectId')::int as subject from zimmet_data.history h
  where h.act in ('register', 'hand_over') and h.details ->> 'subjectId' is not null
  union all
  select h.request_id, h.at, (h.details ->> 'to')::int from zimmet_data.history h where h.act = 'change_subject') s`

// History tells who put down whom; of what was joined it tells that of the child.
const brought = `(
  select h.request_id, r.citizen_id, h.staff_id, h.at
  from zimmet_data.history h join zimmet_data.request r on r.id = h.request_id
  where h.act = 'register' and r.citizen_id is not null
  union all
  select h.request_id, (h.details ->> 'citizenId')::int, h.staff_id, h.at from zimmet_data.history h where h.act = 'add_complainant'
) b where b.request_id = any ($1)`

const text = `select json_build_object(
  'requests', ${rowsOf(
    `'id', r.id, 'state', r.state, 'outcome', r.outcome, 'closed', ${micros('r.closed_at')}, 'due', ${micros('r.due_at')},
     'legalDue', ${micros('r.legal_due_at')}, 'subject', r.subject_id, 'master', r.master_id, 'holder', r.directorate_id, 'clerk', r.clerk_id,
     'closedElsewhere', ${micros('r.original_closed_at')},
     'acts', (select json_agg(h.act order by h.entry) from zimmet_data.history h where h.request_id = r.id)`,
    'zimmet_data.request r where r.id = any ($1)',
  )},
  'custody', ${rowsOf(
    `'request', c.request_id, 'directorate', c.directorate_id, 'from', ${micros('lower(c.period)')},
     'until', ${micros('upper(c.period)')}, 'accepted', ${micros('c.accepted_at')}`,
    'zimmet_data.custody c where c.request_id = any ($1)',
  )},
  'resolutions', ${rowsOf(
    `'request', x.request_id, 'at', ${micros('x.at')}, 'by', x.staff_id, 'directorate', x.directorate_id, 'outcome', x.outcome,
     'approvedBy', x.approved_by`,
    'zimmet_data.resolution x where x.request_id = any ($1)',
  )},
  'verifications', ${rowsOf(
    `'request', x.request_id, 'at', ${micros('x.at')}, 'by', x.staff_id, 'solved', x.solved, 'byCitizen', x.by_citizen`,
    'zimmet_data.verification x where x.request_id = any ($1)',
  )},
  'attachments', ${rowsOf(
    `'request', x.request_id, 'at', ${micros('x.at')}, 'by', x.staff_id, 'kind', x.media_type, 'hash', encode(x.hash, 'hex'),
     'isEvidence', x.is_evidence, 'withdrawn', ${micros('x.withdrawn_at')}`,
    'zimmet_data.attachment x where x.request_id = any ($1)',
  )},
  'joinings', ${rowsOf(
    `'request', x.request_id, 'master', x.master_id, 'at', ${micros('x.at')}, 'by', x.joined_by, 'proposedBy', x.proposed_by,
     'ended', ${micros('x.ended_at')}`,
    'zimmet_data.joining x where x.request_id = any ($1)',
  )},
  'memberships', ${rowsOf(
    `'staff', m.staff_id, 'directorate', m.directorate_id, 'from', ${micros('lower(m.period)')}, 'until', ${micros('upper(m.period)')}`,
    'zimmet_data.membership m',
  )},
  'contacts', ${rowsOf(
    `'request', x.request_id, 'at', ${micros('x.at')}, 'by', x.staff_id, 'isBySurvey', s.post = 'gateway'`,
    'zimmet_data.contact x join zimmet_data.staff s on s.id = x.staff_id where x.request_id = any ($1)',
  )},
  'brought', ${rowsOf(`'request', b.request_id, 'citizen', b.citizen_id, 'by', b.staff_id, 'at', ${micros('b.at')}`, brought)},
  'surveys', ${rowsOf(
    `'request', x.request_id, 'citizen', x.citizen_id, 'resolved', ${micros('x.resolved_at')}, 'effect', x.effect`,
    'zimmet_data.survey x where x.request_id = any ($1)',
  )},
  'laws', ${rowsOf(
    `'request', h.request_id, 'at', ${micros('h.at')}, 'act', h.act, 'law', (h.details ->> 'to')::int`,
    `zimmet_data.history h where h.request_id = any ($1)
     and h.act in ('set_legal_basis', 'extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage')`,
  )},
  'retired', (select coalesce(json_agg(d.id), '[]') from zimmet_data.directorate d where not d.is_active),
  'workers', (select coalesce(json_agg(s.id), '[]') from zimmet_data.staff s where s.left_at is null and s.post in ('clerk', 'director')),
  'subjects', ${rowsOf(`'request', s.request_id, 'at', ${micros('s.at')}, 'subject', s.subject`, `${subjects} where s.request_id = any ($1)`)},
  'evidenceOf', (select json_object_agg(s.id, s.required_evidence) from zimmet_data.subject s)
) as ledgers`

/** Everything the ledgers say of some requests, of one moment; instants in microseconds since 1970. */
export async function ledgersOf(owner: Client, ids: readonly number[]): Promise<Ledgers> {
  const { rows } = await owner.query<{ ledgers: Ledgers }>({ name: 'ledgers', text, values: [ids] })
  const [row] = rows
  if (row === undefined) throw new Error('the ledgers gave no row')
  return row.ledgers
}
