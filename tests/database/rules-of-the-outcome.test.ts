import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, jpeg, pdf, png, register, usualValues, type Answer, type Target, type Values } from './acts.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
let at: Target

beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})
beforeEach(async () => {
  at = await registered()
})

async function registered(values: Values = {}): Promise<Answer> {
  return await register(await database.as('agent'), m, values)
}

/** Somebody acts on the request at hand, with usual values but for those told. */
async function acts(role: Role, name: string, values: Values = {}): Promise<Answer> {
  const answer = await act(await database.as(role), name, at, { ...usualValues(m)[name], ...values })
  at = answer
  return answer
}

async function row(view = 'zimmet_data.request', order = ''): Promise<Record<string, unknown>> {
  const key = view === 'zimmet_data.request' ? 'id' : 'request_id'
  const { rows } = await owner.query<Record<string, unknown>>(`select * from ${view} where ${key} = $1 ${order}`, [
    at.requestId,
  ])
  return rows[0] ?? {}
}

describe('resolving', () => {
  beforeEach(async () => {
    await acts('temizlikClerk', 'take')
  })

  it('owes words', async () => {
    await expectRefusal(acts('temizlikClerk', 'resolve', { words: '  ' }), 'ZM008')
    await expectRefusal(acts('temizlikClerk', 'resolve', { words: null }), 'ZM008')
  })

  it('knows three outcomes, and an institution only where it forwards', async () => {
    await expectRefusal(acts('temizlikClerk', 'resolve', { outcome: 'done' }), 'ZM025')
    await expectRefusal(acts('temizlikClerk', 'resolve', { outcome: null }), 'ZM025')
    await expectRefusal(acts('temizlikClerk', 'resolve', { institution_id: m.institutions.saski }), 'ZM025')
    await expectRefusal(acts('temizlikClerk', 'resolve', { outcome: 'forwarded' }), 'ZM023')
    await acts('temizlikClerk', 'resolve', { outcome: 'forwarded', institution_id: m.institutions.saski })
    expect(await row()).toMatchObject({ state: 'proposed', outcome: 'forwarded' })
  })

  it.each([
    ['photo', 'debris', jpeg, pdf],
    ['photo', 'debris', png, pdf],
    ['document', 'ruling', pdf, null],
  ] as const)('as solved needs the %s its subject demands', async (required, subject, fitting, wrong) => {
    at = await registered({ subject_id: m.subjects[subject] })
    await acts('temizlikClerk', 'take')
    expect((await expectRefusal(acts('temizlikClerk', 'resolve'), 'ZM007')).detail).toEqual({ required })
    await acts('temizlikClerk', 'attach', { content: fitting, is_evidence: false })
    await expectRefusal(acts('temizlikClerk', 'resolve'), 'ZM007')
    if (wrong !== null) {
      await acts('temizlikClerk', 'attach', { content: wrong })
      await expectRefusal(acts('temizlikClerk', 'resolve'), 'ZM007')
    }
    await acts('temizlikClerk', 'attach', { content: fitting })
    await acts('temizlikClerk', 'resolve')
  })

  it('again after a reopening needs new evidence', async () => {
    at = await registered({ subject_id: m.subjects.debris })
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'attach')
    await acts('temizlikClerk', 'resolve')
    await acts('agent', 'reopen')
    await expectRefusal(acts('temizlikClerk', 'resolve'), 'ZM007')
    await acts('temizlikClerk', 'attach')
    await acts('temizlikClerk', 'resolve')
  })

  it('as declined needs no evidence, but a second person', async () => {
    at = await registered({ subject_id: m.subjects.debris })
    await acts('temizlikDirector', 'take')
    await acts('temizlikDirector', 'resolve', { outcome: 'declined' })
    await expectRefusal(acts('temizlikDirector', 'approve_outcome'), 'ZM015')
    await expectRefusal(acts('agent', 'verify'), 'ZM005')
    await acts('overseer', 'approve_outcome')
    await acts('agent', 'verify')
    expect(await row()).toMatchObject({ state: 'closed', outcome: 'declined' })
    expect(await row('zimmet_data.resolution')).toMatchObject({ approved_by: m.staff.overseer })
  })
})

describe('verifying', () => {
  beforeEach(async () => {
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'resolve')
  })

  it('closes, ends the custody, and keeps the citizen’s answer', async () => {
    await acts('agent', 'verify', { score: 4, words: 'Teşekkürler' })
    expect(await row()).toMatchObject({ state: 'closed', closed_at: expect.any(Date) as Date, outcome: 'solved' })
    expect(await row('zimmet_data.custody')).toMatchObject({ ended_by_closing: true })
    expect(await row('zimmet_data.verification')).toMatchObject({
      solved: true,
      by_citizen: true,
      score: 4,
      words: 'Teşekkürler',
    })
  })

  it('takes a score from the citizen alone, from one to five', async () => {
    for (const values of [
      { by_citizen: false, score: 5 },
      { score: 0 },
      { score: 6 },
      { by_citizen: null, score: null },
    ]) {
      await expectRefusal(acts('agent', 'verify', values), 'ZM025')
    }
    await acts('overseer', 'verify', { by_citizen: false, score: null })
  })

  it('is refused to who resolved it, even after he moved to the desk', async () => {
    await owner.query('begin')
    await owner.query('insert into zimmet_data.membership select $1, $2, tstzrange(now(), null)', [
      m.staff.temizlikClerk,
      m.directorates.desk,
    ])
    await owner.query(
      `update zimmet_data.membership set period = tstzrange(lower(period), now()) where staff_id = $1 and directorate_id = $2`,
      [m.staff.temizlikClerk, m.directorates.temizlik],
    )
    await owner.query('commit')
    try {
      await owner.query('update zimmet_data.request set held_by = held_by || $1::int where id = $2', [
        m.directorates.desk,
        at.requestId,
      ])
      await expectRefusal(acts('temizlikClerk', 'verify'), 'ZM006')
      await acts('deskClerk', 'verify')
    } finally {
      await owner.query('delete from zimmet_data.membership where staff_id = $1', [m.staff.temizlikClerk])
      await owner.query(
        `insert into zimmet_data.membership select $1, $2, tstzrange(now() - interval '1 year', null)`,
        [m.staff.temizlikClerk, m.directorates.temizlik],
      )
    }
  })
})

describe('not solved', () => {
  beforeEach(async () => {
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'resolve')
  })

  it('comes back to the same custody and the same clerk, and is counted', async () => {
    await acts('agent', 'reopen')
    expect(await row()).toMatchObject({
      ...{ state: 'in_work', directorate_id: m.directorates.temizlik, clerk_id: m.staff.temizlikClerk },
      ...{ reopened_count: 1, outcome: null, resolved_at: null },
    })
    expect(await row('zimmet_data.verification')).toMatchObject({ solved: false, words: 'Hâlâ duruyor.' })
  })

  it('owes words', async () => {
    await expectRefusal(acts('agent', 'reopen', { words: null }), 'ZM008')
  })

  it('reopens what was closed, in a custody that begins then', async () => {
    await acts('agent', 'verify')
    await acts('secondAgent', 'reopen')
    const { rows } = await owner.query<{ how: string; ended: boolean }>(
      'select how, ended_by_closing as ended from zimmet_data.custody where request_id = $1 order by period',
      [at.requestId],
    )
    expect(rows).toEqual([
      { how: 'registered', ended: true },
      { how: 'reopened', ended: false },
    ])
  })

  it('goes to the desk where the directorate is no more', async () => {
    await acts('agent', 'verify')
    await owner.query('update zimmet_data.directorate set is_active = false where id = $1', [m.directorates.temizlik])
    await acts('agent', 'reopen')
    await owner.query('update zimmet_data.directorate set is_active = true where id = $1', [m.directorates.temizlik])
    expect(await row()).toMatchObject({ directorate_id: m.directorates.desk, state: 'new', clerk_id: null })
  })
})
