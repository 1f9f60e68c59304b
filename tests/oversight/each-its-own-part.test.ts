// Each answers for its own part only: what happened before a request moved on stays with whoever had it then.
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dimension, MeasureCode } from '#shared/contract/oversight.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, register, usualValues, type Target, type Values } from '../database/acts.ts'
import { cellsOf, openedBy } from './municipality.ts'

let database: FreshDatabase
let usual: Record<string, Values>
let clerk: Client
let agent: Client
let overseer: Client
beforeAll(async () => {
  database = await freshDatabase()
  usual = usualValues(database.municipality)
  clerk = await database.as('temizlikClerk')
  agent = await database.as('agent')
  overseer = await database.as('overseer')
})
afterAll(async () => {
  await database.drop()
})

const told = async (measure: MeasureCode, by: Dimension): Promise<Record<string, number>> => {
  const cells = (await cellsOf(overseer, {}, [measure], [by])).get(measure) ?? []
  return Object.fromEntries(cells.filter(({ base }) => base > 0).map(({ keys, base }) => [keys.join(','), base]))
}

const handOver = async (person: Client, target: Target, to: number) =>
  await act(person, 'hand_over', target, { ...usual['hand_over'], directorate_id: to })

it('“not solved” is held against whose work it was, not against who has the request now', async () => {
  const { directorates, staff } = database.municipality
  const taken = await act(clerk, 'take', await register(agent, database.municipality))
  const resolved = await act(clerk, 'resolve', taken, usual['resolve'])
  await act(agent, 'log_contact', resolved, usual['log_contact'])
  const reopened = await act(agent, 'reopen', resolved, { ...usual['reopen'], score: 1 })
  const { requestId } = await handOver(clerk, reopened, directorates.park)
  for (const measure of ['not_solved', 'answered', 'reopened', 'scored'] as const) {
    expect(await told(measure, 'directorate'), measure).toEqual({ [directorates.temizlik]: 1 })
    expect(await told(measure, 'clerk'), measure).toEqual({ [staff.temizlikClerk]: 1 })
  }
  const director = await database.as('temizlikDirector')
  expect(await openedBy(director, [{ scope: {}, measure: 'not_solved' }], 50)).toEqual([{ ids: [requestId], total: 1 }])
  const seen = await director.query('select id from zimmet.inbox where id = $1', [requestId])
  expect(seen.rowCount).toBe(1)
  const [byPark] = await openedBy(await database.as('parkClerk'), [{ scope: {}, measure: 'not_solved' }], 50)
  expect(byPark?.total).toBe(0)
})

it('a part handed on is of who worked on it there, not of who works on it next', async () => {
  const { directorates, staff } = database.municipality
  const before = await told('handed_on', 'clerk')
  const taken = await act(clerk, 'take', await register(agent, database.municipality))
  const handed = await handOver(clerk, taken, directorates.fen)
  await act(await database.as('fenClerk'), 'take', handed)
  expect(await told('handed_on', 'clerk')).toEqual({
    ...before,
    [staff.temizlikClerk]: (before[staff.temizlikClerk] ?? 0) + 1,
  })
})

it('the part of a joined request ends with the resolution of its master, not with the closing', async () => {
  const child = await act(clerk, 'take', await register(agent, database.municipality))
  const master = await act(clerk, 'take', await register(agent, database.municipality))
  await act(clerk, 'join', child, { master_id: master.requestId })
  const resolved = await act(clerk, 'resolve', { ...master, version: master.version + 1 }, usual['resolve'])
  await act(agent, 'verify', resolved, usual['verify'])
  const owner = await database.owner()
  const { rows } = await owner.query(
    `select c.ended_how as how, c.own_ended_at = m.resolved_at as with_the_master, c.own_ended_at < upper(c.period) as before_closing
     from zimmet_data.custody c
     join zimmet_data.request r on r.id = c.request_id
     join zimmet_data.request m on m.id = $2
     where c.request_id = any (array[$1::int, $2])`,
    [child.requestId, master.requestId],
  )
  expect(rows).toEqual([1, 2].map(() => ({ how: 'closed', with_the_master: true, before_closing: true })))
})

it('a first contact that nobody promised is neither owed nor late', async () => {
  const before = await told('contact_owed', 'channel')
  const { requestId } = await act(agent, 'log_contact', await register(agent, database.municipality), {
    words: 'Telefonla arandı.',
  })
  expect(await told('contact_owed', 'channel')).not.toEqual(before)
  await (
    await database.owner()
  ).query('update zimmet_data.request set contact_due_at = null where id = $1', [requestId])
  expect(await told('contact_owed', 'channel')).toEqual(before)
})
