// The facts of the whole municipality, from the ledgers, for counting them by hand.
import type { Client } from 'pg'
import { worked, type WorkClock } from '#shared/working-clock.ts'
import { clockOf } from '#tests/database/clock/kept-calendar.ts'

export interface Custody {
  directorateId: number
  how: string
  /** Whether it came by a joining itself; what follows its master later comes as joined, too. */
  isByJoining: boolean
  since: number
  until: number | null
  isClosing: boolean
  /** Kept when it ended; what moved.test.ts proves. */
  workerId: number
}

interface Resolution {
  at: number
  directorateId: number
  staffId: number
}

interface Verification {
  at: number
  solved: boolean
  byCitizen: boolean
  score: number | null
}

interface Joining {
  at: number
  masterId: number
  endedAt: number | null
}

interface Hold {
  since: number
  until: number
  endedAt: number | null
  pauses: boolean
  longestDays: number
}

/** A request as registered and as its ledgers tell it; instants in epoch milliseconds. */
export interface Told {
  id: number
  masterId: number | null
  directorateId: number
  clerkId: number
  subjectId: number
  neighbourhoodId: number
  streetId: number
  channelId: number
  /** Null: nothing was promised, no clock runs. */
  calendarId: number | null
  state: string
  outcome: string | null
  resolvedBy: number
  registeredAt: number
  dueAt: number | null
  promisedDueAt: number | null
  isMovedAfterwards: boolean
  /** When an earlier system closed it, and by when it was due there; null: it is this house's. */
  closedElsewhereAt: number | null
  dueElsewhereAt: number | null
  isReopened: boolean
  legalDueAt: number | null
  contactDueAt: number | null
  contactedAt: number | null
  resolvedAt: number | null
  closedAt: number | null
  custodies: Custody[]
  joinings: Joining[]
  holds: Hold[]
  resolutions: Resolution[]
  verifications: Verification[]
  isAskedWhy: boolean
}

export interface Facts {
  requests: Told[]
  byId: ReadonlyMap<number, Told>
  /** The working clock of a directorate, and of a calendar. */
  directorateClock: (directorateId: number) => WorkClock
  calendarClock: (calendarId: number) => WorkClock
}

const ms = (instant: string): string => `extract(epoch from ${instant}) * 1000`

const oneEach = `
  select json_build_object(
    'id', r.id, 'masterId', r.master_id, 'directorateId', r.directorate_id, 'clerkId', coalesce(r.clerk_id, 0),
    'subjectId', r.subject_id, 'neighbourhoodId', coalesce(r.neighbourhood_id, 0), 'streetId', coalesce(r.street_id, 0),
    'channelId', r.channel_id, 'calendarId', r.calendar_id, 'state', r.state, 'outcome', r.outcome,
    'resolvedBy', coalesce(r.resolved_by, 0), 'registeredAt', ${ms('r.registered_at')}, 'dueAt', ${ms('r.due_at')},
    'promisedDueAt', ${ms('r.promised_due_at')}, 'isMovedAfterwards', r.moved_afterwards,
    'closedElsewhereAt', ${ms('r.original_closed_at')}, 'dueElsewhereAt', ${ms('r.original_due_at')}, 'isReopened', r.reopened_count > 0,
    'legalDueAt', ${ms('r.legal_due_at')}, 'contactDueAt', ${ms('r.contact_due_at')}, 'contactedAt', ${ms('r.contacted_at')},
    'resolvedAt', ${ms('r.resolved_at')}, 'closedAt', ${ms('r.closed_at')},
    'custodies', (select json_agg(json_build_object('directorateId', c.directorate_id, 'how', c.how,
        'isByJoining', exists (select from zimmet_data.joining j where j.request_id = c.request_id and j.at = lower(c.period)),
        'since', ${ms('lower(c.period)')}, 'until', ${ms('upper(c.period)')}, 'isClosing', c.ended_by_closing,
        'workerId', coalesce(c.worker_id, 0))
        order by lower(c.period)) from zimmet_data.custody c where c.request_id = r.id),
    'joinings', (select coalesce(json_agg(json_build_object('at', ${ms('j.at')}, 'masterId', j.master_id,
        'endedAt', ${ms('j.ended_at')})), '[]') from zimmet_data.joining j where j.request_id = r.id),
    'holds', (select coalesce(json_agg(json_build_object('since', ${ms('h.since')}, 'until', ${ms('h.until')},
        'endedAt', ${ms('h.ended_at')}, 'pauses', h.stops_clock, 'longestDays', x.longest_days)), '[]')
      from zimmet_data.hold_period h join zimmet_data.hold_reason x on x.id = h.reason_id where h.request_id = r.id),
    'resolutions', (select coalesce(json_agg(json_build_object('at', ${ms('s.at')}, 'directorateId', s.directorate_id,
        'staffId', s.staff_id) order by s.at), '[]') from zimmet_data.resolution s where s.request_id = r.id),
    'verifications', (select coalesce(json_agg(json_build_object('at', ${ms('v.at')}, 'solved', v.solved,
        'byCitizen', v.by_citizen, 'score', v.score)), '[]') from zimmet_data.verification v where v.request_id = r.id),
    'isAskedWhy', exists (select from zimmet_data.explanation e where e.request_id = r.id and e.answered_at is null)
  ) as told
  from zimmet_data.request r`

/** Reads everything in one snapshot, as the owner. */
export async function readFacts(owner: Client): Promise<Facts> {
  const { rows } = await owner.query<{ told: Told }>(oneEach)
  const requests = rows.map(({ told }) => told)
  const directorates = await owner.query<{ id: number; calendar_id: number }>(
    'select id, calendar_id from zimmet_data.directorate',
  )
  const clocks = new Map<number, WorkClock>()
  const calendars = await owner.query<{ id: number }>('select id from zimmet_data.work_calendar')
  for (const { id } of calendars.rows) clocks.set(id, await clockOf(owner, id))
  const calendarClock = (id: number): WorkClock => {
    const clock = clocks.get(id)
    if (clock === undefined) throw new Error(`no clock of calendar ${id}`)
    return clock
  }
  const calendarOf = new Map(directorates.rows.map((row) => [row.id, row.calendar_id]))
  return {
    requests,
    byId: new Map(requests.map((told) => [told.id, told])),
    calendarClock,
    directorateClock: (id) => calendarClock(calendarOf.get(id) ?? 0),
  }
}

/** Working seconds between two instants without the pausing holds within them. */
export function serviceSeconds(clock: WorkClock, { holds }: Told, since: number, until: number): number {
  const second = (instant: number): number => Math.floor(instant / 1000)
  const between = (from: number, to: number): number => worked(clock, second(to)) - worked(clock, second(from))
  const paused = holds
    .filter(({ pauses }) => pauses)
    .map((hold) => ({ from: Math.max(hold.since, since), to: Math.min(hold.endedAt ?? hold.until, until) }))
    .filter(({ from, to }) => to > from)
    .reduce((sum, { from, to }) => sum + between(from, to), 0)
  return Math.max(0, between(since, until) - paused)
}
