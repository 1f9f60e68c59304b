// Whom a notice calls to look: those whom the change concerns, by keys of their own; to whoever else listens it says nothing.
import fc from 'fast-check'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isConcerned, type WakeKeys } from '#main/database/notices.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { register } from './acts.ts'
import { directorates, journey, present, readers, toldTo } from './journeys.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

/** The notices of what is done meanwhile, as any login hears them. */
async function noticesOf(work: () => Promise<unknown>): Promise<string[]> {
  const listener = await database.another('administrator')
  const heard: string[] = []
  listener.on('notification', ({ payload = '' }) => heard.push(payload))
  await listener.query('listen zimmet')
  await work()
  // What was sent before is heard before.
  await owner.query(`notify zimmet, 'the end'`)
  await expect.poll(() => heard.at(-1)).toBe('the end')
  await listener.end()
  return heard.slice(0, -1)
}

async function keysOf(role: Role): Promise<WakeKeys> {
  const { rows } = await (await database.as(role)).query<WakeKeys>('select epoch, keys from zimmet.wake_keys()')
  if (rows[0] === undefined) throw new Error('no answer')
  return rows[0]
}

it('calls to look exactly those whom the change concerns, wherever requests went', async () => {
  const keys = await Promise.all(readers.map(async (role) => await keysOf(role)))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...directorates), { maxLength: 3 }), async (route) => {
      const moments: string[] = []
      const notices = await noticesOf(
        async () => await journey(database, route, async () => void moments.push(await present(database))),
      )
      // One a transaction.
      expect(notices.length).toBe(route.length + 1)
      // The last is held to what the last act tells each post.
      for (const [index, role] of readers.entries()) {
        const isTold = (await toldTo(database, role, moments.at(-1) ?? '')).length > 0
        expect([role, isConcerned(notices.at(-1) ?? '', keys[index] as WakeKeys)]).toEqual([role, isTold])
      }
    }),
    { numRuns: 8 },
  )
})

it('calls nobody by a notice that says more than that something happened', async () => {
  const { subjects } = database.municipality
  const notices = await noticesOf(async () => {
    for (let count = 0; count < 20; count += 1)
      await register(await database.as('agent'), database.municipality, {
        subject_id: count % 2 === 0 ? subjects.bin : subjects.pothole,
      })
  })
  expect(notices.length).toBe(20)
  const parts = notices.map((notice) => notice.split(':'))
  const { rows } = await owner.query<{ count: number }>('select count(*)::int as count from zimmet_data.directorate')
  // As many tags as there are directorates, whomever it concerns, and none that comes again and could be counted.
  expect(new Set(parts.map(([, , tags = '']) => tags.length))).toEqual(new Set([8 * (rows[0]?.count ?? 0)]))
  const tags = parts.flatMap(([, , all = '']) => all.match(/.{8}/gu) ?? [])
  expect(new Set(tags).size).toBe(tags.length)
  expect(new Set(parts.map(([, nonce]) => nonce)).size).toBe(20)
})

it('gives each person the keys of his own directorates alone, and nobody those they are made of', async () => {
  const [temizlik, fen, both, administrator, agent] = await Promise.all(
    (['temizlikClerk', 'fenClerk', 'twoHats', 'administrator', 'agent'] as const).map(keysOf),
  )
  expect(temizlik?.keys?.length).toBe(1)
  expect(fen?.keys?.length).toBe(1)
  expect(temizlik?.keys).not.toEqual(fen?.keys)
  expect(both?.keys?.length).toBe(2)
  expect(administrator?.keys).toEqual([])
  expect(agent?.keys).toBeNull()
  const clerk = await database.as('temizlikClerk')
  for (const query of [
    `select zimmet_private.wake_key('0', 1, true)`,
    `select zimmet_private.wake_digest('0 1 t')`,
    `select zimmet_private.notice_of(pg_current_xact_id(), '{1}')`,
    'select key from zimmet_data.reading_key',
  ])
    await expectRefusal(clerk.query(query), '42501')
})

it('makes the keys others when somebody is moved, and calls who has the old ones to look, whatever it is', async () => {
  const { subjects } = database.municipality
  const before = await keysOf('temizlikClerk')
  const [moved] = await noticesOf(async () => await owner.query('update zimmet_data.membership set period = period'))
  expect(moved).toBe('')
  const [ofAnother] = await noticesOf(
    async () => await register(await database.as('agent'), database.municipality, { subject_id: subjects.pothole }),
  )
  const after = await keysOf('temizlikClerk')
  expect(after.keys).not.toEqual(before.keys)
  expect(isConcerned(ofAnother ?? '', before)).toBe(true)
  expect(isConcerned(ofAnother ?? '', after)).toBe(false)
  // The keys of before open no notice of now.
  expect(isConcerned(ofAnother ?? '', { epoch: after.epoch, keys: before.keys })).toBe(false)
  const [ofHis] = await noticesOf(
    async () => await register(await database.as('agent'), database.municipality, { subject_id: subjects.bin }),
  )
  expect(isConcerned(ofHis ?? '', after)).toBe(true)
  expect(isConcerned(ofHis ?? '', { epoch: after.epoch, keys: before.keys })).toBe(false)
})

it('takes what any login may send for a call to look, never for a reason not to', () => {
  const keys: WakeKeys = { epoch: '7', keys: ['ab'] }
  for (const notice of ['', 'x', '7', '7:ab', '8:ab:0123', ':::'])
    expect([notice, isConcerned(notice, keys)]).toEqual([notice, true])
})
