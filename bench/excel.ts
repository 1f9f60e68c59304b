// 100,000 requests as an Excel file, as an overseer, from the click to the last byte in the window; the floor: the same
// rows as bare SQL.
import { readFile } from 'node:fs/promises'
import { requestColumn, type PaperDocument, type RequestContent, type WaitingPaper } from '#shared/contract/reports.ts'
import { outcome, priority, requestState } from '#shared/contract/values.ts'
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

async function writeAndTake({ client }: OfficePc, content: RequestContent): Promise<{ rows: number; bytes: number }> {
  let rows = 0
  let written: WaitingPaper | null = null
  for await (const { done, paper } of await client.reports.write({ format: 'xlsx', document, content })) {
    rows = done
    written = paper
  }
  if (written === null) throw new Error('nothing was written')
  const { paperId, bytes } = written
  for (let offset = 0; offset < bytes;) offset += (await client.reports.part({ paperId, offset })).size
  await client.reports.discard({ paperId })
  return { rows, bytes }
}

/** The most memory the host ever held, in MB, where the system tells. */
async function peakOf(pid: number | undefined): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const told = /VmHWM:\s+(\d+)/.exec(status)?.[1]
  return told === undefined ? '' : `; the host held ${Math.round(Number(told) / 1024)} MB at most`
}

export async function excel(municipality: Municipality): Promise<Figure[]> {
  const { login } = personOf(municipality, 'overseer')
  const pc = await openPc(municipality, login)
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
  const { rows, bytes } = await writeAndTake(pc, content)
  await floor()
  const things: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    things.push(await timed(async () => await writeAndTake(pc, content)))
    floors.push(await timed(floor))
  }
  const note = `${rows} rows, ${requestColumn.options.length} columns, ${(bytes / 1_048_576).toFixed(1)} MB${await peakOf(pc.pid)}`
  await pc.close()
  await bare.end()
  const median = quantile(things, 0.5)
  const least = quantile(floors, 0.5)
  return [
    {
      name: 'excel',
      requests: municipality.requests,
      ...{ median_ms: median, p95_ms: quantile(things, 0.95), floor_ms: least, ratio: median / least, note },
    },
  ]
}
