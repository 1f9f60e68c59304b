// What an office of real hosts holds of the server: forty at rest, at work at an office's pace, and all clicking at one moment. From it
// follows what five hundred and two thousand PCs need (docs/it/signing-in.md).
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Client } from 'pg'
import { createHostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { seatsFor } from './desktops.ts'
import { password, type Municipality } from './large-municipality.ts'
import { quantile, timed, type Figure } from './measure.ts'
import { serverCpu } from './server-cpu.ts'

const hosts = 40
/** Longer than the pool keeps what nobody uses. */
const restMs = 25_000
const phaseMs = 60_000
/** A person looks at a screen for a while before he opens the next. */
const [leastPauseMs, mostPauseMs] = [4_000, 16_000]

type Desk = RouterClient<typeof router>

export async function officeConnections(municipality: Municipality): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-bench-office-'))
  const owner = await municipality.owner()
  const office = await openOffice(municipality, folder, owner)
  const cpu = serverCpu(municipality.dataFolder)
  const figure = (note: string, sample: readonly number[] = []): Figure => ({
    ...{ name: 'office-connections', requests: municipality.requests, floor_ms: null, ratio: null },
    ...{
      median_ms: sample.length === 0 ? null : quantile(sample, 0.5),
      p95_ms: sample.length === 0 ? null : quantile(sample, 0.95),
    },
    note: `${hosts} hosts, ${note}`,
  })
  try {
    await pause(restMs)
    const before = cpu()
    const resting = await watched(owner, async () => await pause(phaseMs))
    const idle = (cpu() - before) / (phaseMs / 1_000)
    const atRest = figure(`at rest: ${told(resting)}; ${(idle * 100).toFixed(2)} % of one core`)
    const paced: number[] = []
    const working = await watched(owner, async () => await work(office.desks, paced))
    const together: number[] = []
    const peak = await watched(owner, async () => {
      await Promise.all(
        office.desks.map(async (desk) => together.push(await timed(async () => await openScreen(desk)))),
      )
    })
    return [
      atRest,
      figure(`at work (a screen every 10 s): ${told(working)}`, paced),
      figure(`all click at one moment: ${told(peak)}`, together),
    ]
  } finally {
    await office.close()
    await owner.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function openOffice(municipality: Municipality, folder: string, owner: Client) {
  const contexts: ReturnType<typeof createHostContext>[] = []
  const desks: Desk[] = []
  for (const [place, { login }] of (await seatsFor(owner, hosts)).entries()) {
    const dataFolder = join(folder, String(place))
    // oxlint-disable-next-line no-await-in-loop -- people sign in one after the other
    await mkdir(dataFolder)
    // oxlint-disable-next-line no-await-in-loop -- as below
    await writeSettings(dataFolder, municipality.server)
    const context = createHostContext({ dataFolder })
    const desk = createRouterClient(router, { context })
    contexts.push(context)
    desks.push(desk)
    // oxlint-disable-next-line no-await-in-loop -- as above
    await desk.session.signIn({ login, password })
  }
  return { desks, close: async () => await Promise.all(contexts.map(async (context) => await context.close())) }
}

/** What a window asks at once when a screen and a request on it are opened. */
async function openScreen(desk: Desk): Promise<void> {
  const { rows } = await desk.inbox.list({ tab: 'open', limit: 50 })
  const requestId = rows[Math.floor(Math.random() * rows.length)]?.id
  await Promise.all([
    desk.inbox.list({ tab: 'new', limit: 50 }),
    desk.catalogue.read(),
    desk.session.notices(),
    ...(requestId === undefined ? [] : [desk.requests.get({ requestId })]),
  ])
}

async function work(desks: readonly Desk[], took: number[]): Promise<void> {
  const until = Date.now() + phaseMs
  await Promise.all(
    desks.map(async (desk) => {
      await pause(Math.random() * mostPauseMs)
      while (Date.now() < until) {
        took.push(await timed(async () => await openScreen(desk)))
        await pause(leastPauseMs + Math.random() * (mostPauseMs - leastPauseMs))
      }
    }),
  )
}

interface Held {
  most: number
  mean: number
  pssMb: number
  ownMb: number
}

const told = ({ most, mean, pssMb, ownMb }: Held): string =>
  `${(mean / hosts).toFixed(2)} connections a host, ${(most / hosts).toFixed(2)} at most; ${pssMb.toFixed(1)} MB each (PSS), ${ownMb.toFixed(1)} of its own`

/** The sessions of the hosts while something goes on, four times a second; their memory at the end. */
async function watched(owner: Client, during: () => Promise<unknown>): Promise<Held> {
  const counts: number[] = []
  let pids: number[] = []
  const ending = new AbortController()
  const watching = (async () => {
    while (!ending.signal.aborted) {
      const { rows } = await owner.query<{ pid: number }>(
        `select pid from pg_stat_activity where application_name like 'zimmet%' and backend_type = 'client backend'`,
      )
      pids = rows.map(({ pid }) => pid)
      counts.push(pids.length)
      await pause(250)
    }
  })()
  await during()
  ending.abort()
  await watching
  const sizes = (await Promise.all(pids.map(memoryOf))).filter((size) => size !== null)
  const mean = (sample: readonly number[]): number =>
    sample.reduce((sum, one) => sum + one, 0) / Math.max(sample.length, 1)
  return {
    ...{ most: Math.max(...counts), mean: mean(counts) },
    ...{ pssMb: mean(sizes.map(({ pss }) => pss)), ownMb: mean(sizes.map(({ own }) => own)) },
  }
}

async function memoryOf(pid: number): Promise<{ pss: number; own: number } | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => null)
  if (text === null) return null
  const mb = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(text)?.[1] ?? 0) / 1_024
  return { pss: mb('Pss'), own: mb('Private_Clean') + mb('Private_Dirty') }
}
