// Each answers for its own part only: what happened before a request moved on stays with whoever had it then.
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Dimension, MeasureCode } from '#shared/contract/oversight.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, register, usualValues, type Target, type Values } from '#tests/database/acts.ts'
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
  expect(await openedBy(director, [{ scope: {}, measure: 'not_solved' }], 50)).toEqual([
    { ids: [requestId], total: 1, counted: 1 },
  ])
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

it('a part given away and taken back is nobody’s: it goes on with who has it again', async () => {
  const { directorates } = database.municipality
  const counted = async () => {
    const cells = await cellsOf(overseer, {}, ['handed_on', 'given_back'], ['directorate'])
    return [...cells].map(([measure, all]) => [measure, all.map(({ keys, value, base }) => [keys, value, base])])
  }
  let at = await act(clerk, 'take', await register(agent, database.municipality))
  const before = await counted()
  const given = await handOver(clerk, at, directorates.fen)
  expect(await counted()).not.toEqual(before)
  at = await act(clerk, 'undo', given)
  expect(await counted()).toEqual(before)
  const returned = await act(clerk, 'return_custody', at, usual['return_custody'])
  expect(await counted()).not.toEqual(before)
  await act(clerk, 'undo', returned)
  expect(await counted()).toEqual(before)
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

it('a request scored 2 and then 5 is two evaluations, one of them satisfied; a directorate that had it twice has two parts', async () => {
  const { directorates } = database.municipality
  const before = await countedOf(['scored', 'satisfied', 'unsatisfied', 'verified', 'reopened', 'parts', 'given_back'])
  const resolvedBy = async (target: Target) => {
    const resolved = await act(clerk, 'resolve', await act(clerk, 'take', target), usual['resolve'])
    await act(agent, 'log_contact', resolved, usual['log_contact'])
    return resolved
  }
  const desk = await database.as('deskClerk')
  const returned = await act(
    clerk,
    'return_custody',
    await register(agent, database.municipality),
    usual['return_custody'],
  )
  const again = await handOver(desk, returned, directorates.temizlik)
  const reopened = await act(agent, 'reopen', await resolvedBy(again), { ...usual['reopen'], score: 2 })
  const { requestId } = await act(agent, 'verify', await resolvedBy(reopened), {
    ...usual['verify'],
    by_citizen: true,
    score: 5,
  })
  const after = await countedOf(['scored', 'satisfied', 'unsatisfied', 'verified', 'reopened', 'parts', 'given_back'])
  const more = Object.fromEntries(
    Object.entries(after).map(([code, { base, requests }]) => [
      code,
      [base - (before[code]?.base ?? 0), requests - (before[code]?.requests ?? 0)],
    ]),
  )
  expect(more).toEqual({
    ...{ scored: [2, 1], satisfied: [1, 1], unsatisfied: [1, 1], verified: [2, 1], reopened: [1, 1] },
    ...{ parts: [3, 1], given_back: [1, 1] },
  })
  const [opened] = await openedBy(overseer, [{ scope: {}, measure: 'scored' }], 50)
  expect(opened?.ids).toContain(requestId)
  expect([opened?.counted, opened?.total]).toEqual([after['scored']?.base, after['scored']?.requests])
})

const countedOf = async (measures: MeasureCode[]): Promise<Record<string, { base: number; requests: number }>> => {
  const cells = await cellsOf(overseer, {}, measures, [])
  return Object.fromEntries(measures.map((code) => [code, cells.get(code)?.[0] ?? { base: 0, requests: 0 }]))
}
