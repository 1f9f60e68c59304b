// How soon a channel hears that its delivery is kept, at the pace told, and whether each message then stands in the database once.
// ZIMMET_BENCH_A_SECOND and ZIMMET_BENCH_SECONDS set another pace and another length.
import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { envelopeOf, escaped, messageOf, messagesValue, type Citizen } from '#main/citizens-phone/deliveries.ts'
import { openGatewayProcess } from './gateway-process.ts'
import type { Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'

export const citizens: Citizen[] = Array.from({ length: 500 }, (_each, index) => ({
  userId: `TR.bench${index}`,
  phone: `90500${String(index).padStart(7, '0')}`,
  name: `Vatandaş ${index}`,
}))
/** Each so manieth delivery comes a second time. */
const doubledEvery = 10

export async function webhookAccept(
  municipality: Municipality,
  perSecond = Number(process.env['ZIMMET_BENCH_A_SECOND'] ?? 200),
  seconds = Number(process.env['ZIMMET_BENCH_SECONDS'] ?? 60),
): Promise<Figure[]> {
  const gateway = await openGatewayProcess(municipality)
  const { meta, number } = gateway
  const latencies: number[] = []
  const ids = new Set<string>()
  const again: number[] = []
  const post = async (body: Uint8Array): Promise<void> => {
    const began = performance.now()
    const status = await meta.post(body)
    latencies.push(performance.now() - began)
    if (status === 200) return
    again.push(status)
    // As a channel does that is not answered 200.
    await delay(500)
    await post(body)
  }
  const began = performance.now()
  const going: Promise<void>[] = []
  for (let made = 0; made < perSecond * seconds; made += 1) {
    const citizen = citizens[made % citizens.length] as Citizen
    const message = messageOf(citizen, { type: 'text', text: { body: `Ölçüm ${made}: sokağımızdaki çukur` } })
    ids.add(String(message['id']))
    const body = escaped(envelopeOf(number, [messagesValue(number, [{ citizen, message }])]))
    going.push(post(body))
    if (made % doubledEvery === 0) going.push(post(body))
    await delay(Math.max(0, began + ((made + 1) * 1000) / perSecond - performance.now()))
  }
  await Promise.all(going)
  const tookSeconds = (performance.now() - began) / 1000
  const { rows, readSeconds } = await messagesOf(municipality, number.phoneNumberId, ids.size)
  await gateway.close()
  const lost = [...ids].filter((id) => !rows.includes(id)).length
  const note =
    `${going.length} deliveries in ${tookSeconds.toFixed(0)} s, one in ${doubledEvery} a second time: ${again.length} not answered 200 and repeated, ` +
    `${lost} lost, ${rows.length - new Set(rows).size} doubled; all read ${readSeconds.toFixed(1)} s after the last; ` +
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`
  const told = { median_ms: quantile(latencies, 0.5), p95_ms: quantile(latencies, 0.95), floor_ms: null, ratio: null }
  return [{ name: 'webhook-accept', requests: municipality.requests, ...told, note }]
}

/** Names of the messages of an account, once there are so many, or none came for ten seconds. */
export async function messagesOf(
  municipality: Municipality,
  account: string,
  count: number,
): Promise<{ rows: string[]; readSeconds: number }> {
  const owner = await municipality.owner()
  const began = performance.now()
  const ask = async (): Promise<string[]> =>
    (
      await owner.query<{ id: string }>(
        `select m.external_id as id from zimmet_data.message m join zimmet_data.message_account a on a.id = m.account_id
         where a.external_id = $1`,
        [account],
      )
    ).rows.map(({ id }) => id)
  let rows = await ask()
  for (let last = performance.now(); rows.length < count && performance.now() - last < 10_000;) {
    await delay(100)
    const next = await ask()
    if (next.length > rows.length) last = performance.now()
    rows = next
  }
  await owner.end()
  return { rows, readSeconds: (performance.now() - began) / 1000 }
}
