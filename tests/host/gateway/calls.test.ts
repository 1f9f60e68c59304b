// From the telephone system to the desk whose telephone rings: delivered, kept, read, and told by the feed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as z from 'zod'
import { Switchboard } from '#main/citizens-phone/switchboard.ts'
import { openGateway, type Gateway } from '#main/gateway/run.ts'
import { contract } from '#shared/contract/index.ts'
import { register } from '#tests/database/acts.ts'
import { openOffice, type Client, type Office } from '../areas/office.ts'
import { settingsFor } from './gateway-at-hand.ts'

const secret = 'a-secret-nobody-guesses'
let office: Office
let gateway: Gateway
let agent: Client

beforeAll(async () => {
  office = await openOffice()
  const settings = settingsFor(office.database, 'http://127.0.0.1:1')
  const telephone = { number: '4442554', title: '444 25 54', system: { vendor: 'cti' as const }, push: { secret } }
  gateway = await openGateway({ ...settings, channels: { telephone } }, (_part, error) => {
    throw error
  })
  const owner = await office.database.owner()
  await owner.query(`update zimmet_data.staff set extension = '101' where id = $1`, [
    office.database.municipality.staff.agent,
  ])
  agent = await office.desk('agent')
})
afterAll(async () => {
  await gateway.stop()
  await office.close()
})

const switchboard = new Switchboard({
  webhook: () => `http://127.0.0.1:${gateway.port}/telephone/${secret}`,
  extensions: ['101', '109'],
})
const from = '905321234567'
const states = async (desk: Client): Promise<string[]> => (await desk.messages.ringing()).map(({ state }) => state)

it('is told to the desk at whose telephone it rings, with what was asked before, until it ends', async () => {
  const before = await register(await office.database.as('agent'), office.database.municipality)
  const feed = await agent.session.revisions()
  await feed.next()
  expect(await switchboard.tell(from, 'newCall')).toBe(200)
  await expect.poll(async () => (await feed.next()).value).toContain('messages')
  await expect.poll(async () => await states(agent)).toEqual(['ringing'])
  const calls = await agent.messages.ringing()
  const shape = contract.messages.ringing['~orpc'].outputSchema as unknown as z.ZodType
  expect(shape.safeParse(calls).error).toBeUndefined()
  expect(calls).toMatchObject([
    { phone: '+905321234567', requestCount: 1, requests: [{ id: before.requestId, citizenName: 'A*** Y***' }] },
  ])
  const others = [await office.desk('secondAgent'), await office.desk('temizlikClerk')]
  for (const desk of others) expect(await states(desk)).toEqual([])

  expect(await switchboard.tell(from, 'answer')).toBe(200)
  await expect.poll(async () => await states(agent)).toEqual(['answered'])
  expect(await switchboard.tell(from, 'hangup')).toBe(200)
  await expect.poll(async () => await states(agent)).toEqual([])
  await feed.return?.(undefined)
})

it('is answered 401 without the secret, and what makes no sense is told with its reason', async () => {
  const other = await fetch(`http://127.0.0.1:${gateway.port}/telephone/another-secret-of-his`, {
    method: 'POST',
    body: 'event=newCall',
  })
  expect(other.status).toBe(401)
  expect(await switchboard.tell(from, 'answer', { callId: 'c-2', answeringNumber: '', to: '4442554' })).toBe(200)
  const administrator = await office.database.as('administrator')
  await expect
    .poll(async () => {
      const { rows } = await administrator.query<{ fault: string }>('select fault from zimmet.unreadable_deliveries()')
      return rows.map(({ fault }) => fault)
    })
    .toEqual(['call c-2 was answered, and at which extension is not told'])
})
