// One number wherever it stands: every report says of a period what the ledger says; and of a closed month what was said then.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSample } from '#main/database/settings.ts'
import type { Names } from '#renderer/host/catalogue.ts'
import type { Clocks } from '#renderer/host/clocks.ts'
import { digestQuestions, weekBefore } from '#renderer/screens/digest/digest-figures.ts'
import { dueKindsOf } from '#renderer/screens/inbox/due-kinds.ts'
import { factsOf, pressQuestions } from '#renderer/screens/press/press-facts.ts'
import { measureGroups } from '#renderer/screens/places/view.ts'
import type { Figure, FigureRow, MeasureCode } from '#shared/contract/oversight.ts'
import { overviewPlaces, overviewQuestions } from '#shared/overview-questions.ts'
import { dayText, periodOf, startOfDay } from '#shared/period.ts'
import type { Client } from '#tests/host/areas/office.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'

const now = lastOfficeMorning(Date.now())
const today = startOfDay(now.getTime())
const month = periodOf('last_month', now.getTime())
let filled: FilledDatabase
const desks: { context: HostContext; folder: string }[] = []
let overseer: Client

async function deskOf(post: 'overseer' | 'director'): Promise<Client> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-agree-'))
  await writeSample(folder, {
    server: filled.database.server,
    password: 'password of the sample',
    people: filled.people,
  })
  const context = createHostContext({ dataFolder: folder })
  desks.push({ context, folder })
  const client = createRouterClient(router, { context })
  const login = filled.people.find(
    (one) => one.post === post && (post === 'overseer' || one.directorates.includes('Temizlik İşleri')),
  )?.login
  await client.session.signInAsSample({ login: login ?? '' })
  return client
}

beforeAll(async () => {
  filled = await filledDatabase(now)
  overseer = await deskOf('overseer')
})
afterAll(async () => {
  for (const { context, folder } of desks) {
    // oxlint-disable-next-line no-await-in-loop -- few
    await context.close()
    // oxlint-disable-next-line no-await-in-loop
    await rm(folder, { recursive: true, force: true })
  }
  await filled.database.drop()
})

const whole = (rows: readonly FigureRow[] | undefined): Partial<Record<MeasureCode, Figure>> =>
  rows?.find(({ keys }) => keys.length === 0)?.figures ?? {}
const nobody = { directorate: String, subject: String, neighbourhood: String }

describe('of satisfaction', () => {
  it('press, digest, overview and places say what the ledger of evaluations says, each counted once', async () => {
    // Any days will do; a week is what all four can be asked of.
    const week = { since: today - 7 * 86_400_000, until: today }
    const [ledger] = await filled.rows<{ scored: number; satisfied: number; mean: number; requests: number }>(
      `select count(*)::int as scored, count(*) filter (where score >= 4)::int as satisfied, avg(score)::float8 as mean,
         count(distinct request_id)::int as requests
       from zimmet_data.verification where score is not null and at >= $1 and at < $2`,
      [new Date(week.since), new Date(week.until)],
    )
    if (ledger === undefined) throw new Error('no ledger')
    expect(ledger.scored).toBeGreaterThan(40)
    // Else two bases could not be told from one another.
    expect(ledger.scored).toBeGreaterThan(ledger.requests)
    const share = ledger.satisfied / ledger.scored
    const facts = factsOf(await overseer.oversight.figures(pressQuestions(week)), nobody)
    expect([facts.scored, facts.satisfiedShare, facts.score]).toEqual([ledger.scored, share, ledger.mean])
    const overview = whole((await overseer.oversight.figures(overviewQuestions(week, {})))[overviewPlaces.period])
    const digest = whole((await overseer.oversight.figures(digestQuestions(week, weekBefore(week, today), {})))[0])
    const [places] = await overseer.oversight.figures([{ scope: week, measures: [...measureGroups.period], by: [[]] }])
    for (const figures of [overview, digest, whole(places)]) {
      expect(figures.satisfied_share).toEqual({ value: share, base: ledger.scored, requests: ledger.requests })
      expect(figures.score).toEqual({ value: ledger.mean, base: ledger.scored, requests: ledger.requests })
    }
    const { counted, total } = await overseer.oversight.rows({ scope: week, measure: 'scored', limit: 1 })
    expect([counted, total]).toEqual([ledger.scored, ledger.requests])
  })
})

describe('of what was solved', () => {
  it('press and overview say how much of it waits to be confirmed', async () => {
    const period = periodOf('last_5_weeks', now.getTime())
    const [waiting] = await filled.rows<{ count: number }>(
      `select count(*)::int as count from zimmet_data.request
       where state = 'resolved' and outcome = 'solved' and resolved_at >= $1 and resolved_at < $2`,
      [new Date(period.since), new Date(period.until)],
    )
    expect(waiting?.count).toBeGreaterThan(10)
    const facts = factsOf(await overseer.oversight.figures(pressQuestions(period)), nobody)
    const overview = whole((await overseer.oversight.figures(overviewQuestions(period, {})))[overviewPlaces.period])
    expect(facts.waiting).toBe(waiting?.count)
    expect(overview.solved_waiting?.value).toBe(waiting?.count)
    expect((overview.solved_verified?.value ?? 0) + (overview.solved_waiting?.value ?? 0)).toBe(overview.solved?.value)
    expect(facts.solved).toBe(overview.solved?.value)
  })
})

describe('of what time presses', () => {
  it('the list says of each request what the figures and the warnings count', async () => {
    const told = await filled.rows<{ id: number; at: Date; kinds: string[] }>(
      `select r.id, now() as at, array_remove(array[
         case when n.overdue_changed then 'overdue' end, case when n.due_today then 'today' end,
         case when zimmet_private.is_unsolved(r.state) and r.due_at >= now()
           and not (zimmet_private.is_on_hold(r.state, r.held_until, now()) and h.pauses_clock is true)
           and zimmet_private.escalation_level(c, r.registered_at, r.due_at, now()) >= 1 then 'near' end], null) as kinds
       from zimmet_private.cohort_now n
       join zimmet_data.request r on r.id = n.request_id
       join zimmet_data.work_clock c on c.calendar_id = r.calendar_id
       left join zimmet_data.hold_reason h on h.id = r.hold_reason_id
       where r.master_id is null`,
    )
    const { rows } = await overseer.inbox.list({ tab: 'open' })
    const names = { all: await overseer.catalogue.read() } as Names
    const clocks: Clocks = new Map(
      (await overseer.clock.read()).map(({ calendarId, starts, ends, workedBefore, ...horizon }) => {
        const floats = Float64Array.from.bind(Float64Array)
        const clock = { ...horizon, starts: floats(starts), ends: floats(ends), workedBefore: floats(workedBefore) }
        return [calendarId, { clock, daySeconds: 28_800 }]
      }),
    )
    const at = told[0]?.at.getTime() ?? 0
    const shown = new Map(rows.map((row) => [row.id, dueKindsOf(row, names, clocks, at)]))
    const seen = told.map(({ id }) => ({ id, kinds: shown.get(id) }))
    expect(seen).toEqual(told.map(({ id, kinds }) => ({ id, kinds })))
    const count = (kind: string) => told.filter(({ kinds }) => kinds.includes(kind)).length
    // Else nothing would be shown by it.
    expect(count('overdue')).toBeGreaterThan(5)
    expect(count('near')).toBeGreaterThan(5)
  })
})

describe('of a closed month', () => {
  it('reports say what was said when it was closed, and what a recount says since', async () => {
    const asked = overviewQuestions(month, {})
    const before = await overseer.oversight.figures(asked)
    expect(await overseer.oversight.closedMonths()).toEqual([])
    await overseer.oversight.closeMonth({ commandId: randomUUID(), month: dayText(month.since) })
    expect(await overseer.oversight.closedMonths()).toMatchObject([{ firstDay: dayText(month.since) }])
    // Nothing has changed yet: nothing is said of since.
    expect(await overseer.oversight.figures(asked)).toEqual(before)
    // What came in by phone is told as of the web, and to another directorate: a later fact of a past month.
    const moved = await filled.rows<{ id: number; was: number }>(
      `update zimmet_data.request r set directorate_id = d.other, held_by = r.held_by || d.other, channel_id = 2 from (
         select q.id, q.directorate_id as was, (select max(x.id) from zimmet_data.directorate x where x.id <> q.directorate_id) as other
         from zimmet_data.request q where q.registered_at >= $1 and q.registered_at < $2 and q.channel_id = 1 order by q.id limit 3
       ) d where d.id = r.id returning r.id, d.was`,
      [new Date(month.since), new Date(month.until)],
    )
    expect(moved).toHaveLength(3)
    const after = await overseer.oversight.figures(asked)
    const { since, until } = month
    const [plain = []] = await overseer.oversight.figures([
      { scope: { since, until }, measures: ['registered'], by: [['directorate'], ['channel']] },
    ])
    const told = new Map(plain.map(({ breakdown, keys, figures }) => [`${breakdown} ${keys[0]}`, figures.registered]))
    const places = [
      { place: overviewPlaces.period, breakdown: 1, plain: 0 },
      { place: overviewPlaces.drawn, breakdown: 1, plain: 1 },
    ]
    for (const { place, breakdown, plain: number } of places) {
      let changed = 0
      for (const { keys, figures } of (after[place] ?? []).filter((row) => row.breakdown === breakdown)) {
        const then = before[place]?.find((row) => row.breakdown === breakdown && row.keys[0] === keys[0])
        const { recount, ...kept } = figures.registered ?? { value: 0, base: 0 }
        expect(kept, `${place} ${keys[0]}`).toEqual(then?.figures.registered ?? { value: 0, base: 0 })
        if (recount === undefined) continue
        changed += 1
        expect(recount).toEqual(told.get(`${number} ${keys[0]}`) ?? { value: 0, base: 0 })
      }
      expect(changed).toBeGreaterThan(1)
    }
    // Of all as many came in as before; a question that does not ask for what was closed is counted.
    expect(whole(after[overviewPlaces.period]).registered?.recount).toBeUndefined()
    expect(plain.some(({ figures }) => figures.registered?.recount !== undefined)).toBe(false)
    // Days are counted anew.
    const days = (answers: FigureRow[][]) =>
      new Map(
        answers[overviewPlaces.drawn]
          ?.filter(({ breakdown }) => breakdown === 0)
          .map(({ keys, figures }) => [keys[0], figures]),
      )
    expect(days(after)).toEqual(days(before))
  })

  it('a director is told of his own directorate', async () => {
    const director = await deskOf('director')
    const [id = 0] = (await director.session.current()).me?.directorateIds ?? []
    const question = (ids: number[]) => ({
      ...{ scope: { ...month, directorateIds: ids }, measures: ['registered' as const, 'solved' as const] },
      isClosedFirst: true,
    })
    const [own] = await director.oversight.figures([question([id])])
    const [all] = await overseer.oversight.figures([question([id])])
    expect(own).toEqual(all)
  })
})
