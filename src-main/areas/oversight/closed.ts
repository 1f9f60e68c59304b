// Months that were closed: what was reported of them stays, and says what has changed since.
import type { Database } from '#main/database/database.ts'
import { select } from '#main/database/select.ts'
import { preparedQuery, read, sql, type Query } from '#main/database/transactions.ts'
import {
  closedMonth,
  type ClosedMonth,
  type Dimension,
  type Figure,
  type FigureRow,
  type MeasureCode,
  type Question,
} from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { wholeMonth } from '#shared/period.ts'
import { figuresIn, type Figures, type Told } from './told.ts'

/** The months that were closed, the latest first. */
export async function closedMonths(database: Database): Promise<ClosedMonth[]> {
  const narrow = { narrow: (selection: Parameters<Narrow>[0]) => selection.orderBy('first_day', 'desc') }
  return await read(database, select('closed_month', closedMonth, narrow))
}
type Narrow = NonNullable<NonNullable<Parameters<typeof select>[2]>['narrow']>

/** What was kept of the month that a question asks about; null where it does not ask for that, or of no whole month. */
export function closedQuery({ scope, isClosedFirst }: Question): Query<Told> | null {
  const { since, until, directorateIds, ...others } = scope
  const isNarrowed = Object.values(others).some((keys) => keys !== undefined) || (directorateIds?.length ?? 1) !== 1
  if (isClosedFirst !== true || since === undefined || until === undefined || isNarrowed) return null
  const firstDay = wholeMonth({ since, until })
  if (firstDay === null) return null
  return preparedQuery<Told>(
    sql(
      `select part, 0 as breakdown, array[part_id] as keys, array_agg(measure) as codes, array_agg(value) as figures,
         array_agg(base) as bases, array_agg(requests) as requests
       from zimmet.closed_figure where first_day = :firstDay group by part, part_id`,
      { firstDay },
    ),
  )
}

const parts: Partial<Record<Dimension, string>> = {
  ...{ directorate: 'directorate', channel: 'channel', subject: 'subject', neighbourhood: 'neighbourhood' },
}

/** The rows of an answer, those that were kept as they stood then; a figure that would be another now says which. */
export function closedFirst(
  { scope, measures, by }: Question,
  rows: readonly FigureRow[],
  closed: readonly Told[],
): FigureRow[] {
  const directorateId = scope.directorateIds?.[0]
  const breakdowns = (by ?? [[]]).map((dimensions, breakdown) => {
    const counted = rows.filter((row) => row.breakdown === breakdown)
    const ofPart = closed.filter(({ part }) => part === partOf(dimensions, directorateId))
    const kept = ofPart.filter(({ keys }) => directorateId === undefined || keys[0] === directorateId)
    if (kept.length === 0) return counted
    // What was not kept of this part, or is told only since, is as it stands now.
    const codes = new Set(ofPart.flatMap((row) => row.codes))
    const keptMeasures = measures.filter((measure) => codes.has(measure))
    const isWhole = dimensions.length === 0
    const byKey = new Map(kept.map((row) => [isWhole ? '' : String(row.keys[0]), figuresIn(row)]))
    const countedBy = new Map(counted.map((row) => [row.keys.join(','), row.figures]))
    return [...new Set([...countedBy.keys(), ...byKey.keys()])].map((key) => {
      const present = countedBy.get(key) ?? {}
      const figures = { ...present, ...keptFirst(keptMeasures, byKey.get(key) ?? {}, present) }
      return { breakdown, keys: key === '' ? [] : [Number(key)], figures }
    })
  })
  return breakdowns.flat()
}

function partOf(dimensions: readonly Dimension[], directorateId: number | undefined): string | undefined {
  const [dimension, ...further] = dimensions
  if (further.length > 0) return undefined
  if (dimension === undefined) return directorateId === undefined ? 'all' : 'directorate'
  return directorateId === undefined || dimension === 'directorate' ? parts[dimension] : undefined
}

function keptFirst(measures: readonly MeasureCode[], kept: Figures, counted: Figures): Figures {
  return Object.fromEntries(
    measures
      .filter((measure) => measure in kept || measure in counted)
      .map((measure) => {
        const now = counted[measure] ?? emptyFigure(measure)
        const then = kept[measure] ?? emptyFigure(measure)
        const isSame = then.value === now.value && then.base === now.base
        return [measure, isSame ? then : { ...then, recount: { value: now.value, base: now.base } }]
      }),
  )
}

const emptyFigure = (measure: MeasureCode): Figure => ({ value: unitOf(measure) === 'requests' ? 0 : null, base: 0 })
