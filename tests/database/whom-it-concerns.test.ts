// A change is told to exactly those who see the request by the policy: the look applies the rule itself, so it is held to it here.
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, command, register, type Target } from './acts.ts'
import { importRows, openRow } from './importing.ts'
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

const readers = [
  ...['temizlikClerk', 'temizlikDirector', 'fenClerk', 'fenDirector', 'parkClerk', 'deskClerk', 'twoHats'],
  ...['agent', 'overseer', 'administrator'],
] as Role[]

async function present(): Promise<string> {
  const { rows } = await owner.query<{ seen: string }>('select pg_current_snapshot()::text as seen')
  return rows[0]?.seen ?? ''
}

async function toldTo(role: Role, since: string): Promise<number[]> {
  const reader = await database.as(role)
  const { rows } = await reader.query<{ ids: number[] }>(
    'select request_ids as ids from zimmet.changes_since($1::pg_snapshot)',
    [since],
  )
  return rows[0]?.ids.toSorted((one, other) => one - other) ?? []
}

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
  for (const role of readers) expect([role, await toldTo(role, since)]).toEqual([role, await seenBy(role, since)])
}

const clerkOf = { temizlik: 'temizlikClerk', fen: 'fenClerk', park: 'parkClerk' } as const
type Directorate = keyof typeof clerkOf
const directorates = Object.keys(clerkOf) as Directorate[]

async function handOver(holder: Role, target: Target, to: Directorate): Promise<Target> {
  const { municipality } = database
  return await act(await database.as(holder), 'hand_over', target, {
    directorate_id: municipality.directorates[to],
    ...{ reason_id: municipality.reasons.closerBy, words: 'Onların işi', subject_id: null },
  })
}

/** Where random requests went: each from its first holder on through others. */
const journeys = fc.array(fc.array(fc.constantFrom(...directorates), { maxLength: 3 }), { minLength: 1, maxLength: 4 })

it('tells each post what it sees, wherever requests went, and whenever it looked last', async () => {
  const { subjects } = database.municipality
  await fc.assert(
    fc.asyncProperty(journeys, async (routes) => {
      const first = await present()
      const moments = [first]
      for (const route of routes) {
        let at: Target = await register(await database.as('agent'), database.municipality, { subject_id: subjects.bin })
        let holder: Directorate = 'temizlik'
        for (const to of route) {
          if (to === holder) at = { ...at, ...(await act(await database.as(clerkOf[holder]), 'take', at)) }
          else at = await handOver(clerkOf[holder], at, to)
          holder = to
        }
        moments.push(await present())
      }
      for (const moment of moments) await expectToldAsSeen(moment)
      expect((await toldTo('overseer', first)).length).toBe(routes.length)
    }),
    { numRuns: 8 },
  )
})

it('tells of requests in every state, of joined ones and of imported ones', async () => {
  const since = await present()
  for (const state of states) await stage(database, state)
  await importRows(await database.as('administrator'), [openRow(1), openRow(2)])
  await expectToldAsSeen(since)
  expect((await toldTo('temizlikClerk', since)).length).toBeGreaterThanOrEqual(states.length + 2)
  expect(await toldTo('administrator', since)).toEqual([])
})

it('tells a former holder, the new one, and nobody else', async () => {
  const target = await register(await database.as('agent'), database.municipality)
  const since = await present()
  await handOver('temizlikClerk', target, 'fen')
  for (const role of ['temizlikClerk', 'fenClerk', 'twoHats', 'agent', 'overseer'] as const)
    expect([role, await toldTo(role, since)]).toEqual([role, [target.requestId]])
  for (const role of ['parkClerk', 'deskClerk', 'administrator'] as const)
    expect([role, await toldTo(role, since)]).toEqual([role, []])
})

it('tells whoever comes to see a request in the second act of one transaction', async () => {
  const since = await present()
  const agent = await database.as('agent')
  const twoHats = await database.as('twoHats')
  const target = await register(agent, database.municipality)
  await twoHats.query('begin')
  await act(twoHats, 'add_note', target, { words: 'Park ve Bahçeler’in işi' })
  await handOver('twoHats', target, 'park')
  await twoHats.query('commit')
  expect(await toldTo('parkClerk', since)).toEqual([target.requestId])
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
  const since = await present()
  const { requestId } = await register(await database.as('agent'), database.municipality)
  expect(await toldTo('parkClerk', since)).toEqual([])
  await moveTo(ids.temizlik)
  expect(await toldTo('parkClerk', since)).toEqual([requestId])
  await moveTo(ids.park)
  expect(await toldTo('parkClerk', since)).toEqual([])
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
  const before = await present()
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
