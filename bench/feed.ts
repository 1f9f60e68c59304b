// How soon a change on one PC is on another, and that none is missed: eight writers committing out of order, the
// reader's connections to the database cut twenty times.
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Client } from 'pg'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, type Figure } from './measure.ts'
import { openPc } from './office-pc.ts'

const writers = 8
const cuts = 20

/** Each writer counts the version of its own requests up by taking and noting; here by notes, whose instant is the row's changed_at. */
export async function feedLatency(municipality: Municipality, changes = 10_000): Promise<Figure[]> {
  const agent = personOf(municipality, 'agent')
  const reader = personOf(municipality, 'overseer')
  const pc = await openPc(municipality, reader.login)
  const lines = await Promise.all(Array.from({ length: writers }, async () => await municipality.as(agent.login)))
  const targets = await openRequests(lines[0], writers * 25)
  const committed = new Map<string, number>()
  const arrived = new Map<number, { at: number; changedAt: number }>()
  const latencies: number[] = []
  const duringCut: number[] = []
  let cutUntil = 0
  const stream = await pc.client.inbox.changes()
  const last = new Map<number, number>()
  const reading = (async () => {
    for await (const { rows } of stream) {
      const at = Date.now()
      for (const row of rows) {
        arrived.set(row.id, { at, changedAt: row.changedAt })
        const when = committed.get(`${row.id} ${row.changedAt}`)
        if (when === undefined) continue
        if (when < cutUntil) duringCut.push(at - when)
        else latencies.push(at - when)
      }
    }
  })()
  const write = async (line: Client, mine: readonly number[], count: number): Promise<void> => {
    for (let made = 0; made < count; made += 1) {
      const target = mine[made % mine.length] ?? 0
      await line.query('begin')
      const { rows } = await line.query<{ changed: string }>(
        `with done as materialized (select zimmet.add_note($1, $2, $3) as answer)
         select answer::text as changed from done`,
        [randomUUID(), target, `ölçüm ${made}`],
      )
      if (rows.length !== 1) throw new Error('a note went astray')
      const read = await line.query<{ ms: number }>(
        `select floor(extract(epoch from changed_at) * 1000)::float8 as ms from zimmet.inbox where id = $1`,
        [target],
      )
      const changedAt = read.rows[0]?.ms ?? 0
      // Whoever began first does not commit first.
      await delay(Math.random() * 4)
      committed.set(`${target} ${changedAt}`, Date.now())
      last.set(target, changedAt)
      await line.query('commit')
    }
  }
  const cutting = (async () => {
    const superuser = await municipality.superuser()
    for (let cut = 0; cut < cuts; cut += 1) {
      await delay(1_000 + Math.random() * 500)
      await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [reader.login])
      cutUntil = Date.now() + 1_500
    }
    await superuser.end()
  })()
  const share = Math.ceil(changes / writers)
  await Promise.all(
    lines.map(
      async (line, place) =>
        await write(
          line,
          targets.filter((_target, at) => at % writers === place),
          share,
        ),
    ),
  )
  await cutting
  const missed = await stillMissing(last, arrived)
  await stream.return?.()
  await reading
  await Promise.all(lines.map(async (line) => await line.end()))
  await pc.close()
  return [
    {
      ...{
        name: 'feed-latency',
        requests: municipality.requests,
        median_ms: quantile(latencies, 0.5),
        p95_ms: quantile(latencies, 0.95),
      },
      ...{ floor_ms: null, ratio: null },
      note: `${share * writers} changes by ${writers} writers, ${cuts} cuts: ${missed} missed; ${latencies.length} timed, ${duringCut.length} more arrived after a cut (p95 ${quantile(duringCut, 0.95).toFixed(0)} ms)`,
    },
  ]
}

async function openRequests(line: Client | undefined, count: number): Promise<number[]> {
  if (line === undefined) throw new Error('no writer')
  const { rows } = await line.query<{ id: number }>(
    'select id from zimmet.inbox where is_open order by registered_at desc limit $1',
    [count],
  )
  return rows.map(({ id }) => id)
}

/** How many requests whose last change the reader has not seen, given half a minute. */
async function stillMissing(
  last: ReadonlyMap<number, number>,
  arrived: ReadonlyMap<number, { changedAt: number }>,
): Promise<number> {
  const missing = (): number =>
    [...last].filter(([id, changedAt]) => (arrived.get(id)?.changedAt ?? 0) < changedAt).length
  for (let waited = 0; waited < 30_000 && missing() > 0; waited += 100) await delay(100)
  return missing()
}
