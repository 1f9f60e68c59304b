// The clocks of the laws beside the service's: 3071, 4982, 6698. Nothing pauses them; what ends or renews them is counted by hand.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal } from '#tests/support/refusals.ts'
import { act, register, usualValues, type Answer, type Target, type Values } from '../database/acts.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
let at: Target
beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
})
afterAll(async () => {
  await database.drop()
})

async function acts(role: Role, name: string, values: Values = {}): Promise<Answer> {
  const answer = await act(await database.as(role), name, at, { ...usualValues(m)[name], ...values })
  at = answer
  return answer
}

async function one<Row extends Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row> {
  const { rows } = await owner.query<Row>(sql, values)
  const [row] = rows
  if (row === undefined) throw new Error(`no row: ${sql}`)
  return row
}

/** Moves a request's registration into the past, ledger and history along, so that a test knows the calendar around it. */
async function registeredAt(local: string, values: Values = {}): Promise<void> {
  at = await register(await database.as('agent'), m, values)
  await owner.query('begin')
  await owner.query(
    `update zimmet_data.request set registered_at = $2, custody_since = $2, due_at = null where id = $1`,
    [at.requestId, `${local}+03`],
  )
  await owner.query(`update zimmet_data.custody set period = tstzrange($2, null) where request_id = $1`, [
    at.requestId,
    `${local}+03`,
  ])
  await owner.query('select zimmet_private.set_first_deadlines()')
  await owner.query('commit')
}

const local = (instant: number): string =>
  new Date(instant + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('the law', () => {
  const law = async (): Promise<{ due: Date | null }> =>
    await one('select legal_due_at as due from zimmet_data.request where id = $1', at.requestId)
  const basis = async (code: string): Promise<number> =>
    (await one<{ id: number }>('select id from zimmet_data.legal_basis where code = $1', code)).id

  it('gives a petition thirty days, which no hold pauses', async () => {
    await registeredAt('2026-11-02 09:00')
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-12-03 00:00')
    await acts('temizlikClerk', 'take')
    await acts('temizlikClerk', 'hold')
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-12-03 00:00')
    await expectRefusal(acts('temizlikDirector', 'extend_legal'), 'ZM029')
    await expectRefusal(acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
    await expectRefusal(acts('temizlikDirector', 'restart_legal'), 'ZM029')
  })

  it('is kept by telling the stage of a petition; the result stays owed, and the telling is shown for ever', async () => {
    at = await register(await database.as('agent'), m)
    await expectRefusal(acts('temizlikDirector', 'tell_stage'), 'ZM029')
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('6698') })
    await expectRefusal(acts('temizlikDirector', 'tell_stage'), 'ZM029')
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    const owed = (await law()).due
    await expectRefusal(acts('temizlikClerk', 'tell_stage'), 'ZM003')
    await expectRefusal(acts('temizlikDirector', 'tell_stage', { words: ' ' }), 'ZM008')
    await acts('temizlikDirector', 'tell_stage')
    expect((await law()).due).toBeNull()
    await expectRefusal(acts('temizlikDirector', 'tell_stage'), 'ZM029')
    await expectRefusal(acts('temizlikDirector', 'restart_legal'), 'ZM029')
    // A correction of the law to and fro does not make the told stage untold.
    await acts('agent', 'set_legal_basis', { legal_basis_id: null })
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    expect((await law()).due).toBeNull()
    const clerk = await database.as('temizlikClerk')
    const { rows } = await clerk.query<{ due: Date; words: string }>(
      'select legal_due_at as due, words from zimmet.legal_stage where request_id = $1',
      [at.requestId],
    )
    expect(rows).toEqual([{ due: owed, words: 'Keşif yapıldı, ihale bekleniyor' }])
    const { state } = await one<{ state: string }>('select state from zimmet_data.request where id = $1', at.requestId)
    expect(state).toBe('new')
  })

  it('whose period is over is neither extended nor interrupted: a late notice does not make it whole again', async () => {
    await registeredAt('2026-09-01 09:00')
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    expect((await law()).due?.getTime()).toBeLessThan(Date.now())
    await expectRefusal(acts('temizlikDirector', 'extend_legal'), 'ZM029')
    await expectRefusal(acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
  })

  it('gives an information request fifteen working days, thirty when extended, counted by hand', async () => {
    await registeredAt('2026-11-02 09:00')
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    // Tue 3 November is the first, Mon 23 the fifteenth.
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-11-23 17:00')
    await owner.query('update zimmet_data.request set legal_is_extended = true, due_at = null where id = $1', [
      at.requestId,
    ])
    await owner.query('select zimmet_private.set_first_deadlines()')
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-12-14 17:00')
  })

  it('lets an information request be extended once before its end, interrupted by a cost notice, and begun anew', async () => {
    at = await register(await database.as('agent'), m)
    await acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    const first = (await law()).due?.getTime() ?? 0
    await acts('temizlikDirector', 'extend_legal')
    expect((await law()).due?.getTime()).toBeGreaterThan(first)
    await expectRefusal(acts('temizlikDirector', 'extend_legal'), 'ZM029')
    await acts('temizlikDirector', 'interrupt_legal')
    expect((await law()).due).toBeNull()
    await expectRefusal(acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
    await acts('temizlikDirector', 'restart_legal')
    expect((await law()).due).not.toBeNull()
    await expectRefusal(acts('temizlikDirector', 'restart_legal'), 'ZM029')
  })
})
