// Directorates that are opened, merged, retired and reinstated: their work and their subjects go along, and it is seen before.
import { beforeEach, describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { staffAtHand } from './staff-at-hand.ts'

const hand = staffAtHand()

describe('a directorate that goes', () => {
  const park = (): number => hand.m.directorates.park
  beforeEach(async () => {
    await hand.registered({ subject_id: hand.m.subjects.pruning })
  })
  const subject = async (): Promise<number> => {
    const { rows } = await hand.owner.query<{ id: number }>(
      'select directorate_id as id from zimmet_data.subject where id = $1',
      [hand.m.subjects.pruning],
    )
    return rows[0]?.id ?? 0
  }

  it('gives its open requests and subjects to the one named, seen before; reinstated it has its subjects back', async () => {
    const { fen } = hand.m.directorates
    await hand.acts('parkClerk', 'take')
    await hand.acts('parkClerk', 'hold')
    const told = { directorate_id: park(), receiver_id: fen, with_staff: false }
    const seen = await hand.looks<{ requests: number; staff: number }>('preview_retire_directorate', told)
    expect(seen).toMatchObject({ receiverId: fen, subjects: 1, staff: 1 })
    expect(await hand.row()).toMatchObject({ directorate_id: park() })
    expect(await hand.orders('retire_directorate', told)).toEqual(seen)
    expect(await hand.row()).toMatchObject({ directorate_id: fen, state: 'new', clerk_id: null, held_until: null })
    expect(await hand.lastEntry()).toMatchObject({
      act: 'hand_over',
      details: { from: park(), to: fen, cause: 'retired' },
    })
    expect(await subject()).toBe(fen)
    // What is registered with its subject from now on is the receiver's.
    await hand.registered({ subject_id: hand.m.subjects.pruning })
    expect(await hand.row()).toMatchObject({ directorate_id: fen })
    expect(await hand.orders('reinstate_directorate', { directorate_id: park() })).toMatchObject({ subjects: 1 })
    expect(await subject()).toBe(park())
    expect(await hand.row()).toMatchObject({ directorate_id: fen })
    const { rows } = await (
      await hand.database.as('overseer')
    ).query(`select act from zimmet.catalogue_change where entry_id = $1 order by id desc limit 2`, [park()])
    expect(rows).toEqual([{ act: 'reinstate' }, { act: 'retire' }])
  })

  it('without a name gives them to the dispatch desk; its people go along where that was said', async () => {
    const { desk } = hand.m.directorates
    await hand.orders('retire_directorate', { directorate_id: park() })
    expect(await hand.row()).toMatchObject({ directorate_id: desk })
    await hand.orders('reinstate_directorate', { directorate_id: park() })
    await hand.orders('retire_directorate', {
      directorate_id: park(),
      receiver_id: hand.m.directorates.fen,
      with_staff: true,
    })
    const person = await hand.database.another('parkClerk')
    const { rows } = await person.query('select directorate_ids as ids from zimmet.me')
    expect(rows).toEqual([{ ids: [hand.m.directorates.fen] }])
    await hand.orders('reinstate_directorate', { directorate_id: park() })
    await hand.orders('move_staff', { staff_id: hand.m.staff.parkClerk, post: 'clerk', directorate_ids: [park()] })
    await hand.database.leave('parkClerk')
  })

  it('is refused while what it resolved waits to be confirmed; the dispatch desk never goes, nor into itself', async () => {
    await hand.acts('parkClerk', 'take')
    await hand.acts('parkClerk', 'resolve')
    const refusal = await expectRefusal(hand.orders('retire_directorate', { directorate_id: park() }), 'ZM024')
    expect(refusal.detail).toMatchObject({ waiting: 1 })
    await hand.acts('agent', 'verify')
    await expectRefusal(hand.orders('retire_directorate', { directorate_id: park(), receiver_id: park() }), 'ZM010')
    await expectRefusal(hand.orders('retire_directorate', { directorate_id: hand.m.directorates.desk }), 'ZM023')
  })

  it('is no more when what it closed turns out unsolved: the desk has it, accepts it when it is taken, and no verifier objects', async () => {
    await hand.acts('parkClerk', 'take')
    await hand.acts('parkClerk', 'resolve')
    await hand.acts('agent', 'verify')
    await hand.orders('retire_directorate', { directorate_id: park() })
    await hand.acts('overseer', 'reopen')
    expect(await hand.row()).toMatchObject({ directorate_id: hand.m.directorates.desk, state: 'new' })
    await hand.acts('deskClerk', 'take')
    const { rows } = await (
      await hand.database.as('overseer')
    ).query('select fault from zimmet.ledger_faults() where request_id = $1', [hand.at.requestId])
    expect(rows).toEqual([])
    await hand.orders('reinstate_directorate', { directorate_id: park() })
  })

  it('is opened and renamed under a name that nobody has', async () => {
    const calendar = (await hand.owner.query<{ id: number }>('select id from zimmet_data.work_calendar order by id'))
      .rows[0]?.id
    const { directorateId } = await hand.orders<{ directorateId: number }>('open_directorate', {
      ...{ name: ' Zabıta ', calendar_id: calendar },
    })
    await expectRefusal(hand.orders('open_directorate', { name: 'Zabıta', calendar_id: calendar }), 'ZM033')
    await expectRefusal(hand.orders('open_directorate', { name: '\u200B', calendar_id: calendar }), 'ZM008')
    await expectRefusal(
      hand.orders('rename_directorate', { directorate_id: directorateId, name: 'Fen İşleri' }),
      'ZM033',
    )
    await hand.orders('rename_directorate', { directorate_id: directorateId, name: 'Zabıta Müdürlüğü' })
    const { rows } = await (
      await hand.administrator()
    ).query(`select act, details from zimmet.catalogue_change where entry_id = $1 order by id`, [directorateId])
    expect(rows).toMatchObject([
      { act: 'open', details: { name: 'Zabıta' } },
      { act: 'change', details: { from: 'Zabıta', name: 'Zabıta Müdürlüğü' } },
    ])
  })
})

describe('a directorate that hands over what waits on hold', () => {
  it('leaves an own deadline without the pause that never came', async () => {
    await hand.acts('temizlikClerk', 'take')
    const before = (await hand.row('zimmet_data.custody'))['due_at'] as Date
    await hand.acts('temizlikClerk', 'hold', { until: new Date(Date.now() + 9 * 86_400_000) })
    const held = (await hand.row('zimmet_data.custody'))['due_at'] as Date
    expect(held.getTime()).toBeGreaterThan(before.getTime() + 5 * 86_400_000)
    await hand.acts('temizlikClerk', 'hand_over')
    const left = (await hand.row('zimmet_data.custody', 'order by period'))['due_at'] as Date
    // What did pass on hold are the seconds of this test, which may lie on the next working day.
    expect(left.getTime()).toBeLessThan(held.getTime() - 4 * 86_400_000)
  })
})

describe('a subject that goes', () => {
  const keywords = async (id: number): Promise<string> => {
    const { rows } = await hand.owner.query<{ keywords: string }>('select keywords from zimmet.subject where id = $1', [
      id,
    ])
    return rows[0]?.keywords ?? ''
  }

  it('is offered no more, its successor is found by its words; what is open keeps it, and it can be offered again', async () => {
    const { bin, debris, unsorted } = hand.m.subjects
    await hand.orders('retire_subject', { subject_id: bin, successor_id: debris })
    expect(await keywords(debris)).toContain('Çöp toplanmadı')
    expect(await hand.row()).toMatchObject({ subject_id: bin })
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'resolve')
    await expectRefusal(hand.registered(), 'ZM023')
    await expectRefusal(hand.orders('retire_subject', { subject_id: bin, successor_id: null }), 'ZM023')
    await expectRefusal(hand.orders('retire_subject', { subject_id: debris, successor_id: debris }), 'ZM023')
    await expectRefusal(hand.orders('retire_subject', { subject_id: unsorted, successor_id: null }), 'ZM023')
    await hand.orders('reinstate_subject', { subject_id: bin })
    await hand.registered()
    const { rows } = await (
      await hand.administrator()
    ).query(`select act from zimmet.catalogue_change where kind = 'subject' and entry_id = $1 order by id`, [bin])
    expect(rows).toEqual([{ act: 'retire' }, { act: 'reinstate' }])
  })
})
