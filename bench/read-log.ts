// What it costs a list that it is in the read log: the same list by the same person at the same host, noted and not noted by turns.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createHostContext } from '#main/areas/host-context.ts'
import { KeptReads, type Reading } from '#main/files/kept-reads.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { password, personOf, type Municipality } from './large-municipality.ts'
import { byTurns, quantile, timed, type Figure } from './measure.ts'

const rounds = 2_000

/** Keeps nothing: the list as it would be without a log. */
class NoReads extends KeptReads {
  override note(): void {}
}

/** How long each noting took, as part of the answer it belongs to. */
function timeNotes(reads: KeptReads): number[] {
  const took: number[] = []
  const note = reads.note.bind(reads)
  reads.note = (login: string, reading: Reading): void => {
    const began = performance.now()
    note(login, reading)
    took.push(performance.now() - began)
  }
  return took
}

export async function readLog(municipality: Municipality): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-bench-reads-'))
  await writeSettings(folder, municipality.server)
  const context = createHostContext({ dataFolder: folder })
  const noted = createRouterClient(router, { context })
  const notNoted = createRouterClient(router, {
    context: { ...context, desk: { ...context.desk, reads: new NoReads(folder) } },
  })
  await noted.session.signIn({ login: personOf(municipality, 'clerk', 'Temizlik İşleri').login, password })
  const took = timeNotes(context.desk.reads)
  const page = { tab: 'open', limit: 50 } as const
  const measured = await byTurns(
    rounds,
    async () => await noted.inbox.list(page),
    async () => await notNoted.inbox.list(page),
  )
  const told = await timed(async () => await context.desk.reads.flush())
  await context.close()
  await rm(folder, { recursive: true, force: true })
  const share = (quantile(took, 0.5) / (measured.floor_ms ?? Number.NaN)) * 100
  const note =
    `50 rows noted, floor: the same not noted; noting itself is ${share.toFixed(2)} % of the list (p95 ${quantile(took, 0.95).toFixed(3)} ms); ` +
    `the last batch told afterwards in ${told.toFixed(1)} ms`
  return [{ name: 'read-log', requests: municipality.requests, ...measured, note }]
}
