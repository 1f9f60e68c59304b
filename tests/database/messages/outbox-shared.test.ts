// A channel that answers nothing has its share of the gateway in hand, and no other channel waits for it.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

let database: FreshDatabase
let hung: MessagesAtHand
let other: MessagesAtHand

beforeAll(async () => {
  database = await freshDatabase()
  hung = await messagesAt(database)
  other = await messagesAt(database)
})
afterAll(async () => await database.drop())

async function write({ accountId }: MessagesAtHand, count: number): Promise<void> {
  await (
    await database.owner()
  ).query(
    `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words, created_by)
     select gen_random_uuid(), $1, 'TR.' || n, 'answer', '{"type": "text", "text": "x"}', 'x', $2 from generate_series(1, $3::int) n`,
    [accountId, database.municipality.staff.agent, count],
  )
}
const lease = async (most: number): Promise<Record<string, unknown>[]> =>
  (
    await (
      await database.as('gateway')
    ).query<Record<string, unknown>>(`select id, account from zimmet.gateway_outgoing($1, '1 minute', '1 minute')`, [
      most,
    ])
  ).rows

it('of one account twenty are in hand at once, and what another has to say goes beside them', async () => {
  await write(hung, 50)
  const first = await lease(60)
  expect(first).toHaveLength(20)
  expect(await lease(60)).toEqual([])
  await write(other, 2)
  expect((await lease(60)).map(({ account }) => account)).toEqual([other.account, other.account])
  await hung.call('gateway_sent($1, $2)', [first[0]?.['id'], JSON.stringify({ result: 'sent', externalId: 'w1' })])
  expect((await lease(60)).map(({ account }) => account)).toEqual([hung.account])
})
