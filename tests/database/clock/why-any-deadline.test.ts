// Why this date, of each of a request's clocks: the arithmetic leads from its beginning to its deadline and leaves nothing out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client } from 'pg'
import type { DeadlineReason, WhichClock } from '#shared/contract/clock.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { act, call, command, register, usualValues, type Target, type Values } from '#tests/database/acts.ts'
import { explain } from './explain.ts'

let database: FreshDatabase
let m: Municipality
let owner: Client
let clerk: Client
beforeAll(async () => {
  database = await freshDatabase()
  m = database.municipality
  owner = await database.owner()
  clerk = await database.as('temizlikClerk')
})
afterAll(async () => {
  await database.drop()
})

/** Registered in the past, taken, and held as told; the ledger along. */
async function registeredAt(at: string, values: Values = {}, held?: [since: string, until: string]): Promise<Target> {
  const request = await register(await database.as('agent'), m, values)
  let target: Target = await act(clerk, 'take', request)
  if (held) target = await act(clerk, 'hold', target, usualValues(m)['hold'])
  await owner.query('begin')
  await owner.query(
    `update zimmet_data.request set registered_at = $2, custody_since = $2, due_at = null where id = $1`,
    [target.requestId, `${at}+03`],
  )
  await owner.query(
    `update zimmet_data.custody set period = tstzrange($2, null), accepted_at = $2, due_at = null where request_id = $1`,
    [target.requestId, `${at}+03`],
  )
  if (held) {
    await owner.query(`update zimmet_data.hold_period set since = $2, until = $3 where request_id = $1`, [
      target.requestId,
      ...held.map((each) => `${each}+03`),
    ])
  }
  await owner.query('select zimmet_private.set_first_deadlines()')
  await owner.query('commit')
  return target
}

async function reasonOf({ requestId }: Target, clock: WhichClock): Promise<DeadlineReason> {
  const reason = await explain(clerk, requestId, clock)
  if (reason === null) throw new Error(`the ${clock} clock does not run`)
  return reason
}

const local = (instant: number): string =>
  new Date(instant + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
const countedSeconds = ({ pieces }: DeadlineReason, from = 0): number =>
  pieces.filter(({ counted, since }) => counted && since >= from).reduce((sum, { seconds }) => sum + seconds, 0)
const told = ({ pieces }: DeadlineReason, kind: string): string[] =>
  pieces
    .filter((piece) => piece.kind === kind)
    .map(({ since, until, name }) => `${name} ${local(since)}–${local(until).slice(11)}`)

function expectUnbroken({ since, dueAt, pieces }: DeadlineReason): void {
  expect(pieces[0]?.since).toBe(since)
  for (const [index, piece] of pieces.entries()) if (index > 0) expect(piece.since).toBe(pieces[index - 1]?.until)
  expect(pieces.at(-1)?.until).toBe(dueAt)
}

describe('the citizen’s clock', () => {
  it('in working hours sums up to the target over the eve and the day of Cumhuriyet Bayramı', async () => {
    const reason = await reasonOf(await registeredAt('2026-10-28 10:00', { priority: 'urgent' }), 'citizen')
    expect(reason).toMatchObject({ unit: 'hours', amount: 8, pausedSeconds: 0, extensionSeconds: 0, workingDays: [] })
    expect(countedSeconds(reason)).toBe(8 * 3_600)
    expect(local(reason.dueAt)).toBe('2026-10-30 15:00')
    expect(reason.promisedAt).toBe(reason.dueAt)
    expectUnbroken(reason)
    expect(told(reason, 'holiday')).toEqual([
      'Cumhuriyet Bayramı arifesi 2026-10-28 13:00–17:00',
      'Cumhuriyet Bayramı 2026-10-29 08:00–12:00',
      'Cumhuriyet Bayramı 2026-10-29 13:00–17:00',
    ])
  })

  it('in working days names them, over Kurban Bayramı, each day of a weekend by itself', async () => {
    const reason = await reasonOf(await registeredAt('2026-05-22 09:00', { priority: 'high' }), 'citizen')
    expect(reason).toMatchObject({ unit: 'days', amount: 3 })
    expect(reason.workingDays.map((day) => local(day).slice(0, 10))).toEqual(['2026-05-25', '2026-05-26', '2026-06-01'])
    expect(local(reason.dueAt)).toBe('2026-06-01 17:00')
    expect(told(reason, 'weekend').map((each) => each.slice(5, 15))).toEqual([
      ...['2026-05-23', '2026-05-24'],
      ...['2026-05-30', '2026-05-31'],
    ])
    expectUnbroken(reason)
  })

  it('adds to the target, to the second, what a pause and an extension took', async () => {
    await database.setPresent('2026-11-06 09:00')
    let target = await registeredAt('2026-11-02 09:00', { priority: 'high' }, ['2026-11-03 10:00', '2026-11-05 10:00'])
    const paused = await reasonOf(target, 'citizen')
    expect(paused).toMatchObject({ pausedSeconds: 16 * 3_600, extensionSeconds: 0 })
    expect(local(paused.promisedAt)).toBe('2026-11-05 17:00')
    expect(local(paused.dueAt)).toBe('2026-11-09 17:00')
    expect(countedSeconds(paused, paused.promisedAt)).toBe(16 * 3_600)
    expect(told(paused, 'hold')).toHaveLength(5)
    expectUnbroken(paused)

    const until = new Date('2027-01-04T12:00:00+03:00')
    target = await act(await database.as('temizlikDirector'), 'extend', target, {
      until,
      words: 'Ekipman bekleniyor',
    })
    const extended = await reasonOf(target, 'citizen')
    expect(extended.dueAt).toBe(until.getTime())
    expect(countedSeconds(extended, extended.promisedAt)).toBe(extended.pausedSeconds + extended.extensionSeconds)
    expect(extended.extensionSeconds).toBeGreaterThan(0)
    expectUnbroken(extended)
    // What was promised stays beside what it was changed to.
    expect(paused.firstDueAt).toBe(paused.dueAt)
    expect(extended.firstDueAt).toBe(paused.dueAt)
    await database.setPresent(null)
  })

  it('names the idari izin and the extra work of its days', async () => {
    const administrator = await database.as('administrator')
    const day = { since: '2027-03-01 08:00+03', until: '2027-03-01 17:00+03' }
    await command(administrator, 'declare_leave', { name: 'Kar', ...day, calendar_ids: null })
    const saturday = { since: '2027-02-27 09:00+03', until: '2027-02-27 12:00+03' }
    await command(administrator, 'add_extra_work', { calendar_id: 1, name: 'Telafi', ...saturday })
    const reason = await reasonOf(await registeredAt('2027-02-26 16:00', { priority: 'urgent' }), 'citizen')
    expect(told(reason, 'extra_work')).toEqual(['Telafi 2027-02-27 09:00–12:00'])
    expect(told(reason, 'administrative_leave')).toHaveLength(2)
    expect(countedSeconds(reason)).toBe(8 * 3_600)
    expect(local(reason.dueAt)).toBe('2027-03-02 12:00')
  })
})

describe('the other clocks', () => {
  it('are explained as well: first contact, the holder’s own on its calendar, the law', async () => {
    const at = '2026-11-02 09:00'
    let target = await registeredAt(at, { priority: 'high' }, ['2026-11-03 10:00', '2026-11-05 10:00'])
    target = await act(await database.as('temizlikDirector'), 'set_legal_basis', target, { legal_basis_id: 1 })
    const contact = await reasonOf(target, 'contact')
    expect(contact).toMatchObject({ unit: 'hours', amount: 4, pausedSeconds: 0 })
    expect(local(contact.dueAt)).toBe('2026-11-02 14:00')
    expectUnbroken(contact)

    const own = await reasonOf(target, 'own')
    expect(own).toMatchObject({ unit: 'days', amount: 3, pausedSeconds: 16 * 3_600 })
    expect(own.dueAt).toBe((await reasonOf(target, 'citizen')).dueAt)

    const law = await reasonOf(target, 'law')
    expect(law).toMatchObject({ unit: 'calendar_days', amount: 30, pausedSeconds: 0, extensionSeconds: 0 })
    expect(local(law.dueAt)).toBe('2026-12-03 00:00')
    expect(law.promisedAt).toBe(law.dueAt)
  })

  it('are each what the request shows', async () => {
    const target = await registeredAt('2026-12-30 11:30', { priority: 'normal' })
    const { rows } = await clerk.query<{ due: Date; contact: Date; own: Date }>(
      `select r.due_at as due, r.contact_due_at as contact, c.due_at as own
       from zimmet.request r join zimmet.custody c on c.request_id = r.id where r.id = $1`,
      [target.requestId],
    )
    const [shown] = rows
    expect((await reasonOf(target, 'citizen')).dueAt).toBe(shown?.due.getTime())
    expect((await reasonOf(target, 'contact')).dueAt).toBe(shown?.contact.getTime())
    expect((await reasonOf(target, 'own')).dueAt).toBe(shown?.own.getTime())
    expect(await explain(clerk, target.requestId, 'law')).toBeNull()
  })

  it('on a round-the-clock calendar are told day by day', async () => {
    const target = await registeredAt('2026-11-06 12:00', { priority: 'high' })
    await owner.query('update zimmet_data.request set calendar_id = 3, due_at = null where id = $1', [target.requestId])
    await owner.query('select zimmet_private.set_first_deadlines()')
    const reason = await reasonOf(target, 'citizen')
    expect(reason.pieces.map(({ since }) => local(since).slice(5, 10))).toEqual(['11-06', '11-07', '11-08', '11-09'])
    expectUnbroken(reason)
  })
})

it('nobody is told of a request that he does not see', async () => {
  const target = await registeredAt('2026-11-02 09:00')
  for (const role of ['parkClerk', 'administrator'] as const)
    expect(await explain(await database.as(role), target.requestId, 'citizen')).toBeNull()
  expect(await call(clerk, 'explain_deadline', { request_id: target.requestId, clock: 'nonsense' })).toBeNull()
})
