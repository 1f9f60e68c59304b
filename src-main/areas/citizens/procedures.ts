import { signedIn } from '../implementer.ts'
import { disclosures, findByPhone, reveal } from './queries.ts'

export const citizens = {
  findByPhone: signedIn.citizens.findByPhone.handler(({ context, input }) => findByPhone(context, input.phone)),
  reveal: signedIn.citizens.reveal.handler(({ context, input }) => reveal(context.database, input)),
  disclosures: signedIn.citizens.disclosures.handler(({ context, input }) =>
    disclosures(context.database, input.requestId),
  ),
}
