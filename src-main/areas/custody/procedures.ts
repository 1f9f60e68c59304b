import { signedIn } from '../implementer.ts'
import { acceptCustody, assign, handOver, hold, resume, returnCustody, take } from './queries.ts'

export const custody = {
  accept: signedIn.custody.accept.handler(({ context, input }) => acceptCustody(context.database, input)),
  return: signedIn.custody.return.handler(({ context, input }) => returnCustody(context.database, input)),
  handOver: signedIn.custody.handOver.handler(({ context, input }) => handOver(context.database, input)),
  take: signedIn.custody.take.handler(({ context, input }) => take(context.database, input)),
  assign: signedIn.custody.assign.handler(({ context, input }) => assign(context.database, input)),
  hold: signedIn.custody.hold.handler(({ context, input }) => hold(context.database, input)),
  resume: signedIn.custody.resume.handler(({ context, input }) => resume(context.database, input)),
}
