import { signedIn } from '../implementer.ts'
import { approveOutcome, reopen, resolve, verify } from './queries.ts'

export const resolution = {
  resolve: signedIn.resolution.resolve.handler(({ context, input }) => resolve(context.database, input)),
  approveOutcome: signedIn.resolution.approveOutcome.handler(({ context, input }) =>
    approveOutcome(context.database, input),
  ),
  verify: signedIn.resolution.verify.handler(({ context, input }) => verify(context.database, input)),
  reopen: signedIn.resolution.reopen.handler(({ context, input }) => reopen(context.database, input)),
}
