// How soon a change on one PC is on another, and that none is missed: eight writers committing out of order, the
// reader's connections to the database cut twenty times.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'
import { openPc, type OfficePc } from './office-pc.ts'

const writers = 8
const cuts = 20
/** How long after a cut an arrival is counted as one after a cut. */
const cutMs = 400

/** What was written and what arrived; instants by this machine's clock. */
class Tally {
  readonly latencies: number[] = []
  readonly afterCut: number[] = []
  readonly #committed = new Map<string, number>()
  readonly #last = new Map<number, number>()
  readonly #arrived = new Map<number, number>()
  #cutUntil = 0

  /** Called just before the commit: what the reader then takes includes the commit itself. */
  commits(id: number, changedAt: number): void {
    this.#committed.set(`${id} ${changedAt}`, Date.now())
    this.#last.set(id, changedAt)
  }

  arrives(id: number, changedAt: number): void {
    this.#arrived.set(id, changedAt)
    const when = this.#committed.get(`${id} ${changedAt}`)
    if (when !== undefined) (when < this.#cutUntil ? this.afterCut : this.latencies).push(Date.now() - when)
  }

  cut(): void {
    this.#cutUntil = Date.now() + cutMs
  }

  /** How many requests whose last change the reader has not seen, given half a minute. */
  async missed(): Promise<number> {
    const missing = (): number =>
      [...this.#last].filter(([id, changedAt]) => (this.#arrived.get(id) ?? 0) < changedAt).length
    for (let waited = 0; waited < 30_000 && missing() > 0; waited += 100) await delay(100)
    return missing()
  }
}

export async function feedLatency(municipality: Municipality, changes = 10_000): Promise<Figure[]> {
  const reader = personOf(municipality, 'overseer')
  const agent = personOf(municipality, 'agent')
  const pc = await openPc(municipality, reader.login)
  const lines = await Promise.all(Array.from({ length: writers }, async () => await municipality.as(agent.login)))
  const targets = await openRequests(lines, writers * 25)
  const tally = new Tally()
  const stop = await read(pc, tally)
  const share = Math.ceil(changes / writers)
  await Promise.all([
    cut(municipality, reader.login, tally),
    ...lines.map(
      async (line, index) =>
        await write(
          line,
          targets.filter((_target, at) => at % writers === index),
          share,
          tally,
        ),
    ),
  ])
  const missed = await tally.missed()
  await stop()
  await Promise.all(lines.map(async (line) => await line.end()))
  await pc.close()
  const { latencies, afterCut } = tally
  return [
    {
      ...{ name: 'feed-latency', requests: municipality.requests, median_ms: quantile(latencies, 0.5) },
      ...{ p95_ms: quantile(latencies, 0.95), floor_ms: null, ratio: null },
      note:
        `${share * writers} changes by ${writers} writers, ${cuts} cuts: ${missed} missed; ${latencies.length} timed, ` +
        `${afterCut.length} told after a cut (p95 ${quantile(afterCut, 0.95).toFixed(0)} ms), the others told with a later change of the same request`,
    },
  ]
}

/** Listens to the changes of one PC until the returned function is called. */
async function read({ client }: OfficePc, tally: Tally): Promise<() => Promise<void>> {
  const stream = await client.inbox.changes()
  let isOver = false
  const reading = (async () => {
    for await (const { rows } of stream) for (const { id, changedAt } of rows) tally.arrives(id, changedAt)
  })().catch((error: unknown) => {
    if (!isOver) throw error
  })
  return async () => {
    isOver = true
    await stream.return?.()
    await reading
  }
}

async function write(line: Client, mine: readonly number[], count: number, tally: Tally): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const target = mine[made % mine.length] ?? 0
    await line.query('begin')
    await line.query('select zimmet.add_note($1, $2, $3)', [randomUUID(), target, `ölçüm ${made}`])
    const { rows } = await line.query<{ ms: number }>(
      'select floor(extract(epoch from changed_at) * 1000)::float8 as ms from zimmet.inbox where id = $1',
      [target],
    )
    // Whoever began first does not commit first.
    await delay(Math.random() * 10)
    tally.commits(target, rows[0]?.ms ?? 0)
    await line.query('commit')
  }
}

async function cut(municipality: Municipality, login: string, tally: Tally): Promise<void> {
  const superuser = await municipality.superuser()
  for (let done = 0; done < cuts; done += 1) {
    await delay(400 + Math.random() * 400)
    await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [login])
    tally.cut()
  }
  await superuser.end()
}

async function openRequests([line]: readonly Client[], count: number): Promise<number[]> {
  if (line === undefined) throw new Error('no writer')
  const { rows } = await line.query<{ id: number }>(
    'select id from zimmet.inbox where is_open order by registered_at desc limit $1',
    [count],
  )
  return rows.map(({ id }) => id)
}
