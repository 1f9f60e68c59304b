// Nerede ne on the filled sample: every figure of the table opens the requests it stands on, what is told together, too.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSample } from '#main/database/settings.ts'
import { isCount, pivotOf, leftOver, splitColumns, type Pivot } from '#renderer/screens/places/pivot.ts'
import {
  isOfNow,
  measureGroups,
  narrowingOf,
  type PlaceDimension,
  type PlaceMeasure,
} from '#renderer/screens/places/view.ts'
import { unitOf } from '#shared/measure-units.ts'
import type { Figure, Scope } from '#shared/contract/oversight.ts'
import { periodOf } from '#shared/period.ts'
import type { Client } from '#tests/host/areas/office.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'

const now = lastOfficeMorning(Date.now())
const period = periodOf('last_12_months', now.getTime())
let filled: FilledDatabase
const desks: { context: HostContext; folder: string }[] = []
const clients: Partial<Record<'overseer' | 'director', Client>> = {}
beforeAll(async () => {
  filled = await filledDatabase(now)
  for (const post of ['overseer', 'director'] as const) {
    const folder = await mkdtemp(join(tmpdir(), 'zimmet-places-'))
    const { people, database } = filled
    await writeSample(folder, { server: database.server, password: 'password of the sample', people })
    const context = createHostContext({ dataFolder: folder })
    desks.push({ context, folder })
    const client = createRouterClient(router, { context })
    const person = people.find(
      (each) => each.post === post && (post === 'overseer' || each.directorates.includes('Temizlik İşleri')),
    )
    await client.session.signInAsSample({ login: person?.login ?? '' })
    clients[post] = client
  }
})
afterAll(async () => {
  for (const { context, folder } of desks) {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
  await filled.database.drop()
})

function clientOf(post: 'overseer' | 'director'): Client {
  const client = clients[post]
  if (client === undefined) throw new Error(`no ${post} has signed in`)
  return client
}

interface Asked {
  measure: PlaceMeasure
  rows: PlaceDimension
  columns: PlaceDimension
  scope: Scope
}

async function heatFor(client: Client, { measure, rows, columns, scope }: Asked): Promise<Pivot> {
  const by = [[], [rows], [columns], [rows, columns]]
  const [answer = []] = await client.oversight.figures([{ scope, measures: [measure], by }])
  return pivotOf(answer, measure)
}

interface Looked {
  rows: number
  counted: number
  scope: Scope
}

/** How many a figure counts of what it opens beside how many it stands on; of a share its part. */
async function opened(
  client: Client,
  measure: PlaceMeasure,
  figure: Figure | undefined,
  scope: Scope,
): Promise<Looked> {
  const { counted: total } = await client.oversight.rows({ measure, scope, limit: 1 })
  const { value = 0, base } = figure ?? { base: 0 }
  // A share of too few is not told, so nobody is led to its rows.
  const ofShare = value === null ? total : Math.round(value * base)
  return { rows: total, counted: unitOf(measure) === 'share' ? ofShare : base, scope }
}

/** Every so many-th of a list, so that all sizes are among them. */
const some = <T>(list: readonly T[], most: number): T[] =>
  list.filter((_each, index) => index % Math.max(1, Math.ceil(list.length / most)) === 0)

const layouts: [PlaceDimension, PlaceDimension][] = [
  ['neighbourhood', 'subject'],
  ['directorate', 'subject'],
  ['subject', 'neighbourhood'],
  ['street', 'directorate'],
]

const isWrong = ({ rows, counted }: Looked): boolean => rows !== counted

async function lookAt(post: 'overseer' | 'director', measure: PlaceMeasure): Promise<Looked[]> {
  const client = clientOf(post)
  const scope = isOfNow(measure) ? {} : period
  const looked: Looked[] = []
  const look = async (figure: Figure | undefined, within: Scope): Promise<void> => {
    looked.push(await opened(client, measure, figure, within))
  }
  for (const [rows, columns] of layouts) {
    const pivot = await heatFor(client, { measure, rows, columns, scope })
    const { shown, rest: others } = splitColumns(pivot.columns, 8)
    const across = (ids: readonly number[]): Scope => ({ [narrowingOf[columns]]: [...ids] })
    await look(pivot.total, scope)
    for (const { key, total, cells } of some(pivot.rows, 4)) {
      const within = { ...scope, [narrowingOf[rows]]: [key] }
      await look(total, within)
      for (const [column, figure] of some([...cells], 3)) await look(figure, { ...within, ...across([column]) })
      if (others.length === 0 || !isCount(measure)) continue
      const rest = leftOver(
        total,
        shown.map((column) => cells.get(column.key)),
      )
      await look(rest, { ...within, ...across(others.map((column) => column.key)) })
    }
  }
  expect(looked.length).toBeGreaterThanOrEqual(layouts.length)
  return looked
}

describe.each(['overseer', 'director'] as const)('for the %s', (post) => {
  it.each([...measureGroups.period, ...measureGroups.now])('%s opens what it counts', async (measure) => {
    // What falls due between two questions is counted by one of them alone: then all are asked again.
    await expect.poll(async () => (await lookAt(post, measure)).filter(isWrong), { timeout: 600_000 }).toEqual([])
  })
})

it('says of rising subjects what opens, week and weeks before', async () => {
  const client = clientOf('overseer')
  const { week, before, total, subjects } = await client.oversight.rising({ scope: { until: period.until } })
  for (const { scope, recent, earlier } of [
    { scope: {}, recent: total.recent, earlier: total.before },
    ...subjects.map((each) => ({ scope: { subjectIds: [each.subjectId] }, recent: each.recent, earlier: each.before })),
  ]) {
    expect((await client.oversight.rows({ measure: 'registered', scope: { ...scope, ...week }, limit: 1 })).total).toBe(
      recent,
    )
    expect(
      (await client.oversight.rows({ measure: 'registered', scope: { ...scope, ...before }, limit: 1 })).total,
    ).toBe(earlier)
  }
})
