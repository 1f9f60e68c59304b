import { lastAnchor } from '../anchors/queries.ts'
import { signedIn } from '../implementer.ts'
import { askExplanation, demographics, explain, explanations, figures, rows } from './queries.ts'
import { rising } from './rising.ts'

export const oversight = {
  anchor: signedIn.oversight.anchor.handler(({ context }) => lastAnchor(context.database)),
  figures: signedIn.oversight.figures.handler(({ context, input }) => figures(context.database, input)),
  rows: signedIn.oversight.rows.handler(({ context, input }) => rows(context.database, input)),
  demographics: signedIn.oversight.demographics.handler(({ context, input }) =>
    demographics(context.database, input.scope),
  ),
  rising: signedIn.oversight.rising.handler(({ context, input }) => rising(context.database, input.scope)),
  askExplanation: signedIn.oversight.askExplanation.handler(({ context, input }) =>
    askExplanation(context.database, input),
  ),
  explain: signedIn.oversight.explain.handler(({ context, input }) => explain(context.database, input)),
  explanations: signedIn.oversight.explanations.handler(({ context, input }) =>
    explanations(context.database, input.requestId),
  ),
}
