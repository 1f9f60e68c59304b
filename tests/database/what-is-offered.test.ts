// What the program offers comes from the rules alone: the acts of a post and of whom one stands in for, why an act is refused
// of this request, and whether it owes words.
import { describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { staffAtHand } from './staff-at-hand.ts'

const hand = staffAtHand()
const manyAtOnce = ['ask_explanation', 'assign', 'extend', 'hand_over']

async function myActs(role: Role): Promise<string[]> {
  const { rows } = await (await hand.database.as(role)).query<{ act: string }>('select act from zimmet.my_acts()')
  return rows.map(({ act }) => act).filter((act) => manyAtOnce.includes(act))
}

async function offered(role: Role, act: string) {
  const { rows } = await (
    await hand.database.as(role)
  ).query<{ refusal: string | null; has_cause: boolean; owes_words: boolean }>(
    'select refusal, has_cause, owes_words from zimmet.acts_on($1) where act = $2',
    [hand.at.requestId, act],
  )
  return rows[0]
}

describe('what a person does at all', () => {
  it.each([
    ['temizlikDirector', manyAtOnce],
    ['temizlikClerk', ['hand_over']],
    ['overseer', ['ask_explanation', 'hand_over']],
    ['agent', []],
    ['administrator', []],
    ['gone', []],
  ] as const)('by %s', async (role, acts) => {
    expect((await myActs(role)).toSorted()).toEqual(acts)
  })

  it('is the director’s for whoever stands in for him, and no longer than that', async () => {
    const absence = await hand.orders('declare_absence', {
      ...{ staff_id: hand.m.staff.temizlikDirector, deputy_id: hand.m.staff.temizlikColleague },
      ...{ since: new Date(), until: new Date(Date.now() + 86_400_000) },
    })
    expect((await myActs('temizlikColleague')).toSorted()).toEqual(manyAtOnce)
    expect(await myActs('temizlikClerk')).toEqual(['hand_over'])
    await hand.orders('end_absence', { absence_id: absence['absenceId'] })
    expect(await myActs('temizlikColleague')).toEqual(['hand_over'])
  })
})

describe('a deadline', () => {
  it('is offered to be extended once, and what the offer says the act says', async () => {
    expect(await offered('temizlikDirector', 'extend')).toMatchObject({ refusal: null, has_cause: true })
    await hand.acts('temizlikDirector', 'extend')
    expect(await offered('temizlikDirector', 'extend')).toMatchObject({ refusal: 'ZM027', has_cause: false })
    await expectRefusal(hand.acts('temizlikDirector', 'extend'), 'ZM027')
    expect(await offered('temizlikClerk', 'extend')).toBeUndefined()
  })
})

describe('another subject', () => {
  it('owes words only where somebody works on it already, and the offer knows', async () => {
    const other = { subject_id: hand.m.subjects.debris, words: null }
    expect(await offered('temizlikClerk', 'change_subject')).toMatchObject({ refusal: null, owes_words: false })
    await hand.acts('temizlikClerk', 'change_subject', other)
    await hand.acts('temizlikClerk', 'accept_custody')
    expect(await offered('temizlikClerk', 'change_subject')).toMatchObject({ refusal: null, owes_words: true })
    await expectRefusal(hand.acts('temizlikClerk', 'change_subject', other), 'ZM008')
    await hand.acts('temizlikClerk', 'change_subject', { ...other, words: 'Yerinde görüldü' })
  })
})
