// An administrator declares leave: looked at first, moved in one transaction, taken back exactly.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, call, register, type Values } from '../database/acts.ts'

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
})
afterAll(async () => {
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

async function allIsWell(): Promise<void> {
  for (const view of ['history_fault', 'custody_fault', 'moved_deadline']) {
    expect((await owner.query(`select * from zimmet_private.${view}`)).rows, view).toEqual([])
  }
}

const day = (from: number): Values => {
  const start = new Date(Date.now() + from * 86_400_000)
  start.setUTCHours(0, 0, 0, 0)
  return { name: 'Fırtına', since: start, until: new Date(start.getTime() + 3 * 86_400_000), calendar_ids: null }
}

it('the preview tells exactly what the declaration then moves, and keeps nothing', async () => {
  const before = await deadlines()
  const moves = await call<Moves>(administrator, 'preview_leave', day(1))
  expect(await deadlines()).toEqual(before)
  expect((await owner.query(`select from zimmet_data.day_off where kind = 'administrative_leave'`)).rowCount).toBe(0)

  const { dayOffId, moved } = await call<{ dayOffId: number; moved: number }>(administrator, 'declare_leave', {
    command_id: randomUUID(),
    ...day(1),
  })
  expect(moved).toBe(moves.count)
  expect(moved).toBeGreaterThan(0)
  const after = await deadlines()
  const changed = Object.keys(before).filter((id) => before[Number(id)] !== after[Number(id)])
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

describe('bad input is refused, and nothing is half-saved', () => {
  const week = (...spans: { weekday: number; starts: number; ends: number }[]): Values => ({
    calendar_id: 1,
    from_day: '2028-01-01',
    spans: JSON.stringify(spans),
  })
  const span = { weekday: 1, starts: 28_800, ends: 43_200 }
  it.each([
    ['spans that overlap', 'set_week', week(span, { weekday: 1, starts: 40_000, ends: 50_000 }), 'ZM030'],
    ['a span that runs backwards', 'set_week', week({ weekday: 1, starts: 43_200, ends: 28_800 }), 'ZM030'],
    [
      'a Sunday night that runs into Monday',
      'set_week',
      week(span, { weekday: 7, starts: 80_000, ends: 120_000 }),
      'ZM030',
    ],
    ['a week in which nobody works', 'set_week', week(), 'ZM030'],
    ['a weekday that is none', 'set_week', week({ ...span, weekday: 8 }), 'ZM030'],
    ['a calendar that is none', 'set_week', { ...week(span), calendar_id: 4711 }, 'ZM023'],
    ['a leave that ends before it begins', 'declare_leave', { ...day(1), until: new Date(0) }, 'ZM030'],
    ['a leave without a name', 'declare_leave', { ...day(1), name: ' ' }, 'ZM008'],
    ['a leave for a calendar that is none', 'declare_leave', { ...day(1), calendar_ids: [4711] }, 'ZM023'],
    [
      'a leave for all the years there are',
      'declare_leave',
      { ...day(1), since: new Date('2024-01-01T00:00:00+03:00'), until: new Date('2033-01-01T00:00:00+03:00') },
      'ZM030',
    ],
    [
      'a target of zero',
      'set_target',
      { kind: 'resolution', subject_id: null, priority: 'low', unit: 'days', amount: 0, moves_open: false },
      'ZM031',
    ],
    [
      'a target in weeks',
      'set_target',
      { kind: 'resolution', subject_id: null, priority: 'low', unit: 'weeks', amount: 1, moves_open: false },
      'ZM031',
    ],
  ] as [string, string, Values, string][])('%s', async (_what, name, values, code) => {
    const before = await deadlines()
    await expectRefusal(call(administrator, name, { command_id: randomUUID(), ...values }), code)
    expect(await deadlines()).toEqual(before)
    await allIsWell()
  })

  it('dates outside the years the calendar knows', async () => {
    await expectRefusal(owner.query(`select zimmet_private.worked(1, '2040-01-01')`), 'ZM026')
    await expectRefusal(owner.query(`select zimmet_private.moment(1, 999999999)`), 'ZM026')
  })

  it.each(['temizlikDirector', 'overseer', 'agent', 'temizlikClerk'] as const)(
    'from %s, who is no administrator',
    async (role) => {
      const person = await database.as(role)
      await expectRefusal(call(person, 'declare_leave', { command_id: randomUUID(), ...day(1) }), '42501')
      await expectRefusal(call(person, 'preview_leave', day(1)), '42501')
    },
  )
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
