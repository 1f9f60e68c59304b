import { signedIn } from '../implementer.ts'
import { changes } from './changes.ts'
import { counts, list } from './queries.ts'

export const inbox = {
  list: signedIn.inbox.list.handler(({ context, input }) => list(context, input)),
  counts: signedIn.inbox.counts.handler(({ context, input }) => counts(context, input.directorateId)),
  changes: signedIn.inbox.changes.handler(({ context }) => changes(context.database)),
}
