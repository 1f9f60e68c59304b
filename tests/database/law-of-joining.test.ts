// Joining says that the same matter was told twice. No clock vanishes by it, no evidence is saved, and it can be taken back.
import { describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { datedRequest } from '../clock/dated-request.ts'
import { act, photo, register, usualValues, type Answer, type Target, type Values } from './acts.ts'

// The master is at hand; the others are joined to it.
const hand = datedRequest()

async function another(values: Values = {}): Promise<Target> {
  return await register(await hand.database.as('agent'), hand.m, values)
}

/** Registered at a local time, as the request at hand can be. */
async function anotherAt(local: string, values: Values = {}): Promise<Target> {
  const master = hand.at
  await hand.registeredAt(local, values)
  const { at } = hand
  hand.at = master
  return at
}

async function does(target: Target, role: Role, name: string, values: Values = {}): Promise<Answer> {
  const { version } = await rowOf(target)
  const now = { requestId: target.requestId, version: Number(version) }
  return await act(await hand.database.as(role), name, now, { ...usualValues(hand.m)[name], ...values })
}

const join = async (child: Target, role: Role = 'overseer'): Promise<Answer> =>
  await does(child, role, 'join', { master_id: hand.at.requestId })

async function rowOf({ requestId }: Target): Promise<Record<string, unknown>> {
  return await hand.one('select * from zimmet_data.request where id = $1', requestId)
}

const master = async (): Promise<Record<string, unknown>> => await rowOf(hand.at)

async function overdue(): Promise<number> {
  const { late } = await hand.one<{ late: string }>(
    'select count(*) as late from zimmet_data.request where is_open and due_at < now()',
  )
  return Number(late)
}

describe('one person alone', () => {
  it.each([
    ['of another subject', { subject_id: 'pothole' }],
    ['from another neighbourhood', { place: 'dilmen' }],
    ['from nowhere, of somebody else', { place: null, citizen: JSON.stringify({ fullName: 'Başka Biri' }) }],
  ] as const)('joins nothing %s', async (_what, { subject_id, place, citizen }: Record<string, unknown>) => {
    const child = await another({
      ...(subject_id === undefined ? {} : { subject_id: hand.m.subjects.pothole }),
      ...(place === undefined
        ? {}
        : { neighbourhood_id: place === null ? null : hand.m.neighbourhoods.dilmen, street_id: null }),
      ...(citizen === undefined ? {} : { citizen }),
    })
    await expectRefusal(join(child), 'ZM061')
  })

  it('joins the same subject of the same neighbourhood, and the same citizen’s whose place nobody wrote down', async () => {
    await join(await another())
    const { citizen_id: id } = await master()
    await join(await another({ neighbourhood_id: null, street_id: null, citizen: JSON.stringify({ id }) }))
    expect(
      (await hand.one('select count(*)::int as n from zimmet_data.request where master_id = $1', hand.at.requestId))[
        'n'
      ],
    ).toBe(2)
  })

  it('joins to nothing that is resolved, forwarded or closed already', async () => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    await expectRefusal(join(await another()), 'ZM005')
    await hand.acts('agent', 'verify')
    await expectRefusal(join(await another()), 'ZM005')
  })
})

describe('two people', () => {
  it('join what one proposes and another agrees to; the proposer decides nothing', async () => {
    const child = await another({ subject_id: hand.m.subjects.pothole })
    await expectRefusal(does(child, 'agent', 'propose_join', { master_id: hand.at.requestId, words: ' ' }), 'ZM008')
    await expectRefusal(does(child, 'overseer', 'decide_join'), 'ZM005')
    await does(child, 'agent', 'propose_join', { master_id: hand.at.requestId })
    await expectRefusal(does(child, 'agent', 'decide_join'), 'ZM015')
    await expectRefusal(does(child, 'parkClerk', 'decide_join'), 'ZM002')
    await expectRefusal(does(child, 'fenClerk', 'decide_join'), 'ZM002')
    await does(child, 'secondAgent', 'decide_join')
    expect(await rowOf(child)).toMatchObject({ master_id: hand.at.requestId, hand_over_count: 1 })
    expect(await hand.one('select * from zimmet_data.joining where request_id = $1', child.requestId)).toMatchObject({
      joined_by: hand.m.staff.secondAgent,
      proposed_by: hand.m.staff.agent,
      from_directorate_id: hand.m.directorates.fen,
    })
  })

  it('do not, where the second says no; a new proposal takes the place of an undecided one', async () => {
    const child = await another({ subject_id: hand.m.subjects.pothole })
    await does(child, 'agent', 'propose_join', { master_id: hand.at.requestId })
    await does(child, 'secondAgent', 'propose_join', { master_id: hand.at.requestId })
    await does(child, 'agent', 'decide_join', { is_accepted: false })
    expect(await rowOf(child)).toMatchObject({ master_id: null, directorate_id: hand.m.directorates.fen })
    await expectRefusal(does(child, 'overseer', 'decide_join'), 'ZM005')
  })

  it('do not, where the master was resolved meanwhile', async () => {
    const child = await another({ subject_id: hand.m.subjects.pothole })
    await does(child, 'agent', 'propose_join', { master_id: hand.at.requestId })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    await expectRefusal(does(child, 'overseer', 'decide_join'), 'ZM005')
  })
})

describe('the clocks', () => {
  it('of two late ones joined one is overdue, and two requests stand behind it', async () => {
    const figures = async (): Promise<Record<string, number>> => {
      const overseer = await hand.database.as('overseer')
      const { rows } = await overseer.query<{ codes: string[]; figures: number[] }>(
        `select codes, figures from zimmet.figures('{}', '{open,overdue,open_voices,overdue_voices}')`,
      )
      return Object.fromEntries(
        rows.flatMap(({ codes, figures: told }) => codes.map((code, at) => [code, told[at] ?? 0])),
      )
    }
    const late = await anotherAt('2026-03-02 09:00')
    const later = await anotherAt('2026-04-06 09:00')
    const before = await figures()
    await does(later, 'overseer', 'join', { master_id: late.requestId })
    const after = await figures()
    expect(after['overdue']).toBe((before['overdue'] ?? 0) - 1)
    expect(after).toMatchObject({ open_voices: before['open_voices'], overdue_voices: before['overdue_voices'] })
    const { ids } = await hand.one<{ ids: number[] }>(
      `select array_agg(v.request_id order by v.request_id) as ids from zimmet_private.voice v where v.promised_due_at < now()`,
    )
    expect(ids).toEqual(expect.arrayContaining([late.requestId, later.requestId]))
    const overseer = await hand.database.as('overseer')
    const opened = await overseer.query<{ ids: number[] }>(
      `select request_ids as ids from zimmet.opened('{}', 'overdue_voices', 'due', 200)`,
    )
    expect(opened.rows[0]?.ids.toSorted((one, other) => one - other)).toEqual(ids)
  })

  it('a late request joined to a fresh one makes it late: the figure does not fall', async () => {
    const child = await anotherAt('2026-03-02 09:00')
    const before = await overdue()
    await join(child)
    expect(await overdue()).toBe(before)
    expect((await master())['due_at']).toEqual((await rowOf(child))['due_at'])
  })

  it('the master is due no later than what is joined to it, and a later one moves nothing', async () => {
    const { due_at: own } = await master()
    await join(await another({ priority: 'low' }))
    expect((await master())['due_at']).toEqual(own)
    const urgent = await another({ priority: 'urgent' })
    await join(urgent)
    const { due_at: due } = await master()
    expect(due).toEqual((await rowOf(urgent))['due_at'])
    expect(await hand.one('select count(*)::int as n from zimmet_private.moved_deadline')).toEqual({ n: 0 })
  })

  it('a pause that begins later moves the joint deadline on', async () => {
    await join(await another({ priority: 'high' }))
    const { due_at: before } = await master()
    await does(hand.at, 'temizlikClerk', 'take')
    await does(hand.at, 'temizlikClerk', 'hold', { until: new Date(Date.now() + 5 * 86_400_000) })
    const { due_at: after } = await master()
    expect(Number(after)).toBeGreaterThan(Number(before))
  })

  it('the master takes a legal clock it has not, and the earlier of two; the child keeps its own', async () => {
    const child = await anotherAt('2026-11-02 09:00')
    await does(child, 'agent', 'set_legal_basis')
    const { legal_due_at: legal } = await rowOf(child)
    expect(legal).toBeInstanceOf(Date)
    await join(child)
    expect(await master()).toMatchObject({ legal_basis_id: 1, legal_due_at: legal })
    expect(await rowOf(child)).toMatchObject({ legal_basis_id: 1, legal_due_at: legal })
    await does(child, 'temizlikDirector', 'tell_stage')
    const stage = await hand.one(
      'select count(*)::int as n from zimmet_data.legal_stage where request_id = $1',
      child.requestId,
    )
    expect(stage).toEqual({ n: 1 })
  })

  it('of a law are kept for each who asked: told on his own request first, then on the master', async () => {
    const child = await anotherAt('2026-11-26 09:00')
    await does(child, 'agent', 'set_legal_basis', { legal_basis_id: 2 })
    await join(child)
    const legal = (await rowOf(child))['legal_due_at']
    expect((await master())['legal_due_at']).toEqual(legal)
    for (const act of ['extend_legal', 'interrupt_legal'])
      await expectRefusal(does(hand.at, 'temizlikDirector', act), 'ZM066')
    const words = 'Dilekçe değilmiş'
    await expectRefusal(does(hand.at, 'overseer', 'set_legal_basis', { legal_basis_id: null, words }), 'ZM066')
    await does(child, 'temizlikDirector', 'extend_legal')
    const extended = (await rowOf(child))['legal_due_at'] as Date
    expect(extended.getTime()).toBeGreaterThan((legal as Date).getTime())
    expect((await master())['legal_due_at']).toEqual(extended)
    const { at } = hand
    const { act } = await hand.one(
      'select act from zimmet_data.history where request_id = $1 order by entry desc',
      at.requestId,
    )
    expect(act).toBe('follow_law')
  })

  it('of the master are its own again, whichever of two joined ones is separated first', async () => {
    const [one, other] = [await another(), await anotherAt('2026-11-26 09:00')]
    await does(other, 'agent', 'set_legal_basis', { legal_basis_id: 2 })
    await does(other, 'overseer', 'join', { master_id: one.requestId })
    await does(hand.at, 'agent', 'set_legal_basis')
    const own = (await master())['legal_due_at']
    await join(one)
    expect((await master())['legal_due_at']).toEqual((await rowOf(other))['legal_due_at'])
    await does(one, 'agent', 'separate')
    await does(other, 'agent', 'separate')
    expect((await master())['legal_due_at']).toEqual(own)
  })

  it('come back where the joining is taken back, each its own', async () => {
    const own = await master()
    const child = await anotherAt('2026-03-02 09:00')
    await does(child, 'agent', 'set_legal_basis')
    const lone = await rowOf(child)
    await join(child)
    await does(child, 'agent', 'separate')
    expect(await master()).toMatchObject({
      due_at: own['due_at'],
      legal_basis_id: null,
      legal_due_at: null,
      joined_seconds: '0',
    })
    expect(await rowOf(child)).toMatchObject({
      due_at: lone['due_at'],
      legal_due_at: lone['legal_due_at'],
      master_id: null,
    })
  })

  it('of two joined ones the other’s stay when one is separated', async () => {
    const early = await anotherAt('2026-03-02 09:00')
    const later = await anotherAt('2026-04-06 09:00')
    await join(early)
    await join(later)
    await does(early, 'agent', 'separate')
    expect((await master())['due_at']).toEqual((await rowOf(later))['due_at'])
  })
})

describe('the evidence', () => {
  it('that what is joined owes, the master owes', async () => {
    const child = await another({ subject_id: hand.m.subjects.debris })
    await does(child, 'agent', 'propose_join', { master_id: hand.at.requestId })
    await does(child, 'overseer', 'decide_join')
    await does(hand.at, 'temizlikClerk', 'take')
    expect((await expectRefusal(does(hand.at, 'temizlikClerk', 'resolve'), 'ZM007')).detail).toEqual({
      required: 'photo',
    })
    await does(hand.at, 'temizlikClerk', 'attach', { content: photo() })
    await does(hand.at, 'temizlikClerk', 'resolve')
    await does(hand.at, 'secondAgent', 'verify')
    expect(await rowOf(child)).toMatchObject({ state: 'closed', outcome: 'solved' })
  })
})

describe('who joined, or held what was joined', () => {
  it('does not confirm the master', async () => {
    const child = await another()
    await join(child, 'agent')
    await does(hand.at, 'temizlikClerk', 'take')
    await does(hand.at, 'temizlikClerk', 'resolve')
    await expectRefusal(does(hand.at, 'agent', 'verify'), 'ZM006')
    await does(hand.at, 'overseer', 'verify')
  })

  it('nor does the desk that held it when it was joined', async () => {
    const child = await another({ subject_id: hand.m.subjects.unsorted })
    await does(child, 'agent', 'propose_join', { master_id: hand.at.requestId })
    await does(child, 'overseer', 'decide_join')
    await hand.owner.query('update zimmet_data.request set held_by = held_by || $2::int where id = $1', [
      hand.at.requestId,
      hand.m.directorates.desk,
    ])
    await does(hand.at, 'temizlikClerk', 'take')
    await does(hand.at, 'temizlikClerk', 'resolve')
    await expectRefusal(does(hand.at, 'deskClerk', 'verify'), 'ZM006')
    await does(hand.at, 'secondAgent', 'verify')
  })
})

describe('taken back', () => {
  it('returns to the directorate that held it, in its own state, with its own voices', async () => {
    const child = await another({ subject_id: hand.m.subjects.pothole })
    await does(child, 'agent', 'propose_join', { master_id: hand.at.requestId })
    const answer = await does(child, 'overseer', 'decide_join')
    expect(answer.version).toBe((await rowOf(child))['version'])
    await expectRefusal(does(child, 'agent', 'separate', { words: ' ' }), 'ZM008')
    await does(child, 'temizlikClerk', 'separate')
    expect(await rowOf(child)).toMatchObject({ state: 'new', directorate_id: hand.m.directorates.fen, master_id: null })
    const { rows } = await (
      await hand.database.as('overseer')
    ).query('select name from zimmet.complainant where request_id = $1', [hand.at.requestId])
    expect(rows).toEqual([])
    await does(child, 'fenClerk', 'take')
    await does(child, 'fenClerk', 'resolve')
    await does(child, 'agent', 'verify')
    expect(await rowOf(child)).toMatchObject({ state: 'closed' })
  })

  it('only by who may join it, and only while it is joined and open', async () => {
    const child = await another()
    await expectRefusal(does(child, 'agent', 'separate'), 'ZM005')
    await join(child)
    await expectRefusal(does(child, 'fenClerk', 'separate'), 'ZM002')
    await does(hand.at, 'temizlikClerk', 'take')
    await does(hand.at, 'temizlikClerk', 'resolve')
    await does(hand.at, 'agent', 'verify')
    await expectRefusal(does(child, 'agent', 'separate'), 'ZM005')
  })
})

describe('a further complainant', () => {
  it.each([
    ['the citizen himself', { fullName: 'AYŞE  yılmaz', phone: '+90 532 123 45 67' }, 'ZM062'],
    ['another of the same phone', { fullName: 'Ali Yılmaz', phone: '0532 123 45 67' }, null],
  ])('is not %s', async (_who, citizen, refusal) => {
    const adding = (): Promise<Answer> =>
      does(hand.at, 'agent', 'add_complainant', { citizen: JSON.stringify(citizen) })
    if (refusal === null) await adding()
    await expectRefusal(adding(), 'ZM062')
  })
})
