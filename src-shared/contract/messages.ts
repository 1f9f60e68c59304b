import * as z from 'zod'
import { foundCitizen } from './citizens.ts'
import { command } from './commands.ts'
import { procedure } from './errors.ts'
import { inboxRow } from './inbox.ts'
import { newRequest, registeredAnswer, wish } from './requests.ts'
import { addition, commandAnswer, commandId, id, instant, seenRequest } from './values.ts'

/** On what kind of account of the house a citizen writes. */
export const accountKind = z.enum(['whatsapp', 'facebook', 'instagram', 'x', 'sms', 'email', 'web', 'telephone'])
export type AccountKind = z.infer<typeof accountKind>

/** The lists of the desk: what is unread, what waits for us (read or not), what waits for the citizen, what is done. */
export const deskList = z.enum(['unread', 'ours', 'theirs', 'closed'])
export type DeskList = z.infer<typeof deskList>

export const conversation = z.object({
  id,
  kind: accountKind,
  /** The account's title, as people know it. */
  account: z.string(),
  /** The way in that a request has which comes of it. */
  channelId: id,
  /** As the citizen calls himself there; anything. */
  shownName: z.string().nullable(),
  maskedPhone: z.string().nullable(),
  state: z.enum(['ours', 'theirs', 'closed']),
  unread: z.int(),
  lastAt: instant,
  /** The beginning of the last message, long numbers covered. */
  lastWords: z.string().nullable(),
  /** Since when the citizen waits; null where it is not our turn. */
  waitsSince: instant.nullable(),
  /** Until when free text goes out; null where the channel knows no such window. */
  windowUntil: instant.nullable(),
  takenById: id.nullable(),
  takenAt: instant.nullable(),
})
export type Conversation = z.infer<typeof conversation>

export const messageMedia = z.object({
  id,
  messageId: id,
  name: z.string().nullable(),
  /** waiting: on its way yet; too_large and gone never come. */
  state: z.enum(['waiting', 'stored', 'too_large', 'gone']),
  mediaType: z.string().nullable(),
  bytes: z.int().nullable(),
  fault: z.string().nullable(),
})
export type MessageMedia = z.infer<typeof messageMedia>

export const messageKind = z.enum([
  ...['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts'],
  ...['choice', 'comment', 'system', 'unsupported'],
] as const)

/** What kind of fault the gateway told; its own words are for IT. */
export const faultClass = z.enum(['retry', 'template', 'other_channel', 'pause', 'dead', 'never'])

export const message = z.object({
  id,
  direction: z.enum(['in', 'out']),
  kind: messageKind,
  at: instant,
  words: z.string().nullable(),
  /** What the kind has besides words, as the channel told it. */
  details: z.record(z.string(), z.unknown()),
  reaction: z.string().nullable(),
  editedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  /** Who of the house wrote it; null where it went out by itself, and of a citizen's. */
  staffId: id.nullable(),
  /** Of ours: how far it has come. */
  sendingState: z.enum(['waiting', 'sending', 'doubtful', 'sent', 'failed', 'cancelled']).nullable(),
  deliveredAt: instant.nullable(),
  seenAt: instant.nullable(),
  faultClass: faultClass.nullable(),
  faultText: z.string().nullable(),
  /** The same words went another way. */
  followedBy: z.string().nullable(),
})

const shownMessage = message.extend({ media: z.array(messageMedia), requestIds: z.array(id) })
export type Message = z.infer<typeof shownMessage>

/** The ladder: here and now, beneath a comment, once in private to who commented, by an approved text, by SMS, by mail. */
export const way = z.enum(['free', 'public', 'private', 'template', 'sms', 'email'])
export type Way = z.infer<typeof way>

export const closedBecause = z.enum([
  ...['window_closed', 'no_sending', 'account_off', 'no_template', 'no_account', 'no_phone', 'no_address'],
  ...['comment_old', 'answered_privately'],
] as const)

export const rung = z.object({
  way,
  /** Null where it is open. */
  closedBecause: closedBecause.nullable(),
  /** What is written waits: its provider refuses all alike for now. */
  isPaused: z.boolean(),
})
export type Rung = z.infer<typeof rung>

/** A part of a channel that is not well, or an account that sends nothing. */
export const channelFault = z.object({
  accountId: id,
  kind: accountKind,
  account: z.string(),
  part: z.enum(['token', 'subscription', 'inbound', 'outbound']),
  since: instant,
  faultClass: faultClass.nullable(),
  faultText: z.string(),
})
export type ChannelFault = z.infer<typeof channelFault>

/** A call at the telephone of who asks: while it rings or lasts, and for a while where nobody took it. */
const phoneCall = z.object({
  id,
  /** In clear, as the telephone shows it; null where it is withheld. */
  phone: z.string().nullable(),
  state: z.enum(['ringing', 'answered', 'missed']),
  rangAt: instant,
  /** When it goes, whatever is told or not. */
  shownUntil: instant,
  /** How much those known by the phone asked for before, and the newest of it. */
  requestCount: z.int(),
  requests: z.array(inboxRow).max(3),
})
export type PhoneCall = z.infer<typeof phoneCall>

/** A call that brought what a request asks. */
const requestCall = z.object({
  id,
  /** When it was answered, and by whom. */
  at: instant,
  staffId: id,
  /** Null while it lasts, or where nobody told its end. */
  seconds: z.int().nullable(),
  hasRecording: z.boolean(),
})

export type RequestCall = z.infer<typeof requestCall>

const done = z.object({ conversationId: id })
const one = z.object({ conversationId: id })
const act = one.extend({ commandId })
const chosen = { messageIds: z.array(id).min(1).max(200), mediaIds: z.array(id).max(200) }

const toldWish = { isWrittenTo: z.boolean(), isAsked: z.boolean(), words: z.string().nullable() }

/** What a message asks and where, with the words that speak for it; proposals, never saved unasked. */
export const messageReading = z.object({
  subject: z.object({ id, said: z.string(), means: z.string() }).nullable(),
  neighbourhood: z.object({ id, said: z.string() }).nullable(),
  /** The words for another neighbourhood than the street's; '' where there are none. */
  elsewhere: z.string(),
  /** Of that neighbourhood. */
  street: z.object({ id, said: z.string() }).nullable(),
  door: z.object({ door: z.string(), said: z.string() }).nullable(),
})
export type MessageReading = z.infer<typeof messageReading>

export const messages = {
  /** Reads what a citizen wrote, for the form beside it. */
  read: procedure.input(z.object({ words: z.string().max(20_000) })).output(messageReading),
  /** A list of the desk: who has waited longest first; of those that do not wait, the last written to first. */
  conversations: procedure
    .input(
      z.object({
        list: deskList,
        kind: accountKind.nullable().default(null),
        /** Looked for in the name and the last words; Turkish marks not needed. */
        words: z.string().trim().max(200).default(''),
        limit: z.int().min(1).max(1000).default(300),
      }),
    )
    .output(z.array(conversation)),
  counts: procedure.output(z.record(deskList.exclude(['closed']), z.int())),
  /** A conversation with its newest five hundred messages, the requests made of it, and how its citizen can be answered now. */
  conversation: procedure.input(one).output(
    z.object({
      conversation,
      messages: z.array(shownMessage),
      hasEarlier: z.boolean(),
      requests: z.array(inboxRow),
      ladder: z.array(rung),
      /** What who writes said of being written to, the newest first. */
      wishes: z.array(wish),
    }),
  ),
  /** Who writes: those known by the conversation's phone, masked, and what they asked before. On record, within limits. */
  people: procedure.input(one).output(z.array(foundCitizen)),
  /** What of the messages belongs to a request; for who does not speak with citizens long numbers are covered. */
  ofRequest: procedure.input(z.object({ requestId: id })).output(z.array(shownMessage)),
  faults: procedure.output(z.array(channelFault)),
  /** The calls at one's own telephone. */
  ringing: procedure.output(z.array(phoneCall)),
  callsOfRequest: procedure.input(z.object({ requestId: id })).output(z.array(requestCall)),
  /** What was said on a call, fetched from the telephone system; that somebody listens is on record. */
  recording: procedure.input(z.object({ callId: id })).output(z.file()),
  mediaFile: procedure.input(z.object({ mediaId: id })).output(z.file()),
  take: command('take_conversation', act, done),
  see: command('see_conversation', act, done),
  /** What those who ask on a request said of being written to, the newest first. */
  wishes: procedure.input(z.object({ requestId: id })).output(z.array(wish.extend({ citizenId: id }))),
  setWish: command('set_conversation_wish', act.extend(toldWish), done),
  setCitizenWish: command('set_citizen_wish', addition.extend({ citizenId: id, ...toldWish }), z.object({})),
  close: command('close_conversation', act.extend({ seenMessageId: id }), done),
  /** By a way of the ladder; `anyway`: although somebody else has just answered, or the citizen has written on. */
  answer: command(
    'answer_conversation',
    act.extend({
      outgoingId: z.uuid(),
      content: z.object({
        text: z.string().trim().min(1).max(4000),
        /** Which message it answers. */
        messageId: id.optional(),
        quickTextId: id.optional(),
        parameters: z.array(z.string()).optional(),
      }),
      way,
      seenMessageId: id,
      anyway: z.boolean(),
    }),
    done,
  ),
  register: command(
    'register_from_messages',
    z.object({ commandId, request: newRequest.extend({ citizen: newRequest.shape.citizen.optional() }), ...chosen }),
    registeredAnswer,
  ),
  addToRequest: command('add_messages_to_request', addition.extend(chosen), commandAnswer),
  /** The same matter: the closed or resolved request is reopened in the citizen's words. */
  reopen: command('reopen_from_messages', seenRequest.extend(chosen), commandAnswer),
}
