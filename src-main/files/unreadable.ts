import type { FileProblem } from '#shared/contract/import.ts'

/** A file that cannot be read: nothing of it comes in, and the person is told why. */
export class UnreadableFile extends Error {
  readonly problem: FileProblem

  constructor(
    code: FileProblem['code'],
    { line = null, what = null, cause }: { line?: number | null; what?: string | null; cause?: unknown } = {},
  ) {
    super(code, { cause })
    this.problem = { code, line, what }
  }
}
