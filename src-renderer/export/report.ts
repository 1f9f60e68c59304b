import type { Figure, MeasureCode } from '#shared/contract/oversight.ts'
import type { Cell, CellKind, PaperColumn, PaperContent } from '#shared/contract/reports.ts'
import { unitOf, type MeasureUnit } from '#shared/measure-units.ts'

export interface AboutLine {
  readonly label: string
  readonly value: string
}

/** What leaves the program: what it is called, what it is about, whose definitions go with it, and its cells. */
export interface Report {
  readonly title: string
  /** Period and scope, as `useScopeLines` tells them. */
  readonly about: readonly AboutLine[]
  readonly measures: readonly MeasureCode[]
  readonly content: PaperContent
  /** Of a list on paper: how wide its columns are beside each other. Its last cell has no column, it is told under its row. */
  readonly widths?: readonly number[]
  /** A text to be published, on a sheet of its own. */
  readonly text?: { readonly sheet: string; readonly paragraphs: readonly string[] }
}

const kinds: Record<MeasureUnit, CellKind> = {
  ...{ requests: 'count', seconds: 'hours', each: 'number', points: 'number', share: 'share' },
}

/** The kind of cell in which a figure stands. */
export const cellKindOf = (measure: MeasureCode): CellKind => kinds[unitOf(measure)]

/** A figure as a cell: a count that is missing from an answer is 0, whatever stands on too few is empty. */
export function figureCell(measure: MeasureCode, figure: Figure | undefined): Cell {
  if (figure === undefined) return unitOf(measure) === 'requests' ? 0 : null
  const { value } = figure
  if (value === null) return null
  return unitOf(measure) === 'each' || unitOf(measure) === 'points' ? Math.round(value * 100) / 100 : value
}

interface FigureLine {
  /** What the line is of: "Temizlik İşleri", "Dilmen". */
  readonly keys: readonly string[]
  readonly figures: Partial<Record<MeasureCode, Figure>>
}

/** A table of figures: what each line is of, then a column a measure; what they come to stands below, apart. */
export function tableOfFigures(
  keyHeaders: readonly string[],
  measures: readonly MeasureCode[],
  nameOf: (measure: MeasureCode) => string,
  lines: readonly FigureLine[],
  foot?: FigureLine,
): PaperContent {
  const keyColumns = keyHeaders.map((header): PaperColumn => ({ header, kind: 'text' }))
  const figureColumns = measures.map((measure): PaperColumn => ({ header: nameOf(measure), kind: cellKindOf(measure) }))
  const cellsOf = ({ keys, figures }: FigureLine): Cell[] => [
    ...keys,
    ...measures.map((measure) => figureCell(measure, figures[measure])),
  ]
  return {
    ...{ kind: 'table', columns: [...keyColumns, ...figureColumns], rows: lines.map(cellsOf) },
    ...(foot && { foot: cellsOf(foot) }),
  }
}
