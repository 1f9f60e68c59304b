// The order of a list across pauses, and the warnings, through the real procedures.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { reachedWarning } from '#shared/contract/clock.ts'
import { openOffice, type Client, type Office } from './office.ts'

const day = 86_400_000
let office: Office
let agent: Client
let clerk: Client
beforeAll(async () => {
  office = await openOffice()
  agent = await office.desk('agent')
  clerk = await office.desk('temizlikClerk')
})
afterAll(async () => {
  await office.close()
})

async function register(): Promise<{ requestId: number; version: number }> {
  const { channels, subjects, neighbourhoods, streets } = office.database.municipality
  const words = { description: 'Çöp alınmadı', priority: null, citizen: null }
  const place = { neighbourhoodId: neighbourhoods.baglar, streetId: streets.gul, door: '7' }
  const matter = { channelId: channels.phone, subjectId: subjects.debris }
  return await agent.requests.register({
    commandId: randomUUID(),
    request: { ...matter, ...place, ...words },
  })
}

const seen = ({ requestId, version }: { requestId: number; version: number }) => ({
  ...{ commandId: randomUUID(), requestId, seenVersion: version },
})

it('gives first what is due next, what waits by when it would be due if resumed on its date', async () => {
  const waits = await register()
  const later = await register()
  const last = await register()
  const ours = async (limit?: number) => {
    const { rows } = await clerk.inbox.list(limit === undefined ? { tab: 'open' } : { tab: 'open', limit })
    return rows.map(({ id }) => id)
  }
  expect(await ours()).toEqual([waits, later, last].map(({ requestId }) => requestId))

  const taken = await clerk.custody.take(seen(waits))
  const reasonId = office.database.municipality.holdReasons.citizen
  const held = await clerk.custody.hold({ ...seen(taken), reasonId, until: Date.now() + 10 * day })
  expect(await ours()).toEqual([later, last, waits].map(({ requestId }) => requestId))
  // A page is the beginning of the same order.
  expect(await ours(2)).toEqual([later.requestId, last.requestId])
  const { rows, total } = await clerk.inbox.list({ tab: 'open' })
  const dues = rows.map(({ dueAt }) => dueAt ?? Number.NaN)
  expect(dues).toEqual(dues.toSorted((one, other) => one - other))
  expect(total).toBe((await clerk.inbox.counts({})).open)
  expect((await clerk.inbox.list({ tab: 'waiting' })).rows.map(({ id }) => id)).toEqual([waits.requestId])

  const dueOf = async (): Promise<number> =>
    (await clerk.inbox.list({ tab: 'open' })).rows.find(({ id }) => id === waits.requestId)?.dueAt ?? Number.NaN
  const whileHeld = await dueOf()
  await clerk.custody.resume(seen(held))
  // Of the pause only the seconds stay that it lasted, which may lie on the next working day.
  expect(await dueOf()).toBeLessThan(whileHeld - day)
  expect((await clerk.inbox.list({ tab: 'waiting' })).rows).toEqual([])
})

it('tells the warnings that nobody has told of yet, and of what moment that holds', async () => {
  const asked = Date.now()
  const { at, warnings } = await clerk.clock.untoldWarnings()
  expect(Math.abs(at - asked)).toBeLessThan(60_000)
  // Nothing registered a moment ago is near its deadline.
  expect(warnings.map((warning) => reachedWarning.parse(warning))).toEqual([])
})
