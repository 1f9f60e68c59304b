// An import that was wrong is taken back: nobody meets it any more, and every ledger still says that it was there.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'
import { act, command, register, type Target } from './acts.ts'
import { importRows, oldRow, openRow } from './importing.ts'
import { rowsOf, whatIsMet, type Row } from './what-is-met.ts'

let database: FreshDatabase
let owner: Client
let administrator: Client
let system = 0
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
  administrator = await database.as('administrator')
})
beforeEach(() => {
  system += 1
})
afterAll(async () => {
  await expectKeptSums(await database.owner())
  await database.drop()
})

const words = 'Yanlış dosya: test verisi'
const key = (row: number): string => `G${system}-${row}`
const from = (): string => `Sistem ${system}`
const phone = '0532 765 43 21'

/** Two closed rows and two open ones, unless told, of people who are known by nothing else. */
async function brings(open: readonly number[] = [3, 4]): Promise<number> {
  const citizen = (row: number) => ({
    ...{ key: key(row), citizenName: `Satılmış Denktaş${system}`, citizenPhone: phone },
    ...{ neighbourhood: 'Bağlar', description: `sehven${system} gelen ${row}` },
  })
  const told = await importRows(
    administrator,
    [oldRow(1, citizen(1)), oldRow(2, citizen(2)), ...open.map((row) => openRow(row, citizen(row)))],
    { from: from() },
  )
  expect(told).toMatchObject({ taken: 2 + open.length, open: open.length, refused: [] })
  const [row] = await rowsOf(administrator, 'select id from zimmet.import where source = $1 order by id desc', [from()])
  return Number(row?.['id'])
}

const target = async (row: number): Promise<Target> => ({ requestId: await idOf(row), version: 1 })
const idOf = async (row: number): Promise<number> =>
  Number(
    (
      await rowsOf(owner, 'select id from zimmet_data.request where imported_key = $1 order by id desc', [key(row)])
    )[0]?.['id'],
  )

const takesBack = async (importId: number): Promise<Row> => ({
  ...(await command(administrator, 'take_back_import', { import_id: importId, words })),
})

/** A second person answers what waits for one. */
async function answers(
  kind: string,
  how: 'approve_proposal' | 'refuse_proposal',
  role: Role = 'overseer',
): Promise<void> {
  const [row] = await rowsOf(
    owner,
    'select max(id) as id from zimmet_data.proposal where kind = $1 and decision is null',
    [kind],
  )
  await command(await database.as(role), how, { proposal_id: row?.['id'] })
}

/** Taken back, by the second yes that open requests take. */
async function isTakenBack(importId: number): Promise<void> {
  expect(await takesBack(importId)).toMatchObject({ proposalId: expect.any(Number) as number })
  await answers('take_back_import', 'approve_proposal')
}

const seen = async (): Promise<Row> => await whatIsMet(database, `sehven${system}`, key(1))

async function faults(): Promise<Row[]> {
  return await rowsOf(
    await database.as('overseer'),
    'select request_id, fault from zimmet.history_faults() union all select request_id, fault from zimmet.ledger_faults()',
  )
}
const standing = async (): Promise<Row[]> => [
  ...(await faults()),
  ...(await rowsOf(owner, 'select * from zimmet_private.custody_fault')),
  ...(await rowsOf(owner, 'select request_id, fault from zimmet_private.closing_fault')),
  ...(await rowsOf(owner, 'select * from zimmet_private.open_tally_fault')),
]

it('is met nowhere any more: no figure, list, badge, search, nobody’s look at its citizens', async () => {
  const before = await seen()
  const importId = await brings()
  expect(await seen()).not.toEqual(before)
  const open = await target(3)
  await isTakenBack(importId)
  expect(await seen()).toEqual(before)
  const agent = await database.as('agent')
  const asked = randomUUID()
  await agent.query('select zimmet.ask_citizens($1, $2)', [asked, phone])
  expect((await agent.query('select from zimmet.found_citizens($1)', [asked])).rowCount).toBe(0)
  expect((await agent.query('select from zimmet.found_requests($1)', [asked])).rowCount).toBe(0)
  // Who kept its id gets no further than who never had it.
  for (const role of ['temizlikClerk', 'temizlikDirector', 'agent', 'overseer'] as const) {
    const refused = await refusalOf(act(await database.as(role), 'add_note', open, { words: 'Yine de' }))
    expect([role, refused?.code]).toEqual([role, 'ZM002'])
  }
})

it('stays in every ledger, with an entry that says who and why, and nothing is at fault', async () => {
  const importId = await brings()
  const ids = [await idOf(1), await idOf(3)]
  await isTakenBack(importId)
  expect(
    await rowsOf(
      owner,
      `select r.state, r.held_by, h.act, h.staff_id, h.version, h.details ->> 'importId' as import,
         h.details ->> 'wordsHash' = encode(sha256(convert_to($2, 'UTF8')), 'hex') as tells_why
       from zimmet_data.request r join zimmet_data.history h on h.request_id = r.id and h.entry = 2
       where r.id = any ($1)`,
      [ids, words],
    ),
  ).toEqual(
    ids.map(() => ({
      ...{
        state: 'taken_back',
        held_by: [],
        act: 'take_back_import',
        staff_id: database.municipality.staff.overseer,
      },
      ...{ version: 2, import: String(importId), tells_why: true },
    })),
  )
  expect(
    await rowsOf(
      owner,
      'select ended_how, ended_by_closing, own_ended_at = ended_at as ends_then from zimmet_data.custody where request_id = $1',
      [ids[1]],
    ),
  ).toEqual([{ ended_how: 'taken_back', ended_by_closing: true, ends_then: true }])
  const [told] = await rowsOf(
    administrator,
    'select taken, taken_back_at, taken_back_by, taken_back_words from zimmet.import where id = $1',
    [importId],
  )
  expect(told).toMatchObject({
    taken: 4,
    taken_back_by: database.municipality.staff.overseer,
    taken_back_words: words,
  })
  expect(told?.['taken_back_at']).toBeInstanceOf(Date)
  expect(await standing()).toEqual([])
})

it('lets the same file come in again, once', async () => {
  await isTakenBack(await brings())
  const again = await brings()
  expect(await importRows(administrator, [oldRow(1, { key: key(1) })], { from: from() })).toMatchObject({
    refused: [{ row: 1, reason: 'already_there' }],
  })
  const clerk = await database.as('temizlikClerk')
  expect((await rowsOf(clerk, 'select id from zimmet.request where imported_key = $1', [key(3)])).length).toBe(1)
  const [citizens] = await rowsOf(owner, 'select count(*) as n from zimmet_data.citizen where full_name = $1', [
    `Satılmış Denktaş${system}`,
  ])
  expect(citizens?.['n']).toBe('1')
  await isTakenBack(again)
  await expectRefusal(takesBack(again), 'ZM103')
  expect(await standing()).toEqual([])
})

it('is told to the desks that showed it', async () => {
  const importId = await brings()
  const open = [await idOf(3), await idOf(4)]
  const clerk = await database.as('temizlikClerk')
  const since = (await rowsOf(clerk, 'select seen from zimmet.changes_since(null)'))[0]?.['seen']
  await isTakenBack(importId)
  const [news] = await rowsOf(clerk, 'select request_ids from zimmet.changes_since($1)', [since])
  expect(news?.['request_ids']).toHaveLength(2)
  expect(news?.['request_ids']).toEqual(expect.arrayContaining(open))
})

describe('is refused', () => {
  it('where somebody has acted since on any of it: how many, and which', async () => {
    const importId = await brings()
    const [closed, open] = [await target(2), await target(3)]
    await act(await database.as('temizlikClerk'), 'accept_custody', open)
    await act(await database.as('temizlikClerk'), 'add_note', closed, { words: 'Eski kayda not' })
    const numbers = (
      await rowsOf(owner, 'select number from zimmet_data.request where id = any ($1) order by id', [
        [closed.requestId, open.requestId],
      ])
    ).map(({ number }) => number)
    const refused = await refusalOf(takesBack(importId))
    expect(refused).toMatchObject({ code: 'ZM102', detail: { count: 2, numbers: numbers.join(', ') } })
    const [shown] = await rowsOf(administrator, 'select zimmet.preview_import_taken_back($1) as told', [importId])
    expect(shown?.['told']).toEqual({ requests: 4, open: 2, acted: 2, numbers, needsSecond: true })
    expect(
      (await rowsOf(await database.as('overseer'), 'select from zimmet.request where id = $1', [open.requestId]))
        .length,
    ).toBe(1)
  })

  it('where something was joined to one of it', async () => {
    const importId = await brings()
    const agent = await database.as('agent')
    const asking = await register(agent, database.municipality)
    await act(agent, 'join', asking, { master_id: await idOf(3) })
    await expectRefusal(takesBack(importId), 'ZM102')
  })

  it('without words, of what there is not, and to everybody but an administrator', async () => {
    const importId = await brings()
    await expectRefusal(command(administrator, 'take_back_import', { import_id: importId, words: ' ' }), 'ZM008')
    await expectRefusal(takesBack(4711), 'ZM023')
    for (const role of ['temizlikClerk', 'temizlikDirector', 'agent', 'overseer'] as const) {
      const person = await database.as(role)
      const refused = await refusalOf(command(person, 'take_back_import', { import_id: importId, words }))
      expect([role, refused?.code]).toEqual([role, '42501'])
      const looked = await refusalOf(person.query('select zimmet.preview_import_taken_back($1)', [importId]))
      expect([role, looked?.code]).toEqual([role, '42501'])
    }
  })
})

describe('where a second person has to say that it counts', () => {
  const waiting = async (kind: string): Promise<Row[]> =>
    await rowsOf(
      administrator,
      `select kind from zimmet.proposal where kind = $1 and decision is null and preview ->> 'source' = $2`,
      [kind, from()],
    )

  it('and has not: one takes it back, and the question is withdrawn', async () => {
    const importId = await brings([])
    expect(await waiting('count_import')).toHaveLength(1)
    expect(await takesBack(importId)).toEqual({ importId, requests: 2 })
    expect(await waiting('count_import')).toEqual([])
    const [last] = await rowsOf(
      administrator,
      `select decision, decided_by from zimmet.proposal where kind = 'count_import' order by id desc`,
    )
    expect(last).toEqual({ decision: 'withdrawn', decided_by: database.municipality.staff.administrator })
  })

  it('open requests take one in any case: alone nobody makes them vanish', async () => {
    const before = await seen()
    const importId = await brings()
    const there = await seen()
    await takesBack(importId)
    expect(await seen()).toEqual(there)
    await expectRefusal(answers('take_back_import', 'approve_proposal', 'administrator'), 'ZM044')
    await answers('take_back_import', 'approve_proposal')
    expect(await seen()).toEqual(before)
  })

  it('and has: only a second yes takes it back, never the proposer’s own', async () => {
    const before = await seen()
    const importId = await brings()
    await answers('count_import', 'approve_proposal')
    const counted = await seen()
    expect(await takesBack(importId)).toMatchObject({ proposalId: expect.any(Number) })
    expect(await seen()).toEqual(counted)
    expect(await rowsOf(administrator, 'select take_back_waits from zimmet.import where id = $1', [importId])).toEqual([
      { take_back_waits: true },
    ])
    await expectRefusal(takesBack(importId), 'ZM104')
    await expectRefusal(answers('take_back_import', 'approve_proposal', 'administrator'), 'ZM044')
    await answers('take_back_import', 'refuse_proposal')
    expect(await seen()).toEqual(counted)
    await takesBack(importId)
    await answers('take_back_import', 'approve_proposal')
    expect(await seen()).toEqual(before)
    const [entry] = await rowsOf(
      owner,
      `select staff_id, details ? 'proposalId' as was_proposed from zimmet_data.history where request_id = $1 and entry = 2`,
      [await idOf(1)],
    )
    expect(entry).toEqual({ staff_id: database.municipality.staff.overseer, was_proposed: true })
    expect(await standing()).toEqual([])
  })

  it('the second yes comes too late where somebody has acted meanwhile', async () => {
    const importId = await brings()
    await answers('count_import', 'approve_proposal')
    await takesBack(importId)
    await act(await database.as('temizlikClerk'), 'accept_custody', await target(4))
    await expectRefusal(answers('take_back_import', 'approve_proposal'), 'ZM102')
    expect(await waiting('take_back_import')).toHaveLength(1)
    await answers('take_back_import', 'refuse_proposal')
  })
})
