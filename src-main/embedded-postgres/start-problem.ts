/** Something that keeps the program from starting, said in one sentence that tells what to do. Nothing was lost. */
export class StartProblem extends Error {
  override name = 'StartProblem'
  /** The same for those who read no Turkish. */
  readonly english: string | undefined

  constructor(turkish: string, { english, cause }: { english?: string; cause?: unknown } = {}) {
    super(turkish, { cause })
    this.english = english
  }
}

/** Where progress goes: one sentence a step. */
export type Say = (sentence: string) => void
