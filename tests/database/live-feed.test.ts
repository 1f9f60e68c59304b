// A change reaches whoever may see it; none is missed, in whatever order transactions commit.
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, register } from './acts.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
})

interface Look {
  ids: number[] | null
  seen: string
}

async function look(reader: Client, since: string | null): Promise<Look> {
  const { rows } = await reader.query<Look>(
    'select request_ids as ids, seen::text as seen from zimmet.changes_since($1)',
    [since],
  )
  return rows[0] ?? { ids: null, seen: '' }
}

it('misses none of what eight writers commit out of order, though the reader is cut and comes back', async () => {
  const agent = await database.as('agent')
  const requests = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const writer = await database.another('agent')
      const mine = []
      for (let count = 0; count < 5; count += 1) mine.push(await register(writer, database.municipality))
      return { writer, mine }
    }),
  )
  const first = await look(agent, null)
  expect(first.ids).toEqual([])
  const written = new Map<number, number>()
  let isOver = false
  const write = async ({ writer, mine }: (typeof requests)[number], place: number): Promise<void> => {
    for (let count = 0; count < 50; count += 1) {
      const target = mine[count % mine.length]
      if (target === undefined) continue
      await writer.query('begin')
      await act(writer, 'add_note', target, { words: `${place} ${count}` })
      // Who began first does not commit first.
      await delay(Math.random() * 6)
      await writer.query('commit')
      written.set(target.requestId, (written.get(target.requestId) ?? 0) + 1)
    }
  }
  const told: number[] = []
  const entriesSeen = new Map<number, number>()
  const read = async (): Promise<void> => {
    let { seen } = first
    let reader = await database.another('overseer')
    for (let round = 0; ; round += 1) {
      const wasOver = isOver
      const now = await look(reader, seen)
      ;({ seen } = now)
      for (const id of now.ids ?? []) {
        told.push(id)
        const { rows } = await reader.query<{ count: number }>(
          `select count(*)::int as count from zimmet.history where request_id = $1 and act = 'add_note'`,
          [id],
        )
        entriesSeen.set(id, rows[0]?.count ?? 0)
      }
      if (round % 10 === 9) {
        await reader.end()
        reader = await database.another('overseer')
      }
      if (wasOver) return
      await delay(5)
    }
  }
  const reading = read()
  await Promise.all(requests.map(write))
  isOver = true
  await reading
  expect([...written.values()].reduce((sum, count) => sum + count, 0)).toBe(400)
  // Each change was told after it was committed: what was read at the last telling is all there is.
  expect(Object.fromEntries(entriesSeen)).toEqual(Object.fromEntries(written))
  expect(told.length).toBeGreaterThan(40)
})

it('sends one notice for a transaction, however much it changed', async () => {
  const listener = await database.another('overseer')
  const heard: string[] = []
  listener.on('notification', ({ payload = '' }) => heard.push(payload))
  await listener.query('listen zimmet')
  const agent = await database.another('agent')
  const { subjects } = database.municipality
  await agent.query('begin')
  await register(agent, database.municipality, { subject_id: subjects.bin })
  await register(agent, database.municipality, { subject_id: subjects.pothole })
  await agent.query('commit')
  await expect.poll(() => heard.length).toBe(1)
  await delay(100)
  expect(heard.length).toBe(1)
})

it('says "read anew" to who stood before what is still kept', async () => {
  const owner = await database.owner()
  const agent = await database.as('agent')
  const { seen } = await look(agent, null)
  await register(agent, database.municipality)
  await owner.query(`update zimmet_data.change set at = at - interval '4 days'`)
  await owner.query('select zimmet_private.prune_changes()')
  const late = await look(agent, seen)
  expect(late.ids).toBeNull()
  // As soon as no transaction is under way that is older than what was forgotten.
  let { seen: now } = late
  await expect
    .poll(async () => {
      const next = await look(agent, now)
      now = next.seen
      return next.ids
    })
    .toEqual([])
})

it('is not held up by a horizon that came with a dump from an older server', async () => {
  const owner = await database.owner()
  const agent = await database.as('agent')
  await owner.query(`update zimmet_data.feed_horizon set pruned_before = '999999999'`)
  const { seen } = await look(agent, null)
  const { requestId } = await register(agent, database.municipality)
  expect((await look(agent, seen)).ids).toEqual([requestId])
})

it('asks for the rights at each look, also where nothing has happened', async () => {
  const own = await freshDatabase({ hasOwnLogins: true })
  const clerk = await own.as('temizlikClerk')
  await clerk.query(
    'prepare look(pg_snapshot) as select request_ids as ids, seen::text as seen from zimmet.changes_since($1)',
  )
  const seen = async (since: string): Promise<Look | undefined> =>
    (await clerk.query<Look>(`execute look('${since}')`)).rows[0]
  const { rows } = await clerk.query<{ now: string }>('select pg_current_snapshot()::text as now')
  expect((await seen(rows[0]?.now ?? ''))?.ids).toEqual([])
  await (
    await own.owner()
  ).query('revoke execute on function zimmet_private.changes_found(pg_snapshot) from zimmet_staff')
  await expectRefusal(clerk.query(`execute look('${rows[0]?.now ?? ''}')`), '42501')
  await own.drop()
})
