// Joining says that the same matter was told twice. No clock vanishes by it, no evidence is saved, and it can be taken back.
import { describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { photo, type Answer } from './acts.ts'
import { joiningAtHand } from './joining-at-hand.ts'

// The master is at hand; the others are joined to it.
const { hand, another, does, join, rowOf, master } = joiningAtHand()

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
