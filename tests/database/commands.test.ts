// Nothing acknowledged is lost, nothing happens twice, nobody overwrites anybody.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, call, register, type Target } from './acts.ts'

let database: FreshDatabase
let owner: Client
let at: Target
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  at = await register(await database.as('agent'), database.municipality)
})

const accept = (id: string, { requestId, version }: Target): Record<string, unknown> => ({
  ...{ command_id: id, request_id: requestId, seen_version: version },
})

async function entries(): Promise<string[]> {
  const { rows } = await owner.query<{ act: string }>(
    'select act from zimmet_data.history where request_id = $1 order by entry',
    [at.requestId],
  )
  return rows.map((row) => row.act)
}

it('answers a repeated command with the first answer, and does it once', async () => {
  const clerk = await database.as('temizlikClerk')
  const id = randomUUID()
  const first = await call(clerk, 'accept_custody', accept(id, at))
  expect(await call(clerk, 'accept_custody', accept(id, at))).toEqual(first)
  expect(await entries()).toEqual(['register', 'accept_custody'])
})

it('refuses an id that was used for something else, or by somebody else', async () => {
  const clerk = await database.as('temizlikClerk')
  const id = randomUUID()
  await call(clerk, 'accept_custody', accept(id, at))
  await expectRefusal(call(clerk, 'take', accept(id, at)), 'ZM013')
  await expectRefusal(call(clerk, 'accept_custody', accept(id, { ...at, version: 2 })), 'ZM013')
  await expectRefusal(call(await database.as('temizlikColleague'), 'accept_custody', accept(id, at)), 'ZM013')
})

it('shows a stale version as a conflict, with the version there is', async () => {
  const after = await act(await database.as('temizlikClerk'), 'take', at)
  const { detail } = await expectRefusal(act(await database.as('temizlikColleague'), 'take', at), 'ZM001')
  expect(detail).toEqual({ currentVersion: after.version })
})

it('lets one of two people win who act at the same moment; the other conflicts', async () => {
  const people = await Promise.all(
    (['temizlikClerk', 'temizlikColleague', 'temizlikDirector', 'twoHats'] as const).map(
      async (role) => await database.another(role),
    ),
  )
  const outcomes = await Promise.allSettled(people.map(async (person) => await act(person, 'take', at)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'ZM001' })
  }
  expect(await entries()).toEqual(['register', 'take'])
})

it('does twins of one id once, also while the first is still under way', async () => {
  const id = randomUUID()
  const lines = await Promise.all([1, 2, 3].map(async () => await database.another('temizlikClerk')))
  const answers = await Promise.all(lines.map(async (line) => await call(line, 'accept_custody', accept(id, at))))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await entries()).toEqual(['register', 'accept_custody'])
})

it('leaves nothing half-done when the connection dies before the commit, and the repetition does it', async () => {
  const line = await database.another('temizlikClerk')
  const id = randomUUID()
  await line.query('begin')
  await call(line, 'accept_custody', accept(id, at))
  const { rows } = await line.query<{ pid: number }>('select pg_backend_pid() as pid')
  // The owner may not end other people's sessions; the person himself may.
  await (await database.as('temizlikClerk')).query('select pg_terminate_backend($1)', [rows[0]?.pid])
  expect(await entries()).toEqual(['register'])
  const answer = await call(await database.as('temizlikClerk'), 'accept_custody', accept(id, at))
  expect(answer.version).toBe(2)
  expect(await entries()).toEqual(['register', 'accept_custody'])
})

it('takes notes and files without a conflict, whatever happened meanwhile', async () => {
  await act(await database.as('temizlikClerk'), 'take', at)
  const note = await act(await database.as('agent'), 'add_note', at, { words: 'Vatandaş tekrar aradı' })
  expect(note.version).toBe(2)
})

it('puts instants of one request in order even where the clock of the server stood still', async () => {
  const clerk = await database.as('temizlikClerk')
  for (let count = 0; count < 20; count += 1) await act(clerk, 'add_note', at, { words: `Not ${count}` })
  const { rows } = await owner.query<{ ordered: boolean }>(
    `select bool_and(at > previous) as ordered from (
       select at, lag(at, 1, '-infinity') over (order by entry) as previous from zimmet_data.history where request_id = $1) as h`,
    [at.requestId],
  )
  expect(rows).toEqual([{ ordered: true }])
})
