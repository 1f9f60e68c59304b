// A cohort is a view with plain columns and a measure one of them: nothing that figures count by stands in a string.
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeFiles } from '#main/database/code.ts'
import { migrationFolder } from '#main/database/migrations.ts'
import { countedThings, sharePartsOf } from '#renderer/figures/share-parts.ts'
import { measureCode, type MeasureCode } from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'

let database: FreshDatabase
let owner: Client
const columns = new Map<string, Map<string, string>>()

beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
  owner = await database.owner()
  const { rows } = await owner.query<{ view: string; name: string; type: string }>(
    `select c.relname as view, a.attname as name, a.atttypid::regtype::text as type
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'zimmet_private'::regnamespace and c.relname ~ '^cohort_' and a.attnum > 0`,
  )
  for (const { view, name, type } of rows)
    columns.set(view, (columns.get(view) ?? new Map<string, string>()).set(name, type))
})
afterAll(async () => {
  await database.drop()
})

const columnsOf = (cohort: string): ReadonlyMap<string, string> => columns.get(`cohort_${cohort}`) ?? new Map()

interface Measure {
  code: string
  kind: string
  cohort: string
  counts: string | null
  part: string | null
  whole: string | null
  isTallied: boolean
}
const measures = async (): Promise<Measure[]> =>
  (
    await owner.query<Measure>(
      'select code, kind, cohort, counts, part, whole, is_tallied as "isTallied" from zimmet_data.measure order by position',
    )
  ).rows

describe('a measure', () => {
  it('is a column of its cohort: a claim where it counts, a number where it is of values', async () => {
    const told = await measures()
    expect(told.length).toBeGreaterThan(50)
    for (const { code, kind, cohort, counts } of told) {
      if (kind === 'share') expect(counts, code).toBeNull()
      else if (kind !== 'count') expect(columnsOf(cohort).get(counts ?? ''), code).toMatch(/^(bigint|integer)$/u)
      else if (counts !== null) expect([counts, columnsOf(cohort).get(counts)]).toEqual([code, 'boolean'])
    }
  })

  it('is told by kept sums where, and only where, a view of them has its columns', async () => {
    const told = await measures()
    const byCode = new Map(told.map((one) => [one.code, one]))
    const stands = ({ kind, cohort, counts, part, whole }: Measure): boolean => {
      const tally = columns.get(`cohort_${cohort}_tally`)
      if (tally === undefined || kind === 'median' || kind === 'p90') return false
      const parts = [part, whole].flatMap((code) => byCode.get(code ?? '') ?? [])
      if (kind === 'share') return parts.length === 2 && parts.every(stands)
      const needed = kind === 'mean' ? [counts, `${counts}_told`] : [counts ?? 'requests']
      return needed.every((name) => /^(bigint|integer|numeric)$/u.test(tally.get(name ?? '') ?? ''))
    }
    for (const one of told) expect(one.isTallied, one.code).toBe(stands(one))
    expect(told.filter(({ isTallied }) => isTallied).length).toBeGreaterThan(35)
  })
})

describe('what the window knows of measures', () => {
  it('is what the database says: which are shares, of what, and of what one request may have several', async () => {
    const { rows } = await owner.query<{
      code: MeasureCode
      kind: string
      part: string | null
      rest: string | null
      whole: string | null
      repeats: boolean
    }>(
      `select m.code, m.kind, m.part, m.rest, m.whole, k.may_repeat as repeats
       from zimmet_data.measure m join zimmet_data.cohort k on k.code = m.cohort`,
    )
    expect(rows.map(({ code }) => code).toSorted()).toEqual(measureCode.options.toSorted())
    for (const { code, kind, part, rest, whole, repeats } of rows) {
      expect(sharePartsOf(code) ?? null, code).toEqual(kind === 'share' ? { part, rest, whole } : null)
      expect(unitOf(code) === 'share', code).toBe(kind === 'share')
      expect(unitOf(code) === 'requests', code).toBe(kind === 'count')
      expect(countedThings(code) !== 'requests', code).toBe(repeats)
    }
  })
})

describe('a cohort', () => {
  it('has a column for each of its measures and for nothing that nobody counts', async () => {
    const told = await measures()
    const cohorts = new Set(told.map(({ cohort }) => cohort))
    const { rows } = await owner.query<{ code: string; repeats: boolean }>(
      'select code, may_repeat as repeats from zimmet_data.cohort',
    )
    expect(new Set(rows.map(({ code }) => code))).toEqual(cohorts)
    // Which of its rows have to be told apart.
    for (const { code, repeats } of rows) expect(columnsOf(code).has('is_one_of_several'), code).toBe(repeats)
    for (const cohort of cohorts) {
      const counted = new Set(told.filter((one) => one.cohort === cohort).map(({ counts }) => counts))
      const claims = [...columnsOf(cohort)].filter(([, type]) => type === 'boolean').map(([name]) => name)
      expect(claims.filter((name) => !counted.has(name) && name !== 'is_one_of_several', cohort)).toEqual([])
    }
  })

  it('has kept sums by the dimensions that it says, each a column of theirs', async () => {
    const { rows } = await owner.query<{ code: string; by: string[] }>(
      'select code, tallied_by as by from zimmet_data.cohort',
    )
    for (const { code, by } of rows) {
      const tally = columns.get(`cohort_${code}_tally`)
      expect(by.length > 0, code).toBe(tally !== undefined)
      for (const name of [...by, ...(by.includes('channel') ? ['channel_id'] : [])])
        expect(tally?.has(name), `${code} by ${name}`).toBe(true)
    }
  })

  it('is broken down by columns of its own, by steps of time where it is of a period', async () => {
    const { rows } = await owner.query<{ cohort: string; dimension: string; isKnown: boolean; isOfPeriod: boolean }>(
      `select k.code as cohort, d.code as dimension, k.is_of_period or not d.is_of_time as "isKnown",
         k.is_of_period as "isOfPeriod"
       from zimmet_data.cohort k cross join zimmet_data.dimension d`,
    )
    expect(rows.length).toBeGreaterThan(60)
    for (const { cohort, dimension, isKnown, isOfPeriod } of rows) {
      expect(columnsOf(cohort).has(dimension), `${cohort} by ${dimension}`).toBe(isKnown)
      expect(columnsOf(cohort).has('at'), cohort).toBe(isOfPeriod)
    }
  })
})

it('composes a statement in two places, of names and of nothing else', async () => {
  const files = (await codeFiles(await migrationFolder())).filter(({ path }) => path.startsWith('oversight/'))
  const composing = files.filter(({ sql }) => /^\s*(return query )?execute\b/mu.test(sql)).map(({ path }) => path)
  expect(composing.toSorted()).toEqual(['oversight/figures_of.sql', 'oversight/opened.sql'])
  // What a row tells of (state, dates) is compared in views and functions, never in a text that is executed later.
  const texts = files
    .filter(({ sql }) => /\bformat\(/u.test(sql) || /\/rows\//u.test(sql))
    .map(({ path, sql }) => [path, sql.match(/\b(r|q|v|c)\.[a-z_]+ *(=|<|>|is\b|in\b)|%[a-z_]+%/u)?.[0]] as const)
  expect(texts.length).toBeGreaterThan(5)
  expect(texts.filter(([, found]) => found !== undefined)).toEqual([])
})
