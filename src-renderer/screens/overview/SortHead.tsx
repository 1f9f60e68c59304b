import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { MeasureName } from '#renderer/components/MeasureName/MeasureName.tsx'
import { useMeasures } from '#renderer/figures/measures.ts'
import type { Order } from './directorate-rows.ts'
import classes from './OverviewPage.module.css'

interface SortHeadProps {
  by: Order['by']
  order: Order
  onSort: (by: Order['by']) => void
}

/** The head of a column: a click anywhere on it sorts, the sign beside the name defines the figure. */
export function SortHead({ by, order, onSort }: SortHeadProps) {
  const t = useTranslations('overview')
  const measures = useMeasures()
  const isSorted = order.by === by
  const name = by === 'name' ? t('directorates') : measures.name(by)
  const Sign = isSorted ? (order.isDescending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <th
      scope="col"
      className={classes.sortHead}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={classes.sort}
        data-sorted={isSorted}
        aria-label={t('sortBy', { name })}
        onClick={() => onSort(by)}
      >
        <Sign size={12} aria-hidden />
      </button>
      <span className={classes.sortName}>{by === 'name' ? name : <MeasureName measure={by} />}</span>
    </th>
  )
}
