import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { shadesOf, type Shades } from '#renderer/figures/shades.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { pivotOf, inOrder, isCount, nextOrder, splitColumns } from './pivot.ts'
import type { Pivot, PivotColumn, PivotRow, Order } from './pivot.ts'
import { useKeyNames } from './use-key-names.ts'
import { useOthers, type Others } from './use-others.ts'
import { ofPivot, type About } from './use-places.ts'

/** The table as it stands on the screen. */
export interface DrawnPivot {
  readonly pivot: Pivot
  /** In the order that was asked for. */
  readonly rows: readonly PivotRow[]
  readonly columns: readonly PivotColumn[]
  /** The columns that are told together. */
  readonly rest: readonly PivotColumn[]
  readonly othersFigures: Others
  readonly shades: Shades
  readonly order: Order
  readonly onSort: (by: Order['by']) => void
  readonly nameOf: (key: number) => string
}

const usualOrder: Order = { by: 'total', isDescending: true }
/** So many columns have room for their names, on a small screen and on a wide one. */
const [fewColumns, manyColumns] = [8, 12]

/** Lays the answer out for the screen that there is. */
export function usePivot(shown: Answered<About>): DrawnPivot {
  const { about, answers } = shown
  const { measure, rows: dimension, columns: across } = about.view
  const isWide = useMediaQuery('(min-width: 1600px)') ?? false
  const keyName = useKeyNames()
  const [order, setOrder] = useState(usualOrder)
  const pivot = useMemo(() => pivotOf(answers[ofPivot] ?? [], measure), [answers, measure])
  const split = useMemo(() => splitColumns(pivot.columns, isWide ? manyColumns : fewColumns), [pivot, isWide])
  const othersFigures = useOthers(shown, pivot, split)
  const isOfOnePlace = about.steps.some((step) => step.dimension === 'neighbourhood')
  const nameOf = (key: number) => keyName(dimension, key, isOfOnePlace)
  // A column that is sorted by may have gone with a new answer.
  const isKnown = typeof order.by === 'string' || split.shown.some(({ key }) => key === order.by)
  const kept = isKnown ? order : usualOrder
  const shades = useMemo(() => {
    const cells = pivot.rows.flatMap(({ total, cells: inRow }) =>
      across === null ? [total] : split.shown.map(({ key }) => inRow.get(key)),
    )
    const values = cells.map((figure) => figure?.value ?? null).filter((value) => value !== null)
    return shadesOf(isCount(measure) ? values.filter((value) => value > 0) : values)
  }, [pivot, split, across, measure])
  return {
    ...{ pivot, columns: split.shown, rest: split.rest, othersFigures, shades, nameOf },
    rows: inOrder(pivot.rows, { order: kept, measure, nameOf, othersOf: othersFigures.of }),
    order: kept,
    onSort: (by) => setOrder(nextOrder(kept, by)),
  }
}
