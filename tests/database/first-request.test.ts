import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
})

it('gives a request into the custody of its subject’s directorate, which alone may accept it', async () => {
  const { channels, subjects } = database.municipality
  const agent = await database.as('agent')
  const { rows } = await agent.query<{ answer: { requestId: number; number: string } }>(
    `select zimmet.register_request($1, jsonb_build_object('channelId', $2::int, 'subjectId', $3::int, 'description', 'Çöp alınmadı')) as answer`,
    [randomUUID(), channels.phone, subjects.bin],
  )
  const request = rows[0]?.answer
  expect(request?.number).toMatch(/^\d\d-000001-\d$/)
  const accept = [`select zimmet.accept_custody($1, $2, 1)`, [randomUUID(), request?.requestId]] as const
  await expectRefusal((await database.as('fenClerk')).query(accept[0], [...accept[1]]), 'ZM002')
  await (await database.as('temizlikClerk')).query(accept[0], [...accept[1]])
})
