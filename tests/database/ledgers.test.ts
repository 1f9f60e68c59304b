// Whatever people do in whatever order: one holder, no gap, no overlap, an unbroken chain.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { act, register, usualValues, type Target, type Values } from './acts.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

const players = [
  'temizlikClerk',
  'temizlikDirector',
  'fenClerk',
  'fenDirector',
  'parkClerk',
  'deskClerk',
  'agent',
  'overseer',
] as const
const deeds = [
  ...['accept_custody', 'return_custody', 'hand_over', 'hand_over', 'take', 'hold', 'resume', 'resolve', 'resolve'],
  ...['approve_outcome', 'verify', 'verify', 'reopen', 'add_note', 'change_priority', 'attach', 'join'],
] as const

const step = fc.record({
  role: fc.constantFrom(...players),
  deed: fc.constantFrom(...deeds),
  directorate: fc.constantFrom('temizlik' as const, 'fen' as const, 'park' as const, 'desk' as const),
  outcome: fc.constantFrom('solved', 'declined'),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function faults(): Promise<unknown[]> {
  const ledgers = await owner.query('select * from zimmet_private.ledger_fault')
  const history = await owner.query('select * from zimmet_private.history_fault')
  return [...ledgers.rows, ...history.rows]
}

async function versionOf(requestId: number): Promise<Target> {
  const { rows } = await owner.query<{ version: number }>('select version from zimmet_data.request where id = $1', [
    requestId,
  ])
  return { requestId, version: rows[0]?.version ?? 0 }
}

async function tryStep(
  requestId: number,
  masterId: number,
  { role, deed, directorate, outcome }: Step,
): Promise<boolean> {
  const m = database.municipality
  const values: Values = { ...usualValues(m)[deed] }
  if (deed === 'hand_over') values['directorate_id'] = m.directorates[directorate]
  if (deed === 'resolve') values['outcome'] = outcome
  if (deed === 'join') values['master_id'] = masterId
  const person = await database.as(role satisfies Role)
  return (await refusalOf(act(person, deed, await versionOf(requestId), values))) === null
}

// Every ledger of every request is held against its history after each sequence.
it('keeps every ledger whole and every chain unbroken under any sequence of acts', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 50, maxLength: 100 }), async (steps) => {
      const agent = await database.as('agent')
      const master = await register(agent, database.municipality)
      const { requestId } = await register(agent, database.municipality, {
        subject_id: database.municipality.subjects.pothole,
      })
      for (const [index, next] of steps.entries()) {
        const target = index % 4 === 3 ? master.requestId : requestId
        if (await tryStep(target, master.requestId, next)) done += 1
      }
      expect(await faults()).toEqual([])
      const { rows } = await owner.query<{ one: boolean }>(
        `select count(*) filter (where upper_inf(c.period)) = (r.closed_at is null)::int as one
         from zimmet_data.request r join zimmet_data.custody c on c.request_id = r.id
         where r.id = any ($1) group by r.id, r.closed_at`,
        [[requestId, master.requestId]],
      )
      expect(rows).toEqual([{ one: true }, { one: true }])
    }),
    { numRuns: 60 },
  )
  expect(done).toBeGreaterThan(200)
})

it('refuses at commit a ledger with a gap, the owner’s too', async () => {
  const { requestId } = await register(await database.as('agent'), database.municipality)
  const tampering = [
    `update zimmet_data.custody set period = tstzrange(lower(period), now() + interval '1 hour') where request_id = ${requestId}`,
    `update zimmet_data.custody set period = tstzrange(lower(period) + interval '1 second', null) where request_id = ${requestId}`,
    `update zimmet_data.custody set directorate_id = ${database.municipality.directorates.park} where request_id = ${requestId}`,
    `insert into zimmet_data.custody select request_id, tstzrange(now() - interval '1 day', now() - interval '1 hour'), directorate_id, how
       , reason_id, words, moved_by from zimmet_data.custody where request_id = ${requestId}`,
  ]
  for (const sql of tampering) {
    expect(await refusalOf(owner.query(sql)), sql).toMatchObject({ code: '23000' })
  }
  expect(
    await refusalOf(
      owner.query(`insert into zimmet_data.custody (request_id, period, directorate_id, how, moved_by)
     select request_id, period, directorate_id, how, moved_by from zimmet_data.custody where request_id = ${requestId}`),
    ),
  ).toMatchObject({
    code: '23P01',
  })
})

it('finds what the owner altered, removed or slipped in behind the triggers’ back', async () => {
  const agent = await database.as('agent')
  const overseer = await database.as('overseer')
  const { requestId } = await register(agent, database.municipality)
  for (const words of ['Bir', 'İki', 'Üç']) await act(agent, 'add_note', { requestId, version: 1 }, { words })
  const found = async (tampering: string): Promise<unknown[]> => {
    await owner.query('begin')
    await owner.query('alter table zimmet_data.history disable trigger history_is_append_only')
    await owner.query(tampering)
    const { rows } = await owner.query<{ fault: string }>(
      'select fault from zimmet_private.history_fault where request_id = $1',
      [requestId],
    )
    await owner.query('rollback')
    return rows.map((row) => row.fault)
  }
  const where = `where request_id = ${requestId}`
  expect(await found(`update zimmet_data.history set staff_id = staff_id + 1 ${where} and entry = 2`)).toContain(
    'entry altered',
  )
  expect(await found(`update zimmet_data.history set at = at - interval '1 day' ${where} and entry = 2`)).toContain(
    'entry altered',
  )
  expect(await found(`update zimmet_data.history set details = '{}' ${where} and entry = 3`)).toContain('entry altered')
  expect(await found(`delete from zimmet_data.history ${where} and entry = 3`)).toContain('entry missing')
  expect(await found(`delete from zimmet_data.history ${where} and entry = 4`)).toContain('end of chain missing')
  expect(await found(`delete from zimmet_data.history ${where}`)).toContain('no history')
  const forged = `update zimmet_data.history set act = 'take', hash = zimmet_private.chain_hash(previous_hash, request_id, entry, at, staff_id, login,
    'take', version, details) ${where} and entry = 2`
  expect(await found(forged)).toContain('link broken')
  expect((await overseer.query('select * from zimmet.history_faults($1)', [requestId])).rows).toEqual([])
})
