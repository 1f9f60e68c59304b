// Every measure, every cell of random filters, as every post that sees figures: the database counts what a person would count
// from the ledgers, and the cell opens exactly these requests.
import type { Client } from 'pg'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dimension, MeasureCode, Scope } from '#shared/contract/oversight.ts'
import { filledDatabase, type FilledDatabase } from '#tests/host/sample/filled-database.ts'
import { byHand, type Row } from './by-hand.ts'
import { readFacts, type Facts } from './facts.ts'
import { liveThroughMore } from './lives.ts'
import { cellsOf, measuresOf, openedBy, personOf, scopeOfCell, type Cell, type Measure } from './municipality.ts'
import { breakdowns, scopesOf } from './random-scopes.ts'
import { brokenDown, idsOf, isWithin, leastOf } from './rows-by-hand.ts'

const minGroupSize = 10
const scopes = 5
/** Of a breakdown with more cells all are counted by hand, and so many, evenly chosen, opened. */
const mostOpened = 60
/** As many rows at once as make several pages of the larger figures. */
const page = 700

let filled: FilledDatabase
let measures: Measure[]
let facts: Facts

beforeAll(async () => {
  // On purpose of the true present: a count by hand holds at every hour.
  filled = await filledDatabase(new Date())
  await liveThroughMore(filled)
  measures = await measuresOf(filled)
  const owner = await filled.database.owner()
  // In the evening and on Sundays no deadline of today would be left; and it may be tomorrow before the last test.
  await owner.query(
    `update zimmet_data.request r set due_at = date_trunc('day', now(), 'Europe/Istanbul') + x.place * interval '1 day' - interval '1 second'
     from (select q.id, row_number() over (order by q.id) as place from zimmet_data.request q
           where q.is_open and q.state = 'new' and q.held_until is null and q.due_at is not null order by q.id limit 2) x
     where x.id = r.id`,
  )
  facts = await readFacts(owner)
})
afterAll(async () => {
  await filled.database.drop()
})

interface Eyes {
  login: string
  sees: number[] | null
}

async function eyesOf(post: 'overseer' | 'director' | 'clerk', directorate?: string): Promise<Eyes> {
  const login =
    directorate === 'two'
      ? (filled.people.find(({ directorates }) => directorates.length > 1)?.login ?? '')
      : personOf(filled, post, directorate).login
  const rows = await filled.rows<{ id: number }>(
    `select m.directorate_id as id from zimmet_data.membership m join zimmet_data.staff s on s.id = m.staff_id
     where s.login = $1 and m.period @> now()`,
    [login],
  )
  return { login, sees: post === 'overseer' ? null : rows.map(({ id }) => id) }
}

/** What the database must say of a cell whose rows are these. */
function expected({ kind, part }: Measure, rows: readonly Row[], partRows: readonly Row[]): Omit<Cell, 'keys'> {
  // Each evaluation, each ended custody counts once, however often its request has one.
  const base = rows.length
  const requests = idsOf(rows).length
  const values = rows.map(({ value }) => value).filter((value) => value !== null)
  const told = (value: number | undefined): number | null => (base < minGroupSize || value === undefined ? null : value)
  switch (kind) {
    case 'count':
      return { value: base, base, requests }
    case 'share':
      if (part === null) throw new Error('a share of nothing')
      return { value: told(partRows.length / base), base, requests }
    case 'mean':
      return { value: told(values.reduce((sum, value) => sum + value, 0) / values.length), base, requests }
    case 'median':
      return { value: told(leastOf(values, 0.5)), base, requests }
    case 'p90':
      return { value: told(leastOf(values, 0.9)), base, requests }
  }
}

function handOf(code: MeasureCode): NonNullable<(typeof byHand)[MeasureCode]> {
  const hand = byHand[code]
  if (hand === undefined) throw new Error(`nobody counted ${code} by hand`)
  return hand
}

interface Compared {
  cells: number
  opened: number
}

/** Holds one measure's cells against the count by hand, and what they open against its requests. */
async function compare(
  person: Client,
  { sees }: Eyes,
  measure: Measure,
  asked: { scope: Scope; by: Dimension[]; now: number },
): Promise<Compared> {
  const { scope, by, now } = asked
  // A mean or a median stands on the requests that have a value.
  const isOfValues = measure.kind === 'mean' || measure.kind === 'median' || measure.kind === 'p90'
  const within = (code: MeasureCode): Row[] =>
    handOf(code)(facts, now).filter((row) => isWithin(scope, sees, row) && !(isOfValues && row.value === null))
  const wholes = brokenDown(within(measure.whole ?? measure.code), by)
  const parts = brokenDown(within(measure.part ?? measure.code), by)
  const cells = (await cellsOf(person, scope, [measure.code], by)).get(measure.code) ?? []
  const said = `${measure.code} by ${by.join(',')} in ${JSON.stringify(scope)}`
  for (const cell of cells) {
    const name = cell.keys.join(',')
    const should = expected(measure, wholes.get(name) ?? [], parts.get(name) ?? [])
    expect([cell.base, cell.requests], `how many: ${said}, ${name}`).toEqual([should.base, should.requests])
    if (should.value === null) expect(cell.value, `${said}, ${name}`).toBeNull()
    else expect(cell.value, `${said}, ${name}`).toBeCloseTo(should.value, 9)
  }
  const named = new Set(cells.map(({ keys }) => keys.join(',')))
  expect(named.size, `each cell once: ${said}`).toBe(cells.length)
  expect(
    [...wholes.keys()].filter((name) => !named.has(name) && by.length > 0),
    `missing: ${said}`,
  ).toEqual([])
  const chosen = cells.filter((_cell, index) => index % Math.ceil(cells.length / mostOpened) === 0)
  const opened = await openedBy(
    person,
    chosen.map(({ keys }) => ({ scope: scopeOfCell(scope, by, keys), measure: measure.code })),
    page,
  )
  for (const [place, { ids, total, counted }] of opened.entries()) {
    const cell = chosen[place]
    const name = cell?.keys.join(',') ?? ''
    const rows = (measure.kind === 'share' ? parts : wholes).get(name) ?? []
    const should = idsOf(rows)
    expect(
      ids.toSorted((one, other) => one - other),
      `opened: ${said}, ${name}`,
    ).toEqual(should)
    expect(total, `total: ${said}, ${name}`).toBe(should.length)
    expect(counted, `counted: ${said}, ${name}`).toBe(rows.length)
    if (measure.kind === 'count') expect(counted).toBe(cell?.value)
    if (measure.kind !== 'share') expect([counted, total]).toEqual([cell?.base, cell?.requests])
  }
  return { cells: cells.length, opened: opened.reduce((sum, { total }) => sum + total, 0) }
}

async function compareAll(eyes: Eyes, seed: number): Promise<Compared> {
  const sum = { cells: 0, opened: 0 }
  const asked = fc.sample(scopesOf(facts.requests, Date.now()), { numRuns: scopes, seed })
  await filled.as(eyes.login, async (person) => {
    for (const [index, scope] of asked.entries()) {
      // One moment for both counts: a transaction's now() stands still.
      await person.query('begin isolation level repeatable read read only')
      const { rows } = await person.query<{ now: number }>('select extract(epoch from now())::float8 * 1000 as now')
      for (const [number, measure] of measures.entries()) {
        const hasTime = !['now', 'queue', 'voices'].includes(measure.cohort)
        const [by = []] = fc.sample(breakdowns(hasTime), { numRuns: 1, seed: seed * 1000 + index * 100 + number })
        const { cells, opened } = await compare(person, eyes, measure, { scope, by, now: rows[0]?.now ?? 0 })
        sum.cells += cells
        sum.opened += opened
      }
      await person.query('commit')
    }
  })
  return sum
}

describe('every figure', () => {
  it('is counted by hand too', () => {
    expect(measures.length).toBeGreaterThan(40)
    for (const { code, part, rest, whole } of measures)
      for (const one of part && rest && whole ? [part, rest, whole] : [code]) handOf(one)
  })

  it('that is a share has its part and the rest, each row in one of them, and nothing else in its whole', () => {
    const shares = measures.filter(({ kind }) => kind === 'share')
    expect(shares.length).toBeGreaterThan(7)
    for (const { code, part, rest, whole } of shares) {
      if (part === null || rest === null || whole === null) throw new Error(`${code} does not name all of it`)
      const now = Date.now()
      const rowsOf = (one: MeasureCode): string[] =>
        handOf(one)(facts, now).map(({ request, at }) => `${request.id} ${at ?? ''}`)
      expect([...rowsOf(part), ...rowsOf(rest)].toSorted(), code).toEqual(rowsOf(whole).toSorted())
      expect(rowsOf(rest).length, code).toBeGreaterThan(0)
    }
  })

  it('of an own part stands on the seconds of each, which a median would hide', async () => {
    const counted = handOf('own_median')(facts, Date.now()).map(
      ({ request, at, value }) => `${request.id} ${at ?? ''} ${value ?? ''}`,
    )
    const kept = await filled.rows<{ part: string }>(
      `select concat_ws(' ', k.request_id, (extract(epoch from k.at) * 1000)::float8, k.own_seconds) as part from zimmet_private.cohort_parts k`,
    )
    expect(counted.length).toBeGreaterThan(1000)
    expect(kept.map(({ part }) => part).toSorted()).toEqual(counted.toSorted())
  })

  it('is not nothing in the municipality of the test', async () => {
    const { login } = await eyesOf('overseer')
    const counts = measures.filter(({ kind }) => kind === 'count').map(({ code }) => code)
    const cells = await filled.as(login, async (person) => await cellsOf(person, {}, counts, []))
    expect(counts.filter((code) => !cells.get(code)?.some(({ value }) => (value ?? 0) > 0))).toEqual([])
  })

  it.each([
    ['an overseer', 'overseer', undefined, 11],
    ['a director', 'director', 'Temizlik İşleri', 12],
    ['the director of the dispatch desk', 'director', 'Basın Yayın ve Halkla İlişkiler', 13],
    ['a clerk', 'clerk', 'Kültür ve Sosyal İşler', 14],
    ['a clerk of two directorates', 'clerk', 'two', 15],
  ] as const)(
    'of %s is what one counts by hand, and opens exactly these requests, cell by cell',
    async (_who, post, directorate, seed) => {
      const compared = await compareAll(await eyesOf(post, directorate), seed)
      expect(compared.cells).toBeGreaterThan(500)
      expect(compared.opened).toBeGreaterThan(500)
    },
  )
})
