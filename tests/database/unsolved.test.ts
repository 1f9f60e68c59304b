// The window tells by the state that people read what the database tells by the one it keeps.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { isUnsolved, requestState } from '#shared/contract/values.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
})
afterAll(async () => {
  await database.drop()
})

it('what is unsolved is so on both sides, held or not', async () => {
  const { rows } = await (
    await database.owner()
  ).query<{ state: string; isUnsolved: boolean }>(
    `select distinct zimmet_private.state_of(s.state, h.until, null) as state, zimmet_private.is_unsolved(s.state) as "isUnsolved"
     from unnest('{new,in_work,proposed,resolved,closed}'::text[]) as s (state)
     cross join (values (null), (now() - interval '1 day'), (now() + interval '1 day')) as h (until)`,
  )
  expect(rows.length).toBe(6)
  for (const { state, isUnsolved: told } of rows) expect(isUnsolved(requestState.parse(state)), state).toBe(told)
})
