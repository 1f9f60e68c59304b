// 100,000 requests as an Excel file and as CSV, as an overseer, from the click to the last byte in the window; the floor: the
// same rows as bare SQL.
import { readFile } from 'node:fs/promises'
import {
  requestColumn,
  type PaperDocument,
  type PaperFormat,
  type RequestContent,
  type WaitingPaper,
} from '#shared/contract/reports.ts'
import { outcome, priority, requestState } from '#shared/contract/values.ts'
import { takeParts } from '#shared/paper-parts.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'
import { openPc, type OfficePc } from './office-pc.ts'

const rounds = 3
const wanted = 100_000

const document: PaperDocument = {
  ...{ title: 'Gelen', about: [], definitions: [] },
  words: {
    ...{ definitionSheet: 'Tanımlar', report: 'Rapor', rowCount: 'Satır', madeAt: 'Zaman', madeBy: 'Kim' },
    ...{ measure: 'Gösterge', definition: 'Tanım' },
  },
}

function byCode<Code extends string>(codes: readonly Code[]): Record<Code, string> {
  const words: Partial<Record<Code, string>> = {}
  for (const code of codes) words[code] = code
  return words as Record<Code, string>
}

const contentSince = (since: number): RequestContent => ({
  kind: 'requests',
  source: { kind: 'figure', measure: 'registered', scope: { since }, sort: 'due' },
  columns: requestColumn.options.map((column) => ({ column, header: column })),
  words: {
    state: byCode(requestState.options),
    priority: byCode(priority.options),
    outcome: byCode(outcome.options),
    streetKind: {},
    remaining: { paused: 'paused', past: 'past', day: 'd' },
  },
})

async function writeAndTake(
  { client }: OfficePc,
  format: PaperFormat,
  content: RequestContent,
): Promise<{ rows: number; bytes: number }> {
  let rows = 0
  let written: WaitingPaper | null = null
  for await (const { done, paper } of await client.reports.write({ format, document, content })) {
    rows = done
    written = paper
  }
  if (written === null) throw new Error('nothing was written')
  const { paperId, bytes } = written
  await takeParts(bytes, async (offset) => await client.reports.part({ paperId, offset }))
  await client.reports.discard({ paperId })
  return { rows, bytes }
}

/** Of the host's process, where the system tells: what it holds and ever held, in MB, and what it has computed, in seconds. */
async function hostUse(pid: number | undefined): Promise<{ held: number; most: number; computed: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const [, ticks = ''] = (await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')).split(') ')
  const [user, system] = ticks.split(' ').slice(11, 13)
  const told = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024)
  return { held: told('VmRSS'), most: told('VmHWM'), computed: (Number(user) + Number(system)) / ticksASecond }
}

const ticksASecond = 100

/** A file of one kind beside its floor, by turns. The host is its own, so that what it holds is of these files alone. */
async function oneKind(
  municipality: Municipality,
  name: string,
  { format, content, floor }: { format: PaperFormat; content: RequestContent; floor: () => Promise<unknown> },
): Promise<Figure> {
  const pc = await openPc(municipality, personOf(municipality, 'overseer').login)
  const { held } = await hostUse(pc.pid)
  const { rows, bytes } = await writeAndTake(pc, format, content)
  await floor()
  const things: number[] = []
  const floors: number[] = []
  const before = await hostUse(pc.pid)
  for (let round = 0; round < rounds; round += 1) {
    things.push(await timed(async () => await writeAndTake(pc, format, content)))
    floors.push(await timed(floor))
  }
  const { most, computed } = await hostUse(pc.pid)
  await pc.close()
  const median = quantile(things, 0.5)
  const least = quantile(floors, 0.5)
  const note = [
    `${rows} rows, ${requestColumn.options.length} columns, ${(bytes / 1_048_576).toFixed(1)} MB`,
    `the host held ${held} MB at rest and ${most} MB at most`,
    `and computed ${((computed - before.computed) / rounds).toFixed(2)} s a file`,
  ].join('; ')
  return {
    name,
    requests: municipality.requests,
    ...{ median_ms: median, p95_ms: quantile(things, 0.95), floor_ms: least, ratio: median / least, note },
  }
}

export async function excel(municipality: Municipality): Promise<Figure[]> {
  const { login } = personOf(municipality, 'overseer')
  const bare = await municipality.as(login)
  const newest = await bare.query<{ since: string }>(
    `select (extract(epoch from min(n.registered_at)) * 1000)::bigint as since
     from (select registered_at from zimmet.inbox order by registered_at desc limit ${wanted}) n`,
  )
  const since = Number(newest.rows[0]?.since)
  const floor = async () =>
    await bare.query(
      `select id, number, subject_id, neighbourhood_id, street_id, door, excerpt, citizen_name, priority, state, directorate_id, clerk_id,
         channel_id, registered_at, held_until, due_at, legal_due_at, contacted_at, resolved_at, closed_at, solved_seconds, outcome,
         hand_over_count, returned_count, reopened_count
       from zimmet.inbox where registered_at >= to_timestamp($1::double precision / 1000) order by due_at, id`,
      [since],
    )
  const content = contentSince(since)
  const figures = [
    await oneKind(municipality, 'excel', { format: 'xlsx', content, floor }),
    await oneKind(municipality, 'csv', { format: 'csv', content, floor }),
  ]
  await bare.end()
  return figures
}
