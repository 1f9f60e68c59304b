// The clocks of the laws beside the service's: 3071, 4982, 6698. Nothing pauses them; what ends or renews them is counted by hand.
import { describe, expect, it } from 'vitest'
import { expectRefusal } from '#tests/support/refusals.ts'
import { datedRequest, local } from './dated-request.ts'

const hand = datedRequest()

describe('the law', () => {
  const law = async (): Promise<{ due: Date | null }> =>
    await hand.one('select legal_due_at as due from zimmet_data.request where id = $1', hand.at.requestId)
  const basis = async (code: string): Promise<number> =>
    (await hand.one<{ id: number }>('select id from zimmet_data.legal_basis where code = $1', code)).id

  it('gives a petition thirty days, which no hold pauses', async () => {
    await hand.registeredAt('2026-11-02 09:00')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-12-03 00:00')
    await hand.acts('temizlikClerk', 'take')
    await hand.acts('temizlikClerk', 'hold')
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-12-03 00:00')
    await expectRefusal(hand.acts('temizlikDirector', 'extend_legal'), 'ZM029')
    await expectRefusal(hand.acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
    await expectRefusal(hand.acts('temizlikDirector', 'restart_legal'), 'ZM029')
  })

  it('is kept by telling the stage of a petition; the result stays owed, and the telling is shown for ever', async () => {
    await hand.registered()
    await expectRefusal(hand.acts('temizlikDirector', 'tell_stage'), 'ZM029')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('6698') })
    await expectRefusal(hand.acts('temizlikDirector', 'tell_stage'), 'ZM029')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    const owed = (await law()).due
    await expectRefusal(hand.acts('temizlikClerk', 'tell_stage'), 'ZM003')
    await expectRefusal(hand.acts('temizlikDirector', 'tell_stage', { words: ' ' }), 'ZM008')
    await hand.acts('temizlikDirector', 'tell_stage')
    expect((await law()).due).toBeNull()
    await expectRefusal(hand.acts('temizlikDirector', 'tell_stage'), 'ZM029')
    await expectRefusal(hand.acts('temizlikDirector', 'restart_legal'), 'ZM029')
    // A correction of the law to and fro does not make the told stage untold.
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: null })
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    expect((await law()).due).toBeNull()
    const clerk = await hand.database.as('temizlikClerk')
    const { rows } = await clerk.query<{ due: Date; words: string }>(
      'select legal_due_at as due, words from zimmet.legal_stage where request_id = $1',
      [hand.at.requestId],
    )
    expect(rows).toEqual([{ due: owed, words: 'Keşif yapıldı, ihale bekleniyor' }])
    const { state } = await hand.one<{ state: string }>(
      'select state from zimmet_data.request where id = $1',
      hand.at.requestId,
    )
    expect(state).toBe('new')
  })

  it('whose period is over is neither extended nor interrupted: a late notice does not make it whole again', async () => {
    await hand.registeredAt('2026-09-01 09:00')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    expect((await law()).due?.getTime()).toBeLessThan(Date.now())
    await expectRefusal(hand.acts('temizlikDirector', 'extend_legal'), 'ZM029')
    await expectRefusal(hand.acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
  })

  it('gives an information request fifteen working days, thirty when extended, counted by hand', async () => {
    await hand.registeredAt('2026-11-02 09:00')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    // Tue 3 November is the first, Mon 23 the fifteenth.
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-11-23 17:00')
    await hand.owner.query('update zimmet_data.request set legal_is_extended = true, due_at = null where id = $1', [
      hand.at.requestId,
    ])
    await hand.owner.query('select zimmet_private.set_first_deadlines()')
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-12-14 17:00')
  })

  it('lets an information request be extended once before its end, interrupted by a cost notice, and begun anew', async () => {
    await hand.registered()
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    const first = (await law()).due?.getTime() ?? 0
    await hand.acts('temizlikDirector', 'extend_legal')
    expect((await law()).due?.getTime()).toBeGreaterThan(first)
    await expectRefusal(hand.acts('temizlikDirector', 'extend_legal'), 'ZM029')
    await hand.acts('temizlikDirector', 'interrupt_legal')
    // It begins anew by itself after fifteen working days: nothing is interrupted for ever.
    const byItself = (await law()).due?.getTime() ?? 0
    expect(byItself).toBeGreaterThan(first)
    await expectRefusal(hand.acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
    await hand.acts('temizlikDirector', 'restart_legal')
    const paid = (await law()).due?.getTime() ?? 0
    expect(paid).toBeGreaterThan(first)
    expect(paid).toBeLessThan(byItself)
    await expectRefusal(hand.acts('temizlikDirector', 'restart_legal'), 'ZM029')
    await expectRefusal(hand.acts('temizlikDirector', 'interrupt_legal'), 'ZM029')
  })

  it('is offered for what its command then does, and for nothing that it refuses', async () => {
    const told = async (): Promise<string[]> => {
      const director = await hand.database.as('temizlikDirector')
      const { rows } = await director.query<{ act: string }>(
        `select act from zimmet.acts_on($1) where has_cause and act in ('extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage')
         order by act`,
        [hand.at.requestId],
      )
      return rows.map(({ act }) => act)
    }
    await hand.registered()
    expect(await told()).toEqual([])
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    expect(await told()).toEqual(['extend_legal', 'interrupt_legal'])
    await hand.acts('temizlikDirector', 'extend_legal')
    expect(await told()).toEqual(['interrupt_legal'])
    await hand.acts('temizlikDirector', 'interrupt_legal')
    expect(await told()).toEqual(['restart_legal'])
    await hand.acts('temizlikDirector', 'restart_legal')
    // A cost notice interrupts once.
    expect(await told()).toEqual([])
    await hand.registeredAt('2026-09-01 09:00')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    expect(await told(), 'over').toEqual([])
    await hand.registered()
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    expect(await told()).toEqual(['tell_stage'])
    await hand.acts('temizlikDirector', 'tell_stage')
    expect(await told()).toEqual([])
  })

  it('counts on the calendar that is flagged, whichever number it has', async () => {
    const flag = async (name: string): Promise<void> => {
      await hand.owner.query('update zimmet_data.work_calendar set is_legal = false where is_legal')
      await hand.owner.query('update zimmet_data.work_calendar set is_legal = true where name = $1', [name])
    }
    await flag('Saha ekipleri')
    await hand.registeredAt('2026-11-02 09:00')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    // On six days a week the fifteenth working day is Thu 19 November, to 16:00.
    expect(local((await law()).due?.getTime() ?? 0)).toBe('2026-11-19 16:00')
    await flag('Ofis')
    await expectRefusal(hand.owner.query('update zimmet_data.work_calendar set is_legal = true'), '23505')
  })

  it('is taken off, or given a later date, by a director or an overseer for a stated reason, never after its deadline', async () => {
    await hand.registered()
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('4982') })
    await expectRefusal(
      hand.acts('agent', 'set_legal_basis', { legal_basis_id: null, words: 'Yanlış seçilmiş' }),
      'ZM047',
    )
    await expectRefusal(hand.acts('temizlikDirector', 'set_legal_basis', { legal_basis_id: null }), 'ZM047')
    await expectRefusal(hand.acts('temizlikDirector', 'set_legal_basis', { legal_basis_id: null, words: 'x' }), 'ZM046')
    await expectRefusal(hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') }), 'ZM047')
    await hand.acts('temizlikDirector', 'set_legal_basis', { legal_basis_id: null, words: 'Dilekçe değil, telefon' })
    expect((await law()).due).toBeNull()
    await hand.registeredAt('2026-09-01 09:00')
    await hand.acts('agent', 'set_legal_basis', { legal_basis_id: await basis('3071') })
    const missed = (await law()).due
    await expectRefusal(
      hand.acts('overseer', 'set_legal_basis', { legal_basis_id: null, words: 'Dilekçe değil' }),
      'ZM040',
    )
    // Told too late, the stage is told all the same, and the period stays missed.
    await hand.acts('temizlikDirector', 'tell_stage')
    expect((await law()).due).toEqual(missed)
  })
})
