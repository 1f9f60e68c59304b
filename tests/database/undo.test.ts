// Geri al: one's own last act, within a minute, where nobody has acted since.
import { expect, test } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()

async function faults(): Promise<unknown[]> {
  const { rows } = await (
    await hand.database.as('overseer')
  ).query('select fault from zimmet.history_faults($1) union all select fault from zimmet.ledger_faults()', [
    hand.at.requestId,
  ])
  return rows
}

const standing = async () => {
  const { state, clerk_id, directorate_id, subject_id, hand_over_count, returned_count } = await hand.row()
  return { state, clerk_id, directorate_id, subject_id, hand_over_count, returned_count }
}

async function lastEntry() {
  const { rows } = await hand.owner.query<{ act: string; details: object }>(
    'select act, details from zimmet_data.history where request_id = $1 order by entry desc limit 1',
    [hand.at.requestId],
  )
  return rows[0]
}

/** As if the last act had been done so much earlier. */
const wait = async (seconds: number) =>
  await hand.owner.query(`update zimmet_data.way_back set at = at - make_interval(secs => $2) where request_id = $1`, [
    hand.at.requestId,
    seconds,
  ])

test('what was taken goes back to who had it, and what was new is new again', async () => {
  const before = await standing()
  await hand.acts('temizlikClerk', 'take')
  await hand.acts('temizlikClerk', 'undo')
  expect(await standing()).toEqual(before)
  expect(await hand.row('zimmet_data.custody')).toMatchObject({ accepted_at: null, accepted_by: null })
  expect(await lastEntry()).toMatchObject({ act: 'undo', details: { act: 'take', state: 'new' } })

  await hand.acts('temizlikColleague', 'take')
  await hand.acts('temizlikClerk', 'take')
  await hand.acts('temizlikClerk', 'undo')
  expect(await standing()).toMatchObject({ state: 'in_work', clerk_id: hand.m.staff.temizlikColleague })
  expect(await faults()).toEqual([])
})

test('a hand-over taken back: custody comes back as it was, with the time it had, and nobody counts a hand-over', async () => {
  const { subjects, directorates } = hand.m
  await hand.acts('temizlikClerk', 'take')
  const before = await standing()
  const due = (await hand.row('zimmet_data.custody'))['due_at']
  await hand.acts('temizlikClerk', 'hand_over', { directorate_id: directorates.fen, subject_id: subjects.pothole })
  expect(await standing()).toMatchObject({ directorate_id: directorates.fen, hand_over_count: 1, clerk_id: null })
  await hand.acts('temizlikClerk', 'undo')
  expect(await standing()).toEqual(before)
  const newest = 'order by lower(period) desc'
  expect(await hand.row('zimmet_data.custody', newest)).toMatchObject({ how: 'taken_back', due_at: due })
  // Worked out anew by whatever happens next, it stays the time of who never really gave it up.
  await hand.acts('temizlikClerk', 'add_note')
  expect(await hand.row('zimmet_data.custody', newest)).toMatchObject({ due_at: due })
  expect(await faults()).toEqual([])
})

test('what waited waits again when its hand-over or return is taken back', async () => {
  await hand.acts('temizlikClerk', 'take')
  await hand.acts('temizlikClerk', 'hold')
  const { held_until, hold_reason_id } = await hand.row()
  await hand.acts('temizlikClerk', 'return_custody')
  expect(await hand.row()).toMatchObject({ held_until: null, returned_count: 1 })
  await hand.acts('temizlikClerk', 'undo')
  expect(await hand.row()).toMatchObject({ held_until, hold_reason_id, returned_count: 0, state: 'in_work' })
  await hand.acts('temizlikClerk', 'resume')
  expect(await faults()).toEqual([])
})

test('refused where somebody acted since, where it is another’s act, and after a minute', async () => {
  await expectRefusal(hand.acts('temizlikClerk', 'undo'), 'ZM055')
  await hand.acts('temizlikClerk', 'take')
  await expectRefusal(hand.acts('temizlikColleague', 'undo'), 'ZM055')
  await expectRefusal(hand.acts('temizlikDirector', 'undo'), 'ZM055')
  await hand.acts('temizlikColleague', 'add_note')
  await expectRefusal(hand.acts('temizlikClerk', 'undo'), 'ZM055')

  await hand.registered()
  await hand.acts('temizlikClerk', 'take')
  await wait(61)
  await expectRefusal(hand.acts('temizlikClerk', 'undo'), 'ZM056')
  expect(await standing()).toMatchObject({ clerk_id: hand.m.staff.temizlikClerk })
})

test('what says something or stops a clock is not unsaid, and an undo is not undone', async () => {
  await hand.acts('temizlikClerk', 'take')
  await hand.acts('temizlikClerk', 'hold')
  await expectRefusal(hand.acts('temizlikClerk', 'undo'), 'ZM055')
  await hand.registered()
  await hand.acts('temizlikClerk', 'take')
  await hand.acts('temizlikClerk', 'undo')
  await expectRefusal(hand.acts('temizlikClerk', 'undo'), 'ZM055')
})

test('it is offered to whom it is open, as long as it is', async () => {
  const offered = async (role: 'temizlikClerk' | 'temizlikColleague') => {
    const { rows } = await (
      await hand.database.as(role)
    ).query<{ has_cause: boolean }>(`select has_cause from zimmet.acts_on($1) where act = 'undo'`, [hand.at.requestId])
    return rows[0]?.has_cause
  }
  await hand.acts('temizlikClerk', 'take')
  expect([await offered('temizlikClerk'), await offered('temizlikColleague')]).toEqual([true, false])
  await wait(61)
  expect(await offered('temizlikClerk')).toBe(false)
})

test('the director frees what a clerk has; what nobody has is not freed, and a clerk frees nothing', async () => {
  await expectRefusal(hand.acts('temizlikDirector', 'assign', { clerk_id: null }), 'ZM012')
  await hand.acts('temizlikClerk', 'take')
  await expectRefusal(hand.acts('temizlikClerk', 'assign', { clerk_id: null }), 'ZM003')
  await hand.acts('temizlikDirector', 'assign', { clerk_id: null })
  expect(await standing()).toMatchObject({ state: 'in_work', clerk_id: null })
  await hand.acts('temizlikDirector', 'undo')
  expect(await standing()).toMatchObject({ clerk_id: hand.m.staff.temizlikClerk })
  expect(await faults()).toEqual([])
})

test('who was handed it and has it no more cannot act on it, and joined requests come back with their master', async () => {
  const master = hand.at
  await hand.registered()
  const joined = hand.at
  await hand.acts('overseer', 'join', { master_id: master.requestId })
  const { rows } = await hand.owner.query<{ version: number }>(
    'select version from zimmet_data.request where id = $1',
    [master.requestId],
  )
  hand.at = { requestId: master.requestId, version: rows[0]?.version ?? 0 }
  await hand.acts('temizlikClerk', 'hand_over', { directorate_id: hand.m.directorates.fen, subject_id: null })
  await hand.acts('temizlikClerk', 'undo')
  await expectRefusal(hand.acts('fenClerk', 'take'), 'ZM004')
  expect(await faults()).toEqual([])
  hand.at = joined
  expect(await hand.row()).toMatchObject({ directorate_id: hand.m.directorates.temizlik })
  expect(await faults()).toEqual([])
})
