// What the gateway and the desk do with one message reads as much among many as among few.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { messagesAt, type MessagesAtHand } from './messages-at-hand.ts'

const many = 20_000

let database: FreshDatabase
let owner: Client
let messages: MessagesAtHand
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  await owner.query(`insert into zimmet_data.channel (code, name) values ('web', 'Web') on conflict do nothing`)
  messages = await messagesAt(database, 'web')
  await puts(10)
})
afterAll(async () => await database.drop())

/** So many reports, conversations and sent messages more. */
async function puts(count: number): Promise<void> {
  const values = [messages.accountId, count]
  for (const table of ['conversation', 'message', 'outgoing'])
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await owner.query(`alter table zimmet_data.${table} disable trigger user`)
  await owner.query(
    `insert into zimmet_data.conversation (account_id, citizen_key, begun_at, last_at, waits_since)
     select $1::int, 'k' || gen_random_uuid(), now(), now(), now() from generate_series(1, $2::int)`,
    values,
  )
  await owner.query(
    `insert into zimmet_data.message (account_id, conversation_id, external_id, direction, kind, at, received_at, words, details)
     select $1::int, c.id, 'm' || c.id, 'in', 'text', now(), now(), 'Çukur',
       jsonb_build_object('open311', jsonb_build_object('form', 'request', 'serviceCode', $2::text))
     from zimmet_data.conversation c where not exists (select from zimmet_data.message m where m.conversation_id = c.id)`,
    [messages.accountId, String(database.municipality.subjects.pothole)],
  )
  await owner.query(
    `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words, state, sent_at, external_id)
     select gen_random_uuid(), $1::int, 'k', 'registered', '{"type": "text", "text": "x"}', 'x', 'sent', now(), 's' || gen_random_uuid()
     from generate_series(1, $2::int)`,
    values,
  )
  for (const table of ['conversation', 'message', 'outgoing'])
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await owner.query(`alter table zimmet_data.${table} enable trigger user`)
  await owner.query('vacuum analyze')
}

interface Plan {
  'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }]
}
/** Blocks that a call touches, functions within it included; the first time plans are made. */
async function touched(client: Client, call: string, values: () => unknown[]): Promise<number> {
  const explain = async (): Promise<number> => {
    const { rows } = await client.query<Plan>(
      `explain (analyze, buffers, timing off, format json) select ${call}`,
      values(),
    )
    const plan = rows[0]?.['QUERY PLAN'][0].Plan
    return (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0)
  }
  await explain()
  return await explain()
}

/** Each reading of one, by what it is called. */
async function readings(): Promise<Record<string, number>> {
  const gateway = await database.another('gateway')
  const agent = await database.another('agent')
  const { rows } = await owner.query<{ outgoing: string; external: string; conversation: number }>(
    `select (select id from zimmet_data.outgoing limit 1) as outgoing, (select external_id from zimmet_data.outgoing limit 1) as external,
       (select id from zimmet_data.conversation limit 1) as conversation`,
  )
  const [{ outgoing, external, conversation } = { outgoing: '', external: '', conversation: 0 }] = rows
  const status = `zimmet_private.take_status((select a from zimmet_data.message_account a where a.id = $1), $2)`
  const report = (told: object) => (): unknown[] => [
    messages.accountId,
    JSON.stringify({ type: 'status', status: 'sent', at: Date.now(), ...told }),
  ]
  const reports = '(select count(*) from zimmet.gateway_open311_requests($1, $2))'
  const { rows: found } = await owner.query<{ id: string }>('select external_id as id from zimmet_data.message limit 1')
  const measured = {
    'a report by our name': await touched(owner, status, report({ outgoingId: outgoing })),
    'a report by theirs': await touched(owner, status, report({ id: external })),
    'a conversation that is taken': await touched(agent, 'zimmet.take_conversation($1, $2)', () => [
      randomUUID(),
      conversation,
    ]),
    'what became of a report': await touched(gateway, reports, () => [
      messages.account,
      JSON.stringify({ token: found[0]?.id }),
    ]),
    'what became of some': await touched(gateway, reports, () => [
      messages.account,
      JSON.stringify({ ids: [found[0]?.id] }),
    ]),
  }
  await Promise.all([gateway.end(), agent.end()])
  return measured
}

it('whatever lies beside it', async () => {
  const few = await readings()
  await puts(many)
  const among = await readings()
  console.log(JSON.stringify({ few, among }))
  for (const [what, blocks] of Object.entries(among)) expect(blocks, what).toBeLessThan(3 * (few[what] ?? 0) + 30)
})
