import type { Figure, FigureRow, MeasureCode } from '#shared/contract/oversight.ts'
import { unitOf } from '#shared/measure-units.ts'
import { compareTurkish } from '#renderer/words/turkish-order.ts'

export interface PivotRow {
  readonly key: number
  readonly total: Figure | undefined
  readonly cells: ReadonlyMap<number, Figure>
}

export interface PivotColumn {
  readonly key: number
  readonly total: Figure | undefined
}

/** Rows by columns of one figure, whole: what of it is shown is decided later. */
export interface Pivot {
  readonly total: Figure | undefined
  readonly rows: readonly PivotRow[]
  /** Those that stand on most first. */
  readonly columns: readonly PivotColumn[]
}

export interface Order {
  /** A column's key, or what else stands at the head of a column. */
  readonly by: number | 'name' | 'total' | 'others'
  readonly isDescending: boolean
}

/** The places of the breakdowns in the question: the total, the rows, the columns, the cells. */
const [ofTotal, ofRows, ofColumns, ofCells] = [0, 1, 2, 3]

const byBase = (one: PivotColumn, other: PivotColumn): number =>
  (other.total?.base ?? 0) - (one.total?.base ?? 0) || one.key - other.key

/** Lays an answer out. A place where nothing stands, now or in the period, has no row. */
export function pivotOf(answer: readonly FigureRow[], measure: MeasureCode): Pivot {
  const of = (breakdown: number) => answer.filter((row) => row.breakdown === breakdown)
  const cells = new Map<number, Map<number, Figure>>()
  for (const { keys, figures } of of(ofCells)) {
    const [row = 0, column = 0] = keys
    const figure = figures[measure]
    if (figure) cells.set(row, (cells.get(row) ?? new Map<number, Figure>()).set(column, figure))
  }
  const lines = (breakdown: number): PivotColumn[] =>
    of(breakdown)
      .map(({ keys, figures }) => ({ key: keys[0] ?? 0, total: figures[measure] }))
      .filter(({ total }) => (total?.base ?? 0) > 0)
      .toSorted(byBase)
  return {
    total: of(ofTotal)[0]?.figures[measure],
    rows: lines(ofRows).map((line) => ({ ...line, cells: cells.get(line.key) ?? new Map<number, Figure>() })),
    columns: lines(ofColumns),
  }
}

/** The columns that are shown, and those that are told together; one alone is no "others". */
export function splitColumns(
  columns: readonly PivotColumn[],
  limit: number,
): { shown: PivotColumn[]; rest: PivotColumn[] } {
  const count = columns.length <= limit + 1 ? columns.length : limit
  return { shown: columns.slice(0, count), rest: columns.slice(count) }
}

/** Counts of parts add up; medians, means and shares of them do not and are asked for. */
export const isCount = (measure: MeasureCode): boolean => unitOf(measure) === 'requests'

/** What is left of a count when the columns shown are taken off. */
export function leftOver(total: Figure | undefined, shown: readonly (Figure | undefined)[]): Figure {
  const count = shown.reduce((left, figure) => left - (figure?.value ?? 0), total?.value ?? 0)
  return { value: count, base: count }
}

/** By what rows are put in order. */
export interface Sorting {
  readonly order: Order
  readonly measure: MeasureCode
  readonly nameOf: (key: number) => string
  readonly othersOf: (row: PivotRow) => Figure | undefined
}

/** In the order asked for; what stands on too few requests comes last in either direction: it tops no table. */
export function inOrder(rows: readonly PivotRow[], { order, measure, nameOf, othersOf }: Sorting): PivotRow[] {
  const { by, isDescending } = order
  const sign = isDescending ? -1 : 1
  const value = (row: PivotRow): number | null => {
    const figure = by === 'total' ? row.total : by === 'others' ? othersOf(row) : row.cells.get(Number(by))
    return figure?.value ?? (figure === undefined && isCount(measure) ? 0 : null)
  }
  return rows.toSorted((left, right) => {
    const byName = compareTurkish(nameOf(left.key), nameOf(right.key))
    if (by === 'name') return sign * byName
    const [one, other] = [value(left), value(right)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byName
    return sign * (one - other) || byName
  })
}

/** What a click on a head asks for: figures the greatest first, names from A; again, the other way round. */
export const nextOrder = (order: Order, by: Order['by']): Order =>
  order.by === by ? { by, isDescending: !order.isDescending } : { by, isDescending: by !== 'name' }
