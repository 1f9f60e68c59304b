import { parsePhone } from '#shared/phone.ts'
import { signedIn } from '../implementer.ts'
import { hiddenWords, noteReading } from '../reading/note-reading.ts'
import { addComplainant, addNote, attach, changePriority, changeSubject, register } from './commands.ts'
import { detail } from './detail.ts'
import { decideJoin, join, proposeJoin, separate } from './joining.ts'
import { attachmentFile, search } from './queries.ts'

export const requests = {
  get: signedIn.requests.get.handler(({ context, input }) => detail(context.database, input.requestId)),
  // By phone the database itself has it on record.
  search: signedIn.requests.search.handler(async ({ context, input }) =>
    noteReading(context, await search(context, input), (rows) => ({
      kind: 'search',
      scope: parsePhone(input.words) === null ? { words: hiddenWords(input.words) } : { by: 'phone' },
      found: rows.length,
    })),
  ),
  register: signedIn.requests.register.handler(({ context, input }) => register(context.database, input)),
  addNote: signedIn.requests.addNote.handler(({ context, input }) => addNote(context.database, input)),
  attach: signedIn.requests.attach.handler(({ context, input }) => attach(context.database, input)),
  attachmentFile: signedIn.requests.attachmentFile.handler(({ context, input }) =>
    attachmentFile(context.database, input.attachmentId),
  ),
  changeSubject: signedIn.requests.changeSubject.handler(({ context, input }) =>
    changeSubject(context.database, input),
  ),
  changePriority: signedIn.requests.changePriority.handler(({ context, input }) =>
    changePriority(context.database, input),
  ),
  addComplainant: signedIn.requests.addComplainant.handler(({ context, input }) =>
    addComplainant(context.database, input),
  ),
  join: signedIn.requests.join.handler(({ context, input }) => join(context.database, input)),
  proposeJoin: signedIn.requests.proposeJoin.handler(({ context, input }) => proposeJoin(context.database, input)),
  decideJoin: signedIn.requests.decideJoin.handler(({ context, input }) => decideJoin(context.database, input)),
  separate: signedIn.requests.separate.handler(({ context, input }) => separate(context.database, input)),
}
