// Who leaves, moves, is away or comes back: nothing is left lying on a name that is gone, and it is seen before it is done.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { call, type Values } from './acts.ts'
import { staffAtHand } from './staff-at-hand.ts'

const hand = staffAtHand()

/** Requests whose dates a test wrote by hand: nothing else can. */
const rewritten: number[] = []

const unassigned = async (): Promise<number> => {
  const { rows } = await hand.owner.query<{ count: number }>(
    `select count(*)::int as count from zimmet_data.request r
     where r.directorate_id = $1 and r.is_open and r.state in ('new', 'in_work') and r.clerk_id is null`,
    [hand.m.directorates.temizlik],
  )
  return rows[0]?.count ?? -1
}

describe('who leaves', () => {
  it('holds nothing any more: each request is free, recorded, counted; the preview said so and did nothing', async () => {
    const clerkId = hand.m.staff.temizlikColleague
    await hand.acts('temizlikColleague', 'take')
    const before = await unassigned()
    const seen = await hand.looks('preview_end_staff', { staff_id: clerkId })
    expect(seen).toMatchObject({
      freed: 1,
      overdue: 0,
      byDirectorate: [{ directorateId: hand.m.directorates.temizlik, count: 1 }],
      withoutDirector: [],
      withoutStaff: [],
    })
    expect(await hand.row()).toMatchObject({ clerk_id: clerkId })
    expect((await (await hand.database.as('temizlikColleague')).query('select from zimmet.me')).rowCount).toBe(1)

    expect(await hand.orders('end_staff', { staff_id: clerkId })).toMatchObject({ freed: 1 })
    expect(await hand.row()).toMatchObject({ clerk_id: null, state: 'in_work' })
    expect(await unassigned()).toBe(before + 1)
    expect(await hand.lastEntry()).toMatchObject({
      act: 'release',
      staff_id: hand.m.staff.administrator,
      details: { fromClerkId: clerkId, cause: 'ended' },
    })
    await hand.comesBack('temizlikColleague')
  })

  it('leaves what waits on hold or to be confirmed to nobody, and it comes back to nobody', async () => {
    await hand.acts('temizlikColleague', 'take')
    await hand.acts('temizlikColleague', 'resolve')
    await hand.orders('end_staff', { staff_id: hand.m.staff.temizlikColleague })
    expect(await hand.row()).toMatchObject({ clerk_id: null, state: 'resolved' })
    hand.at = { ...hand.at, version: Number((await hand.row())['version']) }
    await hand.acts('agent', 'reopen')
    expect(await hand.row()).toMatchObject({ clerk_id: null, state: 'in_work' })
    await hand.comesBack('temizlikColleague')
  })

  it('gets nothing back that is reopened after it was closed', async () => {
    await hand.acts('temizlikColleague', 'take')
    await hand.acts('temizlikColleague', 'resolve')
    await hand.acts('agent', 'verify')
    await hand.orders('end_staff', { staff_id: hand.m.staff.temizlikColleague })
    await hand.acts('secondAgent', 'reopen')
    expect(await hand.row()).toMatchObject({ clerk_id: null, state: 'in_work' })
    expect((await hand.lastEntry())['details']).toMatchObject({ fromClerkId: hand.m.staff.temizlikColleague })
    await hand.comesBack('temizlikColleague')
  })

  it('is told of his directorate that it has no director, or nobody at all, any more', async () => {
    const { temizlik, park } = hand.m.directorates
    const { temizlikDirector, parkClerk } = hand.m.staff
    expect(await hand.looks('preview_end_staff', { staff_id: temizlikDirector })).toMatchObject({
      withoutDirector: [temizlik],
      withoutStaff: [],
    })
    expect(await hand.looks('preview_end_staff', { staff_id: parkClerk })).toMatchObject({ withoutStaff: [park] })
  })

  it('leaves no proposal that nobody could agree to, made by him or about him', async () => {
    const { proposalId } = await hand.orders<{ proposalId: number }>('move_staff', {
      ...{ staff_id: hand.m.staff.temizlikColleague, post: 'overseer', directorate_ids: [] },
    })
    await hand.orders('end_staff', { staff_id: hand.m.staff.temizlikColleague })
    const { rows } = await hand.owner.query('select decision from zimmet_data.proposal where id = $1', [proposalId])
    expect(rows).toEqual([{ decision: 'refused' }])
    await hand.comesBack('temizlikColleague')
  })

  it('takes nothing in the moment in which he leaves', async () => {
    const clerkId = hand.m.staff.temizlikColleague
    const director = await hand.database.as('temizlikDirector')
    await director.query('begin')
    await call(director, 'assign', {
      ...{ command_id: randomUUID(), request_id: hand.at.requestId, seen_version: hand.at.version, clerk_id: clerkId },
    })
    const ending = hand.orders('end_staff', { staff_id: clerkId })
    await waitsForLock()
    await director.query('commit')
    expect(await ending).toMatchObject({ freed: 1 })
    expect(await hand.row()).toMatchObject({ clerk_id: null })
    await hand.comesBack('temizlikColleague')
  })
})

async function waitsForLock(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await hand.owner.query<{ count: number }>(
        `select count(*)::int as count from pg_locks l where not l.granted`,
      )
      return rows[0]?.count
    })
    .toBeGreaterThan(0)
}

describe('who moves', () => {
  it('keeps what he holds where he still works, and lets go of the rest', async () => {
    const { twoHats } = hand.m.staff
    const { temizlik, fen } = hand.m.directorates
    await hand.acts('twoHats', 'take')
    const ofTemizlik = hand.at
    await hand.registered({ subject_id: hand.m.subjects.pothole })
    await hand.acts('twoHats', 'take')
    const move = { staff_id: twoHats, post: 'clerk', directorate_ids: [fen] }
    expect(await hand.looks('preview_move_staff', move)).toMatchObject({
      ...{ freed: 1, byDirectorate: [{ directorateId: temizlik, count: 1 }], takesTwo: false },
    })
    expect(await hand.orders('move_staff', move)).toMatchObject({ freed: 1 })
    expect(await hand.row()).toMatchObject({ clerk_id: twoHats })
    hand.at = ofTemizlik
    expect(await hand.row()).toMatchObject({ clerk_id: null })
    await hand.movesBack('twoHats')
  })

  it('lets go of nothing before a second person has said yes', async () => {
    const { temizlikColleague } = hand.m.staff
    await hand.acts('temizlikColleague', 'take')
    const move = { staff_id: temizlikColleague, post: 'agent', directorate_ids: [] }
    expect(await hand.looks('preview_move_staff', move)).toMatchObject({ takesTwo: true })
    const { proposalId } = await hand.orders<{ proposalId: number }>('move_staff', move)
    expect(await hand.row()).toMatchObject({ clerk_id: temizlikColleague })
    const overseer = await hand.database.as('overseer')
    await call(overseer, 'approve_proposal', { command_id: randomUUID(), proposal_id: proposalId })
    expect(await hand.row()).toMatchObject({ clerk_id: null })
    await hand.movesBack('temizlikColleague')
  })

  it.each(['preview_end_staff', 'preview_move_staff', 'preview_retire_directorate', 'declare_absence', 'end_absence'])(
    '%s is for administrators',
    async (name) => {
      const values: Record<string, Values> = {
        preview_end_staff: { staff_id: 1 },
        preview_move_staff: { staff_id: 1, post: 'clerk', directorate_ids: [1] },
        preview_retire_directorate: { directorate_id: 1 },
        declare_absence: {
          command_id: randomUUID(),
          staff_id: 1,
          since: new Date(),
          until: new Date(),
          deputy_id: null,
        },
        end_absence: { command_id: randomUUID(), absence_id: 1 },
      }
      for (const role of ['temizlikDirector', 'overseer'] as const)
        await expectRefusal(call(await hand.database.as(role), name, values[name] ?? {}), '42501')
    },
  )
})

describe('who is away', () => {
  const day = 86_400_000
  const away = async (role: Role, deputy: Role | null): Promise<number> => {
    const { absenceId } = await hand.orders<{ absenceId: number }>('declare_absence', {
      staff_id: hand.m.staff[role],
      since: new Date(),
      until: new Date(Date.now() + 5 * day),
      deputy_id: deputy === null ? null : hand.m.staff[deputy],
    })
    return absenceId
  }
  const back = async (absenceId: number): Promise<unknown> =>
    await hand.orders('end_absence', { absence_id: absenceId })
  /** The request at hand comes near its deadline, or past it; the level somebody hears of. */
  const hears = async (role: Role): Promise<number> => {
    const { rows } = await (
      await hand.database.as(role)
    ).query<{ level: number }>(
      `select level from zimmet.reached_warnings(now() - interval '2 days') where request_id = $1`,
      [hand.at.requestId],
    )
    return rows[0]?.level ?? 0
  }
  const due = async (minutes: number): Promise<void> => {
    rewritten.push(hand.at.requestId)
    await hand.owner.query('alter table zimmet_data.request disable trigger user')
    await hand.owner.query(
      `update zimmet_data.request set registered_at = now() - interval '200 minutes', due_at = now() + make_interval(mins => $2),
         calendar_id = (select id from zimmet_data.work_calendar where name = 'Kesintisiz') where id = $1`,
      [hand.at.requestId, minutes],
    )
    await hand.owner.query('alter table zimmet_data.request enable trigger user')
    // It may have been registered yesterday now, and nobody told the sums of days.
    await hand.owner.query('select zimmet_private.set_first_day_tally()')
  }

  it('keeps his work; his deputy hears its warnings, until he is back', async () => {
    await hand.acts('temizlikClerk', 'take')
    await due(20)
    const absence = await away('temizlikClerk', 'temizlikColleague')
    expect([await hears('temizlikColleague'), await hears('temizlikDirector')]).toEqual([1, 0])
    expect(await hand.row()).toMatchObject({ clerk_id: hand.m.staff.temizlikClerk })
    await back(absence)
    expect(await hears('temizlikColleague')).toBe(0)
  })

  it('without a deputy, or with one who left: the director hears', async () => {
    await hand.acts('temizlikClerk', 'take')
    await due(20)
    const alone = await away('temizlikClerk', null)
    expect(await hears('temizlikDirector')).toBe(1)
    await back(alone)
    const absence = await away('temizlikClerk', 'temizlikColleague')
    await hand.orders('end_staff', { staff_id: hand.m.staff.temizlikColleague })
    expect(await hears('temizlikDirector')).toBe(1)
    const { rows } = await (
      await hand.administrator()
    ).query('select deputy_id as deputy from zimmet.absence where id = $1', [absence])
    expect(rows).toEqual([{ deputy: null }])
    await back(absence)
    await hand.comesBack('temizlikColleague')
  })

  it('who is away is seen by who works beside them, by who stands in and by who supervises; by nobody else', async () => {
    const absence = await away('temizlikClerk', 'twoHats')
    const seers: [Role, number][] = [
      ...(
        ['temizlikClerk', 'temizlikColleague', 'temizlikDirector', 'twoHats', 'overseer', 'administrator'] as const
      ).map((role): [Role, number] => [role, 1]),
      ...(['parkClerk', 'fenDirector', 'agent'] as const).map((role): [Role, number] => [role, 0]),
    ]
    for (const [role, count] of seers) {
      const { rows } = await (await hand.database.as(role)).query('select id from zimmet.absence')
      expect([role, rows.length]).toEqual([role, count])
    }
    await back(absence)
  })

  it('a director’s deputy does what is the director’s, and hears what is late, and no longer than that', async () => {
    await hand.acts('temizlikClerk', 'take')
    await expectRefusal(hand.acts('temizlikColleague', 'assign', { clerk_id: hand.m.staff.twoHats }), 'ZM003')
    const absence = await away('temizlikDirector', 'temizlikColleague')
    await hand.acts('temizlikColleague', 'assign', { clerk_id: hand.m.staff.twoHats })
    // Of another directorate he is nobody's.
    const other = hand.at
    await hand.registered({ subject_id: hand.m.subjects.pothole })
    await expectRefusal(hand.acts('temizlikColleague', 'assign', { clerk_id: hand.m.staff.twoHats }), 'ZM002')
    hand.at = other
    await due(-10)
    expect(await hears('temizlikColleague')).toBe(2)
    const { rows } = await (
      await hand.database.as('temizlikColleague')
    ).query<{ refusal: string | null }>(`select refusal from zimmet.acts_on($1) where act = 'assign'`, [
      hand.at.requestId,
    ])
    expect(rows).toEqual([{ refusal: null }])
    await back(absence)
    expect(await hears('temizlikColleague')).toBe(0)
    await expectRefusal(hand.acts('temizlikColleague', 'assign', { clerk_id: hand.m.staff.twoHats }), 'ZM003')
    const after = await (
      await hand.database.as('temizlikColleague')
    ).query(`select from zimmet.acts_on($1) where act = 'assign'`, [hand.at.requestId])
    expect(after.rowCount).toBe(0)
  })

  it('is refused backwards, twice at once, with himself or a stranger as deputy', async () => {
    const { temizlikClerk, fenClerk, gone } = hand.m.staff
    const at = (days: number): Date => new Date(Date.now() + days * day)
    const tries = { staff_id: temizlikClerk, since: at(0), until: at(3), deputy_id: null }
    await expectRefusal(hand.orders('declare_absence', { ...tries, until: at(-1) }), 'ZM025')
    await expectRefusal(hand.orders('declare_absence', { ...tries, deputy_id: temizlikClerk }), 'ZM012')
    await expectRefusal(hand.orders('declare_absence', { ...tries, deputy_id: fenClerk }), 'ZM012')
    await expectRefusal(hand.orders('declare_absence', { ...tries, staff_id: gone }), 'ZM023')
    const absence = await away('temizlikClerk', null)
    await expectRefusal(hand.orders('declare_absence', tries), 'ZM025')
    await back(absence)
    await expectRefusal(back(absence), 'ZM023')
  })
})

it('afterwards the history bears everything out', async () => {
  const { rows } = await hand.owner.query<{ ledger: string; id: number | null; fault: string }>(
    `select ledger, request_id as id, fault from zimmet_private.ledger_fault
     union all select 'history', request_id, fault from zimmet_private.history_fault`,
  )
  expect(rows.filter(({ id }) => id === null || !rewritten.includes(id))).toEqual([])
})
