// Somebody gets another name: an administrator's act, on record, and what was recorded before keeps the name of then.
import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { call, type Values } from './acts.ts'
import { requestAtHand } from './request-at-hand.ts'

const hand = requestAtHand()
const renames = async (role: Role, values: Values): Promise<{ staffId: number }> =>
  await call(await hand.database.as(role), 'rename_staff', { command_id: randomUUID(), ...values })
const person = async (
  id: number,
): Promise<{ full_name: string; former_names: { name: string; until: number }[] } | undefined> =>
  (
    await (
      await hand.database.as('temizlikClerk')
    ).query<{ full_name: string; former_names: { name: string; until: number }[] }>(
      'select full_name, former_names from zimmet.staff where id = $1',
      [id],
    )
  ).rows[0]
const changes = async (): Promise<unknown[]> =>
  (
    await (
      await hand.database.as('overseer')
    ).query(`select staff_id, changed_by, details from zimmet.staff_change where act = 'rename' order by id`)
  ).rows
const faults = async (): Promise<unknown[]> =>
  (await (await hand.database.as('overseer')).query('select * from zimmet.ledger_faults()')).rows

describe('a person', () => {
  let before: unknown[]
  beforeEach(async () => {
    before = await changes()
  })

  it('has another name from now on; the one before is known with the moment until which it held', async () => {
    const id = hand.m.staff.fenClerk
    await renames('administrator', { staff_id: id, full_name: '  Ömer Demir ' })
    await renames('administrator', { staff_id: id, full_name: 'Ömer Demirci' })
    const now = await person(id)
    expect(now?.full_name).toBe('Ömer Demirci')
    expect(now?.former_names.map(({ name }) => name)).toEqual(['Ömer Öztürk', 'Ömer Demir'])
    const at = now?.former_names.map(({ until }) => until) ?? []
    expect(at.toSorted((one, other) => one - other)).toEqual(at)
    expect((await changes()).slice(before.length)).toEqual([
      {
        ...{ staff_id: id, changed_by: hand.m.staff.administrator },
        details: { from: 'Ömer Öztürk', name: 'Ömer Demir' },
      },
      {
        ...{ staff_id: id, changed_by: hand.m.staff.administrator },
        details: { from: 'Ömer Demir', name: 'Ömer Demirci' },
      },
    ])
    expect(await faults()).toEqual([])
  })

  it('who left may be written rightly, too; an administrator his own', async () => {
    await renames('administrator', { staff_id: hand.m.staff.gone, full_name: 'Giden Giderken' })
    await renames('administrator', { staff_id: hand.m.staff.administrator, full_name: 'Bilgi İşlem' })
    expect((await changes()).length - before.length).toBe(2)
  })

  it('keeps his name where nothing is new: no entry, no former name', async () => {
    const id = hand.m.staff.parkClerk
    const now = await person(id)
    expect(await renames('administrator', { staff_id: id, full_name: now?.full_name ?? '' })).toEqual({ staffId: id })
    expect(await person(id)).toEqual(now)
    expect(await changes()).toEqual(before)
  })

  it.each(['overseer', 'temizlikDirector', 'agent', 'temizlikClerk'] as const)(
    'is not renamed by the %s',
    async (role) => {
      expect(await refusalOf(renames(role, { staff_id: hand.m.staff[role], full_name: 'Başka Biri' }))).toMatchObject({
        code: '42501',
      })
      expect(await changes()).toEqual(before)
    },
  )

  it('has a name, of two hundred letters at most, and is somebody', async () => {
    const id = hand.m.staff.parkClerk
    await expectRefusal(renames('administrator', { staff_id: id, full_name: ' \u200b ' }), 'ZM008')
    await expectRefusal(renames('administrator', { staff_id: id, full_name: 'x'.repeat(201) }), 'ZM025')
    await expectRefusal(renames('administrator', { staff_id: 4711, full_name: 'Kimse' }), 'ZM023')
    expect(await changes()).toEqual(before)
  })
})
