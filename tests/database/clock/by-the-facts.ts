// What the deadlines of a request must be, worked out in TypeScript from the facts alone: a second opinion on the database.
import type { Client } from 'pg'
import { moment, worked, type WorkClock } from '#shared/working-clock.ts'
import { clockOf } from './kept-calendar.ts'

export interface Facts {
  registered: number
  /** Null while somebody holds it. */
  closed: number | null
  calendar: number
  contactCalendar: number
  promised: Promised
  contact: Promised
  extension: number
  legal: { since: number; days: number } | null
  holds: { since: number; until: number; pauses: boolean }[]
  custodies: { since: number; until: number | null; calendar: number; closes: boolean; due: number; seconds: number }[]
  due: number
  contactDue: number
  legalDue: number | null
  asked: number
}

interface Promised {
  unit: string
  amount: number
}

/** The facts of a request and what the database made of them, all instants in seconds since 1970, read in one snapshot. */
export async function factsOf(owner: Client, requestId: number): Promise<Facts> {
  const { rows } = await owner.query<{ facts: Facts }>(
    `select json_build_object(
       'registered', extract(epoch from r.registered_at), 'closed', extract(epoch from r.closed_at),
       'calendar', r.calendar_id, 'contactCalendar', coalesce(r.contact_calendar_id, r.calendar_id), 'extension', r.extension_seconds, 'asked', extract(epoch from now()),
       'promised', json_build_object('unit', r.target_unit, 'amount', r.target_amount),
       'contact', json_build_object('unit', r.contact_unit, 'amount', r.contact_amount),
       'legal', (select json_build_object('since', extract(epoch from r.legal_since), 'days', b.amount)
         from zimmet_data.legal_basis b where b.id = r.legal_basis_id and b.unit = 'calendar_days'),
       'holds', (select coalesce(json_agg(json_build_object('since', extract(epoch from h.since),
           'until', extract(epoch from coalesce(h.ended_at, h.until)), 'pauses', h.stops_clock)), '[]')
         from zimmet_data.hold_period h where h.request_id = r.id),
       'custodies', (select json_agg(json_build_object('since', extract(epoch from lower(c.period)),
           'until', extract(epoch from upper(c.period)), 'calendar', d.calendar_id, 'closes', c.ended_by_closing,
           'due', extract(epoch from c.due_at),
           'seconds', zimmet_private.custody_seconds(r.id, tstzrange(lower(c.period), coalesce(upper(c.period), now()))))
           order by lower(c.period))
         from zimmet_data.custody c join zimmet_data.directorate d on d.id = c.directorate_id where c.request_id = r.id),
       'due', extract(epoch from r.due_at), 'contactDue', extract(epoch from r.contact_due_at),
       'legalDue', extract(epoch from r.legal_due_at)) as facts
     from zimmet_data.request r where r.id = $1`,
    [requestId],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`no request ${requestId}`)
  return row.facts
}

const daySeconds = 86_400
const midnightAfter = (second: number, days: number): number =>
  Math.floor((second + 10_800) / daySeconds) * daySeconds - 10_800 + days * daySeconds

/** When a target ends without pauses; a working day is found by walking from midnight to midnight. */
function promisedAt(clock: WorkClock, started: number, { unit, amount }: Promised): number {
  if (unit === 'hours') return moment(clock, worked(clock, started) + amount * 3_600)
  if (unit === 'calendar_days') return midnightAfter(started, amount + 1)
  let end = midnightAfter(started, 1)
  for (let left = amount; left > 0; end += daySeconds) {
    if (worked(clock, end + daySeconds) > worked(clock, end)) left -= 1
  }
  return moment(clock, worked(clock, end))
}

function dueAt(clock: WorkClock, started: number, promised: Promised, { holds, extension }: Facts): number {
  const paused = holds
    .filter(({ pauses, until }) => pauses && until > started)
    .reduce((sum, { since, until }) => sum + worked(clock, until) - worked(clock, Math.max(since, started)), 0)
  const end = promisedAt(clock, started, promised)
  return paused + extension === 0 ? end : moment(clock, worked(clock, end) + paused + extension)
}

export interface Deadlines {
  due: number | null
  contactDue: number | null
  legalDue: number | null
  /** The holder's own; null where nobody holds it. */
  ownDue: number | null
}

/** The deadlines stored for a request. */
export function storedDeadlines({ due, contactDue, legalDue, custodies }: Facts): Deadlines {
  return { due, contactDue, legalDue, ownDue: custodies.find(({ until }) => until === null)?.due ?? null }
}

/** The deadlines as the facts after an act demand them; one that had passed before it stands, for the act is no fact of it. */
export async function deadlinesByTheFacts(owner: Client, before: Facts, facts: Facts): Promise<Deadlines> {
  const stands = (was: number | null, is: number | null, fresh: number | null): number | null => {
    if (was === null || was > facts.asked) return fresh
    // What passes while the act is done may be either.
    return was <= before.asked ? was : is
  }
  const clock = await clockOf(owner, facts.calendar)
  const held = facts.custodies.find(({ until }) => until === null)
  const heldBefore = before.custodies.find(({ since }) => since === held?.since)
  const stored = storedDeadlines(facts)
  return {
    due: stands(before.due, stored.due, dueAt(clock, facts.registered, facts.promised, facts)),
    contactDue: stands(
      before.contactDue,
      stored.contactDue,
      promisedAt(await clockOf(owner, facts.contactCalendar), facts.registered, facts.contact),
    ),
    legalDue: stands(
      before.legalDue,
      stored.legalDue,
      facts.legal && midnightAfter(facts.legal.since, facts.legal.days + 1),
    ),
    ownDue: stands(
      heldBefore?.due ?? null,
      stored.ownDue,
      held ? dueAt(await clockOf(owner, held.calendar), held.since, facts.promised, facts) : null,
    ),
  }
}

/** Working seconds from registration to closing or now, without the time in which it was closed: what the ledger has to sum up to. */
export async function wholeByTheFacts(owner: Client, facts: Facts): Promise<number> {
  const clock = await clockOf(owner, facts.calendar)
  const between = (from: number, until: number): number => worked(clock, until) - worked(clock, from)
  const closedBetween = facts.custodies.reduce((sum, { until, closes }, place) => {
    const next = facts.custodies[place + 1]
    return closes && until !== null && next ? sum + between(until, next.since) : sum
  }, 0)
  return between(facts.registered, facts.closed ?? facts.asked) - closedBetween
}
