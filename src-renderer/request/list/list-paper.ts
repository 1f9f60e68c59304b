import type { MeasureCode } from '#shared/contract/oversight.ts'
import type { RequestSource } from '#shared/contract/reports.ts'
import type { AboutLine } from '#renderer/export/report.ts'

/** A list as it leaves the program: what it is called, what it is of, and by what the screen has narrowed it besides its columns. */
export interface ListPaper {
  readonly title: string
  readonly about: readonly AboutLine[]
  readonly filters?: readonly string[]
  /** In which order it came, where no column sorts it. */
  readonly order?: string
  readonly measures: readonly MeasureCode[]
  readonly source: RequestSource
  /** How many of its rows are read so far, whatever narrows them. */
  readonly loaded: number
  /** How many there are; null until it is known. */
  readonly total: number | null
}
