import { beforeEach, describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { jpeg, pdf, png } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

describe('resolving', () => {
  beforeEach(async () => {
    await hand.acts('temizlikClerk', 'take')
  })

  it('owes words', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'resolve', { words: '  ' }), 'ZM008')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve', { words: null }), 'ZM008')
  })

  it('knows three outcomes, and an institution only where it forwards', async () => {
    await expectRefusal(hand.acts('temizlikClerk', 'resolve', { outcome: 'done' }), 'ZM025')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve', { outcome: null }), 'ZM025')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve', { institution_id: hand.m.institutions.saski }), 'ZM025')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve', { outcome: 'forwarded' }), 'ZM023')
    await hand.acts('temizlikClerk', 'resolve', { outcome: 'forwarded', institution_id: hand.m.institutions.saski })
    expect(await hand.row()).toMatchObject({ state: 'proposed', outcome: 'forwarded' })
  })

  it.each([
    ['photo', 'debris', jpeg, pdf],
    ['photo', 'debris', png, pdf],
    ['document', 'ruling', pdf, null],
  ] as const)('as solved needs the %s its subject demands', async (required, subject, fitting, wrong) => {
    await hand.registered({ subject_id: hand.m.subjects[subject] })
    await hand.acts('temizlikClerk', 'take')
    expect((await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')).detail).toEqual({ required })
    await hand.acts('temizlikClerk', 'attach', { content: fitting, is_evidence: false })
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    if (wrong !== null) {
      await expectRefusal(hand.acts('temizlikClerk', 'attach', { content: wrong }), 'ZM082')
      await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    }
    await hand.acts('temizlikClerk', 'attach', { content: fitting })
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('again after a reopening needs new evidence', async () => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'attach')
    await hand.acts('temizlikClerk', 'resolve')
    await hand.acts('agent', 'reopen')
    await expectRefusal(hand.acts('temizlikClerk', 'resolve'), 'ZM007')
    await hand.acts('temizlikClerk', 'attach')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('as declined needs no evidence, but a second person', async () => {
    await hand.registered({ subject_id: hand.m.subjects.debris })
    await hand.acts('temizlikDirector', 'take')
    await hand.acts('temizlikDirector', 'resolve', { outcome: 'declined' })
    await expectRefusal(hand.acts('temizlikDirector', 'approve_outcome'), 'ZM015')
    await expectRefusal(hand.acts('agent', 'verify'), 'ZM005')
    await hand.acts('overseer', 'approve_outcome')
    await hand.acts('agent', 'verify')
    expect(await hand.row()).toMatchObject({ state: 'closed', outcome: 'declined' })
    expect(await hand.row('zimmet_data.resolution')).toMatchObject({ approved_by: hand.m.staff.overseer })
  })
})

describe('verifying', () => {
  beforeEach(async () => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('closes, ends the custody, and keeps the citizen’s answer', async () => {
    await hand.acts('agent', 'log_contact')
    await hand.acts('agent', 'verify', { by_citizen: true, score: 4, words: 'Teşekkürler' })
    expect(await hand.row()).toMatchObject({ state: 'closed', closed_at: expect.any(Date) as Date, outcome: 'solved' })
    expect(await hand.row('zimmet_data.custody')).toMatchObject({ ended_by_closing: true })
    expect(await hand.row('zimmet_data.verification')).toMatchObject({
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
      await expectRefusal(hand.acts('agent', 'verify', values), 'ZM025')
    }
    await hand.acts('overseer', 'verify', { by_citizen: false, score: null })
  })

  it('is refused to who resolved it, even after he moved to the desk', async () => {
    await hand.owner.query('begin')
    await hand.owner.query('insert into zimmet_data.membership select $1, $2, tstzrange(now(), null)', [
      hand.m.staff.temizlikClerk,
      hand.m.directorates.desk,
    ])
    await hand.owner.query(
      `update zimmet_data.membership set period = tstzrange(lower(period), now()) where staff_id = $1 and directorate_id = $2`,
      [hand.m.staff.temizlikClerk, hand.m.directorates.temizlik],
    )
    await hand.owner.query('commit')
    try {
      await hand.owner.query('update zimmet_data.request set held_by = held_by || $1::int where id = $2', [
        hand.m.directorates.desk,
        hand.at.requestId,
      ])
      await expectRefusal(hand.acts('temizlikClerk', 'verify'), 'ZM006')
      await hand.acts('deskClerk', 'verify')
    } finally {
      await hand.owner.query('delete from zimmet_data.membership where staff_id = $1', [hand.m.staff.temizlikClerk])
      await hand.owner.query(
        `insert into zimmet_data.membership select $1, $2, tstzrange(now() - interval '1 year', null)`,
        [hand.m.staff.temizlikClerk, hand.m.directorates.temizlik],
      )
    }
  })
})

describe('not solved', () => {
  beforeEach(async () => {
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
  })

  it('comes back to the same custody and the same clerk, and is counted', async () => {
    await hand.acts('agent', 'reopen')
    expect(await hand.row()).toMatchObject({
      ...{ state: 'in_work', directorate_id: hand.m.directorates.temizlik, clerk_id: hand.m.staff.temizlikClerk },
      ...{ reopened_count: 1, outcome: null, resolved_at: null },
    })
    expect(await hand.row('zimmet_data.verification')).toMatchObject({ solved: false, words: 'Hâlâ duruyor.' })
  })

  it('owes words', async () => {
    await expectRefusal(hand.acts('agent', 'reopen', { words: null }), 'ZM008')
  })

  it('reopens what was closed, in a custody that begins then', async () => {
    await hand.acts('agent', 'verify')
    await hand.acts('secondAgent', 'reopen')
    const { rows } = await hand.owner.query<{ how: string; ended: boolean }>(
      'select how, ended_by_closing as ended from zimmet_data.custody where request_id = $1 order by period',
      [hand.at.requestId],
    )
    expect(rows).toEqual([
      { how: 'registered', ended: true },
      { how: 'reopened', ended: false },
    ])
  })

  it('goes to the desk where the directorate is no more', async () => {
    await hand.acts('agent', 'verify')
    await hand.owner.query('update zimmet_data.directorate set is_active = false where id = $1', [
      hand.m.directorates.temizlik,
    ])
    await hand.acts('agent', 'reopen')
    await hand.owner.query('update zimmet_data.directorate set is_active = true where id = $1', [
      hand.m.directorates.temizlik,
    ])
    expect(await hand.row()).toMatchObject({ directorate_id: hand.m.directorates.desk, state: 'new', clerk_id: null })
  })
})
