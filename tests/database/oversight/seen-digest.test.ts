// That the week's digest waits is told once a person, at whichever PC he signs in.
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayText, startOfWeek } from '#shared/period.ts'
import { command } from '#tests/database/acts.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
})

const seen = async (person: Client): Promise<unknown> =>
  (await person.query<{ answer: { week: string | null } }>('select zimmet.digest_seen() as answer')).rows[0]?.answer
    .week

const week = dayText(startOfWeek(Date.now()))
const earlier = dayText(startOfWeek(Date.now()) - 7 * 86_400_000)

it('is remembered with the person: at every PC of his, at nobody else’s', async () => {
  const [here, there] = [await database.as('temizlikDirector'), await database.another('temizlikDirector')]
  expect([await seen(here), await seen(there)]).toEqual([null, null])
  await command(here, 'see_digest', { week })
  expect([await seen(here), await seen(there)]).toEqual([week, week])
  expect(await seen(await database.as('fenDirector'))).toBeNull()
  // A PC whose page stood open over the week end takes nothing back.
  await command(there, 'see_digest', { week: earlier })
  expect(await seen(here)).toBe(week)
})

it('is of a week that has begun, by its Monday, and read by nobody else', async () => {
  const director = await database.as('temizlikDirector')
  const next = dayText(startOfWeek(Date.now()) + 7 * 86_400_000)
  const tuesday = dayText(startOfWeek(Date.now()) - 6 * 86_400_000)
  for (const wrong of [next, tuesday, null])
    await expectRefusal(command(director, 'see_digest', { week: wrong }), 'ZM025')
  await expect(director.query('select from zimmet_data.seen_digest')).rejects.toMatchObject({ code: '42501' })
})
