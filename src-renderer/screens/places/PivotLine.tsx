import { IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Figure, Scope } from '#shared/contract/oversight.ts'
import { FigureLink } from '#renderer/components/FigureLink/FigureLink.tsx'
import type { Shades } from '#renderer/figures/shades.ts'
import { isCount, type PivotColumn } from './pivot.ts'
import classes from './PivotTable.module.css'
import { useKeyNames } from './use-key-names.ts'
import { scopeWithin, type About } from './use-places.ts'
import { narrowingOf } from './view.ts'

export interface PivotRowParts {
  about: About
  columns: readonly PivotColumn[]
  rest: readonly PivotColumn[]
  shades: Shades
  name: string
  /** Where looking into it leads; null where there is nothing further. */
  href: string | null
  /** Null: the line of all rows. */
  rowKey: number | null
  total: Figure | undefined
  cells: ReadonlyMap<number, Figure>
  othersFigure: Figure | undefined
}

/** One row of the table, or its total. */
export function PivotLine({
  about,
  columns,
  rest,
  shades,
  name,
  href,
  rowKey,
  total,
  cells,
  othersFigure,
}: PivotRowParts) {
  const t = useTranslations('places')
  const keyName = useKeyNames()
  const { rows, columns: across } = about.view
  const within: Scope = { ...scopeWithin(about), ...(rowKey === null ? {} : { [narrowingOf[rows]]: [rowKey] }) }
  const drawn = across === null ? [] : columns
  const narrowed = (ids: readonly number[]): Scope =>
    across === null ? within : { ...within, [narrowingOf[across]]: ids }
  const cell = { about, shades, isTotal: rowKey === null }
  return (
    <tr>
      <th scope="row" className={classes.name}>
        {href === null ? (
          name
        ) : (
          <Link href={href} title={t('lookInto', { name })}>
            <span>{name}</span>
            <IconChevronRight size={14} aria-hidden />
          </Link>
        )}
      </th>
      <Cell {...cell} isTotal={across !== null || rowKey === null} figure={total} scope={within} of={name} />
      {drawn.map(({ key }) => (
        <Cell
          key={key}
          {...cell}
          figure={cells.get(key)}
          scope={narrowed([key])}
          of={`${name}, ${across === null ? '' : keyName(across, key)}`}
        />
      ))}
      {rest.length > 0 && (
        <Cell
          {...cell}
          isTotal
          figure={othersFigure}
          scope={narrowed(rest.map(({ key }) => key))}
          of={`${name}, ${t('others', { count: String(rest.length) })}`}
        />
      )}
    </tr>
  )
}

interface CellProps extends Pick<PivotRowParts, 'about' | 'shades'> {
  /** Sums are not shaded: they would be the darkest of all. */
  isTotal: boolean
  figure: Figure | undefined
  scope: Scope
  of: string
}

function Cell({ about, shades, isTotal, figure, scope, of }: CellProps) {
  const { measure } = about.view
  // Where nothing was counted a sign of it would only be in the way of what there is.
  const isBlank = figure === undefined || (figure.base === 0 && isCount(measure))
  return (
    <td className={isTotal ? classes.sum : classes.cell} data-shade={isTotal ? 0 : shades.of(figure?.value)}>
      {isBlank ? null : <FigureLink measure={measure} figure={figure} scope={scope} of={of} />}
    </td>
  )
}
