// A check that could not fail would say nothing: each rule is taken out for once, and the model says what it let through.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, register, usualValues, type Target, type Values } from './acts.ts'
import { ledgersOf } from './ledgers-at-once.ts'
import { closingFaults } from './model-of-closing.ts'

let database: FreshDatabase
let owner: Client
beforeAll(async () => {
  database = await freshDatabase()
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

async function versionOf(requestId: number): Promise<Target> {
  const { rows } = await owner.query<{ version: number }>('select version from zimmet_data.request where id = $1', [
    requestId,
  ])
  return { requestId, version: rows[0]?.version ?? 0 }
}

it.each([
  [
    'not proven',
    `create or replace function zimmet_private.has_evidence(r zimmet_data.request, required text) returns boolean
     language sql stable set search_path = '' as 'select true'`,
    'has_evidence(zimmet_data.request,text)',
    [
      ['temizlikClerk', 'take'],
      ['temizlikClerk', 'resolve'],
      ['agent', 'verify'],
    ],
  ],
  [
    'confirmed by its own side',
    `create or replace function zimmet_private.stood_on_its_side(r zimmet_data.request) returns boolean
     language sql stable set search_path = '' as 'select false'`,
    'stood_on_its_side(zimmet_data.request)',
    [
      ['temizlikClerk', 'take'],
      ['temizlikClerk', 'attach'],
      ['temizlikClerk', 'resolve'],
      ['formerColleague', 'verify'],
    ],
  ],
  [
    'an answer without a contact',
    `create or replace function zimmet_private.check_citizens_answer(r zimmet_data.request) returns void
     language plpgsql stable set search_path = '' as 'begin end'`,
    'check_citizens_answer(zimmet_data.request)',
    [
      ['temizlikClerk', 'take'],
      ['temizlikClerk', 'attach'],
      ['temizlikClerk', 'resolve'],
      ['agent', 'says'],
    ],
  ],
] as const)('says “%s” where the rule is taken out', async (fault, mutation, name, acts) => {
  const { rows } = await owner.query<{ kept: string }>('select pg_get_functiondef($1::regprocedure) as kept', [
    `zimmet_private.${name}`,
  ])
  const { staff, directorates, subjects } = database.municipality
  const { requestId } = await register(await database.as('agent'), database.municipality, {
    subject_id: subjects.debris,
  })
  await owner.query(mutation)
  await owner.query('alter table zimmet_data.request disable trigger request_is_closed_by_the_law')
  await owner.query(
    `insert into zimmet_data.membership select $1, $2, tstzrange(now() - interval '1 day', clock_timestamp())`,
    [staff.secondAgent, directorates.temizlik],
  )
  try {
    for (const [who, deed] of acts) {
      const role: Role = who === 'formerColleague' ? 'secondAgent' : who
      const usual = usualValues(database.municipality)
      const values: Values = deed === 'says' ? { by_citizen: true, score: 5, words: null } : (usual[deed] ?? {})
      await act(await database.as(role), deed === 'says' ? 'verify' : deed, await versionOf(requestId), values)
    }
    expect(closingFaults(await ledgersOf(owner, [requestId]))).toEqual([`${requestId}: ${fault}`])
  } finally {
    await owner.query(rows[0]?.kept ?? '')
    await owner.query('alter table zimmet_data.request enable trigger request_is_closed_by_the_law')
    await owner.query('delete from zimmet_data.membership where staff_id = $1', [staff.secondAgent])
  }
})
