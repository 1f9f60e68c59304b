// Clerks and directors see the figures of their own directorates, overseers everybody's; the badges of the inbox, the sums over
// a breakdown and the written files agree with the same definitions.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHostContext, type HostContext } from '#main/areas/host-context.ts'
import { router } from '#main/areas/router.ts'
import { writeSettings } from '#main/database/settings.ts'
import { inboxTab, type InboxTab } from '#shared/contract/inbox.ts'
import type { Dimension, MeasureCode } from '#shared/contract/oversight.ts'
import type { Client as Desk } from '#tests/host/areas/office.ts'
import { takePaper, words, writePaper } from '#tests/host/reports/paper.ts'
import { filledDatabase, samplePassword, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { lastOfficeMorning } from '#tests/support/office-morning.ts'
import { liveThroughMore } from './lives.ts'
import { cellsOf, measuresOf, openedBy, personOf, type Measure } from './municipality.ts'

let filled: FilledDatabase
let measures: Measure[]
let counts: MeasureCode[]
const contexts: HostContext[] = []
const folders: string[] = []

beforeAll(async () => {
  filled = await filledDatabase(lastOfficeMorning(Date.now()))
  await liveThroughMore(filled)
  measures = await measuresOf(filled)
  counts = measures.filter(({ kind }) => kind === 'count').map(({ code }) => code)
})
afterAll(async () => {
  await Promise.all(contexts.map(async (context) => await context.close()))
  await Promise.all(folders.map(async (folder) => await rm(folder, { recursive: true, force: true })))
  await filled.database.drop()
})

async function deskOf(login: string): Promise<Desk> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'zimmet-oversight-'))
  folders.push(dataFolder)
  await writeSettings(dataFolder, filled.database.server)
  const context = createHostContext({ dataFolder })
  contexts.push(context)
  const client = createRouterClient(router, { context })
  await client.session.signIn({ login, password: samplePassword })
  return client
}

/** All ids that each count opens, of everything the person sees. */
async function idsByMeasure(login: string): Promise<Map<MeasureCode, number[]>> {
  return await filled.as(login, async (person) => {
    const opened = await openedBy(
      person,
      counts.map((measure) => ({ scope: {}, measure })),
      10_000,
    )
    return new Map(counts.map((code, index) => [code, opened[index]?.ids ?? []]))
  })
}

const ownersOf = ({ people }: FilledDatabase) => people.filter(({ post }) => post === 'director' || post === 'clerk')

describe('whoever works for directorates', () => {
  it('is told of no request of another directorate, and sees each that is told', async () => {
    for (const { login, directorates } of ownersOf(filled).slice(0, 12)) {
      const told = await idsByMeasure(login)
      const all = [...new Set([...told.values()].flat())]
      const seen = await filled.as(login, async (person) => {
        const { rows } = await person.query<{ id: number }>('select id from zimmet.inbox where id = any ($1)', [all])
        return rows.map(({ id }) => id)
      })
      expect(seen.length, login).toBe(all.length)
      const strangers = await filled.rows(
        `select c.request_id from unnest($1::int[]) as t (id)
         join zimmet_data.custody c on c.request_id = t.id
         group by c.request_id
         having not bool_or(c.directorate_id in (select d.id from zimmet_data.directorate d where d.name = any ($2)))`,
        [all, directorates],
      )
      expect(strangers, login).toEqual([])
    }
  })

  it('finds no other directorate in a breakdown, and nothing when asking for one', async () => {
    const { login, directorates } = personOf(filled, 'director', 'Temizlik İşleri')
    const own = await filled.rows<{ id: number }>('select id from zimmet_data.directorate where name = any ($1)', [
      directorates,
    ])
    const others = await filled.rows<{ id: number }>(
      'select id from zimmet_data.directorate where name <> all ($1) order by id',
      [directorates],
    )
    await filled.as(login, async (person) => {
      const cells = await cellsOf(person, {}, counts, ['directorate'])
      for (const [code, of] of cells)
        expect(
          of.map(({ keys }) => keys[0]).filter((id) => !own.some((one) => one.id === id)),
          code,
        ).toEqual([])
      const scope = { directorateIds: others.map(({ id }) => id) }
      const nothing = await cellsOf(person, scope, counts, [])
      for (const [code, of] of nothing)
        expect(
          of.map(({ value }) => value),
          code,
        ).toEqual([0])
      const opened = await openedBy(
        person,
        counts.map((measure) => ({ scope, measure })),
        100,
      )
      for (const { ids, total } of opened) expect([ids, total]).toEqual([[], 0])
    })
  })

  it('counts what the overseer counts for the same directorate', async () => {
    const overseer = personOf(filled, 'overseer').login
    for (const name of ['Temizlik İşleri', 'Kültür ve Sosyal İşler', 'Fen İşleri']) {
      const [row] = await filled.rows<{ id: number }>('select id from zimmet_data.directorate where name = $1', [name])
      const codes = measures.map(({ code }) => code)
      const scope = { directorateIds: [row?.id ?? 0] }
      const above = await filled.as(overseer, async (person) => await cellsOf(person, scope, codes, []))
      const within = await filled.as(
        personOf(filled, 'director', name).login,
        async (person) => await cellsOf(person, {}, codes, []),
      )
      expect(within).toEqual(above)
    }
  })
})

describe('the parts', () => {
  const dimensions: Dimension[] = ['directorate', 'clerk', 'subject', 'neighbourhood', 'street', 'channel']
  it.each(dimensions)('by %s add up to the whole, of every count that has a request once', async (dimension) => {
    const once = measures
      .filter(({ kind, cohort }) => kind === 'count' && cohort !== 'verified' && cohort !== 'parts')
      .map(({ code }) => code)
    await filled.as(personOf(filled, 'overseer').login, async (person) => {
      const whole = await cellsOf(person, {}, once, [])
      const parts = await cellsOf(person, {}, once, [dimension])
      for (const code of once) {
        const sum = parts.get(code)?.reduce((added, { base }) => added + base, 0)
        expect(sum, code).toBe(whole.get(code)?.[0]?.value)
      }
    })
  })
})

describe('the badges of the inbox', () => {
  it.each(['clerk', 'director', 'overseer'] as const)('of a %s are the figures of the same name', async (post) => {
    const { login } = personOf(filled, post)
    const desk = await deskOf(login)
    const [id] = await filled.rows<{ id: number }>(`select min(id) as id from zimmet_data.directorate`)
    for (const directorateId of post === 'overseer' ? [undefined, id?.id] : [undefined]) {
      const scope = directorateId === undefined ? {} : { directorateIds: [directorateId] }
      const badges = await desk.inbox.counts({ directorateId })
      const names = ['new', 'open', 'waiting', 'to_verify'] as const
      const [answer] = await desk.oversight.figures([{ scope, measures: [...names] }])
      for (const name of names) {
        expect(answer?.[0]?.figures[name]?.value, name).toBe(badges[name])
        const { rows } = await desk.inbox.list({ tab: name, directorateId })
        const opened = await desk.oversight.rows({ scope, measure: name, limit: 10_000 })
        expect(
          opened.rows.map((row) => row.id),
          name,
        ).toEqual(rows.map((row) => row.id))
      }
      expect(badges.open).toBeGreaterThan(0)
      // What a row says of itself is what the tabs hold, one's own as well.
      const seen = await filled.as(login, async (person) => {
        const { rows } = await person.query<{ id: number; tabs: InboxTab[]; directorate: number }>(
          'select id, tabs, directorate_id as directorate from zimmet.inbox',
        )
        return rows.filter((row) => directorateId === undefined || row.directorate === directorateId)
      })
      for (const tab of inboxTab.options) {
        const { rows, total } = await desk.inbox.list({ tab, directorateId })
        const told = new Set(seen.filter(({ tabs }) => tabs.includes(tab)).map((row) => row.id))
        expect(new Set(rows.map((row) => row.id)), tab).toEqual(told)
        expect([total, badges[tab]], tab).toEqual([rows.length, rows.length])
        for (const { tabs } of rows) expect(tabs).toContain(tab)
      }
    }
  })
})

describe('a written file', () => {
  it.each(['overseer', 'director'] as const)(
    'has exactly the rows of its figure, of every figure, as %s',
    async (post) => {
      const { login } = personOf(filled, post)
      const desk = await deskOf(login)
      const numbers = await filled.rows<{ id: number; number: string }>('select id, number from zimmet_data.request')
      const numberOf = new Map(numbers.map(({ id, number }) => [id, number]))
      let written = 0
      for (const { code } of measures) {
        const [opened] = await filled.as(
          login,
          async (person) => await openedBy(person, [{ scope: {}, measure: code, sort: 'oldest' }], 10_000),
        )
        const source = { kind: 'figure', measure: code, scope: {}, sort: 'oldest' } as const
        const columns = [{ column: 'number', header: 'No' }] as const
        const { paper, total } = await writePaper(desk, 'csv', {
          kind: 'requests',
          source,
          words,
          columns: [...columns],
        })
        const [, ...lines] = (await takePaper(desk, paper)).toString('utf8').trimEnd().split('\r\n')
        expect(total, code).toBe(opened?.total)
        expect(lines.toSorted(), code).toEqual(opened?.ids.map((id) => numberOf.get(id)).toSorted())
        written += lines.length
      }
      expect(written).toBeGreaterThan(1000)
    },
  )
})
