// What one login that does its worst costs the others: a clerk's list and act while it is quiet and while he is hostile, by turns.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { password, personOf, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'
import { openPc, type OfficePc } from './office-pc.ts'

const turns = 3
const turnMs = 15_000
/** Somebody at a screen is not a loop. */
const restMs = 40

type Sample = Record<'list' | 'act', number[]>

const noSample = (): Sample => ({ list: [], act: [] })

async function workFor(ms: number, { client }: OfficePc, requestIds: readonly number[], sample: Sample): Promise<void> {
  const until = performance.now() + ms
  for (let made = 0; performance.now() < until; made += 1) {
    const requestId = requestIds[made % requestIds.length] ?? 0
    sample.list.push(await timed(async () => await client.inbox.list({ tab: 'open', limit: 50 })))
    sample.act.push(
      await timed(
        async () => await client.requests.addNote({ commandId: randomUUID(), requestId, words: `Ölçüm ${made}` }),
      ),
    )
    await delay(restMs)
  }
}

function becomeHostile({ server }: Municipality, login: string): () => Promise<void> {
  const { host, port, database } = server
  const script = join(import.meta.dirname, 'hostile-login.ts')
  const child = spawn(process.execPath, [script, JSON.stringify({ host, port, database }), login, password], {
    stdio: 'inherit',
  })
  return async () => {
    const over = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await over
  }
}

export async function othersP95(municipality: Municipality): Promise<Figure[]> {
  const pc = await openPc(municipality, personOf(municipality, 'clerk', 'Temizlik İşleri').login)
  const hostile = personOf(municipality, 'clerk', 'Park ve Bahçeler').login
  const { rows } = await pc.client.inbox.list({ tab: 'open', limit: 50 })
  const requestIds = rows.map(({ id }) => id)
  const [quiet, meanwhile] = [noSample(), noSample()]
  await workFor(3_000, pc, requestIds, noSample())
  for (let turn = 0; turn < turns; turn += 1) {
    await workFor(turnMs, pc, requestIds, quiet)
    const relent = becomeHostile(municipality, hostile)
    // He is at it before it is measured.
    await delay(2_000)
    await workFor(turnMs, pc, requestIds, meanwhile)
    await relent()
    await delay(2_000)
  }
  await pc.close()
  const owner = await municipality.owner()
  const { rows: quotas } = await owner.query<{ amount: number }>(
    `select amount::int from zimmet_data.quota where code = 'sessions'`,
  )
  await owner.end()
  return (['list', 'act'] as const).map((what) => {
    const [floor, p95] = [quantile(quiet[what], 0.95), quantile(meanwhile[what], 0.95)]
    const note = `a clerk's ${what} while one login with ${quotas[0]?.amount} sessions does its worst: ${meanwhile[what].length} of them; floor and ratio are of the quiet p95`
    const told = { median_ms: quantile(meanwhile[what], 0.5), p95_ms: p95, floor_ms: floor, ratio: p95 / floor }
    return { name: `others-p95 (${what})`, requests: municipality.requests, ...told, note }
  })
}
