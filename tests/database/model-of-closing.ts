// The law of closing, recomputed in TypeScript from the ledgers alone: a second opinion on the database, which shares no code with it.
import type { Ledgers } from './ledgers-at-once.ts'

const rank = { none: 0, document: 1, photo: 2 } as const

/** Every closing among the requests that the law does not bear out, in words. */
export function closingFaults(l: Ledgers): string[] {
  return (
    l.requests
      // What an earlier system closed was closed by its rules; reopened here, it is closed by ours.
      .filter(
        ({ closed, closedElsewhere, state }) =>
          closed !== null && (closed !== closedElsewhere || state === 'taken_back'),
      )
      .flatMap((request) =>
        (request.state === 'taken_back' ? hiddenFaults(l, request) : faultsOf(l, request)).map(
          (fault) => `${request.id}: ${fault}`,
        ),
      )
  )
}

/** What was taken back with its import is closed without having been solved: only where nobody had ever done anything to it. */
function hiddenFaults(l: Ledgers, { id, acts }: Ledgers['requests'][number]): string[] {
  const said: [boolean, string][] = [
    [acts.join() === 'import,take_back_import', 'taken back after somebody had acted'],
    [l.custody.every(({ request, until }) => request !== id || until !== null), 'taken back and still held'],
    [l.joinings.every(({ request, master }) => request !== id && master !== id), 'taken back with what was joined'],
  ]
  return said.filter(([holds]) => !holds).map(([, fault]) => fault)
}

/** Every resolution that waits for its confirmation and stands on nothing that is still shown. */
export function resolvedFaults(l: Ledgers): string[] {
  return l.requests
    .filter(({ state, master, outcome }) => state === 'resolved' && master === null && outcome === 'solved')
    .filter((request) => {
      const custody = latest(
        l.custody.filter((each) => each.request === request.id),
        ({ from }) => from,
      )
      const resolution = latest(
        l.resolutions.filter((each) => each.request === request.id),
        ({ at }) => at,
      )
      const reopened = Math.max(
        0,
        ...l.verifications.filter((v) => v.request === request.id && !v.solved).map((v) => v.at),
      )
      const accepted = custody?.accepted ?? null
      return (
        resolution === undefined ||
        accepted === null ||
        !isProven(l, request.id, Math.max(accepted, reopened), resolution)
      )
    })
    .map(({ id }) => `${id}: resolved on nothing`)
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
      l.surveys.every(
        (each) =>
          each.request !== root ||
          each.resolved !== resolution.at ||
          each.effect !== 'closed' ||
          cameFromOutside(l, root, each.citizen),
      ),
      'confirmed by whom its own side brought',
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
  const isHeard = l.surveys.some(
    (each) => each.request === root && each.resolved === resolution.at && cameFromOutside(l, root, each.citizen),
  )
  return l.contacts.some(
    (each) => voices.has(each.request) && each.at > resolution.at && each.at < at && (!each.isBySurvey || isHeard),
  )
}

/** Somebody put him down, on it or on what was joined to it, who worked for none of their holders: not then, and not while they had it. */
function cameFromOutside(l: Ledgers, root: number, citizen: number): boolean {
  const ever = new Set([root, ...l.joinings.filter(({ master }) => master === root).map(({ request }) => request)])
  const joined = new Set(l.requests.filter(({ id, master }) => id === root || master === root).map(({ id }) => id))
  const closed = l.requests.find(({ id }) => id === root)?.closed ?? Infinity
  const held = l.custody.filter(({ request }) => joined.has(request))
  const isTheirs = (by: number, at: number): boolean =>
    l.memberships.some((m) => {
      const until = m.until ?? Infinity
      return (
        m.staff === by &&
        held.some(
          (k) =>
            k.directorate === m.directorate &&
            ((m.from <= at && until > at) || (m.from < Math.min(k.until ?? Infinity, closed) && until > k.from)),
        )
      )
    })
  return l.brought
    .filter((each) => ever.has(each.request) && each.citizen === citizen)
    .some(({ by, at }) => !isTheirs(by, at))
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
    .filter(
      (a) =>
        a.request === root &&
        a.isEvidence &&
        a.withdrawn === null &&
        a.at >= since &&
        a.at < resolution.at &&
        isMember(a.by, a.at),
    )
    .filter((a) => !l.attachments.some((b) => voices.includes(b.request) && b.hash === a.hash && b.at < since))
  return Math.max(0, ...shown.map(({ kind }) => (kind.startsWith('image/') ? 2 : 1))) >= owed
}

function owedBy(l: Ledgers, id: number): number[] {
  const had = l.subjects.filter(({ request }) => request === id).toSorted((one, other) => one.at - other.at)
  const now = l.requests.find((request) => request.id === id)?.subject
  const inWork = had.filter(({ at }, index) => {
    const until = had[index + 1]?.at ?? Infinity
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

/** At every moment one directorate answers for what is open, and it is there to answer; so is whoever works on it, where somebody does. */
export function holderFaults({ requests, custody, retired, memberships, workers }: Ledgers): string[] {
  return requests
    .filter(({ closed }) => closed === null)
    .flatMap(({ id, holder, master, clerk }) => {
      const open = custody.filter(({ request, until }) => request === id && until === null)
      const root = requests.find((request) => request.id === master)
      const said: [boolean, string][] = [
        [open.length === 1 && open[0]?.directorate === holder, 'not held by one'],
        [!retired.includes(holder), 'held by a directorate that is no more'],
        [
          clerk === null ||
            (workers.includes(clerk) &&
              memberships.some((m) => m.staff === clerk && m.directorate === holder && m.until === null)),
          'worked on by somebody who may not',
        ],
        [root === undefined || (root.holder === holder && root.closed === null), 'not held with its master'],
      ]
      return said.filter(([holds]) => !holds).map(([, fault]) => `${id}: ${fault}`)
    })
}
