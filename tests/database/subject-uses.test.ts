// How often each subject was used in the last year: what administrators sort their list by.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { register } from './acts.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
})

const uses = async (role: 'administrator' | 'overseer') =>
  (await (await database.as(role)).query<{ uses: Record<string, number> }>('select zimmet.subject_uses() as uses'))
    .rows[0]?.uses ?? {}

it('counts the requests of the last year by their subject, and no older ones', async () => {
  const before = await uses('administrator')
  const agent = await database.as('agent')
  const { requestId } = await register(agent, database.municipality)
  const old = await register(agent, database.municipality)
  const owner = await database.owner()
  const { rows } = await owner.query<{ subject: string }>(
    'select subject_id::text as subject from zimmet_data.request where id = $1',
    [requestId],
  )
  const subject = rows[0]?.subject ?? ''
  expect((await uses('administrator'))[subject]).toBe((before[subject] ?? 0) + 2)
  await database.setPresent('2030-01-02 09:00')
  expect(await uses('overseer')).toEqual({})
  await database.setPresent(null)
  expect(old.requestId).not.toBe(requestId)
})

it('is told to who supervises alone', async () => {
  for (const role of ['agent', 'temizlikClerk', 'temizlikDirector'] as const)
    expect(await refusalOf((await database.as(role)).query('select zimmet.subject_uses()'))).toMatchObject({
      code: '42501',
    })
})
