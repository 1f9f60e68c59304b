// What is taken back with its import leaves the lists unsolved: the one way out besides closing, and it leads nobody round the law.
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { register } from './acts.ts'
import { importRows, openRow } from './importing.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

it('is no way round the law of closing, not even for the owner: only what a taken back import brought leaves so', async () => {
  const agent = await database.as('agent')
  const real = await register(agent, database.municipality)
  const hides = async (id: number): Promise<string | undefined> => {
    await owner.query('begin')
    try {
      await owner.query(
        `update zimmet_data.custody set period = tstzrange(lower(period), now()), ended_by_closing = true, ended_how = 'taken_back'
         where request_id = $1 and upper_inf(period)`,
        [id],
      )
      await owner.query(
        `update zimmet_data.request set state = 'taken_back', held_by = '{}', closed_at = now() where id = $1`,
        [id],
      )
      return (await refusalOf(owner.query('set constraints all immediate')))?.code
    } finally {
      await owner.query('rollback')
    }
  }
  expect(await hides(real.requestId)).toBe('23000')
  const told = await importRows(await database.as('administrator'), [openRow(1, { key: 'açık' })])
  expect(told).toMatchObject({ taken: 1, open: 1 })
  const { rows } = await owner.query<{ id: number }>(`select id from zimmet_data.request where imported_key = 'açık'`)
  expect(await hides(rows[0]?.id ?? 0)).toBe('23000')
})
