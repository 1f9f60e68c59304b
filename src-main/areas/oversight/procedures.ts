import { lastAnchor } from '../anchors/queries.ts'
import { signedIn } from '../implementer.ts'
import { noteReading } from '../reading/note-reading.ts'
import { limits, setReadingLimit } from './limits.ts'
import { demographics } from './people.ts'
import { askExplanation, explain, explanations, figures, rows } from './queries.ts'
import { rising } from './rising.ts'
import { unusualReading } from './unusual-reading.ts'

export const oversight = {
  anchor: signedIn.oversight.anchor.handler(({ context }) => lastAnchor(context.database)),
  figures: signedIn.oversight.figures.handler(({ context, input }) => figures(context.database, input)),
  rows: signedIn.oversight.rows.handler(async ({ context, input }) =>
    noteReading(context, await rows(context.database, input), (answer) => ({
      kind: 'figure_rows',
      scope: { measure: input.measure, scope: JSON.stringify(input.scope).slice(0, 600), offset: input.offset },
      found: answer.rows.length,
    })),
  ),
  demographics: signedIn.oversight.demographics.handler(({ context, input }) =>
    demographics(context.database, input.scope),
  ),
  unusualReading: signedIn.oversight.unusualReading.handler(({ context }) => unusualReading(context.database)),
  limits: signedIn.oversight.limits.handler(({ context }) => limits(context.database)),
  setReadingLimit: signedIn.oversight.setReadingLimit.handler(({ context, input }) =>
    setReadingLimit(context.database, input),
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
