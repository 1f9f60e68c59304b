// No clock vanishes by a joining, no figure falls, and each comes back where it is taken back.
import { describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { joiningAtHand } from './joining-at-hand.ts'

// The master is at hand; the others are joined to it.
const { hand, another, anotherAt, does, join, rowOf, master } = joiningAtHand()

/** Of these days: a law's period runs. */
const lately = (): string => `${new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)} 09:00`

async function overdue(): Promise<number> {
  const { late } = await hand.one<{ late: string }>(
    'select count(*) as late from zimmet_data.request where is_open and due_at < now()',
  )
  return Number(late)
}

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
      `select array_agg(v.request_id order by v.request_id) as ids from zimmet_private.cohort_voices v where v.overdue_voices`,
    )
    expect(ids).toEqual(expect.arrayContaining([late.requestId, later.requestId]))
    const overseer = await hand.database.as('overseer')
    const opened = await overseer.query<{ ids: number[] }>(
      `select request_ids as ids from zimmet.opened('{}', 'overdue_voices', 'due', 200)`,
    )
    expect(opened.rows[0]?.ids.toSorted((one, other) => one - other)).toEqual(ids)
  })

  it('of two late ones the master is due when the longer one was, and again when it was itself once they are separated', async () => {
    const later = await anotherAt('2026-04-06 09:00')
    const late = await anotherAt('2026-03-02 09:00')
    for (const each of [later, late]) await does(each, 'agent', 'set_legal_basis')
    const { due_at: own, promised_due_at: promised, legal_due_at: legal } = await rowOf(later)
    await does(late, 'overseer', 'join', { master_id: later.requestId })
    const { due_at: longer, promised_due_at: longerPromised, legal_due_at: longerLegal } = await rowOf(late)
    expect(Number(longer)).toBeLessThan(Number(own))
    expect(await rowOf(later)).toMatchObject({
      ...{ due_at: longer, promised_due_at: longerPromised, legal_due_at: longerLegal },
    })
    // What happens to it later moves none of it.
    await does(later, 'temizlikClerk', 'take')
    await does(later, 'temizlikDirector', 'change_priority', { priority: 'low', words: 'Artık acelesi yok' })
    expect(await rowOf(later)).toMatchObject({ due_at: longer, legal_due_at: longerLegal })
    await does(late, 'agent', 'separate')
    expect(await rowOf(later)).toMatchObject({ promised_due_at: promised, legal_due_at: legal })
    expect(await hand.one('select count(*)::int as n from zimmet_private.moved_deadline')).toEqual({ n: 0 })
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
    const child = await anotherAt(lately())
    await does(child, 'agent', 'set_legal_basis', { legal_basis_id: 2 })
    await join(child)
    const legal = (await rowOf(child))['legal_due_at']
    expect((await master())['legal_due_at']).toEqual(legal)
    for (const deed of ['extend_legal', 'interrupt_legal'])
      await expectRefusal(does(hand.at, 'temizlikDirector', deed), 'ZM066')
    const words = 'Dilekçe değilmiş'
    await expectRefusal(does(hand.at, 'overseer', 'set_legal_basis', { legal_basis_id: null, words }), 'ZM066')
    await does(child, 'temizlikDirector', 'extend_legal')
    const extended = (await rowOf(child))['legal_due_at'] as Date
    expect(extended.getTime()).toBeGreaterThan((legal as Date).getTime())
    expect((await master())['legal_due_at']).toEqual(extended)
    const { at } = hand
    const last = await hand.one(
      'select act from zimmet_data.history where request_id = $1 order by entry desc',
      at.requestId,
    )
    expect(last).toEqual({ act: 'follow_law' })
  })

  it('of the master are its own again, whichever of two joined ones is separated first', async () => {
    const [one, other] = [await another(), await anotherAt(lately())]
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
