// Fifty thousand commands by eight people at once, some taken back: the kept numbers of open requests equal a recount.
// And what keeping them costs a write: lives by turns with it and without it.
import type { Client } from 'pg'
import { ask, type Answer } from './ask.ts'
import { personOf, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'

const writers = 8
const directorate = 'Temizlik İşleri'

/** Who works at one desk: an agent who registers and confirms, a clerk who does the work. */
interface Desk {
  agent: Client
  clerk: Client
  subjectId: number
  channelId: number
  holdReasonId: number
}

type Step = (desk: Desk, at: Answer) => Promise<Answer>

const on = ({ requestId, version }: Answer): Record<string, unknown> => ({
  request_id: requestId,
  seen_version: version,
})
const take: Step = async ({ clerk }, at) => await ask(clerk, 'take', on(at))
const hold: Step = async ({ clerk, holdReasonId }, at) =>
  await ask(clerk, 'hold', {
    ...on(at),
    reason_id: holdReasonId,
    until: new Date(Date.now() + 86_400_000),
    words: 'Bekleniyor',
  })
const resume: Step = async ({ clerk }, at) => await ask(clerk, 'resume', on(at))
const resolve: Step = async ({ clerk }, at) =>
  await ask(clerk, 'resolve', { ...on(at), outcome: 'solved', words: 'Yapıldı', institution_id: null })
const reopen: Step = async ({ agent }, at) =>
  await ask(agent, 'reopen', { ...on(at), by_citizen: false, score: null, words: 'Duruyor' })
const verify: Step = async ({ agent }, at) =>
  await ask(agent, 'verify', { ...on(at), by_citizen: false, score: null, words: null })

const register = async ({ agent, subjectId, channelId }: Desk): Promise<Answer> =>
  await ask(agent, 'register_request', {
    request: JSON.stringify({ channelId, subjectId, description: 'Ölçüm' }),
  })

const shortLife: readonly Step[] = [take, resolve, verify]
const longLife: readonly Step[] = [take, hold, resume, resolve, reopen, resolve, verify]

/** One life, ended anywhere by chance where `isRandom`, some steps taken back; tells how many commands it took. */
async function live(desk: Desk, steps: readonly Step[], isRandom: boolean): Promise<number> {
  let at = await register(desk)
  let commands = 1
  for (const step of steps) {
    if (isRandom && Math.random() < 0.05) break
    const { agent, clerk } = desk
    if (isRandom && Math.random() < 0.1) {
      await Promise.all([agent.query('begin'), clerk.query('begin')])
      await step(desk, at)
      await Promise.all([agent.query('rollback'), clerk.query('rollback')])
      commands += 1
    }
    at = await step(desk, at)
    commands += 1
  }
  return commands
}

async function openDesk(municipality: Municipality, owner: Client): Promise<Desk> {
  const first = async (from: string): Promise<number> => {
    const { rows } = await owner.query<{ id: number }>(`select id from zimmet_data.${from} order by id limit 1`)
    return rows[0]?.id ?? 0
  }
  return {
    agent: await municipality.as(personOf(municipality, 'agent').login),
    clerk: await municipality.as(personOf(municipality, 'clerk', directorate).login),
    subjectId: await first(
      `subject where required_evidence = 'none' and directorate_id = (select id from zimmet_data.directorate where name = '${directorate}')`,
    ),
    channelId: await first('channel'),
    holdReasonId: await first('hold_reason where longest_days > 2'),
  }
}

async function faultsOf(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ faults: number; parts: number }>(
    'select count(*)::int as faults from zimmet_private.open_tally_fault',
  )
  return rows[0]?.faults ?? -1
}

/** Medians of a life with the numbers kept and without, by turns. Afterwards everything is counted anew. */
async function costOf(owner: Client, desk: Desk, rounds = 400): Promise<[kept: number, free: number]> {
  const kept: number[] = []
  const free: number[] = []
  const both = async (word: 'enable' | 'disable'): Promise<void> => {
    for (const trigger of ['request_is_tallied', 'request_moves_in_the_tally'])
      await owner.query(`alter table zimmet_data.request ${word} trigger ${trigger}`)
  }
  for (let round = -20; round < rounds; round += 1) {
    const withIt = await timed(async () => await live(desk, shortLife, false))
    await both('disable')
    const withoutIt = await timed(async () => await live(desk, shortLife, false))
    await both('enable')
    if (round < 0) continue
    kept.push(withIt)
    free.push(withoutIt)
  }
  await owner.query('select zimmet_private.set_first_tally()')
  return [quantile(kept, 0.5), quantile(free, 0.5)]
}

export async function deskTally(municipality: Municipality, commands = 50_000): Promise<Figure[]> {
  const owner = await municipality.owner()
  const desks: Desk[] = []
  for (let count = 0; count < writers; count += 1) desks.push(await openDesk(municipality, owner))
  let done = 0
  const took = await timed(async () => {
    await Promise.all(
      desks.map(async (desk) => {
        while (done < commands) {
          // Not `done += await`: that adds to what it was before the others went on.
          const lived = await live(desk, longLife, true)
          done += lived
        }
      }),
    )
  })
  const faults = await faultsOf(owner)
  const { rows } = await owner.query<{ parts: number }>('select count(*)::int as parts from zimmet_data.open_tally')
  const [desk] = desks
  if (desk === undefined) throw new Error('nobody sits at a desk')
  const [kept, free] = await costOf(owner, desk)
  await Promise.all(desks.flatMap(({ agent, clerk }) => [agent.end(), clerk.end()]))
  await owner.end()
  if (faults !== 0) throw new Error(`the kept numbers differ from a recount at ${faults} desks`)
  const { requests } = municipality
  return [
    {
      ...{ name: 'desk-tally', requests, median_ms: took / done, p95_ms: null, floor_ms: null, ratio: null },
      note: `${done} commands by ${writers} at once, mean of each; 0 of the kept numbers differ from a recount; ${rows[0]?.parts} parts`,
    },
    {
      ...{ name: 'desk-tally-cost', requests, median_ms: kept, p95_ms: null, floor_ms: free, ratio: kept / free },
      note: 'a life of four commands; floor: without keeping the numbers',
    },
  ]
}
