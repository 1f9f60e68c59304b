// Late stays late: whatever is done after a deadline, by whomever, in whatever order, no figure counts the request as punctual again.
// Time is the database's own, moved on by the test; lateness is kept here, apart from the code that works deadlines out.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, call, register } from '#tests/database/acts.ts'
import { actOf, changeOf, changes, hours, life, type Kind, type Step } from './acts-by-chance.ts'
import { local } from './dated-request.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
  // Its lives lie in years to come, one after the other: somebody has said that the server's clock is right all the same.
  await owner.query(`insert into zimmet_data.clock_confirmation (staff_id, newest) values ($1, 'infinity')`, [
    m.staff.administrator,
  ])
})
afterAll(async () => {
  await database.drop()
})

/** Acts that give another date and neither begin nor end a pause. */
const redates = new Set(['change_priority', 'change_subject', 'extend'])

interface Standing {
  version: number
  holder: number
  state: string
  due: number
  promised: number
  contact: number
  contacted: number | null
  legal: number | null
  resolved: number | null
  outcome: string | null
  figures: Record<string, boolean>
}

const watched = ['overdue', 'overdue_changed', 'legal_overdue', 'on_time', 'on_time_changed', 'late', 'contact_on_time']
const ms = (column: string): string => `extract(epoch from r.${column}) * 1000`

/** SQL of whether each figure counts request $1 at an instant: the columns of its cohort, with that instant for now(). */
async function figuresAt(present: number): Promise<string> {
  const { rows } = await owner.query<{ code: string; counts: string; cohort: string }>(
    `select m.code, m.counts, pg_get_viewdef(('zimmet_private.cohort_' || m.cohort)::regclass) as cohort
     from zimmet_data.measure m where m.code = any ($1)`,
    [watched],
  )
  expect(rows.length).toBe(watched.length)
  return rows
    .map(({ code, counts, cohort }) => {
      const then = cohort.replaceAll('now()', `to_timestamp(${present / 1000})`).replace(/;$/u, '')
      return `'${code}', exists (select from (${then}) k where k.request_id = $1 and k.${counts})`
    })
    .join(', ')
}

/** The request at an instant, and which figures count it then. */
async function standing(requestId: number, present: number): Promise<Standing> {
  const { rows } = await owner.query<{ standing: Standing }>(
    `select json_build_object('version', r.version, 'holder', r.directorate_id, 'state', r.state, 'due', ${ms('due_at')},
       'promised', ${ms('promised_due_at')}, 'contact', ${ms('contact_due_at')}, 'contacted', ${ms('contacted_at')},
       'legal', ${ms('legal_due_at')}, 'resolved', ${ms('resolved_at')}, 'outcome', r.outcome,
       'figures', json_build_object(${await figuresAt(present)})) as standing
     from zimmet_data.request r where r.id = $1`,
    [requestId],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`no request ${requestId}`)
  return row.standing
}

/** A request registered at an instant of the test's time, with the deadlines of that instant. */
async function registeredAt(present: number, priority: string): Promise<number> {
  await database.setPresent(local(present))
  const { requestId } = await register(await database.as('agent'), m, { priority })
  await owner.query('begin; set constraints all deferred')
  await owner.query(
    `update zimmet_data.request set registered_at = to_timestamp($2), custody_since = to_timestamp($2), due_at = null,
       promised_due_at = null, promised_calendar_id = null, contact_due_at = null where id = $1`,
    [requestId, present / 1000],
  )
  await owner.query(
    `update zimmet_data.custody set period = tstzrange(to_timestamp($2), null), due_at = null where request_id = $1`,
    [requestId, present / 1000],
  )
  await owner.query(
    `update zimmet_data.request q
     set due_at = d.due_at, promised_due_at = d.promised_due_at, promised_calendar_id = d.promised_calendar_id, contact_due_at = d.contact_due_at
     from zimmet_data.request r, lateral zimmet_private.set_deadlines(r) d where r.id = $1 and q.id = r.id`,
    [requestId],
  )
  await owner.query('commit')
  return requestId
}

async function change(taken: Step, present: number, leave: number | undefined): Promise<number | undefined> {
  const told = await call<{ proposalId?: number; dayOffId?: number }>(
    await database.as('administrator'),
    taken.kind,
    changeOf(m, taken, present, leave),
  )
  const done =
    told.proposalId === undefined
      ? told
      : await call<{ dayOffId?: number }>(await database.as('overseer'), 'approve_proposal', {
          ...{ command_id: randomUUID(), proposal_id: told.proposalId },
        })
  return done.dayOffId
}

const done = new Map<Kind, number>()
const tried = { afterLate: 0, happenedAfterLate: 0, late: 0, solvedLate: 0 }

/** What history says of it: no entry made after a deadline says another one. */
async function ledgerStandsStill(requestId: number): Promise<void> {
  const { rows } = await owner.query(
    `select e.*
     from (
       select h.at, h.act, (h.details ->> 'dueAt')::bigint as due,
         lag((h.details ->> 'dueAt')::bigint) over (order by h.entry) as before
       from zimmet_data.history h where h.request_id = $1 and h.details ? 'dueAt' and h.act <> 'register'
     ) e
     where e.before <> e.due and to_timestamp(e.before / 1000.0) < e.at`,
    [requestId],
  )
  expect(rows).toEqual([])
}

async function live({
  priority,
  law,
  steps,
}: {
  priority: string
  law: number | null
  steps: readonly Step[]
}): Promise<void> {
  // A Monday of a year that is known and not yet come: what happens is later than anything the database has seen.
  let present = Date.UTC(2027, 2, 1, 6)
  const requestId = await registeredAt(present, priority)
  const late = {
    promised: null as number | null,
    changed: null as number | null,
    legal: null as number | null,
    contact: null as number | null,
  }
  let leave: number | undefined
  let before = await standing(requestId, present)
  if (law !== null) {
    await act(
      await database.as('agent'),
      'set_legal_basis',
      { requestId, version: before.version },
      { legal_basis_id: law },
    )
  }
  for (const taken of steps) {
    present += taken.gap * hours + 60_000
    await database.setPresent(local(present))
    before = await standing(requestId, present)
    const isUnsolved = before.state === 'new' || before.state === 'in_work'
    // What has passed by now has passed: kept here, never asked of the database again. At the very instant nothing is late yet.
    if (isUnsolved && before.promised < present) late.promised ??= before.promised
    if (isUnsolved && before.due < present) late.changed ??= before.due
    if (isUnsolved && before.legal !== null && before.legal < present) late.legal ??= before.legal
    if (before.contacted === null && before.contact < present) late.contact ??= before.contact
    const target = { requestId, version: before.version }
    const [role, values] = actOf(m, taken, before, present)
    const trying = changes.has(taken.kind)
      ? change(taken, present, leave)
      : act(await database.as(role), taken.kind, target, values).then(() => undefined)
    const refusal = await refusalOf(trying)
    if (refusal) expect(refusal.code, `${taken.kind}: ${JSON.stringify(refusal)}`).toMatch(/^ZM/u)
    else {
      done.set(taken.kind, (done.get(taken.kind) ?? 0) + 1)
      if (taken.kind === 'declare_leave') leave = await trying
    }
    if (late.promised !== null || late.legal !== null) tried.afterLate += 1
    if ((late.promised !== null || late.legal !== null) && !refusal) tried.happenedAfterLate += 1
    const now = await standing(requestId, present)
    // A promise becomes stricter by a date alone that is given, its extension included, and comes sooner.
    if (redates.has(taken.kind) && now.promised < before.promised)
      expect(now.due, JSON.stringify(taken)).toBeLessThan(before.promised)
    staysLate(now, late, JSON.stringify(taken))
  }
  if (late.promised !== null) tried.late += 1
  await ledgerStandsStill(requestId)
}

interface Late {
  promised: number | null
  changed: number | null
  legal: number | null
  contact: number | null
}

function staysLate(now: Standing, late: Late, said: string): void {
  const isUnsolved = now.state === 'new' || now.state === 'in_work'
  const isSolved = (now.state === 'resolved' || now.state === 'closed') && now.outcome === 'solved'
  if (isSolved && late.promised !== null) tried.solvedLate += 1
  // Once passed it stands, even where what it was changed to is made stricter still.
  if (late.promised === null) expect(now.promised, `the promise comes first: ${said}`).toBeLessThanOrEqual(now.due)
  if (late.promised !== null) {
    expect(now.promised, said).toBe(late.promised)
    expect(now.figures['overdue'], said).toBe(isUnsolved)
    if (isSolved) expect([now.figures['on_time'], now.figures['late']], said).toEqual([false, true])
  }
  if (late.changed !== null) {
    expect(now.due, said).toBe(late.changed)
    expect(now.figures['overdue_changed'], said).toBe(isUnsolved)
    if (isSolved) expect(now.figures['on_time_changed'], said).toBe(false)
  }
  if (late.legal !== null) {
    expect(now.legal, said).toBe(late.legal)
    expect(now.figures['legal_overdue'], said).toBe(isUnsolved)
  }
  if (late.contact !== null) {
    expect(now.contact, said).toBe(late.contact)
    expect(now.figures['contact_on_time'], said).toBe(false)
  }
}

const runs = Number(process.env['ZIMMET_LIVES'] ?? 300)

it('whatever is done after a deadline, by whomever, no figure counts it as punctual again', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (lived) => await live(lived)),
    { numRuns: runs },
  )
  // Lives in which nothing was late, or everything refused, would prove nothing.
  expect(tried.late).toBeGreaterThan(runs / 6)
  expect(tried.happenedAfterLate).toBeGreaterThan(runs / 3)
  console.log(`acts: ${JSON.stringify(Object.fromEntries(done))}; ${JSON.stringify(tried)}`)
}, 1_800_000)
