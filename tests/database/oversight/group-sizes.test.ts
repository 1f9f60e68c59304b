// Below how many nothing is told is a setting of the municipality: raised by one administrator, lowered by two people, and
// never below what protects.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { call, command } from '#tests/database/acts.ts'
import { requestAtHand } from '#tests/database/request-at-hand.ts'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'

const hand = requestAtHand()

type Kind = 'figures' | 'people'
interface Answered {
  proposalId?: number
}

const sets = async (role: Role, kind: string, minimum: number | null): Promise<Answered> =>
  await call<Answered>(await hand.database.as(role), 'set_group_size', { command_id: randomUUID(), kind, minimum })
const inForce = async (kind: Kind): Promise<number> =>
  (
    await hand.owner.query<{ minimum: number }>(
      'select minimum from zimmet_data.group_size where kind = $1 order by id desc limit 1',
      [kind],
    )
  ).rows[0]?.minimum ?? 0
const overdueShare = async (): Promise<{ value: number | null; base: number }> => {
  const { rows } = await (
    await hand.database.as('overseer')
  ).query<{ value: number | null; base: number }>(
    `select figures[1] as value, bases[1]::int as base from zimmet.figures('{}', '{overdue_share}', '{""}')`,
  )
  return rows[0] ?? { value: null, base: 0 }
}

beforeEach(async () => {
  await hand.owner.query(`alter table zimmet_data.group_size disable trigger user;
    delete from zimmet_data.group_size where set_by is not null; alter table zimmet_data.group_size enable trigger user`)
})

describe('the smallest group', () => {
  it('is raised by one administrator, at once, and every figure on fewer is silent', async () => {
    for (let more = (await overdueShare()).base; more < 12; more += 1) await hand.registered()
    const { base, value } = await overdueShare()
    expect(value).not.toBeNull()
    expect(await sets('administrator', 'figures', base + 1)).toEqual({})
    expect(await overdueShare()).toEqual({ value: null, base })
    const { rows } = await (
      await hand.database.as('administrator')
    ).query(`select minimum, set_by from zimmet.group_size where kind = 'figures' order by id`)
    expect(rows).toEqual([
      { minimum: 10, set_by: null },
      { minimum: base + 1, set_by: hand.m.staff.administrator },
    ])
  })

  it('is lowered by two: nothing is told of fewer before the second has agreed', async () => {
    await sets('administrator', 'figures', 40)
    const proposed = await sets('administrator', 'figures', 5)
    expect(proposed.proposalId).toEqual(expect.any(Number))
    expect(await inForce('figures')).toBe(40)
    const decision = { command_id: randomUUID(), proposal_id: proposed.proposalId }
    await expectRefusal(call(await hand.database.as('administrator'), 'approve_proposal', decision), 'ZM044')
    const overseer = await hand.database.as('overseer')
    const { rows } = await overseer.query('select payload, preview from zimmet.proposal where id = $1', [
      proposed.proposalId,
    ])
    expect(rows).toEqual([{ payload: { kind: 'figures', minimum: 5 }, preview: { was: 40 } }])
    await call(overseer, 'approve_proposal', { ...decision, command_id: randomUUID() })
    expect(await inForce('figures')).toBe(5)
    expect((await overdueShare()).value).not.toBeNull()
  })

  it.each([
    ['figures', 4, 'ZM106'],
    ['figures', 101, 'ZM106'],
    ['people', 9, 'ZM106'],
    ['people', 0, 'ZM106'],
    ['people', null, 'ZM106'],
    ['citizens', 10, 'ZM025'],
  ])('of %s is never %s (%s)', async (kind, minimum, code) => {
    await expectRefusal(sets('administrator', kind, minimum), code)
  })

  it('is nothing that the owner writes below what protects either', async () => {
    expect(
      await refusalOf(hand.owner.query(`insert into zimmet_data.group_size (kind, minimum) values ('people', 9)`)),
    ).toMatchObject({ code: '23514' })
    expect(await refusalOf(hand.owner.query(`update zimmet_data.group_size set minimum = 11`))).toMatchObject({
      code: 'ZM090',
    })
  })

  it.each(['overseer', 'temizlikDirector', 'agent', 'temizlikClerk'] as const)(
    'is not the %s’s to change or to look at beforehand',
    async (role) => {
      const person = await hand.database.as(role)
      expect(
        await refusalOf(command(person, 'set_group_size', { command_id: randomUUID(), kind: 'figures', minimum: 20 })),
      ).toMatchObject({ code: '42501' })
      expect(await refusalOf(call(person, 'preview_group_size', { kind: 'figures', minimum: 20 }))).toMatchObject({
        code: '42501',
      })
      expect(await inForce('figures')).toBe(10)
    },
  )

  it('says before it is changed how much would be told, and whether it takes two', async () => {
    const administrator = await hand.database.as('administrator')
    const looks = async (kind: Kind, minimum: number) =>
      await call<{ before: number; after: number; takesTwo: boolean }>(administrator, 'preview_group_size', {
        kind,
        minimum,
      })
    for (let solved = 0; solved < 6; solved += 1) {
      await hand.registered()
      await hand.acts('temizlikClerk', 'accept_custody')
      await hand.acts('temizlikClerk', 'resolve')
    }
    // Of one directorate and one subject.
    expect(await looks('figures', 20)).toEqual({ before: 0, after: 0, takesTwo: false })
    expect(await looks('figures', 5)).toEqual({ before: 0, after: 2, takesTwo: true })
    expect(await looks('figures', 7)).toEqual({ before: 0, after: 0, takesTwo: true })
    const people = await looks('people', 50)
    expect(people).toMatchObject({ takesTwo: false })
    expect(people.after).toBeLessThanOrEqual(people.before)
    expect(await inForce('people')).toBe(10)
  })
})
