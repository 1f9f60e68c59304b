// An imported request that is still open is worked off like any other; its deadline stays the one it was given.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, usualValues, type Target, type Values } from './acts.ts'
import { importRows, oldRow, openRow } from './importing.ts'

const day = 86_400_000
const due = Math.floor((Date.now() + 10 * day) / 1000) * 1000

let database: FreshDatabase
let administrator: Client
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  administrator = await database.as('administrator')
  owner = await database.owner()
  await importRows(administrator, [
    openRow(1, { dueAt: due }),
    openRow(2, { registeredAt: Date.now() - day, dueAt: null }),
    openRow(3, { registeredAt: Date.parse('2019-03-04T06:00Z'), dueAt: Date.parse('2019-03-20T06:00Z') }),
    openRow(4, { dueAt: due }),
    openRow(5, { dueAt: due }),
    oldRow(6),
    openRow(7, { dueAt: due }),
  ])
})
afterAll(async () => {
  await database.drop()
})

type Row = Record<string, unknown>

async function request(key: string): Promise<Row & { requestId: number; version: number }> {
  const { rows } = await owner.query<Row & { requestId: number; version: number }>(
    'select r.*, r.id as "requestId" from zimmet_data.request r where imported_key = $1',
    [key],
  )
  const [row] = rows
  if (row === undefined) throw new Error(`${key} did not come in`)
  return row
}

async function acts(role: Role, name: string, key: string, values: Values = {}): Promise<Target> {
  return await act(await database.as(role), name, await request(key), {
    ...usualValues(database.municipality)[name],
    ...values,
  })
}

async function allIsWell(): Promise<void> {
  for (const view of ['history_fault', 'ledger_fault']) {
    expect((await owner.query(`select * from zimmet_private.${view}`)).rows, view).toEqual([])
  }
}

it('stands new in the inbox of its directorate, and on the feed', async () => {
  const clerk = await database.as('temizlikClerk')
  const { rows } = await clerk.query<Row>(
    `select imported_key as key from zimmet.inbox where is_open and stored_state = 'new' order by 1`,
  )
  expect(rows.map(({ key }) => key)).toEqual(['E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-7'])
  expect((await owner.query('select from zimmet_data.change')).rowCount).toBe(6)
})

it('is taken, solved and confirmed by the house’s own rules', async () => {
  await expectRefusal(acts('fenClerk', 'take', 'E-1'), 'ZM002')
  await acts('temizlikClerk', 'take', 'E-1')
  await acts('temizlikClerk', 'resolve', 'E-1')
  await expectRefusal(acts('temizlikClerk', 'verify', 'E-1'), 'ZM006')
  await acts('agent', 'verify', 'E-1')
  expect(await request('E-1')).toMatchObject({ state: 'closed', due_at: new Date(due), original_closed_at: null })
  await allIsWell()
})

it('keeps a deadline of years that no calendar knows, or none at all', async () => {
  await acts('temizlikClerk', 'take', 'E-3')
  await acts('temizlikClerk', 'add_note', 'E-2')
  await acts('temizlikClerk', 'take', 'E-2')
  await acts('temizlikClerk', 'hold', 'E-2')
  await acts('temizlikClerk', 'resume', 'E-2')
  expect((await request('E-3'))['due_at']).toEqual(new Date('2019-03-20T06:00Z'))
  expect((await request('E-2'))['due_at']).toBeNull()
  const director = await database.as('temizlikDirector')
  const level = async (key: string): Promise<unknown> =>
    (await director.query<Row>('select zimmet.escalation_of($1) as level', [(await request(key)).requestId])).rows[0]?.[
      'level'
    ]
  expect(await level('E-3')).toBe(4)
  expect(await level('E-2')).toBe(0)
  await expectRefusal(acts('temizlikDirector', 'extend', 'E-2'), 'ZM028')
  await acts('temizlikClerk', 'resolve', 'E-3')
  await acts('agent', 'verify', 'E-3')
  expect((await request('E-3'))['solved_seconds']).toBeNull()
  await allIsWell()
})

it('is moved on by a pause and an extension, in working time, and says so', async () => {
  await acts('temizlikClerk', 'take', 'E-4')
  await acts('temizlikClerk', 'hold', 'E-4', { until: new Date(Date.now() + 8 * day) })
  const { rows } = await owner.query<{ same: boolean; later: boolean }>(
    `select zimmet_private.worked(1, r.due_at) - zimmet_private.worked(1, r.original_due_at)
       = zimmet_private.worked(1, h.until) - zimmet_private.worked(1, h.since) as same, r.due_at > r.original_due_at as later
     from zimmet_data.request r join zimmet_data.hold_period h on h.request_id = r.id where imported_key = 'E-4'`,
  )
  expect(rows).toEqual([{ same: true, later: true }])
  await acts('temizlikClerk', 'resume', 'E-4')
  const until = new Date(due + 20 * day)
  await acts('temizlikDirector', 'extend', 'E-4', { until })
  const row = await request('E-4')
  expect((row['due_at'] as Date).getTime()).toBeGreaterThan(due + 15 * day)
  expect(row['original_due_at']).toEqual(new Date(due))
  await allIsWell()
})

it('gives who receives it a budget of this house, and leaves the citizen’s deadline', async () => {
  await acts('temizlikClerk', 'hand_over', 'E-5', { directorate_id: database.municipality.directorates.park })
  const row = await request('E-5')
  expect(row['due_at']).toEqual(new Date(due))
  const { rows } = await owner.query<Row>(
    `select how, target_unit, due_at is not null as "isDue" from zimmet_data.custody where request_id = $1 order by period`,
    [row.requestId],
  )
  expect(rows).toEqual([
    { how: 'imported', target_unit: null, isDue: false },
    { how: 'handed_over', target_unit: 'days', isDue: true },
  ])
  await allIsWell()
})

it('comes back into the same custody where it was not solved after all', async () => {
  await acts('agent', 'reopen', 'E-6')
  const row = await request('E-6')
  expect(row).toMatchObject({
    reopened_count: 1,
    closed_at: null,
    directorate_id: database.municipality.directorates.temizlik,
    due_at: new Date('2025-03-10T14:00Z'),
    original_closed_at: new Date('2025-03-05T07:00Z'),
  })
  await allIsWell()
})

it('is moved neither by a target nor by a calendar, but its legal clock is', async () => {
  await acts('agent', 'set_legal_basis', 'E-2', { legal_basis_id: 2 })
  const legal = (await request('E-2'))['legal_due_at'] as Date
  await administrator.query(`select zimmet.set_target($1, 'resolution', null, 'normal', 'hours', 3, true)`, [
    randomUUID(),
  ])
  // So many days hold a working day, whatever holidays there are.
  const since = new Date(Date.now() + 2 * day)
  await administrator.query('select zimmet.declare_leave($1, $2, $3, $4, null)', [
    randomUUID(),
    'İdari izin',
    since,
    new Date(since.getTime() + 9 * day),
  ])
  expect((await request('E-7'))['due_at']).toEqual(new Date(due))
  expect((await request('E-7'))['target_unit']).toBeNull()
  const after = await request('E-2')
  expect(after['due_at']).toBeNull()
  expect((after['legal_due_at'] as Date).getTime()).toBeGreaterThan(legal.getTime())
  await allIsWell()
})
