import { contract } from '#shared/contract/index.ts'
import { answered } from '../answered.ts'
import { signedIn } from '../implementer.ts'
import { readFor } from './reading.ts'
import { mediaFile } from './media.ts'
import { callsOfRequest, recording, ringing } from './calls.ts'
import { conversation, ofRequest, people, wishesOf } from './conversation.ts'
import { conversations, counts, faults } from './queries.ts'

const { messages: implementers } = signedIn

export const messages = {
  ...answered(contract.messages, implementers),
  read: implementers.read.handler(({ context, input }) => readFor(context.database, input.words)),
  conversations: implementers.conversations.handler(({ context, input }) => conversations(context.database, input)),
  counts: implementers.counts.handler(({ context }) => counts(context.database)),
  conversation: implementers.conversation.handler(({ context, input }) =>
    conversation(context.database, input.conversationId),
  ),
  people: implementers.people.handler(({ context, input }) => people(context, input.conversationId)),
  ofRequest: implementers.ofRequest.handler(({ context, input }) => ofRequest(context.database, input.requestId)),
  wishes: implementers.wishes.handler(({ context, input }) => wishesOf(context.database, input.requestId)),
  faults: implementers.faults.handler(({ context }) => faults(context.database)),
  ringing: implementers.ringing.handler(({ context }) => ringing(context.database)),
  callsOfRequest: implementers.callsOfRequest.handler(({ context, input }) =>
    callsOfRequest(context.database, input.requestId),
  ),
  recording: implementers.recording.handler(({ context, input }) => recording(context.database, input.callId)),
  mediaFile: implementers.mediaFile.handler(({ context, input }) => mediaFile(context.database, input.mediaId)),
}
