import { Button } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useFormats } from '#renderer/words/formats.ts'
import classes from './Charts.module.css'
import type { ChartProps, ChartRow, Series } from './series.ts'
import { fillOf, SeriesPatterns } from './SeriesPatterns.tsx'

interface ChartFrameProps<Name extends string, Row extends ChartRow<Name>> extends ChartProps<Name, Row> {
  /** The drawing itself. */
  children: ReactNode
}

/** A drawing with its title and legend, and the table behind it. */
export function ChartFrame<Name extends string, Row extends ChartRow<Name>>({
  children,
  ...chart
}: ChartFrameProps<Name, Row>) {
  const t = useTranslations('components.charts')
  const [isTable, setIsTable] = useState(false)
  const titleId = useId()
  const { title, series, rows, empty, height = 220 } = chart
  const isDrawn = rows.length > 0 && !isTable
  return (
    <figure className={classes.figure} aria-labelledby={titleId}>
      <figcaption className={classes.head}>
        <h3 className={classes.title} id={titleId}>
          {title}
        </h3>
        {isDrawn && series.length > 1 && <Legend series={series} />}
        {rows.length > 0 && (
          <Button
            className={classes.toggle ?? ''}
            size="compact-xs"
            variant="subtle"
            aria-label={t(isTable ? 'drawNamed' : 'tableNamed', { title })}
            onClick={() => setIsTable(!isTable)}
          >
            {t(isTable ? 'draw' : 'table')}
          </Button>
        )}
      </figcaption>
      {rows.length === 0 && (
        <p className={classes.empty} style={{ '--height': `${height}px` }}>
          {empty}
        </p>
      )}
      {rows.length > 0 && isTable && <ChartTable {...chart} height={height} />}
      {isDrawn && (
        <div className={classes.drawing} role="img" aria-label={t('drawing', { title })}>
          {children}
        </div>
      )}
    </figure>
  )
}

function Legend({ series }: { series: readonly Series[] }) {
  const id = useId()
  return (
    <ul className={classes.legend}>
      {series.map(({ name, label }, index) => (
        <li key={name}>
          <svg className={classes.swatch} viewBox="0 0 22 10" aria-hidden>
            <SeriesPatterns id={id} />
            <rect width={22} height={10} fill={fillOf(id, index)} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

function ChartTable<Name extends string, Row extends ChartRow<Name>>({
  title,
  series,
  rows,
  keyLabel,
  format,
  renderCell,
  height,
}: ChartProps<Name, Row>) {
  const { number } = useFormats()
  const write = format ?? number
  return (
    // A long table scrolls within the place of the drawing: nothing on the page moves. The keyboard reaches it.
    <div
      className={classes.tablePlace}
      style={{ '--height': `${height}px` }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
      tabIndex={0}
      role="region"
      aria-label={title}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{keyLabel}</th>
            {series.map(({ name, label }) => (
              <th key={name} scope="col" className={classes.number}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.fullLabel ?? row.label}</th>
              {series.map(({ name }) => {
                const value = row.values[name]
                return (
                  <td key={name} className={classes.number}>
                    {renderCell ? renderCell(row, name) : value === null ? '–' : write(value)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
