import type { Cell } from '#shared/contract/reports.ts'

/** A file being written, a batch of rows at a time; no more than that of it stays in memory. */
export interface Paper {
  readonly add: (row: readonly Cell[]) => void
  /** Sends what was added on its way; waits while the disk is slower than we are. */
  push(): Promise<void>
  /** Everything is on the disk when this is done; what the rows come to stands apart from them. */
  finish(foot: readonly Cell[] | null): Promise<void>
  /** Lets go of the file, half written as it is. */
  abandon(): Promise<void>
}
