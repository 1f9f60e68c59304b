// What one login that does its worst costs the others: a clerk's list and act while it is quiet and while he is hostile, by turns; until
// the watchman holds him to few sessions, and from then on.
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { password, personOf, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'
import { openPc, type OfficePc } from './office-pc.ts'

const turns = 3
const turnMs = 15_000
/** He is at it before it is measured. */
const beginMs = 2_000
/** So long he is waited for who is not held. */
const longestMs = 120_000
/** Somebody at a screen is not a loop. */
const restMs = 40

type Sample = Record<'list' | 'act', number[]>

const noSample = (): Sample => ({ list: [], act: [] })

async function workWhile(
  goesOn: () => boolean,
  { client }: OfficePc,
  requestIds: readonly number[],
  sample: Sample,
): Promise<void> {
  for (let made = 0; goesOn(); made += 1) {
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

function lasting(ms: number): () => boolean {
  const until = performance.now() + ms
  return () => performance.now() < until
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

/** Clerks who were not held today: of those the watchman knows nothing yet. */
async function unknownClerks(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ login: string }>(
    `select s.login from zimmet_data.staff s
     join pg_roles r on r.rolname = s.login
     where s.post = 'clerk' and s.left_at is null and not exists (
       select from zimmet_data.session_hold h where h.staff_id = s.id and h.at > now() - interval '1 day')
     order by s.id desc limit $1`,
    [turns],
  )
  if (rows.length < turns)
    throw new Error(`others-p95 needs ${turns} clerks who were not held today, there are ${rows.length}`)
  return rows.map(({ login }) => login)
}

/** Asks beside the work to how many sessions a login is held; after how many seconds each was found. */
function watchHold(owner: Client, login: string): { seconds: Map<number, number>; stop: () => void } {
  const began = performance.now()
  const seconds = new Map<number, number>()
  const look = async (): Promise<void> => {
    const { rows } = await owner.query<{ sessions: number }>(
      `select h.sessions from zimmet_data.session_hold h join zimmet_data.staff s on s.id = h.staff_id where s.login = $1`,
      [login],
    )
    for (const { sessions } of rows)
      if (!seconds.has(sessions)) seconds.set(sessions, (performance.now() - began) / 1000)
  }
  const timer = setInterval(() => void look(), 500)
  return { seconds, stop: () => clearInterval(timer) }
}

export async function othersP95(municipality: Municipality): Promise<Figure[]> {
  const pc = await openPc(municipality, personOf(municipality, 'clerk', 'Temizlik İşleri').login)
  const owner = await municipality.owner()
  const { rows } = await pc.client.inbox.list({ tab: 'open', limit: 50 })
  const requestIds = rows.map(({ id }) => id)
  const [quiet, unheld, held] = [noSample(), noSample(), noSample()]
  const heldAfter: string[] = []
  await workWhile(lasting(3_000), pc, requestIds, noSample())
  for (const hostile of await unknownClerks(owner)) {
    await workWhile(lasting(turnMs), pc, requestIds, quiet)
    const relent = becomeHostile(municipality, hostile)
    const { seconds, stop } = watchHold(owner, hostile)
    await delay(beginMs)
    const isWaitedFor = lasting(longestMs)
    await workWhile(() => seconds.size === 0 && isWaitedFor(), pc, requestIds, unheld)
    await workWhile(lasting(turnMs), pc, requestIds, held)
    stop()
    heldAfter.push([...seconds].map(([sessions, s]) => `${sessions} sessions after ${s.toFixed(0)} s`).join(', '))
    await relent()
    await delay(beginMs)
  }
  await pc.close()
  await owner.end()
  const told = `held to ${heldAfter.join('; ')}; floor and ratio are of the quiet p95`
  return (['list', 'act'] as const).flatMap((what) => [
    figureOf(municipality, `${what}, until he is held`, quiet[what], unheld[what], told),
    figureOf(municipality, what, quiet[what], held[what], `from then on; ${told}`),
  ])
}

function figureOf(
  { requests }: Municipality,
  what: string,
  quiet: readonly number[],
  meanwhile: readonly number[],
  told: string,
): Figure {
  const [floor, p95] = [quantile(quiet, 0.95), quantile(meanwhile, 0.95)]
  const note = `a clerk beside one login that does its worst, ${meanwhile.length} of them; ${told}`
  const times = { median_ms: quantile(meanwhile, 0.5), p95_ms: p95, floor_ms: floor, ratio: p95 / floor }
  return { name: `others-p95 (${what})`, requests, ...times, note }
}
