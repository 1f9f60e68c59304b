import { contract } from '#shared/contract/index.ts'
import { parsePhone } from '#shared/phone.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { hiddenWords, noteReading } from '../note-reading.ts'
import { attach, attachmentFile } from './attachments.ts'
import { detail } from './detail.ts'
import { myActs, search } from './queries.ts'

export const requests = {
  ...answered(contract.requests, signedIn.requests),
  myActs: signedIn.requests.myActs.handler(({ context }) => myActs(context.database)),
  get: signedIn.requests.get.handler(({ context, input }) => detail(context.database, input.requestId)),
  // By phone the database itself has it on record.
  search: signedIn.requests.search.handler(async ({ context, input }) =>
    noteReading(context, await search(context, input), (rows) => ({
      kind: 'search',
      scope: parsePhone(input.words) === null ? { words: hiddenWords(input.words) } : { by: 'phone' },
      found: rows.length,
    })),
  ),
  beginFile: signedIn.requests.beginFile.handler(({ context, input }) => context.desk.pieces.begin(input.size)),
  pieceOfFile: signedIn.requests.pieceOfFile.handler(({ context, input }) =>
    context.desk.pieces.piece(input.uploadId, input.offset, input.bytes),
  ),
  forgetFile: signedIn.requests.forgetFile.handler(({ context, input }) => context.desk.pieces.forget(input.uploadId)),
  attach: signedIn.requests.attach.handler(({ context, input }) =>
    attach(context.database, { ...input, content: context.desk.pieces.whole(input.uploadId) }),
  ),
  attachmentFile: signedIn.requests.attachmentFile.handler(({ context, input }) =>
    attachmentFile(context.database, input.attachmentId),
  ),
}
