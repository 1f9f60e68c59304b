// The law of closing, recomputed in TypeScript from the ledgers alone: a second opinion on the database, which shares no code with it.
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
    closedElsewhere: number | null
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
  attachments: { request: number; at: number; by: number; kind: string; hash: string; isEvidence: boolean }[]
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
  contacts: { request: number; at: number; by: number }[]
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

const text = `select json_build_object(
  'requests', ${rowsOf(
    `'id', r.id, 'state', r.state, 'outcome', r.outcome, 'closed', ${micros('r.closed_at')}, 'due', ${micros('r.due_at')},
     'legalDue', ${micros('r.legal_due_at')}, 'subject', r.subject_id, 'master', r.master_id, 'holder', r.directorate_id,
     'closedElsewhere', ${micros('r.original_closed_at')}`,
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
     'isEvidence', x.is_evidence`,
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
    `'request', x.request_id, 'at', ${micros('x.at')}, 'by', x.staff_id`,
    'zimmet_data.contact x where x.request_id = any ($1)',
  )},
  'laws', ${rowsOf(
    `'request', h.request_id, 'at', ${micros('h.at')}, 'act', h.act, 'law', (h.details ->> 'to')::int`,
    `zimmet_data.history h where h.request_id = any ($1)
     and h.act in ('set_legal_basis', 'extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage')`,
  )},
  'retired', (select coalesce(json_agg(d.id), '[]') from zimmet_data.directorate d where not d.is_active),
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

const rank = { none: 0, document: 1, photo: 2 } as const

/** Every closing among the requests that the law does not bear out, in words. */
export function closingFaults(l: Ledgers): string[] {
  return (
    l.requests
      // What an earlier system closed was closed by its rules; reopened here, it is closed by ours.
      .filter(({ closed, closedElsewhere }) => closed !== null && closed !== closedElsewhere)
      .flatMap((request) => faultsOf(l, request).map((fault) => `${request.id}: ${fault}`))
  )
}

function faultsOf(l: Ledgers, request: Ledgers['requests'][number]): string[] {
  const root = request.master ?? request.id
  const custody = latest(
    l.custody.filter((each) => each.request === root),
    ({ from }) => from,
  )
  const resolution = latest(
    l.resolutions.filter((each) => each.request === root),
    ({ at }) => at,
  )
  if (custody === undefined || custody.accepted === null || resolution === undefined)
    return ['closed without custody or resolution']
  const answers = l.verifications.filter((each) => each.request === root)
  const confirmation = answers.find(({ at, solved }) => solved && at > resolution.at)
  const reopened = Math.max(0, ...answers.filter(({ solved }) => !solved).map(({ at }) => at))
  const voices = l.joinings.filter((each) => each.master === root && each.ended === null)
  const said: [boolean, string][] = [
    [resolution.directorate === custody.directorate, 'resolved by another than its holder'],
    [resolution.at > custody.accepted && resolution.at > custody.from, 'resolved before it was accepted'],
    [resolution.at > reopened, 'resolved before it was reopened'],
    [voices.every(({ at }) => at < resolution.at), 'resolved before something was joined'],
    [resolution.outcome === request.outcome, 'closed as something else'],
    [
      resolution.outcome === 'solved' || (resolution.approvedBy !== null && resolution.approvedBy !== resolution.by),
      'not approved',
    ],
    [confirmation !== undefined, 'not confirmed'],
    [
      confirmation === undefined || !stoodOnItsSide(l, root, confirmation.by, confirmation.at),
      'confirmed by its own side',
    ],
    [
      confirmation?.byCitizen !== true || wasSpokenTo(l, root, resolution, confirmation.at),
      'an answer without a contact',
    ],
    [
      resolution.outcome !== 'solved' || isProven(l, root, Math.max(custody.accepted, reopened), resolution),
      'not proven',
    ],
  ]
  return said.filter(([holds]) => !holds).map(([, fault]) => fault)
}

function stoodOnItsSide(l: Ledgers, root: number, staff: number, at: number): boolean {
  const worked = l.memberships.filter((each) => each.staff === staff)
  const within = (directorate: number, from: number, until: number): boolean =>
    worked.some((m) => m.directorate === directorate && m.from < until && (m.until ?? Infinity) > from)
  const held = l.custody.filter(({ request }) => request === root)
  const last = latest(held, ({ from }) => from)
  return (
    l.resolutions.some((each) => each.request === root && each.by === staff) ||
    l.joinings.some(
      (each) => each.master === root && each.ended === null && (each.by === staff || each.proposedBy === staff),
    ) ||
    held.some((each) => {
      const from = each === last ? each.from : each.accepted
      return from !== null && within(each.directorate, from, Math.min(each.until ?? at, at))
    }) ||
    l.joinings
      .filter((each) => each.master === root && each.ended === null)
      .some((joining) =>
        l.custody
          .filter(({ request }) => request === joining.request)
          .some((each) => {
            const isHeldThen = each.from <= joining.at && (each.until ?? Infinity) >= joining.at
            const from = isHeldThen ? each.from : each.accepted
            return from !== null && within(each.directorate, from, Math.min(each.until ?? at, at))
          }),
      )
  )
}

function wasSpokenTo(l: Ledgers, root: number, resolution: Ledgers['resolutions'][number], at: number): boolean {
  const voices = new Set([root, ...l.joinings.filter(({ master }) => master === root).map(({ request }) => request)])
  return l.contacts.some((each) => voices.has(each.request) && each.at > resolution.at && each.at < at)
}

/** Every subject that it, or what is joined to it, had while somebody had it in work is satisfied by what the holder showed. */
function isProven(l: Ledgers, root: number, since: number, resolution: Ledgers['resolutions'][number]): boolean {
  const voices = [
    root,
    ...l.joinings.filter((j) => j.master === root && j.ended === null).map(({ request }) => request),
  ]
  const owed = Math.max(...voices.flatMap((id) => owedBy(l, id)), 0)
  const isMember = (staff: number, at: number): boolean =>
    l.memberships.some(
      (m) =>
        m.staff === staff && m.directorate === resolution.directorate && m.from <= at && (m.until ?? Infinity) > at,
    )
  const shown = l.attachments
    .filter((a) => a.request === root && a.isEvidence && a.at >= since && a.at < resolution.at && isMember(a.by, a.at))
    .filter((a) => !l.attachments.some((b) => voices.includes(b.request) && b.hash === a.hash && b.at < since))
  return Math.max(0, ...shown.map(({ kind }) => (kind.startsWith('image/') ? 2 : 1))) >= owed
}

function owedBy(l: Ledgers, id: number): number[] {
  const had = l.subjects.filter(({ request }) => request === id).toSorted((one, other) => one.at - other.at)
  const now = l.requests.find((request) => request.id === id)?.subject
  const inWork = had.filter(({ at }, place) => {
    const until = had[place + 1]?.at ?? Infinity
    return l.custody.some(
      (c) => c.request === id && c.accepted !== null && c.accepted < until && (c.until ?? Infinity) > at,
    )
  })
  return [...inWork.map(({ subject }) => subject), ...(now === undefined ? [] : [now])].map(
    (subject) => rank[l.evidenceOf[String(subject)] ?? 'none'],
  )
}

function latest<T>(rows: readonly T[], at: (row: T) => number): T | undefined {
  return rows.toSorted((one, other) => at(other) - at(one))[0]
}

/** At every moment one directorate answers for what is open, and it is there to answer. */
export function holderFaults({ requests, custody, retired }: Ledgers): string[] {
  return requests
    .filter(({ closed }) => closed === null)
    .flatMap(({ id, holder, master }) => {
      const open = custody.filter(({ request, until }) => request === id && until === null)
      const root = requests.find((request) => request.id === master)
      const said: [boolean, string][] = [
        [open.length === 1 && open[0]?.directorate === holder, 'not held by one'],
        [!retired.includes(holder), 'held by a directorate that is no more'],
        [root === undefined || (root.holder === holder && root.closed === null), 'not held with its master'],
      ]
      return said.filter(([holds]) => !holds).map(([, fault]) => `${id}: ${fault}`)
    })
}
