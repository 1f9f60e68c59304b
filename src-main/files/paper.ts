import type { Cell } from '#shared/contract/reports.ts'

/** A file being written, a batch of rows at a time; nothing of it stays in memory. */
export interface Paper {
  write(rows: readonly (readonly Cell[])[]): Promise<void>
  /** Everything is on the disk when this is done; what the rows come to stands apart from them. */
  finish(foot: readonly Cell[] | null): Promise<void>
  /** Lets go of the file, half written as it is. */
  abandon(): Promise<void>
}
