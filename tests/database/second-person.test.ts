// Four eyes: what one administrator proposes a second person does, under the rules of that moment, and nobody is left untold.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { datedRequest } from '#tests/database/clock/dated-request.ts'
import { call, command, type Values } from './acts.ts'
import { importRows, oldRow, openRow } from './importing.ts'

const hand = datedRequest()

interface Proposed {
  proposalId?: number
  moved?: number
  dayOffId?: number
}

const says = async (role: Role, name: string, values: Values): Promise<Proposed> =>
  await call<Proposed>(await hand.database.as(role), name, { command_id: randomUUID(), ...values })
const approve = async (role: Role, { proposalId }: Proposed): Promise<Proposed> =>
  await says(role, 'approve_proposal', { proposal_id: proposalId })
const verifier = `SCRAM-SHA-256$4096:${'A'.repeat(22)}==$${'B'.repeat(43)}=:${'C'.repeat(43)}=`

async function dueAt(): Promise<number> {
  const { due } = await hand.one<{ due: Date }>(
    'select due_at as due from zimmet_data.request where id = $1',
    hand.at.requestId,
  )
  return due.getTime()
}

describe('a calendar changed for days gone by', () => {
  // As of Monday 16 November 2026: registered on Thursday 12, three working days, Tuesday 17 at 17:00; Friday is gone by.
  const storm = { name: 'Fırtına', since: '2026-11-13 00:00+03', until: '2026-11-14 00:00+03', calendar_ids: null }
  const tomorrow = { ...storm, since: '2026-11-17 00:00+03', until: '2026-11-18 00:00+03' }
  beforeEach(async () => {
    await hand.database.setPresent('2026-11-16 09:00')
    await hand.owner.query('delete from zimmet_data.day_off where kind = $1', ['administrative_leave'])
    await hand.owner.query('select zimmet_private.apply_calendars(null)')
    await hand.registeredAt('2026-11-12 09:00', { priority: 'high' })
  })

  it('waits for a second person, who sees what it would move; until then nothing moves', async () => {
    const before = await dueAt()
    const proposed = await says('administrator', 'declare_leave', storm)
    expect(proposed).toMatchObject({ moved: 0, proposalId: expect.any(Number) as number })
    expect(await dueAt()).toBe(before)
    const overseer = await hand.database.as('overseer')
    const { rows } = await overseer.query<{ kind: string; payload: Values; preview: { count: number } }>(
      'select kind, payload, preview from zimmet.proposal where id = $1',
      [proposed.proposalId],
    )
    expect(rows).toMatchObject([{ kind: 'declare_leave', payload: { name: 'Fırtına' } }])
    const preview = await call<{ count: number }>(overseer, 'preview_proposal', { proposal_id: proposed.proposalId })
    expect(preview.count).toBe(rows[0]?.preview.count)
    expect(await dueAt()).toBe(before)
    expect(await approve('overseer', proposed)).toMatchObject({ moved: preview.count })
    expect(await dueAt()).toBe(before + 86_400_000)
    const entry = await hand.row('zimmet_data.history', 'order by entry desc')
    expect(entry['details']).toMatchObject({ proposalId: proposed.proposalId, name: 'Fırtına' })
    expect(await hand.row()).toMatchObject({ moved_afterwards: true })
  })

  it('is not approved by whoever proposed it, nor twice, nor by anybody else; he takes it back, another refuses it', async () => {
    const proposed = await says('administrator', 'declare_leave', storm)
    await expectRefusal(approve('administrator', proposed), 'ZM044')
    for (const role of ['temizlikDirector', 'agent', 'temizlikClerk'] as const)
      await expectRefusal(approve(role, proposed), '42501')
    await says('overseer', 'refuse_proposal', { proposal_id: proposed.proposalId })
    await expectRefusal(approve('secondOverseer', proposed), 'ZM045')
    const again = await says('administrator', 'declare_leave', storm)
    await says('administrator', 'refuse_proposal', { proposal_id: again.proposalId })
    await expectRefusal(approve('overseer', again), 'ZM045')
    const kept = await hand.owner.query<{ decision: string }>(
      'select decision from zimmet_data.proposal order by id desc limit 2',
    )
    expect(kept.rows.map(({ decision }) => decision)).toEqual(['withdrawn', 'refused'])
  })

  it('is one administrator’s act where it is for what comes, and takes two again once that has gone by', async () => {
    const { dayOffId, proposalId } = await says('administrator', 'declare_leave', tomorrow)
    expect(proposalId).toBeUndefined()
    await hand.database.setPresent('2026-11-19 09:00')
    const undoing = await says('administrator', 'undo_leave', { day_off_id: dayOffId })
    expect(undoing.proposalId).toBeDefined()
    await approve('overseer', undoing)
    await expectRefusal(says('administrator', 'undo_leave', { day_off_id: dayOffId }), 'ZM023')
  })

  it('leaves what was late late: under the calendar of its time', async () => {
    await hand.database.setPresent('2026-11-18 09:00')
    const late = await dueAt()
    const proposed = await says('administrator', 'declare_leave', storm)
    await approve('overseer', proposed)
    expect(await dueAt()).toBe(late)
    expect((await hand.owner.query('select from zimmet_private.moved_deadline')).rowCount).toBe(0)
  })

  it('is tried under the rules of its approval', async () => {
    const { dayOffId } = await says('administrator', 'declare_leave', tomorrow)
    await hand.database.setPresent('2026-11-19 09:00')
    const [first, second] = [
      await says('administrator', 'undo_leave', { day_off_id: dayOffId }),
      await says('administrator', 'undo_leave', { day_off_id: dayOffId }),
    ]
    await approve('overseer', first)
    await expectRefusal(approve('overseer', second), 'ZM023')
  })
})

describe('a post that sees all', () => {
  const login = `yeni.${randomUUID().slice(0, 8)}`
  const person = { login, full_name: 'Yeni Denetçi', directorate_ids: [], password_verifier: verifier }

  it.each(['agent', 'overseer', 'administrator'])('%s is given by two', async (post) => {
    const { agent, fenClerk } = hand.m.staff as unknown as Record<string, number>
    expect((await says('administrator', 'enrol_staff', { ...person, post })).proposalId).toBeDefined()
    const moved = await says('administrator', 'move_staff', { staff_id: fenClerk, post, directorate_ids: [] })
    expect(moved.proposalId).toBeDefined()
    const reset = await says('administrator', 'reset_password', { staff_id: agent, password_verifier: verifier })
    expect(reset.proposalId).toBeDefined()
    const { rows } = await hand.owner.query('select from pg_roles where rolname = $1', [login])
    expect(rows).toEqual([])
  })

  it('the verifier of a password is nobody’s to read, and is gone once it is decided', async () => {
    const { overseer } = hand.m.staff as unknown as Record<string, number>
    const { proposalId } = await says('administrator', 'reset_password', {
      staff_id: overseer,
      password_verifier: verifier,
    })
    const { rows } = await (
      await hand.database.as('secondOverseer')
    ).query<{ payload: Values }>('select payload from zimmet.proposal where id = $1', [proposalId])
    expect(rows).toEqual([{ payload: { staff_id: overseer } }])
    await expectRefusal(
      (await hand.database.as('secondOverseer')).query('select payload from zimmet_data.proposal'),
      '42501',
    )
    await says('secondOverseer', 'refuse_proposal', { proposal_id: proposalId })
    const kept = await hand.one<{ payload: Values }>(
      'select payload from zimmet_data.proposal where id = $1',
      proposalId,
    )
    expect(kept.payload).toEqual({ staff_id: overseer })
  })

  it('is not taken by making oneself the only one: who was there once is asked for still', async () => {
    await hand.owner.query(`update zimmet_data.staff set left_at = now() where post = 'overseer'`)
    const answer = await says('administrator', 'enrol_staff', { ...person, post: 'overseer' })
    await hand.owner.query(`update zimmet_data.staff set left_at = null where post = 'overseer'`)
    expect(answer.proposalId).toBeDefined()
  })

  it('clerks and directors are one administrator’s act', async () => {
    const { fenClerk } = hand.m.staff as unknown as Record<string, number>
    const answer = await says('administrator', 'move_staff', {
      ...{ staff_id: fenClerk, post: 'clerk', directorate_ids: [hand.m.directorates.fen] },
    })
    expect(answer.proposalId).toBeUndefined()
  })
})

it('whose account was touched is told, must change the password, and does so for himself', async () => {
  const { fenDirector, administrator } = hand.m.staff as unknown as Record<string, number>
  await says('administrator', 'move_staff', {
    ...{ staff_id: fenDirector, post: 'director', directorate_ids: [hand.m.directorates.fen] },
  })
  const person = await hand.database.another('fenDirector')
  const notices = await person.query('select kind, by_staff_id, second_staff_id, seen_at from zimmet.staff_notice')
  expect(notices.rows).toEqual([{ kind: 'moved', by_staff_id: administrator, second_staff_id: null, seen_at: null }])
  expect((await (await hand.database.as('temizlikClerk')).query('select from zimmet.staff_notice')).rowCount).toBe(0)
  await command(person, 'see_notices', {})
  expect((await person.query('select from zimmet.staff_notice where seen_at is null')).rowCount).toBe(0)
  await hand.owner.query('update zimmet_data.staff set must_change_password = true where id = $1', [fenDirector])
  expect((await person.query('select must_change_password as must from zimmet.me')).rows).toEqual([{ must: true }])
  await expectRefusal(command(person, 'change_own_password', { password_verifier: 'secret' }), 'ZM025')
})

describe('what an import brought in closed', () => {
  const figures = async (...measures: string[]): Promise<Record<string, number>> => {
    const { rows } = await (
      await hand.database.as('overseer')
    ).query<{ codes: string[]; bases: string[] }>(`select codes, bases from zimmet.figures('{}', $1, '{""}')`, [
      measures,
    ])
    return Object.fromEntries(
      rows.flatMap(({ codes, bases }) => codes.map((code, index) => [code, Number(bases[index])])),
    )
  }
  const own = ['registered', 'resolved', 'on_time', 'parts']

  it('is no figure of this house, and counted apart once a second person has said yes', async () => {
    const before = await figures(...own)
    await importRows(await hand.database.as('administrator'), [oldRow(1), oldRow(2), openRow(3)])
    expect(await figures(...own)).toEqual({ ...before, registered: (before['registered'] ?? 0) + 1 })
    expect(await figures('imported_resolved')).toEqual({ imported_resolved: 0 })
    const { id } = await hand.one<{ id: number }>(
      `select id from zimmet.proposal where kind = 'count_import' and decision is null`,
    )
    await expectRefusal(approve('administrator', { proposalId: id }), 'ZM044')
    await approve('overseer', { proposalId: id })
    expect(await figures('imported_resolved', 'imported_solved', 'imported_late')).toEqual({
      ...{ imported_resolved: 2, imported_solved: 2, imported_late: 0 },
    })
    expect(await figures(...own)).toEqual({ ...before, registered: (before['registered'] ?? 0) + 1 })
  })

  it('of open rows alone asks nobody', async () => {
    await importRows(await hand.database.as('administrator'), [openRow(10)], { from: 'Başka sistem' })
    const { waiting } = await hand.one<{ waiting: string }>(
      `select count(*) as waiting from zimmet.proposal where kind = 'count_import' and decision is null`,
    )
    expect(waiting).toBe('0')
  })
})
