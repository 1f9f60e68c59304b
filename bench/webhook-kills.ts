// A hundred thousand deliveries, one in ten twice, in no order, to a gateway that is killed again and again: every message stands in the
// database once. ZIMMET_BENCH_MESSAGES sets another number, ZIMMET_BENCH_KILLS another number of kills.
import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { envelopeOf, escaped, messageOf, messagesValue } from '#main/citizens-phone/deliveries.ts'
import { openGatewayProcess, type GatewayProcess } from './gateway-process.ts'
import type { Municipality } from './large-municipality.ts'
import type { Figure } from './measure.ts'
import { citizens, messagesOf } from './webhook-accept.ts'

/** Under way at once, as a channel that catches up with what it could not deliver. */
const atOnce = 32
const doubledEvery = 10
/** Within how many neighbours the order is lost. */
const shuffledWithin = 500

export async function webhookKills(
  municipality: Municipality,
  deliveries = Number(process.env['ZIMMET_BENCH_MESSAGES'] ?? 100_000),
  kills = Number(process.env['ZIMMET_BENCH_KILLS'] ?? 50),
): Promise<Figure[]> {
  const gateway = await openGatewayProcess(municipality, { leaseSeconds: 4, mostAMinute: 1_000_000 })
  const { number } = gateway
  const distinct = Math.round(deliveries / (1 + 1 / doubledEvery))
  const ids = new Set<string>()
  const sequence = sequenceOf(distinct)
  let refused = 0
  let done = 0
  const bodies = new Map<number, Uint8Array>()
  const bodyOf = (made: number): Uint8Array => {
    const known = bodies.get(made)
    if (known !== undefined) return known
    const citizen = citizens[made % citizens.length]
    if (citizen === undefined) throw new Error('nobody writes')
    const message = messageOf(citizen, { type: 'text', text: { body: `Ölçüm ${made}: sokağımızdaki çukur` } })
    ids.add(String(message['id']))
    const body = escaped(envelopeOf(number, [messagesValue(number, [{ citizen, message }])]))
    bodies.set(made, body)
    return body
  }
  const began = performance.now()
  const hand = async (): Promise<void> => {
    for (let next = sequence.next(); next.done !== true; next = sequence.next()) {
      refused += await insist(gateway, bodyOf(next.value))
      done += 1
    }
  }
  const killing = killEvery(gateway, kills, () => done / deliveries)
  await Promise.all(Array.from({ length: atOnce }, hand))
  await killing
  const keptSeconds = (performance.now() - began) / 1000
  const { rows, readSeconds } = await messagesOf(municipality, number.phoneNumberId, ids.size)
  await gateway.close()
  const kept = new Set(rows)
  const note =
    `${done} deliveries of ${ids.size} messages, ${kills} kills, ${refused} tries not answered 200: ${[...ids].filter((id) => !kept.has(id)).length} lost, ` +
    `${rows.length - kept.size} doubled; ${(done / keptSeconds).toFixed(0)} a second, all read ${readSeconds.toFixed(0)} s after the last; load ${(loadavg()[0] ?? 0).toFixed(1)}`
  const none = { median_ms: null, p95_ms: null, floor_ms: null, ratio: null }
  return [{ name: 'webhook-kills', requests: municipality.requests, ...none, note }]
}

/** Every message once and one in ten again, out of order among neighbours. */
function* sequenceOf(distinct: number): Generator<number, void> {
  for (let from = 0; from < distinct; from += shuffledWithin) {
    const near = Array.from({ length: Math.min(shuffledWithin, distinct - from) }, (_each, index) => from + index)
    const again = near.filter((made) => made % doubledEvery === 0)
    yield* [...near, ...again]
      .map((made) => ({ made, place: Math.random() }))
      .toSorted((one, other) => one.place - other.place)
      .map(({ made }) => made)
  }
}

/** Delivers until it is answered 200; how many tries were not. */
async function insist({ meta }: GatewayProcess, body: Uint8Array): Promise<number> {
  let refused = 0
  while ((await meta.post(body)) !== 200) {
    refused += 1
    await delay(200)
  }
  return refused
}

/** Kills it so often, spread over the whole. */
async function killEvery(gateway: GatewayProcess, kills: number, share: () => number): Promise<void> {
  for (let killed = 0; killed < kills; killed += 1) {
    while (share() < (killed + 0.5) / kills) await delay(20)
    await gateway.killAndBegin()
  }
}
