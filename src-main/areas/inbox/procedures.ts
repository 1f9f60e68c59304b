import { signedIn } from '../implementer.ts'
import { noteReading } from '../note-reading.ts'
import { changes } from './changes.ts'
import { counts, list } from './queries.ts'

export const inbox = {
  list: signedIn.inbox.list.handler(async ({ context, input }) =>
    noteReading(context, await list(context, input), ({ rows }) => ({
      kind: 'list',
      scope: { tab: input.tab, directorateId: input.directorateId ?? null },
      found: rows.length,
    })),
  ),
  counts: signedIn.inbox.counts.handler(({ context, input }) => counts(context, input.directorateId)),
  changes: signedIn.inbox.changes.handler(({ context }) => changes(context.database)),
}
