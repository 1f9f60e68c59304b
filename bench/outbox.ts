// Ten thousand that go out at once through a channel with every kind of fault, by a gateway that is killed again and again: each arrives
// once, or it is told why it never will. ZIMMET_BENCH_MESSAGES sets another number, ZIMMET_BENCH_KILLS another number of kills.
import { randomUUID } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import type { Taken, Trick } from '#main/citizens-phone/meta.ts'
import { openGatewayProcess, type GatewayProcess } from './gateway-process.ts'
import type { Municipality } from './large-municipality.ts'
import type { Figure } from './measure.ts'

const coded = (code: number): { error: { code: number; message: string }; status: number } => ({
  error: { code, message: `as told to be, ${code}` },
  status: 400,
})

/** One of each, by the class that the channel's table gives it. */
const faults: readonly { name: string; trick: Trick }[] = [
  { name: 'again', trick: coded(131_000) },
  { name: 'template', trick: coded(131_047) },
  { name: 'other channel', trick: coded(131_026) },
  { name: 'never', trick: coded(131_049) },
  { name: 'dead', trick: coded(131_051) },
  { name: 'unknown code', trick: coded(999_999) },
  { name: 'silent', trick: 'silent' },
  { name: 'sent and silent', trick: 'sent_and_silent' },
  { name: 'sent but refused', trick: { sentButAnswers: coded(131_000) } },
  { name: 'fails later', trick: { failsLater: { code: 131_026, title: 'undeliverable' } } },
]
const share = 0.2
/** The account itself: all of it waits until a look at its health finds it well. */
const pauses = 3

interface Standing {
  id: string
  state: string
  is_told: boolean
}

export async function outbox(
  municipality: Municipality,
  messages = Number(process.env['ZIMMET_BENCH_MESSAGES'] ?? 10_000),
  kills = Number(process.env['ZIMMET_BENCH_KILLS'] ?? 20),
): Promise<Figure[]> {
  const gateway = await openGatewayProcess(municipality, { leaseSeconds: 4, doubtSeconds: 10 })
  const owner = await municipality.owner()
  gateway.meta.tricks.push(...tricksOf(messages))
  const began = performance.now()
  const ids = await queued(owner, await gateway.account(), messages)
  let killed = 0
  let left = await waiting(owner, ids)
  while (left > 0) {
    await delay(1_500 + Math.random() * 2_000)
    if (killed < kills) {
      await gateway.killAndBegin()
      killed += 1
    }
    left = await waiting(owner, ids)
  }
  await gateway.meta.delivered()
  // What is delivered last is still to be read.
  await delay(3_000)
  const tookSeconds = (performance.now() - began) / 1000
  const told = await toldOf(owner, ids, gateway)
  await Promise.all([owner.end(), gateway.close()])
  const note =
    `${messages} to go out, ${Math.round(share * 100)} % faults of ${faults.length} kinds, ${killed} kills, ${tookSeconds.toFixed(0)} s: ${told}; ` +
    `load ${(loadavg()[0] ?? 0).toFixed(1)}`
  const none = { median_ms: null, p95_ms: null, floor_ms: null, ratio: null }
  return [{ name: 'outbox', requests: municipality.requests, ...none, note }]
}

/** For so many that are sent, in the order of sending; null cannot be told, so what goes well is a fault that never comes. */
function tricksOf(messages: number): (Trick | undefined)[] {
  const every = Math.round(1 / share)
  const tricks = Array.from({ length: messages }, (_each, index) =>
    index % every === every - 1 ? faults[Math.floor(index / every) % faults.length]?.trick : undefined,
  )
  for (let pause = 1; pause <= pauses; pause += 1)
    tricks[Math.floor((messages * pause) / (pauses + 1))] = { ...coded(190), status: 401 }
  return tricks
}

async function queued(owner: Client, account: number, messages: number): Promise<string[]> {
  const ids = Array.from({ length: messages }, () => randomUUID())
  await owner.query(
    `insert into zimmet_data.outgoing (id, account_id, addressee, about, content, words)
     select u.id, $2, '90500' || lpad(u.place::text, 7, '0'), 'registered', '{"type": "text", "text": "Ölçüm"}', 'Ölçüm'
     from unnest($1::uuid[]) with ordinality u (id, place)`,
    [ids, account],
  )
  return ids
}

async function waiting(owner: Client, ids: readonly string[]): Promise<number> {
  const { rows } = await owner.query<{ left: number }>(
    `select count(*)::int as left from zimmet_data.outgoing
     where id = any ($1) and (state in ('waiting', 'sending', 'doubtful') or state = 'sent' and delivered_at is null)`,
    [ids],
  )
  return rows[0]?.left ?? 0
}

/** What arrived at the citizens, held against what the house knows of it. */
async function toldOf(owner: Client, ids: readonly string[], { meta }: GatewayProcess): Promise<string> {
  const { rows } = await owner.query<Standing>(
    `select id::text, state, fault_class is not null and fault_text is not null as is_told from zimmet_data.outgoing where id = any ($1)`,
    [ids],
  )
  const arrived = new Map<string, number>()
  const known = new Set(ids)
  for (const taken of meta.taken.filter((one) => !meta.failedLater.has(one.id))) {
    const id = callbackOf(taken)
    if (known.has(id)) arrived.set(id, (arrived.get(id) ?? 0) + 1)
  }
  const count = (counts: (one: Standing) => boolean): number => rows.filter(counts).length
  const twice = [...arrived.values()].filter((times) => times > 1).length
  const lost = count(({ id, state }) => state === 'sent' && !arrived.has(id))
  const unknown = count(({ id, state }) => state !== 'sent' && arrived.has(id))
  const untold = count(({ state, is_told: isTold }) => state === 'failed' && !isTold)
  return (
    `${count(({ state }) => state === 'sent')} arrived, ${count(({ state }) => state === 'failed')} failed with their reason; ` +
    `${twice} twice, ${lost} called sent that never arrived, ${unknown} arrived and not called sent, ${untold} without a reason`
  )
}

const callbackOf = ({ body }: Taken): string => {
  const id = body['biz_opaque_callback_data']
  return typeof id === 'string' ? id : ''
}
