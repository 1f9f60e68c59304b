// What one desktop holds of the server: how many connections when it works and when it rests, and what memory each takes after a day's
// questions. Linux alone tells the memory (PSS: shared pages are counted by their share).
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Client } from 'pg'
import { createHostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { password, personOf, type Municipality } from './large-municipality.ts'
import type { Figure } from './measure.ts'

type Desk = RouterClient<typeof router>

/** Longer than the pool keeps what nobody uses. */
const restMs = 25_000
const rounds = 40

export async function connections(municipality: Municipality): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'zimmet-bench-connections-'))
  await writeSettings(folder, municipality.server)
  const context = createHostContext({ dataFolder: folder })
  const desk = createRouterClient(router, { context })
  const owner = await municipality.owner()
  const { login } = personOf(municipality, 'director', 'Temizlik İşleri')
  const look = async (when: string): Promise<Figure> =>
    await figureOf(municipality, when, await sessionsOf(owner, login))
  try {
    await desk.session.signIn({ login, password })
    const figures = [await look('signed in')]
    const working = workADay(desk)
    figures.push(await look('working'))
    await working
    figures.push(await look('after a day’s questions'))
    await pause(restMs)
    figures.push(await look('at rest'))
    await desk.session.signIn({ login, password })
    figures.push(await look('signed in anew'))
    return figures
  } finally {
    await context.close()
    await owner.end()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a window asks at once when a screen opens, screen after screen. */
async function workADay(desk: Desk): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one screen after the other
    const { rows } = await desk.inbox.list({ tab: 'open', limit: 50 })
    const requestId = rows[round % Math.max(rows.length, 1)]?.id
    // oxlint-disable-next-line no-await-in-loop -- as above
    await Promise.all([
      desk.inbox.list({ tab: 'open', limit: 50 }),
      desk.catalogue.read(),
      desk.session.notices(),
      desk.inbox.list({ tab: 'new', limit: 50 }),
      ...(requestId === undefined ? [] : [desk.requests.get({ requestId })]),
    ])
  }
}

async function sessionsOf(owner: Client, login: string): Promise<number[]> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where usename = $1', [login])
  return rows.map(({ pid }) => pid)
}

async function figureOf({ requests }: Municipality, when: string, pids: readonly number[]): Promise<Figure> {
  const sizes = (await Promise.all(pids.map(pssMb))).filter((size) => size !== null)
  const told = sizes.map((size) => size.toFixed(1)).join(', ')
  const note = `${when}: ${pids.length} connections; memory (PSS, MB): ${told === '' ? 'not told here' : told}`
  return { name: 'connections', requests, median_ms: null, p95_ms: null, floor_ms: null, ratio: null, note }
}

async function pssMb(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  const kb = /^Pss:\s+(\d+) kB/mu.exec(text)?.[1]
  return kb === undefined ? null : Number(kb) / 1024
}
