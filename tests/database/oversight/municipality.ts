// The sample municipality as every oversight test looks at it, and what its people ask of the figures.
import type { Client } from 'pg'
import type { Dimension, MeasureCode, Scope } from '#shared/contract/oversight.ts'
import type { SamplePerson } from '#shared/contract/session.ts'
import type { FilledDatabase } from '#tests/host/sample/filled-database.ts'

export type Kind = 'count' | 'mean' | 'median' | 'p90' | 'share'

export interface Measure {
  code: MeasureCode
  kind: Kind
  cohort: string
  part: MeasureCode | null
  whole: MeasureCode | null
  rest: MeasureCode | null
}

/** Every measure that the database defines. */
export async function measuresOf(filled: FilledDatabase): Promise<Measure[]> {
  return await filled.rows<Measure>(
    'select code, kind, cohort, part, whole, rest from zimmet_data.measure order by position',
  )
}

/** The first person of a post, in a directorate where one is told. */
export function personOf({ people }: FilledDatabase, post: SamplePerson['post'], directorate?: string): SamplePerson {
  const person = people.find(
    (one) => one.post === post && (directorate === undefined || one.directorates.includes(directorate)),
  )
  if (person === undefined) throw new Error(`the sample has no ${post} of ${directorate ?? 'any directorate'}`)
  return person
}

export interface Cell {
  keys: number[]
  value: number | null
  /** On how many rows it stands, and of how many requests they are. */
  base: number
  requests: number
}

/** The cells of measures of one cohort in one breakdown, by measure. */
export async function cellsOf(
  person: Client,
  scope: Scope,
  measures: readonly MeasureCode[],
  by: readonly Dimension[],
): Promise<Map<MeasureCode, Cell[]>> {
  const { rows } = await person.query<{
    keys: string[]
    codes: MeasureCode[]
    figures: (number | null)[]
    bases: string[]
    requests: string[]
  }>('select keys, codes, figures, bases, requests from zimmet.figures($1, $2, $3)', [
    JSON.stringify(scope),
    measures,
    [by.join(',')],
  ])
  const cells = new Map<MeasureCode, Cell[]>(measures.map((code) => [code, []]))
  for (const { keys, codes, figures, bases, requests } of rows) {
    for (const [index, code] of codes.entries())
      cells.get(code)?.push({
        ...{ keys: keys.map(Number), value: figures[index] ?? null },
        ...{ base: Number(bases[index]), requests: Number(requests[index]) },
      })
  }
  return cells
}

export interface Opened {
  ids: number[]
  total: number
  /** How many rows of these requests the cell counts. */
  counted: number
}

/** What cells open, each paged through in pages of `page`, asked in one statement. */
export async function openedBy(
  person: Client,
  asked: readonly { scope: Scope; measure: MeasureCode; sort?: 'due' | 'newest' | 'oldest' }[],
  page: number,
): Promise<Opened[]> {
  const { rows } = await person.query<{ ids: number[]; total: string; counted: string }>(
    `select f.total, f.counted, f.request_ids || coalesce(
       (select array_agg(u.id)
        from generate_series($4::int, f.total - 1, $4::int) s (skipped)
        cross join lateral zimmet.opened(a.scope, a.measure, a.sort, $4::int, s.skipped::int) o
        cross join lateral unnest(o.request_ids) u (id)), '{}') as ids
     from unnest($1::jsonb[], $2::text[], $3::text[]) with ordinality as a (scope, measure, sort, place)
     cross join lateral zimmet.opened(a.scope, a.measure, a.sort, $4::int, 0) f
     order by a.place`,
    [
      asked.map(({ scope }) => JSON.stringify(scope)),
      asked.map(({ measure }) => measure),
      asked.map(({ sort }) => sort ?? 'due'),
      page,
    ],
  )
  return rows.map(({ ids, total, counted }) => ({ ids, total: Number(total), counted: Number(counted) }))
}

const scopeOfKey = {
  directorate: 'directorateIds',
  clerk: 'clerkIds',
  subject: 'subjectIds',
  neighbourhood: 'neighbourhoodIds',
  street: 'streetIds',
  channel: 'channelIds',
} as const

const dayMs = 86_400_000
const offsetMs = 3 * 3_600_000

/** When a day, week or month that began then ends; Turkey has kept UTC+3 all year since 2016. */
function endOf(step: 'day' | 'week' | 'month', began: number): number {
  if (step !== 'month') return began + (step === 'day' ? 1 : 7) * dayMs
  const local = new Date(began + offsetMs)
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + 1, 1) - offsetMs
}

/** The scope that a cell of a breakdown stands for. */
export function scopeOfCell(scope: Scope, by: readonly Dimension[], keys: readonly number[]): Scope {
  const told: Scope = { ...scope }
  for (const [index, dimension] of by.entries()) {
    const key = keys[index] ?? Number.NaN
    if (dimension === 'day' || dimension === 'week' || dimension === 'month') {
      told.since = Math.max(told.since ?? key, key)
      told.until = Math.min(told.until ?? Number.MAX_SAFE_INTEGER, endOf(dimension, key))
    } else {
      told[scopeOfKey[dimension]] = [key]
    }
  }
  return told
}
