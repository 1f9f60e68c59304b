// Every figure as its Turkish definition (src-renderer/figures/measure-words.ts) says it, counted by hand from the facts: a second
// opinion that shares nothing with the SQL.
import type { MeasureCode } from '#shared/contract/oversight.ts'
import { worked } from '#shared/working-clock.ts'
import { serviceSeconds, type Facts, type Told } from './facts.ts'

/** One thing that a figure may count: a request now, one registered, one resolved, a verification, an ended custody. */
export interface Row {
  request: Told
  directorateId: number
  clerkId: number
  /** Null: of this moment. */
  at: number | null
  value: number | null
}

type Chosen = (facts: Facts, now: number) => Row[]

const isOpen = ({ closedAt, masterId }: Told): boolean => closedAt === null && masterId === null
const isUnsolved = (told: Told): boolean => isOpen(told) && (told.state === 'new' || told.state === 'in_work')
/** Closed in an earlier system and left so: no work of this house. */
const isElsewhere = ({ closedElsewhereAt, isReopened }: Told): boolean => closedElsewhereAt !== null && !isReopened
/** The hold that lasts at an instant. */
const holdAt = ({ state, holds }: Told, now: number) =>
  state === 'in_work' ? holds.find(({ endedAt, until }) => endedAt === null && until > now) : undefined
const movesOf = ({ custodies }: Told, how: string): number => custodies.filter((one) => one.how === how).length
// A joining that moves custody is a hand-over, too (decision 023).
const handOversOf = (told: Told): number =>
  movesOf(told, 'handed_over') + told.custodies.filter(({ how, isByJoining }) => how === 'joined' && isByJoining).length

const present =
  (counts: (told: Told, now: number) => boolean): Chosen =>
  ({ requests }, now) =>
    requests
      .filter((told) => isOpen(told) && counts(told, now))
      .map((request) => ({ ...ofHolder(request), at: null, value: null }))

/** Every request that waits, as the master stands that answers for it. */
const voices =
  (counts: (root: Told, now: number, told: Told) => boolean): Chosen =>
  ({ requests, byId }, now) =>
    requests.flatMap((request) => {
      const root = byId.get(request.masterId ?? request.id) ?? request
      return isOpen(root) && counts(root, now, request) ? [{ ...ofHolder(root), request, at: null, value: null }] : []
    })

const ofHolder = (request: Told): Pick<Row, 'request' | 'directorateId' | 'clerkId'> => ({
  request,
  directorateId: request.directorateId,
  clerkId: request.clerkId,
})

const registered =
  (counts: (told: Told, now: number) => boolean, value: (told: Told) => number | null = () => null): Chosen =>
  ({ requests }, now) =>
    requests
      .filter((told) => told.closedElsewhereAt === null && counts(told, now))
      .map((request) => ({ ...ofHolder(request), at: request.registeredAt, value: value(request) }))

/** Reported within the period and standing: with an approval owed it does not stand yet. */
const resolved =
  (
    counts: (told: Told & { resolvedAt: number }) => boolean,
    value: (told: Told, facts: Facts) => number | null = () => null,
  ): Chosen =>
  (facts) =>
    facts.requests
      .filter((told): told is Told & { resolvedAt: number } => told.resolvedAt !== null)
      .filter((told) => (told.state === 'resolved' || told.state === 'closed') && !isElsewhere(told) && counts(told))
      .map((request) => ({
        ...{ request, directorateId: request.directorateId, clerkId: request.resolvedBy, at: request.resolvedAt },
        value: value(request, facts),
      }))

const elsewhere =
  (counts: (told: Told) => boolean): Chosen =>
  ({ requests }) =>
    requests
      .filter((told) => isElsewhere(told) && counts(told))
      .map((request) => ({
        ...{ request, directorateId: request.directorateId, clerkId: request.resolvedBy, at: request.resolvedAt },
        value: null,
      }))

const solving = (told: Told, { calendarClock }: Facts): number | null =>
  told.resolvedAt === null || told.calendarId === null
    ? null
    : serviceSeconds(calendarClock(told.calendarId), told, told.registeredAt, told.resolvedAt)

type Judgement = Told['verifications'][number]

/** For whoever's resolution was judged: the last one before. */
const verified =
  (counts: (judged: Judgement) => boolean, value: (judged: Judgement) => number | null = () => null): Chosen =>
  ({ requests }) =>
    requests.flatMap((request) =>
      request.verifications.filter(counts).map((judged) => {
        const resolution = request.resolutions.findLast(({ at }) => at <= judged.at)
        if (resolution === undefined) throw new Error(`request ${request.id} was verified unresolved`)
        const { directorateId, staffId } = resolution
        return { request, directorateId, clerkId: staffId, at: judged.at, value: value(judged) }
      }),
    )

type Ended = 'closed' | 'handed_over' | 'returned' | 'other'

/** The custodies that ended; the own part ends with the resolution that its closing confirmed, the master's where it was joined. */
const ended =
  (counts: (how: Ended) => boolean): Chosen =>
  ({ requests, byId, directorateClock }) =>
    requests.flatMap((request) =>
      request.custodies.flatMap(({ directorateId, since, until, isClosing, workerId }, index) => {
        const next = request.custodies[index + 1]?.how
        const how: Ended = isClosing ? 'closed' : next === 'handed_over' || next === 'returned' ? next : 'other'
        if (until === null || until === request.closedElsewhereAt || !counts(how)) return []
        // Of whom it was joined to when it was closed: before that and after a separation its own resolution counts.
        const joined = request.joinings.find(({ at, endedAt }) => at < until && (endedAt ?? Infinity) >= until)
        const { resolutions } = byId.get(joined?.masterId ?? request.id) ?? request
        const confirmed = resolutions.findLast(({ at }) => at <= until)
        const own = isClosing && confirmed ? Math.max(since, confirmed.at) : until
        const value = serviceSeconds(directorateClock(directorateId), request, since, own)
        return [{ request, directorateId, clerkId: workerId, at: until, value }]
      }),
    )

/** Whose turn, in the order of deadlines at the pace of the last four weeks, comes after their deadline. */
const atRisk: Chosen = ({ requests, directorateClock }, now) => {
  const month = 28 * 86_400
  const second = Math.floor(now / 1000)
  return [...new Set(requests.map(({ directorateId }) => directorateId))].flatMap((directorateId) => {
    const clock = directorateClock(directorateId)
    const own = requests.filter((told) => told.directorateId === directorateId && !isElsewhere(told))
    const pace = own.filter(({ resolvedAt }) => resolvedAt !== null && resolvedAt >= now - month * 1000).length
    if (pace === 0) return []
    const each = (worked(clock, second) - worked(clock, second - month)) / pace
    return own
      .filter((told) => isUnsolved(told) && !holdAt(told, now))
      .toSorted((one, other) => (one.dueAt ?? Infinity) - (other.dueAt ?? Infinity) || one.id - other.id)
      .filter(
        ({ dueAt }, index) =>
          dueAt !== null &&
          dueAt >= now &&
          worked(clock, second) + each * (index + 1) > worked(clock, Math.floor(dueAt / 1000)),
      )
      .map((request) => ({ ...ofHolder(request), at: null, value: null }))
  })
}

const midnightAfter = (now: number): number =>
  (Math.floor((now + 10_800_000) / 86_400_000) + 1) * 86_400_000 - 10_800_000
const isLate = ({ promisedDueAt }: Told, now: number): boolean => promisedDueAt !== null && promisedDueAt < now
const hasContactDue = ({ contactDueAt }: Told): boolean => contactDueAt !== null
const isSolved = ({ outcome }: Told): boolean => outcome === 'solved'

const isConfirmed = ({ closedAt }: Told): boolean => closedAt !== null

/** The rows that each figure counts, and the values it is of. Shares follow from two of them. */
export const byHand: Partial<Record<MeasureCode, Chosen>> = {
  open: present(() => true),
  new: present(({ state }) => state === 'new'),
  working: present((told, now) => told.state === 'in_work' && !holdAt(told, now)),
  waiting: present((told, now) => holdAt(told, now) !== undefined),
  to_verify: present(({ state }) => state === 'proposed' || state === 'resolved'),
  overdue: present((told, now) => isUnsolved(told) && isLate(told, now)),
  open_voices: voices(() => true),
  overdue_voices: voices((root, now) => isUnsolved(root) && isLate(root, now)),
  legal_overdue_voices: voices(
    (root, now, { legalDueAt }) => isUnsolved(root) && legalDueAt !== null && legalDueAt < now,
  ),
  not_overdue: present((told, now) => !(isUnsolved(told) && isLate(told, now))),
  overdue_changed: present((told, now) => isUnsolved(told) && told.dueAt !== null && told.dueAt < now),
  changed_open: present((told) => isUnsolved(told) && told.dueAt !== told.promisedDueAt),
  moved_open: present(({ isMovedAfterwards }) => isMovedAfterwards),
  due_today: present(
    (told, now) => isUnsolved(told) && told.dueAt !== null && told.dueAt >= now && told.dueAt < midnightAfter(now),
  ),
  at_risk: atRisk,
  waiting_long: present((told, now) => {
    const hold = holdAt(told, now)
    return hold !== undefined && now - hold.since > (hold.longestDays * 86_400_000) / 2
  }),
  returned_open: present((told) => isUnsolved(told) && movesOf(told, 'returned') > 0),
  reopened_open: present((told) => isUnsolved(told) && told.verifications.some(({ solved }) => !solved)),
  unassigned: present((told) => isUnsolved(told) && told.clerkId === 0),
  unexplained: present(({ isAskedWhy }) => isAskedWhy),
  legal_overdue: present((told, now) => isUnsolved(told) && told.legalDueAt !== null && told.legalDueAt < now),
  registered: registered(() => true),
  handed_over: registered((told) => handOversOf(told) > 0),
  returned: registered((told) => movesOf(told, 'returned') > 0),
  hand_overs: registered(
    () => true,
    (told) => handOversOf(told) + movesOf(told, 'returned'),
  ),
  contact_owed: registered(
    (told, now) => hasContactDue(told) && (told.contactedAt !== null || (told.contactDueAt ?? now) < now),
  ),
  contact_on_time: registered(
    ({ contactedAt, contactDueAt }) => contactedAt !== null && contactDueAt !== null && contactedAt <= contactDueAt,
  ),
  contact_late: registered(
    ({ contactedAt, contactDueAt }, now) => contactDueAt !== null && contactDueAt < (contactedAt ?? now),
  ),
  resolved: resolved(() => true),
  solved: resolved(isSolved),
  solved_verified: resolved((told) => isSolved(told) && isConfirmed(told)),
  solved_waiting: resolved((told) => isSolved(told) && !isConfirmed(told)),
  forwarded: resolved(({ outcome }) => outcome === 'forwarded'),
  declined: resolved(({ outcome }) => outcome === 'declined'),
  with_target: resolved((told) => isSolved(told) && told.dueAt !== null),
  on_time: resolved((told) => isSolved(told) && told.resolvedAt <= (told.promisedDueAt ?? -Infinity)),
  late: resolved((told) => isSolved(told) && told.resolvedAt > (told.promisedDueAt ?? Infinity)),
  on_time_changed: resolved((told) => isSolved(told) && told.resolvedAt <= (told.dueAt ?? -Infinity)),
  late_changed: resolved((told) => isSolved(told) && told.resolvedAt > (told.dueAt ?? Infinity)),
  moved_resolved: resolved(({ isMovedAfterwards }) => isMovedAfterwards),
  solve_median: resolved(isSolved, solving),
  solve_p90: resolved(isSolved, solving),
  answered: verified(({ byCitizen }) => byCitizen),
  not_solved: verified(({ byCitizen, solved }) => byCitizen && !solved),
  said_solved: verified(({ byCitizen, solved }) => byCitizen && solved),
  verified: verified(() => true),
  confirmed: verified(({ solved }) => solved),
  reopened: verified(({ solved }) => !solved),
  score: verified(
    ({ score }) => score !== null,
    ({ score }) => score,
  ),
  scored: verified(({ score }) => score !== null),
  satisfied: verified(({ score }) => score !== null && score >= 4),
  unsatisfied: verified(({ score }) => score !== null && score <= 3),
  imported_resolved: elsewhere(() => true),
  imported_solved: elsewhere(isSolved),
  imported_late: elsewhere((told) => isSolved(told) && (told.resolvedAt ?? 0) > (told.dueElsewhereAt ?? Infinity)),
  parts: ended(() => true),
  given_back: ended((how) => how === 'returned'),
  not_given_back: ended((how) => how !== 'returned'),
  handed_on: ended((how) => how === 'handed_over'),
  own_median: ended(() => true),
  own_p90: ended(() => true),
}
