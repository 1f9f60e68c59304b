/** What whoever publishes did not expect, as the sentence that is shown. */
export class ReleaseProblem extends Error {
  override name = 'ReleaseProblem'
}
