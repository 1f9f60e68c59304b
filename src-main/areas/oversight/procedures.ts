import { lastAnchor } from '#main/anchors/queries.ts'
import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { noteReading } from '../note-reading.ts'
import { closedMonths } from './closed.ts'
import { limits } from './limits.ts'
import { demographics } from './people.ts'
import { explanations, figures, rows } from './queries.ts'
import { rising } from './rising.ts'
import { unusualReading } from './unusual-reading.ts'

export const oversight = {
  ...answered(contract.oversight, signedIn.oversight),
  anchor: signedIn.oversight.anchor.handler(({ context }) => lastAnchor(context.database)),
  figures: signedIn.oversight.figures.handler(({ context, input }) => figures(context.database, input)),
  rows: signedIn.oversight.rows.handler(async ({ context, input }) =>
    noteReading(context, await rows(context.database, input), (answer) => ({
      kind: 'figure_rows',
      scope: { measure: input.measure, scope: JSON.stringify(input.scope).slice(0, 600), offset: input.offset },
      found: answer.rows.length,
    })),
  ),
  closedMonths: signedIn.oversight.closedMonths.handler(({ context }) => closedMonths(context.database)),
  demographics: signedIn.oversight.demographics.handler(({ context, input }) =>
    demographics(context.database, input.scope),
  ),
  unusualReading: signedIn.oversight.unusualReading.handler(({ context }) => unusualReading(context.database)),
  limits: signedIn.oversight.limits.handler(({ context }) => limits(context.database)),
  rising: signedIn.oversight.rising.handler(({ context, input }) => rising(context.database, input.scope)),
  explanations: signedIn.oversight.explanations.handler(({ context, input }) =>
    explanations(context.database, input.requestId),
  ),
}
