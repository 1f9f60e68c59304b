// Questions that no screen asks: refused with a code, never an answer to another question, and never a part of a statement.
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#tests/support/cast-roles.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { expectRefusal, refusalOf } from '#tests/support/refusals.ts'
import { act, register, usualValues } from '#tests/database/acts.ts'

let database: FreshDatabase
let overseer: Client
beforeAll(async () => {
  database = await freshDatabase()
  overseer = await database.as('overseer')
  const agent = await database.as('agent')
  const clerk = await database.as('temizlikClerk')
  for (let round = 0; round < 3; round += 1) await register(agent, database.municipality)
  const { resolve } = usualValues(database.municipality)
  const taken = await act(clerk, 'take', await register(agent, database.municipality))
  await act(clerk, 'resolve', taken, resolve)
})
afterAll(async () => {
  await database.drop()
})

const figures = async (person: Client, scope: unknown, measures: unknown, sets: unknown = ['']) =>
  await person.query('select * from zimmet.figures($1, $2, $3)', [
    scope === null ? null : JSON.stringify(scope),
    measures,
    sets,
  ])
const opened = async (
  person: Client,
  scope: unknown,
  measure: unknown,
  sort: unknown = 'due',
  rows = 50,
  skipped = 0,
) =>
  await person.query<{ request_ids: number[]; total: string }>('select * from zimmet.opened($1, $2, $3, $4, $5)', [
    scope === null ? null : JSON.stringify(scope),
    measure,
    sort,
    rows,
    skipped,
  ])

const injections = [
  "open'; drop table zimmet_data.request; --",
  "open' or '1'='1",
  'open") union select 1',
  '$8',
  'r.id',
  '%directorate_id%',
  '%instant%',
  'directorate%',
  "'); select pg_sleep(10); --",
  '\\',
  ' directorate',
  'DIRECTORATE',
]

describe('is refused', () => {
  it.each(injections)('“%s” as a measure, a breakdown, an order, a filter', async (hostile) => {
    await expectRefusal(figures(overseer, {}, [hostile]), 'ZM025')
    await expectRefusal(figures(overseer, {}, ['open', hostile]), 'ZM025')
    await expectRefusal(figures(overseer, {}, ['open'], [hostile]), 'ZM025')
    await expectRefusal(figures(overseer, {}, ['open'], ['', `directorate,${hostile}`]), 'ZM025')
    await expectRefusal(opened(overseer, {}, hostile), 'ZM025')
    await expectRefusal(opened(overseer, {}, 'open', hostile), 'ZM025')
    for (const scope of [
      { [hostile]: [1] },
      { directorateIds: [hostile] },
      { since: hostile },
      { clerkIds: hostile },
    ]) {
      await expectRefusal(figures(overseer, scope, ['open']), 'ZM025')
      await expectRefusal(opened(overseer, scope, 'open'), 'ZM025')
    }
  })

  it.each([
    ['no measures', {}, null, ['']],
    ['a measure of null', {}, [null], ['']],
    ['no scope', null, ['open'], ['']],
    ['a scope that is a list', [], ['open'], ['']],
    ['a scope that is a number', 7, ['open'], ['']],
    ['a misspelt filter, which would count too much', { directorateId: [1] }, ['open'], ['']],
    ['a filter of null', { directorateIds: null }, ['open'], ['']],
    ['a filter of one number', { subjectIds: 3 }, ['open'], ['']],
    ['a filter with a list in it', { subjectIds: [[3]] }, ['open'], ['']],
    ['a filter with null in it', { subjectIds: [null] }, ['open'], ['']],
    ['negative keys', { streetIds: [-1] }, ['open'], ['']],
    ['broken keys', { streetIds: [1.5] }, ['open'], ['']],
    ['keys beyond every id', { streetIds: [4_294_967_296] }, ['open'], ['']],
    ['an instant of null', { since: null }, ['registered'], ['']],
    ['an instant beyond all calendars', { since: 1e300 }, ['registered'], ['']],
    ['a day as text', { until: '2026-11-01' }, ['registered'], ['']],
    ['no breakdown at all', {}, ['open'], []],
    ['breakdowns of null', {}, ['open'], null],
    ['a breakdown of null', {}, ['open'], [null]],
    ['the same breakdown twice', {}, ['open'], ['subject', 'subject']],
    ['the same breakdown twice, the other way round', {}, ['open'], ['subject,channel', 'channel,subject']],
    ['a hundred breakdowns', {}, ['open'], Array.from({ length: 100 }, () => 'subject')],
    ['days of what stands there now', {}, ['open'], ['day']],
    ['weeks of what is at risk', {}, ['at_risk'], ['week']],
  ])('%s', async (_what, scope, measures, sets) => {
    await expectRefusal(figures(overseer, scope, measures, sets), 'ZM025')
  })

  it.each<Role>(['agent', 'secondAgent', 'administrator'])('%s, who oversees nothing', async (role) => {
    const person = await database.as(role)
    await expectRefusal(figures(person, {}, ['open']), 'ZM003')
    await expectRefusal(opened(person, {}, 'open'), 'ZM003')
    await expectRefusal(person.query(`select zimmet.demographics('2026-07-01', 'all', 0)`), 'ZM003')
    await expectRefusal(person.query(`select zimmet.publish_people('2026-07-01')`), 'ZM003')
  })

  it('who has left', async () => {
    const gone = await database.as('gone')
    for (const attempt of [figures(gone, {}, ['open']), opened(gone, {}, 'open')])
      expect((await refusalOf(attempt))?.code).toMatch(/^(ZM003|ZM022|42501)$/)
  })

  it('demographics to whoever does not oversee all', async () => {
    for (const role of ['temizlikClerk', 'temizlikDirector'] as const)
      await expectRefusal(
        (await database.as(role)).query(`select zimmet.demographics('2026-07-01', 'all', 0)`),
        'ZM003',
      )
  })

  it('what is below, whoever asks', async () => {
    for (const name of ['cohort', 'dimension'])
      await expectRefusal(overseer.query(`select * from zimmet_data.${name}`), '42501')
    await expectRefusal(overseer.query(`update zimmet_data.measure set counts = null`), '42501')
    await expectRefusal(overseer.query('select zimmet_private.queue(null)'), '42501')
  })
})

describe('is answered', () => {
  const total = async (scope: unknown, measure = 'registered') => (await opened(overseer, scope, measure)).rows[0]

  it.each([
    ['an empty period', { since: 1_790_000_000_000, until: 1_790_000_000_000 }],
    ['a period that ends before it begins', { since: 1_790_000_000_000, until: 1_700_000_000_000 }],
    ['a period in the future', { since: 4_000_000_000_000, until: 4_100_000_000_000 }],
    ['a period before the municipality', { until: -5_000_000_000_000 }],
    ['a filter of nothing', { subjectIds: [] }],
    ['a key that is nobody’s', { directorateIds: [2_147_483_647] }],
  ])('%s, with nought', async (_what, scope) => {
    const { rows } = await figures(overseer, scope, ['registered', 'on_time_share', 'solve_median', 'score'])
    for (const row of rows as { codes: string[]; figures: (number | null)[]; bases: string[] }[])
      expect(row.bases.map(Number).every((base) => base === 0)).toBe(true)
    const shown = (rows as { codes: string[]; figures: (number | null)[] }[]).flatMap(({ codes, figures: told }) =>
      codes.map((code, index) => [code, told[index]] as const),
    )
    expect(Object.fromEntries(shown)).toEqual({ registered: 0, on_time_share: null, solve_median: null, score: null })
    expect(await total(scope)).toEqual({ request_ids: [], total: '0', counted: '0' })
  })

  it('a hundred thousand keys', async () => {
    const subjectIds = Array.from({ length: 100_000 }, (_none, index) => index)
    expect((await total({ subjectIds }))?.total).toBe('4')
    expect((await figures(overseer, { subjectIds }, ['registered'], ['subject', 'channel'])).rowCount).toBe(2)
  })

  it('the same measure asked a thousand times, once', async () => {
    const { rows } = await figures(
      overseer,
      {},
      Array.from({ length: 1000 }, () => 'open'),
    )
    expect(rows).toHaveLength(1)
    expect((rows[0] as { codes: string[] }).codes).toEqual(['open'])
  })

  it('pages below nought and beyond the end', async () => {
    expect((await opened(overseer, {}, 'registered', 'due', -5, -7)).rows).toEqual([
      { request_ids: [], total: '4', counted: '4' },
    ])
    expect((await opened(overseer, {}, 'registered', 'due', 50, 1_000_000)).rows).toEqual([
      { request_ids: [], total: '4', counted: '4' },
    ])
  })
})

describe('what is composed', () => {
  const composed = async (scope: unknown): Promise<string[]> => {
    const owner = await database.owner()
    const { rows } = await owner.query<{ text: string }>(
      `select zimmet_private.cohort_query(c, array(select m from zimmet_data.measure m where m.cohort = c.code), $2, false, $1, false) as text
       from zimmet_data.cohort c
       union all
       select zimmet_private.opened_query(m, c, $1, false, s.sort)
       from zimmet_data.measure m join zimmet_data.cohort c on c.code = m.cohort
       cross join (values ('due'), ('newest'), ('oldest'), ($3)) as s (sort)
       where m.kind <> 'share'`,
      [JSON.stringify(scope), ['', 'directorate,subject', 'clerk', 'street,channel'], "'; drop table x; --"],
    )
    return rows.map(({ text }) => text)
  }
  const filters = ['directorateIds', 'subjectIds', 'neighbourhoodIds', 'streetIds', 'channelIds', 'clerkIds']
  const scopeOf = (keys: unknown[], since: unknown) => ({
    ...{ since, until: since },
    ...Object.fromEntries(filters.map((name) => [name, keys])),
  })

  it('holds nothing that was passed: the same text for whatever values', async () => {
    const one = await composed(scopeOf([11_111, 22_222], 1_790_000_000_000))
    const other = await composed(scopeOf(["'; drop table zimmet_data.request; --", '$1'], "' or true --"))
    expect(one.length).toBeGreaterThan(100)
    expect(other).toEqual(one)
    expect(one.join('\n')).not.toMatch(/11111|22222|1790000|drop table/)
  })
})
