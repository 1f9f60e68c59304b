// From a click at the desk to the sound: the gateway asks the telephone system with its key, and the desk follows no address.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openGateway, type Gateway } from '#main/gateway/run.ts'
import { register } from '#tests/database/acts.ts'
import { providerAtHand, type ProviderAtHand } from '#tests/unit/host/gateway/provider-at-hand.ts'
import { openOffice, type Client, type Office } from '../areas/office.ts'
import { settingsFor } from './gateway-at-hand.ts'

const secret = 'a-secret-nobody-guesses'
let office: Office
let provider: ProviderAtHand
let gateway: Gateway
let agent: Client

beforeAll(async () => {
  office = await openOffice()
  provider = await providerAtHand()
  const { host } = new URL(provider.address)
  const settings = settingsFor(office.database, provider.address)
  const recordings = { baseAddress: provider.address, key: 'key of the recordings', hosts: [host] }
  const system = { vendor: 'verimor' as const, recordings }
  const telephone = { number: '4442554', title: '444 25 54', system, push: { secret } }
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
  await provider.close()
  await office.close()
})

// Of one moment: however long a step takes, the call lasted as long as it lasted.
const heard = Date.now()
const stamp = (ago: number): string => new Date(heard - ago + 3 * 3600_000).toISOString().replace('T', ' ').slice(0, 19)
const deliver = async (id: string, fields: Record<string, string>): Promise<void> => {
  const about = { direction: 'inbound', call_uuid: id, caller_id_number: '05321234567', destination_number: '4442554' }
  const address = `http://127.0.0.1:${gateway.port}/telephone/${secret}`
  const body = new URLSearchParams({ ...about, start_stamp: stamp(40_000), ...fields })
  expect((await fetch(address, { method: 'POST', body })).status).toBe(200)
}

it('is heard by who asks, and why it cannot be is said', async () => {
  const answered = { answer_stamp: stamp(30_000), connected_user: '101' }
  await deliver('u-1', { event_type: 'answer', ...answered })
  await expect.poll(async () => (await agent.messages.ringing()).map(({ state }) => state)).toEqual(['answered'])
  const { requestId } = await register(await office.database.as('agent'), office.database.municipality)
  await deliver('u-1', { event_type: 'hangup', ...answered, end_stamp: stamp(5_000), recording_present: 'true' })
  await expect
    .poll(async () => await agent.messages.callsOfRequest({ requestId }))
    .toMatchObject([{ seconds: 25, hasRecording: true, staffId: office.database.municipality.staff.agent }])
  const [call] = await agent.messages.callsOfRequest({ requestId })
  const callId = call?.id ?? 0

  provider.answer(() => [403, 'wrong key'])
  await expect(agent.messages.recording({ callId })).rejects.toMatchObject({
    data: { code: 'ZM154', detail: { reason: 'Verimor answers 403: wrong key' } },
  })
  provider.answer(({ path }) => [200, path === '/recording_url/' ? `${provider.address}/u-1.mp3` : 'ID3 a voice'])
  const file = await agent.messages.recording({ callId })
  expect([file.type, await file.text()]).toEqual(['audio/mpeg', 'ID3 a voice'])
  expect(provider.asked.map(({ path, text }) => [path, text])).toEqual([
    ['/recording_url/', 'key=key+of+the+recordings&call_uuid=u-1'],
    ['/u-1.mp3', ''],
  ])
  const clerk = await office.desk('temizlikClerk')
  expect(await clerk.messages.callsOfRequest({ requestId })).toHaveLength(1)
  await expect(clerk.messages.recording({ callId })).rejects.toMatchObject({ data: { code: 'ZM003' } })
})
