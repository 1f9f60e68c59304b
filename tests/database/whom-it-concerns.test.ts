// A change is told to exactly those who see the request by the policy: the look applies the rule itself, so it is held to it here.
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, command, register } from './acts.ts'
import { importRows, openRow } from './importing.ts'
import { directorates, handOver, journey, present, readers, toldTo } from './journeys.ts'
import { stage, states } from './stages.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

/** What changed, of which this person sees the request itself. */
async function seenBy(role: Role, since: string): Promise<number[]> {
  const { rows: changed } = await owner.query<{ id: number }>(
    'select distinct request_id as id from zimmet_data.change where not pg_visible_in_snapshot(xid, $1::pg_snapshot)',
    [since],
  )
  const reader = await database.as(role)
  const { rows } = await reader.query<{ id: number }>('select id from zimmet.inbox where id = any($1) order by id', [
    changed.map(({ id }) => id),
  ])
  return rows.map(({ id }) => id)
}

async function expectToldAsSeen(since: string): Promise<void> {
  for (const role of readers)
    expect([role, await toldTo(database, role, since)]).toEqual([role, await seenBy(role, since)])
}

/** Where random requests went: each from its first holder on through others. */
const journeys = fc.array(fc.array(fc.constantFrom(...directorates), { maxLength: 3 }), { minLength: 1, maxLength: 4 })

it('tells each post what it sees, wherever requests went, and whenever it looked last', async () => {
  await fc.assert(
    fc.asyncProperty(journeys, async (routes) => {
      const first = await present(database)
      const moments = [first]
      for (const route of routes) {
        await journey(database, route)
        moments.push(await present(database))
      }
      for (const moment of moments) await expectToldAsSeen(moment)
      expect((await toldTo(database, 'overseer', first)).length).toBe(routes.length)
    }),
    { numRuns: 8 },
  )
})

it('tells of requests in every state, of joined ones and of imported ones', async () => {
  const since = await present(database)
  for (const state of states) await stage(database, state)
  await importRows(await database.as('administrator'), [openRow(1), openRow(2)])
  await expectToldAsSeen(since)
  expect((await toldTo(database, 'temizlikClerk', since)).length).toBeGreaterThanOrEqual(states.length + 2)
  expect(await toldTo(database, 'administrator', since)).toEqual([])
})

it('tells a former holder, the new one, and nobody else', async () => {
  const target = await register(await database.as('agent'), database.municipality)
  const since = await present(database)
  await handOver(database, 'temizlikClerk', target, 'fen')
  for (const role of ['temizlikClerk', 'fenClerk', 'twoHats', 'agent', 'overseer'] as const)
    expect([role, await toldTo(database, role, since)]).toEqual([role, [target.requestId]])
  for (const role of ['parkClerk', 'deskClerk', 'administrator'] as const)
    expect([role, await toldTo(database, role, since)]).toEqual([role, []])
})

it('tells whoever comes to see a request in the second act of one transaction', async () => {
  const since = await present(database)
  const agent = await database.as('agent')
  const twoHats = await database.as('twoHats')
  const target = await register(agent, database.municipality)
  await twoHats.query('begin')
  await act(twoHats, 'add_note', target, { words: 'Park ve Bahçeler’in işi' })
  await handOver(database, 'twoHats', target, 'park')
  await twoHats.query('commit')
  expect(await toldTo(database, 'parkClerk', since)).toEqual([target.requestId])
  await expectToldAsSeen(since)
})

it('asks the rights at each look: whoever moved hears of his new directorate and no more of the old one', async () => {
  const { staff, directorates: ids } = database.municipality
  const administrator = await database.as('administrator')
  // Whoever is moved is signed out, and hears the rest when he has signed in again.
  const moveTo = async (directorate: number): Promise<void> => {
    const person = await database.as('parkClerk')
    const gone = new Promise((resolve) => person.once('end', resolve))
    await command(administrator, 'move_staff', {
      ...{ staff_id: staff.parkClerk, post: 'clerk', directorate_ids: [directorate] },
    })
    await gone
  }
  const since = await present(database)
  const { requestId } = await register(await database.as('agent'), database.municipality)
  expect(await toldTo(database, 'parkClerk', since)).toEqual([])
  // What he held is let go of, and is news, too, to who sees it.
  await moveTo(ids.temizlik)
  expect(await toldTo(database, 'parkClerk', since)).toContain(requestId)
  await expectToldAsSeen(since)
  await moveTo(ids.park)
  expect(await toldTo(database, 'parkClerk', since)).not.toContain(requestId)
  await expectToldAsSeen(since)
})

it('tells once what was under way at one look and committed before the next', async () => {
  const agent = await database.another('agent')
  const other = await database.another('secondAgent')
  const slow = await register(agent, database.municipality)
  const quick = await register(other, database.municipality)
  const reader = await database.as('temizlikClerk')
  const look = async (since: string): Promise<{ ids: number[]; seen: string }> => {
    const { rows } = await reader.query<{ ids: number[]; seen: string }>(
      'select request_ids as ids, seen::text as seen from zimmet.changes_since($1::pg_snapshot)',
      [since],
    )
    return rows[0] ?? { ids: [], seen: '' }
  }
  const before = await present(database)
  await agent.query('begin')
  await act(agent, 'add_note', slow, { words: 'Begun first' })
  await act(other, 'add_note', quick, { words: 'Committed first' })
  const first = await look(before)
  expect(first.ids).toEqual([quick.requestId])
  expect((await look(first.seen)).ids).toEqual([])
  await agent.query('commit')
  const second = await look(first.seen)
  expect(second.ids).toEqual([slow.requestId])
  expect((await look(second.seen)).ids).toEqual([])
})

it('lets nobody read the feed but through the look', async () => {
  for (const role of readers)
    for (const table of ['change', 'feed_horizon'])
      await expect((await database.as(role)).query(`select * from zimmet_data.${table}`)).rejects.toMatchObject({
        code: '42501',
      })
})

it('goes on with an act although a transaction left open has begun to forget old changes', async () => {
  await register(await database.as('agent'), database.municipality)
  await owner.query(`update zimmet_data.change set at = at - interval '4 days'`)
  const { port, ownerPassword } = inject('server')
  const second = new Client({
    ...{ host: '127.0.0.1', port, database: database.name, user: 'zimmet_owner', password: ownerPassword },
  })
  await second.connect()
  await second.query(`set lock_timeout = '1s'`)
  await owner.query('begin')
  await owner.query('select zimmet_private.prune_changes()')
  expect((await owner.query('select from zimmet_data.change')).rowCount).toBe(0)
  // An act does this now and then; it neither waits nor fails.
  await second.query('select zimmet_private.prune_changes()')
  await owner.query('commit')
  await second.end()
})
