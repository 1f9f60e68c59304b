import { afterAll, beforeAll, expect, it } from 'vitest'
import { filledDatabase, type FilledDatabase } from './filled-database.ts'

// A night, a Sunday: no hour of the week may leave the sample without its 1,336.
const now = new Date('2027-01-03T00:30:00Z')
let filled: FilledDatabase[] = []

beforeAll(async () => {
  filled = [await filledDatabase(now, { isAnew: true }), await filledDatabase(now, { isAnew: true })]
})
afterAll(async () => {
  for (const { database } of filled) await database.drop()
})

/** What says by itself when it was written stays out: the feed, and the chain of settings. */
async function fingerprint(database: FilledDatabase): Promise<Map<string, string>> {
  const tables = await database.rows<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'zimmet_data'::regnamespace and c.relkind = 'r' and c.relname not in ('feed_horizon', 'revision', 'settings_entry') order by 1`,
  )
  const prints = new Map<string, string>()
  for (const { name } of tables) {
    const [row] = await database.rows<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from zimmet_data.${name} t`,
    )
    prints.set(name, row?.print ?? '')
  }
  return prints
}

it('makes the same rows at the same now', async () => {
  const [first, second] = filled
  if (first === undefined || second === undefined) throw new Error('not filled')
  const prints = await fingerprint(first)
  expect(prints.size).toBeGreaterThan(20)
  expect(prints.get('request')).toMatch(/^4836 /)
  expect(await fingerprint(second)).toEqual(prints)
})

it('keeps its shape on a Sunday night', async () => {
  const [row] = (await filled[0]?.rows<{ recent: number; faults: number }>(
    `select count(*)::int as recent, (select count(*)::int from zimmet_private.custody_fault) as faults
     from zimmet_data.request r where r.registered_at > timestamptz '${now.toISOString()}' - interval '35 days'`,
  )) ?? [undefined]
  expect(row).toEqual({ recent: 1336, faults: 0 })
})
