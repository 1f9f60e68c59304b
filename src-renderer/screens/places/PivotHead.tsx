import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import type { PivotColumn, Order } from './pivot.ts'
import classes from './PivotTable.module.css'
import { useKeyNames } from './use-key-names.ts'
import type { View } from './view.ts'

interface PivotHeadProps {
  view: View
  columns: readonly PivotColumn[]
  rest: readonly PivotColumn[]
  order: Order
  onSort: (by: Order['by']) => void
}

/** What stands over the table: a click on any of it sorts. */
export function PivotHead({ view, columns, rest, order, onSort }: PivotHeadProps) {
  const t = useTranslations('places')
  const keyName = useKeyNames()
  const head = { order, onSort }
  const { columns: across } = view
  const namesOfOthers = rest.map(({ key }) => (across === null ? '' : keyName(across, key))).join(', ')
  return (
    <thead>
      <tr>
        <SortHead by="name" name={t(`dimension.${view.rows}`)} {...head} />
        <SortHead by="total" name={t('total')} {...head} />
        {across !== null &&
          columns.map(({ key }) => <SortHead key={key} by={key} name={keyName(across, key)} {...head} />)}
        {rest.length > 0 && (
          <SortHead by="others" name={t('others', { count: String(rest.length) })} title={namesOfOthers} {...head} />
        )}
      </tr>
    </thead>
  )
}

interface SortHeadProps extends Pick<PivotHeadProps, 'order' | 'onSort'> {
  by: Order['by']
  name: string
  title?: string
}

function SortHead({ by, name, title, order, onSort }: SortHeadProps) {
  const t = useTranslations('places')
  const isSorted = order.by === by
  const Sign = isSorted ? (order.isDescending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <th
      scope="col"
      className={classes.head}
      aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={classes.sort}
        data-sorted={isSorted}
        title={title ?? name}
        aria-label={t('sortBy', { name })}
        onClick={() => onSort(by)}
      >
        <span className={classes.headName} lang="tr">
          {name}
        </span>
        <Sign size={12} aria-hidden />
      </button>
    </th>
  )
}
