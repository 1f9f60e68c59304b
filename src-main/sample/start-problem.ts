/** Something that keeps the program from starting, said in one sentence that tells what to do. Nothing was lost. */
export class StartProblem extends Error {
  override name = 'StartProblem'
}

/** Where progress goes: one sentence a step. */
export type Say = (sentence: string) => void
