// A function that runs as the owner and gives rows of requests applies the rule of who sees what by itself: it is held to the policies here,
// as every post, on requests in every state and with every way behind them.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, photo } from './acts.ts'
import { journey, readers } from './journeys.ts'
import { citizenOf, stage, states } from './stages.ts'

type Row = Record<string, unknown>

let database: FreshDatabase
/** Every request there is. */
let all: number[]

const rows = async (role: Role | 'owner', sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await (role === 'owner' ? await database.owner() : await database.as(role)).query<Row>(sql, values)).rows
const idsOf = (found: readonly Row[], name = 'id'): number[] =>
  [...new Set(found.map((row) => Number(row[name])))].toSorted((one, other) => one - other)

/** What a person sees by the policies alone. */
const seenBy = async (role: Role): Promise<number[]> => idsOf(await rows(role, 'select id from zimmet.request'))

beforeAll(async () => {
  database = await freshDatabase()
  const staged = []
  for (const state of states) staged.push(await stage(database, state))
  const [first] = staged
  if (first === undefined) throw new Error('no request')
  // The others have the same phone, so it is the wish of those who ask on them, too.
  await rows('agent', `select zimmet.set_citizen_wish($1, $2, $3, false, true, 'Öyle dedi')`, [
    ...[randomUUID(), first.requestId, await citizenOf(database, first)],
  ])
  for (const route of [['fen', 'park'], ['park', 'temizlik'], ['fen']] as const) await journey(database, route)
  all = idsOf(await rows('owner', 'select id from zimmet_data.request'))
  for (const requestId of all) {
    const [{ version } = {}] = await rows('owner', 'select version from zimmet_data.request where id = $1', [requestId])
    const at = { requestId, version: Number(version) }
    await act(await database.as('overseer'), 'attach', at, { file_name: 'a.jpg', content: photo(), is_evidence: false })
  }
  const [account] = await rows('gateway', `select zimmet.gateway_account('telephone', 'a', 'a') as id`)
  await rows(
    'owner',
    `with called as (
       insert into zimmet_data.phone_call (account_id, external_id, phone, rang_at, answered_at, ended_at, shown_until)
       select $2::int, 'c' || r.id, '+905321112233', now(), now(), now(), now()
       from zimmet_data.request r returning id, external_id)
     insert into zimmet_data.phone_call_request (call_id, request_id, staff_id)
     select c.id, substr(c.external_id, 2)::int, $1 from called c`,
    [database.municipality.staff.agent, account?.['id']],
  )
  await rows('owner', `update zimmet_data.request set due_at = now() - interval '1 hour' where is_open and id % 2 = 0`)
})
afterAll(async () => await database.drop())

/** Whether it gives a person anything of one request. */
const ofOne: Record<string, (role: Role, requestId: number) => Promise<boolean>> = {
  acts_on: async (role, id) => (await rows(role, 'select * from zimmet.acts_on($1)', [id])).length > 0,
  calls_of_request: async (role, id) =>
    (await rows(role, 'select * from zimmet.calls_of_request($1)', [id])).length > 0,
  request_wishes: async (role, id) => (await rows(role, 'select * from zimmet.request_wishes($1)', [id])).length > 0,
  attachment_file: async (role, id) => {
    const [file] = await rows('owner', 'select id from zimmet_data.attachment where request_id = $1', [id])
    await refusalOf(rows(role, 'select zimmet.ask_attachment($1, $2)', [randomUUID(), file?.['id']]))
    return (await rows(role, 'select * from zimmet.attachment_file($1)', [file?.['id']])).length > 0
  },
}
/** Which requests it names to a person; of those that he may not ask, none. */
const ofMany: Record<string, (role: Role) => Promise<Row[]>> = {
  search_requests: async (role) => await rows(role, `select r as id from zimmet.search_requests('cop', 200) r`),
  reached_warnings: async (role) =>
    await rows(role, `select request_id as id from zimmet.reached_warnings(now() - interval '7 days')`),
  untold_warnings: async (role) => await rows(role, 'select request_id as id from zimmet.untold_warnings()'),
  opened: async (role) =>
    await rows(
      role,
      `select r.id from zimmet.measure m, zimmet.opened('{}', m.code, 'due', 200), unnest(request_ids) as r (id) where m.kind = 'count'`,
    ),
  found_requests: async (role) => {
    const asked = randomUUID()
    await rows(role, `select zimmet.ask_citizens($1, '0532 123 45 67')`, [asked])
    return await rows(role, 'select id from zimmet.found_requests($1)', [asked])
  },
}
/** Hashes and numbers alone, of every request: for those who verify, by grant. */
const ofVerifiers: Record<string, string> = {
  heads: 'zimmet.heads(0, 100)',
  facts_at_rest: `zimmet.facts_at_rest('{1}')`,
  anchored_faults: `zimmet.anchored_faults('{1}', '{1}', '{x}', '{null}')`,
  ledger_faults: 'zimmet.ledger_faults()',
  history_faults: 'zimmet.history_faults()',
}
/** Rows of something else, or held to their rule in tests of their own. */
const elsewhere: Record<string, string> = {
  ...{
    figures: 'who-sees-which-figures',
    rising_subjects: 'who-sees-which-figures',
    demographics: 'people-of-a-quarter',
  },
  ...{ found_citizens: 'who-is-looked-up', alike_choices: 'words-learnt', import_rows: 'import' },
  ...{ media_file: 'requests-of-messages', recording_file: 'recordings', my_calls: 'calls' },
  ...{ conversation_ways: 'desk', conversation_wishes: 'wishes' },
  ...{
    calendar_changes: 'who-changed-the-calendars',
    my_acts: 'what-is-offered',
    pcs: 'fleet',
    server_health: 'health',
    keep_watch: 'one-against-all',
  },
  ...{ month_heads: 'tampering', posts_head: 'tampering', settings_head: 'settings-chain', rules_digest: 'tampering' },
  ...{ unreadable_by_source: 'read-again', unreadable_deliveries: 'gateway', unusual_reading: 'read-log' },
  ...{ wake_keys: 'live-feed' },
}

it('every function that runs as the owner and gives rows is held to its rule, here or where it is told', async () => {
  const found = await rows(
    'owner',
    `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'zimmet' and p.prosecdef and p.proretset and p.proname not like 'gateway\\_%' order by 1`,
  )
  const told = [ofOne, ofMany, ofVerifiers, elsewhere].flatMap((part) => Object.keys(part))
  expect(told.toSorted()).toEqual(found.map(({ name }) => name))
})

describe('of a request', () => {
  it.each(Object.keys(ofOne))('%s gives everything to who sees it, nothing to anybody else', async (name) => {
    const asked: boolean[] = []
    for (const role of readers) {
      const seen = await seenBy(role)
      const given: number[] = []
      for (const id of all) if ((await ofOne[name]?.(role, id)) === true) given.push(id)
      expect([role, given]).toEqual([role, seen])
      asked.push(seen.length > 0, seen.length < all.length)
    }
    expect(new Set(asked).size).toBe(2)
  })
})

describe('of many', () => {
  it.each(Object.keys(ofMany))('%s names nothing that one does not see', async (name) => {
    let named = 0
    for (const role of readers) {
      const seen = new Set(await seenBy(role))
      const found = await ofMany[name]?.(role).catch((error: unknown) => {
        expect((error as { code: string }).code, role).toMatch(/^(ZM003|42501)$/u)
        return []
      })
      const given = idsOf(found ?? [])
      expect([role, given.filter((id) => !seen.has(id))]).toEqual([role, []])
      named += given.length
    }
    expect(named).toBeGreaterThan(0)
  })

  it('a search finds all that one sees', async () => {
    for (const role of readers)
      expect([role, idsOf((await ofMany['search_requests']?.(role)) ?? [])]).toEqual([role, await seenBy(role)])
  })
})

it.each(Object.entries(ofVerifiers))('%s is for who verifies, and for nobody else', async (_name, call) => {
  for (const role of readers) {
    const refusal = await refusalOf(rows(role, `select * from ${call}`))
    expect([role, refusal?.code]).toEqual([role, ['overseer', 'administrator'].includes(role) ? undefined : '42501'])
  }
})
