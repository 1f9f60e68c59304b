import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { expectKeptSums } from '#tests/database/oversight/kept-sums.ts'
import { act, command, register, usualValues, type Answer, type Target, type Values } from './acts.ts'
import { citizenOf } from './stages.ts'

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
  await expectKeptSums(await database.owner())
  await database.drop()
})
beforeEach(async () => {
  at = await register(await database.as('agent'), m)
})

async function acts(role: Role, name: string, values: Values = {}, target = at): Promise<Answer> {
  return await act(await database.as(role), name, target, { ...usualValues(m)[name], ...values })
}

/** Of another subject: an agent proposes it, the overseer agrees. */
async function joinsAfterConsent(child: Target, master: Target): Promise<Answer> {
  const proposed = await acts('agent', 'propose_join', { master_id: master.requestId }, child)
  return await acts('overseer', 'decide_join', {}, proposed)
}

async function stateOf({ requestId }: Target): Promise<Record<string, unknown> | undefined> {
  const { rows } = await (
    await database.as('overseer')
  ).query<Record<string, unknown>>('select state, directorate_id, outcome, version from zimmet.request where id = $1', [
    requestId,
  ])
  return rows[0]
}

async function version({ requestId }: Target): Promise<Target> {
  const { rows } = await owner.query<Target>(
    'select id as "requestId", version from zimmet_data.request where id = $1',
    [requestId],
  )
  return rows[0] ?? { requestId, version: 0 }
}

/** What a recorded reveal tells, null where it tells nothing. */
async function told(role: Role, revealedBy: string): Promise<unknown> {
  const person = await database.as(role)
  const { rows } = await person.query<{ citizen: unknown }>('select zimmet.revealed_citizen($1) as citizen', [
    revealedBy,
  ])
  return rows[0]?.citizen
}

describe('a joined request', () => {
  let child: Target
  beforeEach(async () => {
    child = await register(await database.as('agent'), m, {
      subject_id: m.subjects.pothole,
      citizen: JSON.stringify({ fullName: 'İkinci Arayan' }),
    })
    await joinsAfterConsent(child, at)
    at = await version(at)
  })

  it('goes where its master is', async () => {
    expect(await stateOf(child)).toMatchObject({ state: 'joined', directorate_id: m.directorates.temizlik })
    await acts('temizlikClerk', 'hand_over')
    expect(await stateOf(child)).toMatchObject({ state: 'joined', directorate_id: m.directorates.park })
  })

  it('is answered with it, and comes back with it', async () => {
    at = await acts('temizlikClerk', 'take')
    at = await acts('temizlikClerk', 'resolve')
    at = await acts('secondAgent', 'verify')
    expect(await stateOf(child)).toMatchObject({ state: 'closed', outcome: 'solved' })
    await expectRefusal(acts('agent', 'reopen', {}, await version(child)), 'ZM016')
    await acts('agent', 'reopen')
    expect(await stateOf(child)).toMatchObject({ state: 'joined' })
  })

  it('shows its citizen as a further complainant of the master', async () => {
    const clerk = await database.as('temizlikClerk')
    const { rows } = await clerk.query(
      'select name, joined_number is not null as came_joined from zimmet.complainant where request_id = $1',
      [at.requestId],
    )
    expect(rows).toEqual([{ name: 'İ*** A***', came_joined: true }])
  })

  it('follows the new master where its own is joined in turn', async () => {
    const grand = await register(await database.as('agent'), m, { subject_id: m.subjects.pruning })
    await joinsAfterConsent(at, grand)
    expect(await stateOf(child)).toMatchObject({ state: 'joined', directorate_id: m.directorates.park })
    const { rows } = await (
      await database.as('overseer')
    ).query<{ name: string }>('select name from zimmet.complainant where request_id = $1 order by name', [
      grand.requestId,
    ])
    expect(rows.map(({ name }) => name)).toEqual(['A*** Y***', 'İ*** A***'])
  })

  it('takes no further joins, and joins to nothing closed, joined, unseen or itself', async () => {
    const third = await register(await database.as('agent'), m)
    await expectRefusal(acts('overseer', 'join', { master_id: child.requestId }, third), 'ZM016')
    await expectRefusal(acts('overseer', 'join', { master_id: third.requestId }, third), 'ZM025')
    await expectRefusal(acts('overseer', 'join', { master_id: 987_654 }, third), 'ZM002')
    const hidden = await register(await database.as('agent'), m, { subject_id: m.subjects.pruning })
    await expectRefusal(acts('temizlikClerk', 'join', { master_id: hidden.requestId }, third), 'ZM002')
  })
})

describe('a further complainant', () => {
  it('is added without a new request, masked, and can be revealed', async () => {
    await acts('temizlikClerk', 'add_complainant', {
      citizen: JSON.stringify({ fullName: 'Komşu Kadın', phone: '0505 111 22 33' }),
    })
    const clerk = await database.as('temizlikClerk')
    const { rows } = await clerk.query<{ id: number }>(
      'select citizen_id as id, name, phone from zimmet.complainant where request_id = $1',
      [at.requestId],
    )
    expect(rows).toEqual([{ id: expect.any(Number) as number, name: 'K*** K***', phone: '0505 *** ** 33' }])
    const id = crypto.randomUUID()
    await acts('temizlikClerk', 'reveal', { citizen_id: rows[0]?.id, command_id: id })
    const clear = await told('temizlikClerk', id)
    expect(clear).toMatchObject({ fullName: 'Komşu Kadın', phone: '+905051112233' })
  })
})

describe('revealing', () => {
  it('records who, when and why, in the ledger of disclosures and in the chained history', async () => {
    const citizen = await citizenOf(database, at)
    await acts('temizlikClerk', 'reveal', { citizen_id: citizen })
    const { rows } = await (
      await database.as('temizlikDirector')
    ).query('select citizen_id, staff_id, reason_id from zimmet.disclosure where request_id = $1', [at.requestId])
    expect(rows).toEqual([{ citizen_id: citizen, staff_id: m.staff.temizlikClerk, reason_id: m.reasons.callBack }])
    const { rows: history } = await owner.query(
      `select act from zimmet_data.history where request_id = $1 order by entry desc limit 1`,
      [at.requestId],
    )
    expect(history).toEqual([{ act: 'reveal' }])
  })

  it('owes a reason, and words where the reason says so', async () => {
    const citizen = await citizenOf(database, at)
    await expectRefusal(acts('temizlikClerk', 'reveal', { citizen_id: citizen, reason_id: null }), 'ZM008')
    await expectRefusal(
      acts('temizlikClerk', 'reveal', { citizen_id: citizen, reason_id: m.reasons.otherReveal }),
      'ZM008',
    )
    await expectRefusal(acts('temizlikClerk', 'reveal', { citizen_id: citizen, reason_id: m.reasons.notOurs }), 'ZM023')
    await acts('temizlikClerk', 'reveal', {
      citizen_id: citizen,
      reason_id: m.reasons.otherReveal,
      words: 'Adres sorulacak',
    })
  })

  it('shows the request’s own citizens only', async () => {
    const other = await register(await database.as('agent'), m, { citizen: JSON.stringify({ fullName: 'Başka Biri' }) })
    await expectRefusal(acts('temizlikClerk', 'reveal', { citizen_id: await citizenOf(database, other) }), 'ZM002')
  })

  it('repeated with the same id is recorded once, and is told again', async () => {
    const citizen = await citizenOf(database, at)
    const id = crypto.randomUUID()
    const first = await acts('temizlikClerk', 'reveal', { citizen_id: citizen, command_id: id })
    expect(await acts('temizlikClerk', 'reveal', { citizen_id: citizen, command_id: id })).toEqual(first)
    const { rowCount } = await owner.query('select from zimmet_data.disclosure where request_id = $1', [at.requestId])
    expect(rowCount).toBe(1)
    expect(await told('temizlikClerk', id)).toMatchObject({ fullName: 'Ayşe Yılmaz' })
    expect(await told('temizlikClerk', id)).toMatchObject({ fullName: 'Ayşe Yılmaz' })
  })

  it('tells nothing to who takes the record back, in the same transaction or a part of it', async () => {
    const citizen = await citizenOf(database, at)
    const clerk = await database.as('temizlikClerk')
    for (const [begin, back] of [
      ['begin', 'rollback'],
      ['begin; savepoint before', 'rollback to savepoint before; commit'],
    ] as const) {
      const id = crypto.randomUUID()
      await clerk.query(begin)
      const answer = await acts('temizlikClerk', 'reveal', { citizen_id: citizen, command_id: id })
      expect(JSON.stringify(answer)).not.toContain('Ayşe')
      expect(await told('temizlikClerk', id)).toBeNull()
      await clerk.query(back)
      expect(await told('temizlikClerk', id)).toBeNull()
    }
    const { rowCount } = await owner.query('select from zimmet_data.disclosure where request_id = $1', [at.requestId])
    expect(rowCount).toBe(0)
  })

  it('tells it to nobody but who asked', async () => {
    const id = crypto.randomUUID()
    await acts('temizlikClerk', 'reveal', { citizen_id: await citizenOf(database, at), command_id: id })
    expect(await told('temizlikDirector', id)).toBeNull()
    expect(await told('administrator', id)).toBeNull()
  })

  it('is never undone: disclosures are append-only, for the owner too', async () => {
    await acts('temizlikClerk', 'reveal', { citizen_id: await citizenOf(database, at) })
    await expectRefusal(owner.query('delete from zimmet_data.disclosure'), 'ZM090')
    await expectRefusal(owner.query(`update zimmet_data.history set act = 'take'`), 'ZM090')
    await expectRefusal(owner.query('truncate zimmet_data.history'), 'ZM090')
  })
})

describe('rights end at once', () => {
  // On a new connection: whoever is moved is signed out.
  const sees = async (role: Role): Promise<boolean> =>
    (await (await database.another(role)).query('select from zimmet.inbox where id = $1', [at.requestId])).rowCount ===
    1

  it('when a membership ends', async () => {
    expect(await sees('twoHats')).toBe(true)
    const administrator = await database.as('administrator')
    await command(administrator, 'move_staff', {
      staff_id: m.staff.twoHats,
      post: 'clerk',
      directorate_ids: [m.directorates.fen],
    })
    expect(await sees('twoHats')).toBe(false)
    await command(administrator, 'move_staff', {
      staff_id: m.staff.twoHats,
      post: 'clerk',
      directorate_ids: [m.directorates.fen, m.directorates.temizlik],
    })
    expect(await sees('twoHats')).toBe(true)
  })

  it('but who held a request sees it still when his directorate is retired; the desk never is, and it is administrators’', async () => {
    const administrator = await database.as('administrator')
    const { park, desk } = m.directorates
    const pruning = await register(await database.as('agent'), m, { subject_id: m.subjects.pruning })
    await command(administrator, 'retire_directorate', { directorate_id: park })
    const seen = 'select directorate_id as holder from zimmet.inbox where id = $1'
    const { rows } = await (await database.another('parkClerk')).query(seen, [pruning.requestId])
    expect(rows).toEqual([{ holder: desk }])
    await command(administrator, 'reinstate_directorate', { directorate_id: park })
    await expectRefusal(command(administrator, 'retire_directorate', { directorate_id: desk }), 'ZM023')
    await expectRefusal(command(await database.as('overseer'), 'retire_directorate', { directorate_id: park }), '42501')
  })
})
