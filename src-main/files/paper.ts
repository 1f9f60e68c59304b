import type { Utf8 } from '#main/database/copied-rows.ts'
import type { Cell } from '#shared/contract/reports.ts'

/** A text may come as the bytes of it, which are good until the next row. */
export type PaperCell = Cell | Utf8

/** As it is kept. */
export const plainCell = (value: PaperCell): Cell => (typeof value === 'object' ? (value?.toString() ?? null) : value)

/** A file being written, a batch of rows at a time; no more than that of it stays in memory. */
export interface Paper {
  /** The row may be another one afterwards. */
  readonly add: (row: readonly PaperCell[]) => void
  /** Sends what was added on its way; waits while the disk is slower than we are. */
  push(): Promise<void>
  /** Everything is on the disk when this is done; what the rows come to stands apart from them. */
  finish(foot: readonly Cell[] | null): Promise<void>
  /** Lets go of the file, half written as it is. */
  abandon(): Promise<void>
}
