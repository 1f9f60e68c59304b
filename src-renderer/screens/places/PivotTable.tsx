import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import type { Answered } from '#renderer/figures/use-figures.ts'
import { PivotHead } from './PivotHead.tsx'
import { PivotLine } from './PivotLine.tsx'
import classes from './PivotTable.module.css'
import { ShadeLegend } from './ShadeLegend.tsx'
import { usePivot } from './use-pivot.ts'
import { pathInto, type About } from './use-places.ts'

/** Beyond so many rows nobody reads on; files have them all. */
const mostRows = 100

/** Rows by columns of one figure: the darker the more, every figure written, every figure a way to its rows. */
export function PivotTable({ shown }: { shown: Answered<About> }) {
  const t = useTranslations('places')
  const { number } = useFormats()
  const { about } = shown
  const { pivot, rows, columns, rest, othersFigures, shades, order, onSort, nameOf } = usePivot(shown)
  if (rows.length === 0) return <p className={classes.nothing}>{t('noRows')}</p>
  const drawn = rows.slice(0, mostRows)
  const line = { about, columns, rest, shades }
  const totals = new Map(pivot.columns.flatMap(({ key, total }) => (total ? [[key, total]] : [])))
  return (
    <section aria-label={t('table')}>
      <table className={classes.table}>
        <PivotHead view={about.view} columns={columns} rest={rest} order={order} onSort={onSort} />
        <tbody>
          {drawn.map((row) => (
            <PivotLine
              key={row.key}
              {...line}
              name={nameOf(row.key)}
              href={pathInto(about, row.key)}
              rowKey={row.key}
              total={row.total}
              cells={row.cells}
              othersFigure={othersFigures.of(row)}
            />
          ))}
        </tbody>
        <tfoot>
          <PivotLine
            {...line}
            name={t('total')}
            href={null}
            rowKey={null}
            total={pivot.total}
            cells={totals}
            othersFigure={othersFigures.total}
          />
        </tfoot>
      </table>
      <ShadeLegend shades={shades} measure={about.view.measure} />
      {drawn.length < rows.length && (
        <p className={classes.note}>{t('firstRows', { shown: number(drawn.length), total: number(rows.length) })}</p>
      )}
    </section>
  )
}
