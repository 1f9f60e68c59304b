import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { toCall } from './queries.ts'
import { reopen, verify } from './verification.ts'

export const resolution = {
  ...answered(contract.resolution, signedIn.resolution),
  verify: signedIn.resolution.verify.handler(({ context, input }) => verify(context.database, input)),
  toCall: signedIn.resolution.toCall.handler(async ({ context }) => await toCall(context.database)),
  reopen: signedIn.resolution.reopen.handler(({ context, input }) => reopen(context.database, input)),
}
