import { signedIn } from '../implementer.ts'
import { disclosures, find, reveal } from './queries.ts'

export const citizens = {
  find: signedIn.citizens.find.handler(({ context, input }) => find(context, input.told)),
  reveal: signedIn.citizens.reveal.handler(({ context, input }) => reveal(context.database, input)),
  disclosures: signedIn.citizens.disclosures.handler(({ context, input }) =>
    disclosures(context.database, input.requestId),
  ),
}
