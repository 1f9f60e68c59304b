// An administrator declares leave: looked at first, moved in one transaction, taken back exactly.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, call, register, type Values } from '#tests/database/acts.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'

let database: FreshDatabase
let administrator: Client
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
  owner = await database.owner()
  const agent = await database.as('agent')
  for (const priority of ['urgent', 'high', 'normal', 'low']) {
    for (let count = 0; count < 5; count += 1) await register(agent, database.municipality, { priority })
  }
  const { rows } = await owner.query<{ requestId: number; version: number }>(
    'select id as "requestId", version from zimmet_data.request order by id limit 2',
  )
  for (const [index, target] of rows.entries())
    await act(agent, 'set_legal_basis', target, { legal_basis_id: index + 1 })
})
afterAll(async () => {
  await expectKeptSums(await database.owner())
  await database.drop()
})

interface Moves {
  count: number
  byDirectorate: { directorateId: number; count: number }[]
  largest: { requestId: number; from: number; to: number }[]
}

async function deadlines(): Promise<Record<number, number>> {
  const { rows } = await owner.query<{ id: number; due: string }>(
    'select id, zimmet_private.milliseconds(due_at) as due from zimmet_data.request where closed_at is null order by id',
  )
  return Object.fromEntries(rows.map(({ id, due }) => [id, Number(due)]))
}

/** Every instant that a calendar decides, as the database keeps it: the citizen's, the first contact, the legal one, the holder's. */
async function everyDeadline(): Promise<unknown[]> {
  const { rows } = await owner.query(
    `select r.id, r.due_at::text, r.contact_due_at::text, r.legal_due_at::text, c.due_at::text as own
     from zimmet_data.request r join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period) order by r.id`,
  )
  return rows
}

async function allIsWell(): Promise<void> {
  for (const view of ['history_fault', 'custody_fault', 'moved_deadline']) {
    expect((await owner.query(`select * from zimmet_private.${view}`)).rows, view).toEqual([])
  }
}

/** The local midnights of the office's working days to come; today is none of them. */
let workingDays: number[]
beforeAll(async () => {
  const { rows } = await owner.query<{ day: number }>(
    `select u.day from zimmet_data.work_clock k, unnest(k.days) as u (day)
     where k.calendar_id = 1 and to_timestamp(u.day) > now() order by u.day limit 10`,
  )
  workingDays = rows.map(({ day: second }) => second * 1000)
})

/** Three days off from the so-manieth working day to come, so that something moves whatever today is; 0 and less: long past. */
function day(from: number): Values {
  const start = workingDays[from - 1] ?? Date.now() + (from - 10) * 86_400_000
  return { name: 'Fırtına', since: new Date(start), until: new Date(start + 3 * 86_400_000), calendar_ids: null }
}

it('the preview tells exactly what the declaration then moves, and keeps nothing', async () => {
  const before = await deadlines()
  const everyBefore = await everyDeadline()
  const moves = await call<Moves>(administrator, 'preview_leave', day(1))
  expect(await everyDeadline()).toEqual(everyBefore)
  expect((await owner.query(`select from zimmet_data.day_off where kind = 'administrative_leave'`)).rowCount).toBe(0)

  const { dayOffId, moved } = await call<{ dayOffId: number; moved: number }>(administrator, 'declare_leave', {
    command_id: randomUUID(),
    ...day(1),
  })
  expect(moved).toBe(moves.count)
  expect(moved).toBeGreaterThan(0)
  const after = await deadlines()
  const everyAfter = await everyDeadline()
  const changed = everyAfter.filter((row, index) => JSON.stringify(row) !== JSON.stringify(everyBefore[index]))
  expect(changed.length).toBe(moves.count)
  for (const { requestId, from, to } of moves.largest) {
    expect(before[requestId]).toBe(from)
    expect(after[requestId]).toBe(to)
  }
  const { rowCount } = await owner.query(
    `select from zimmet_data.history where act = 'move_deadline' and (details ->> 'dayOffId')::int = $1`,
    [dayOffId],
  )
  expect(rowCount).toBe(moved)
  await allIsWell()

  await call(administrator, 'undo_leave', { command_id: randomUUID(), day_off_id: dayOffId })
  expect(await deadlines()).toEqual(before)
  await allIsWell()
  await expectRefusal(call(administrator, 'undo_leave', { command_id: randomUUID(), day_off_id: dayOffId }), 'ZM023')
})

it('taken back, every deadline of every kind is exactly where it was, whatever is declared in whatever order', async () => {
  const before = await everyDeadline()
  const declare = async (from: number): Promise<number> =>
    (await call<{ dayOffId: number }>(administrator, 'declare_leave', { command_id: randomUUID(), ...day(from) }))
      .dayOffId
  const undo = async (id: number): Promise<unknown> =>
    await call(administrator, 'undo_leave', { command_id: randomUUID(), day_off_id: id })
  const [first, second] = [await declare(1), await declare(2)]
  const both = await everyDeadline()
  expect(both).not.toEqual(before)
  // As of a day before it, so that it is not gone by: that would take two people (calendars-gone-by.test.ts).
  await database.setPresent('2026-01-05 09:00')
  const past = await declare(-5)
  await undo(past)
  await database.setPresent(null)
  expect(await everyDeadline()).toEqual(both)
  await undo(first)
  await undo(second)
  expect(await everyDeadline()).toEqual(before)
  await allIsWell()
})

it('readers see all of it or nothing: not one of their looks finds some deadlines moved and some not', async () => {
  const overseer = await database.another('overseer')
  const seen = new Map<string, number>()
  const look = async (): Promise<void> => {
    const { rows } = await overseer.query<{ id: number; due: string }>(
      'select id, due_at::text as due from zimmet.inbox where is_open order by id',
    )
    const all = JSON.stringify(rows)
    seen.set(all, (seen.get(all) ?? 0) + 1)
  }
  await look()
  const over = new AbortController()
  const looking = (async () => {
    while (!over.signal.aborted) await look()
  })()
  const line = await database.another('administrator')
  await line.query('begin')
  const { dayOffId, moved } = await call<{ dayOffId: number; moved: number }>(line, 'declare_leave', {
    command_id: randomUUID(),
    ...day(1),
  })
  // Declared and not yet committed: the reader goes on looking and finds what was.
  const looks = (): number => [...seen.values()].reduce((sum, count) => sum + count, 0)
  const until = looks() + 20
  await expect.poll(looks).toBeGreaterThan(until)
  expect(seen.size).toBe(1)
  await line.query('commit')
  await expect.poll(() => seen.size).toBe(2)
  await call(line, 'undo_leave', { command_id: randomUUID(), day_off_id: dayOffId })
  await look()
  over.abort()
  await looking
  expect(moved).toBeGreaterThan(10)
  // Before and after, and after the undoing as before: no third picture.
  expect(seen.size).toBe(2)
})

it('a command that is under way while the calendar changes is worked out with the calendar of its commit', async () => {
  const agent = await database.another('agent')
  await agent.query('begin')
  const { requestId } = await register(agent, database.municipality, { priority: 'high' })
  const declaring = call<{ dayOffId: number }>(administrator, 'declare_leave', { command_id: randomUUID(), ...day(1) })
  const waited = await Promise.race([
    declaring.then(() => 'done'),
    new Promise((resolve) => setTimeout(resolve, 300, 'waits')),
  ])
  expect(waited).toBe('waits')
  await agent.query('commit')
  const { dayOffId } = await declaring
  await allIsWell()
  expect(Object.keys(await deadlines())).toContain(String(requestId))
  await call(administrator, 'undo_leave', { command_id: randomUUID(), day_off_id: dayOffId })
  await allIsWell()
})

it('new hours from a day on leave the days before as they were', async () => {
  const worked = async (instant: string): Promise<number> => {
    const { rows } = await owner.query<{ worked: string }>('select zimmet_private.worked(1, $1) as worked', [instant])
    return Number(rows[0]?.worked)
  }
  const before = await worked('2027-05-31 23:00+03')
  const june = await worked('2027-06-30 23:00+03')
  const summer = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, starts: 7 * 3_600, ends: 13 * 3_600 }))
  await call(administrator, 'set_week', {
    command_id: randomUUID(),
    calendar_id: 1,
    from_day: '2027-06-01',
    spans: JSON.stringify(summer),
  })
  expect(await worked('2027-05-31 23:00+03')).toBe(before)
  expect(await worked('2027-06-30 23:00+03')).toBeLessThan(june)
  await allIsWell()
})

it('a new target moves nothing that was promised, unless it says so; the preview tells what then', async () => {
  const target = { kind: 'resolution', subject_id: null, priority: 'low', unit: 'days', amount: 3 }
  const before = await deadlines()
  const moves = await call<Moves>(administrator, 'preview_target', target)
  expect(moves.count).toBe(5)
  expect(await call(administrator, 'set_target', { command_id: randomUUID(), ...target, moves_open: false })).toEqual({
    moved: 0,
  })
  expect(await deadlines()).toEqual(before)
  expect(await call(administrator, 'set_target', { command_id: randomUUID(), ...target, moves_open: true })).toEqual({
    moved: 5,
  })
  await allIsWell()
})

it('waits for no reader: a preview under way leaves the inbox readable', async () => {
  const line = await database.another('administrator')
  await line.query('begin')
  await call(line, 'preview_leave', day(1))
  const clerk = await database.as('temizlikClerk')
  expect((await clerk.query('select from zimmet.inbox where is_open')).rowCount).toBeGreaterThan(0)
  await line.query('rollback')
  const { requestId, version } = await register(await database.as('agent'), database.municipality)
  await act(clerk, 'take', { requestId, version })
})
