import type { Figure, MeasureCode } from '#shared/contract/oversight.ts'
import type { Cell, CellKind, PaperColumn, PaperContent } from '#shared/contract/reports.ts'
import { unitOf, type MeasureUnit } from '../measures.ts'

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

/** A table of figures: what each line is of, then a column a measure. */
export function tableOfFigures(
  keyHeaders: readonly string[],
  measures: readonly MeasureCode[],
  nameOf: (measure: MeasureCode) => string,
  lines: readonly FigureLine[],
): PaperContent {
  const keyColumns = keyHeaders.map((header): PaperColumn => ({ header, kind: 'text' }))
  const figureColumns = measures.map((measure): PaperColumn => ({ header: nameOf(measure), kind: cellKindOf(measure) }))
  const rows = lines.map(({ keys, figures }) => [
    ...keys,
    ...measures.map((measure) => figureCell(measure, figures[measure])),
  ])
  return { kind: 'table', columns: [...keyColumns, ...figureColumns], rows }
}
