import type { ReactNode } from 'react'

/** What is drawn: at most three, told apart by colour and by pattern. */
export interface Series<Name extends string = string> {
  readonly name: Name
  readonly label: string
}

/** One bar of each series. */
export interface ChartRow<Name extends string = string> {
  readonly key: number
  /** On the axis: "24.11". */
  readonly label: string
  /** In the table, where there is room: "24.11.2026 Salı". */
  readonly fullLabel?: string
  /** Null where nothing is told. */
  readonly values: Readonly<Record<Name, number | null>>
}

export interface ChartProps<Name extends string = string, Row extends ChartRow<Name> = ChartRow<Name>> {
  title: string
  series: readonly Series<Name>[]
  rows: readonly Row[]
  /** What the rows are, over the first column of the table: "Gün". */
  keyLabel: string
  /** What is said instead of a drawing where there is no row. */
  empty: string
  /** How a value is written; whole numbers unless told. */
  format?: (value: number) => string
  /** A cell of the table, such as a link to what it counts; the written value unless told. */
  renderCell?: (row: Row, name: Name) => ReactNode
  /** Of the drawing, in px. */
  height?: number
}

/** Colours of the tokens, far apart in lightness or hue for every eye; the patterns keep them apart in grey print. */
const seriesColours = ['var(--z-accent)', 'var(--z-near)', 'var(--z-paused)'] as const

export const colourOf = (place: number): string => seriesColours[place % seriesColours.length] ?? 'var(--z-accent)'

/** As the drawing library takes rows: one record each. */
export const flatRows = <Name extends string>(
  rows: readonly ChartRow<Name>[],
): Record<string, string | number | null>[] => rows.map(({ label, values }) => ({ label, ...values }))
