import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { reopen, verify } from './verification.ts'

export const resolution = {
  ...answered(contract.resolution, signedIn.resolution),
  verify: signedIn.resolution.verify.handler(({ context, input }) => verify(context.database, input)),
  reopen: signedIn.resolution.reopen.handler(({ context, input }) => reopen(context.database, input)),
}
