import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/lib/formats.ts'
import type { Answered } from '#renderer/lib/use-figures.ts'
import { heatOf, inOrder, nextOrder, splitColumns, type Order } from './heat.ts'
import { HeatHead } from './HeatHead.tsx'
import { HeatLine, type Line } from './HeatLine.tsx'
import classes from './HeatTable.module.css'
import { ShadeLegend } from './ShadeLegend.tsx'
import { addsUp } from './heat.ts'
import { shadesOf } from '#renderer/lib/shades.ts'
import { useKeyNames } from './use-key-names.ts'
import { useOthers } from './use-others.ts'
import { ofHeat, pathInto, type About } from './use-places.ts'

/** Beyond so many rows nobody reads on; files have them all. */
const mostRows = 100

/** Rows by columns of one figure: the darker the more, every figure written, every figure a way to its rows. */
export function HeatTable({ shown }: { shown: Answered<About> }) {
  const t = useTranslations('places')
  const { about, answers } = shown
  const { measure, rows: dimension, columns: across } = about.view
  const isWide = useMediaQuery('(min-width: 1600px)') ?? false
  const { number } = useFormats()
  const keyName = useKeyNames()
  const [order, setOrder] = useState<Order>({ by: 'total', isDescending: true })
  const heat = useMemo(() => heatOf(answers[ofHeat] ?? [], measure), [answers, measure])
  const split = useMemo(() => splitColumns(heat.columns, isWide ? 12 : 8), [heat, isWide])
  const others = useOthers(shown, heat, split)
  const isOfOnePlace = about.steps.some((step) => step.dimension === 'neighbourhood')
  const nameOf = (key: number) => keyName(dimension, key, isOfOnePlace)
  const known = split.shown.some(({ key }) => key === order.by) || typeof order.by === 'string'
  const sorted = inOrder(heat.rows, {
    order: known ? order : { by: 'total', isDescending: true },
    ...{ measure, nameOf, othersOf: others.of },
  })
  const drawn = sorted.slice(0, mostRows)
  const shades = useMemo(() => {
    const cells = heat.rows.flatMap(({ total, cells: inRow }) =>
      across === null ? [total] : split.shown.map(({ key }) => inRow.get(key)),
    )
    const values = cells.map((figure) => figure?.value ?? null).filter((value) => value !== null)
    return shadesOf(addsUp(measure) ? values.filter((value) => value > 0) : values)
  }, [heat, split, across, measure])
  const line = { about, columns: split.shown, others: split.others, shades } satisfies Partial<Line>
  if (heat.rows.length === 0) return <p className={classes.nothing}>{t('noRows')}</p>
  return (
    <section aria-label={t('table')}>
      <table className={classes.table}>
        <HeatHead
          view={about.view}
          {...{ columns: split.shown, others: split.others, order }}
          onSort={(by) => setOrder(nextOrder(order, by))}
        />
        <tbody>
          {drawn.map((row) => (
            <HeatLine
              key={row.key}
              {...line}
              name={nameOf(row.key)}
              href={pathInto(about, row.key)}
              rowKey={row.key}
              total={row.total}
              cells={row.cells}
              othersFigure={others.of(row)}
            />
          ))}
        </tbody>
        <tfoot>
          <HeatLine
            {...line}
            name={t('total')}
            href={null}
            rowKey={null}
            total={heat.total}
            cells={new Map(heat.columns.flatMap(({ key, total }) => (total ? [[key, total]] : [])))}
            othersFigure={others.total}
          />
        </tfoot>
      </table>
      <ShadeLegend shades={shades} measure={measure} />
      {drawn.length < sorted.length && (
        <p className={classes.note}>{t('firstRows', { shown: number(drawn.length), total: number(sorted.length) })}</p>
      )}
    </section>
  )
}
