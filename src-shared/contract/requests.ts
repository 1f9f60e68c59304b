import * as z from 'zod'
import { plainShape } from '../request-fields.ts'
import { evidence } from './catalogue.ts'
import { command } from './commands.ts'
import { procedure, refusalCode } from './errors.ts'
import { filePieces, oneFile } from './file-pieces.ts'
import { inboxRow } from './inbox.ts'
import {
  act,
  addition,
  commandAnswer,
  commandId,
  id,
  instant,
  outcome,
  priority,
  recordedAct,
  seenRequest,
  words,
} from './values.ts'

export const custodyEntry = z.object({
  directorateId: id,
  since: instant,
  /** Null while it lasts. */
  until: instant.nullable(),
  /** How it came to this directorate. */
  how: z.enum(['registered', 'handed_over', 'returned', 'reopened', 'joined', 'separated', 'imported', 'taken_back']),
  reasonId: id.nullable(),
  words: z.string().nullable(),
  movedById: id,
  acceptedAt: instant.nullable(),
  acceptedById: id.nullable(),
  /** The directorate's own deadline: its whole budget from when it received custody. */
  dueAt: instant.nullable(),
  /** On which the directorate works. */
  calendarId: id,
  /** On the request's calendar, so that the parts add up to the whole. */
  workedSeconds: z.int().nullable(),
})

export const holdEntry = z.object({
  reasonId: id,
  words: z.string().nullable(),
  since: instant,
  /** The date it was held to. */
  until: instant,
  /** When somebody resumed it earlier; null where it ran to its date or still runs. */
  endedAt: instant.nullable(),
  byId: id,
})

export const note = z.object({ id, at: instant, byId: id, words: z.string() })

export const attachment = z.object({
  id,
  at: instant,
  byId: id,
  name: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png', 'image/webp', 'application/pdf']),
  bytes: z.int(),
  isEvidence: z.boolean(),
  /** On how many other requests that the person sees the same bytes stand. */
  alsoOn: z.int(),
  /** On how many more of them a picture stands that looks almost the same. */
  alikeOn: z.int(),
  /** By the camera's clock; null where it did not say. */
  takenAt: instant.nullable(),
  /** Taken back: it stays with the request and counts for nothing any more. */
  withdrawnAt: instant.nullable(),
  withdrawnById: id.nullable(),
  withdrawnWords: z.string().nullable(),
  /** Whether this person may take it back, as long as the request is open. */
  mayWithdraw: z.boolean(),
})

export const resolution = z.object({
  at: instant,
  byId: id,
  directorateId: id,
  outcome,
  words: z.string(),
  institutionId: id.nullable(),
  approvedAt: instant.nullable(),
  approvedById: id.nullable(),
})
export type Resolution = z.infer<typeof resolution>

export const verification = z.object({
  at: instant,
  byId: id,
  solved: z.boolean(),
  /** Whether the citizen answered; otherwise somebody outside the directorate looked. */
  byCitizen: z.boolean(),
  /** 1 (not at all content) to 5. */
  score: z.int().min(1).max(5).nullable(),
  words: z.string().nullable(),
})
export type Verification = z.infer<typeof verification>

export const complainant = z.object({
  /** Null where a joined request had no name. */
  citizenId: id.nullable(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  at: instant,
  byId: id,
  /** The request it came with, where it was joined. */
  joinedNumber: z.string().nullable(),
})

export const historyEntry = z.object({
  entry: z.int(),
  at: instant,
  byId: id,
  act: recordedAct,
  details: z.record(z.string(), z.unknown()),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** An act this person might do now, why not where a rule would refuse it, and whether the request gives cause for it. */
export const offeredAct = z.object({
  act,
  refusal: refusalCode.nullable(),
  hasCause: z.boolean(),
  /** Of an act that owes words on some requests only: whether it does on this one. */
  owesWords: z.boolean(),
})
export type OfferedAct = z.infer<typeof offeredAct>

/** What a citizen said of being written to, and of being asked how content he is. */
export const wish = z.object({
  at: instant,
  byId: id,
  isWrittenTo: z.boolean(),
  isAsked: z.boolean(),
  words: z.string().nullable(),
})
export type Wish = z.infer<typeof wish>

export const maskedCitizen = z.object({ id, name: z.string(), phone: z.string().nullable() })
export type MaskedCitizen = z.infer<typeof maskedCitizen>

/** hours: working hours; days: working days; calendar_days: days of the calendar, each to its end. */
export const targetUnit = z.enum(['hours', 'days', 'calendar_days'])

/** What the citizen was told of the stage, and by when the law asked for it. */
const legalStage = z.object({ at: instant, byId: id, legalDueAt: instant, words: z.string() })

const extension = z.object({ at: instant, byId: id, dueBefore: instant, dueAfter: instant, words: z.string() })

/** What somebody who asked was asked when it was resolved, and what he answered. */
export const survey = z.object({
  resolvedAt: instant,
  askedAt: instant,
  tries: z.int(),
  /** `to_call`: he cannot be written to or did not answer; `told`: answered, not acted on yet. */
  state: z.enum(['asked', 'to_call', 'told', 'settled']),
  toldAt: instant.nullable(),
  solved: z.boolean().nullable(),
  score: z.int().nullable(),
  words: z.string().nullable(),
  /** `late`: it had gone on meanwhile; `refused`: the rules did not let it. Both changed nothing. */
  effect: z.enum(['reopened', 'closed', 'noted', 'late', 'refused']).nullable(),
})
export type Survey = z.infer<typeof survey>

export const requestDetail = inboxRow
  .omit({ excerpt: true, citizenName: true, masterId: true, masterNumber: true, tabs: true })
  .extend({
    description: z.string(),
    /** What its subject asked and what was answered, in one line; null where nothing was. */
    answers: z.string().nullable(),
    citizen: maskedCitizen.nullable(),
    registeredById: id,
    resolvedAt: instant.nullable(),
    closedAt: instant.nullable(),
    /** What the earlier system had promised, and when it was closed there. */
    originalDueAt: instant.nullable(),
    originalClosedAt: instant.nullable(),
    targetUnit: targetUnit.nullable(),
    targetAmount: z.int().nullable(),
    contactDueAt: instant.nullable(),
    contactedAt: instant.nullable(),
    legalBasisId: id.nullable(),
    /** From when the legal clock runs; null while it is interrupted or there is none. */
    legalSince: instant.nullable(),
    legalIsExtended: z.boolean(),
    extension: extension.nullable(),
    legalStage: legalStage.nullable(),
    /** 0: nobody need be told · 1 the clerk · 2 the director · 3 and 4 the mayor's office. Follows from the clock. */
    escalation: z.int(),
    /** Who has seen which warning of the present deadline. */
    warnings: z.array(z.object({ level: z.int(), byId: id, at: instant })),
    handOverCount: z.int(),
    /** The strictest that its subjects and what is joined to it ask for. */
    owedEvidence: evidence,
    /** Somebody holds it and another request for one matter; a second person decides. */
    joinProposal: z
      .object({ at: instant, byId: id, masterId: id, masterNumber: z.string().nullable(), words: z.string() })
      .nullable(),
    master: z.object({ id, number: z.string() }).nullable(),
    custody: z.array(custodyEntry),
    holds: z.array(holdEntry),
    notes: z.array(note),
    attachments: z.array(attachment),
    resolutions: z.array(resolution),
    verifications: z.array(verification),
    surveys: z.array(survey),
    complainants: z.array(complainant),
    history: z.array(historyEntry),
    acts: z.array(offeredAct),
  })
export type RequestDetail = z.infer<typeof requestDetail>

/** A new citizen as the caller tells it; checked and put into one form by the database. */
export const citizenInput = z.object({
  fullName: z.string().trim().min(1).max(200),
  phone: z.string().trim().optional(),
  nationalId: z.string().trim().optional(),
  email: z.string().trim().optional(),
  address: z.string().trim().optional(),
  birthYear: z.int().optional(),
  sex: z.enum(['female', 'male']).optional(),
})

/** A known citizen, a new one, or nobody (null: the caller gave no name). */
export const citizenChoice = z.union([z.object({ id }), citizenInput]).nullable()

/** What is registered: where and what, and who asks. */
export const newRequest = z.object({
  channelId: id,
  /** Null: nobody knows yet; the dispatch desk sorts it out. */
  subjectId: id.nullable(),
  neighbourhoodId: id.nullable(),
  streetId: id.nullable(),
  description: words,
  /** Null: as the subject says. */
  priority: priority.nullable(),
  citizen: citizenChoice,
  /** What the subject's questions were answered with, by their ids; yes and no are `yes` and `no`. */
  answers: z.record(z.string(), z.string().max(400)).optional(),
  ...plainShape,
})
export type NewRequest = z.infer<typeof newRequest>

export const registeredAnswer = commandAnswer.extend({ number: z.string(), directorateId: id })

export const requests = {
  /** What this person does to requests at all, for whom he stands in included; of one request `acts` says it. */
  myActs: procedure.output(z.array(act)),
  get: procedure.input(z.object({ requestId: id })).output(requestDetail),
  /** By number, phone or words, Turkish marks not needed; the newest first, only what this person may see. */
  search: procedure
    .input(z.object({ words: z.string().trim().min(2).max(200), limit: z.int().min(1).max(200).default(50) }))
    .output(z.array(inboxRow)),
  register: command('register_request', z.object({ commandId, request: newRequest }), registeredAnswer),
  addNote: command('add_note', addition.extend({ words }), commandAnswer),
  ...filePieces,
  /** The file that came; jpeg, png, webp or pdf by content, whatever the name says. */
  attach: procedure
    .input(
      addition.extend({
        uploadId: oneFile.shape.uploadId,
        name: z.string().trim().min(1).max(200),
        isEvidence: z.boolean(),
        takenAt: instant.nullable().default(null),
        /** What the picture looks like (src-shared/picture-fingerprint.ts). */
        fingerprint: z
          .string()
          .regex(/^[0-9a-f]{16}$/u)
          .nullable()
          .default(null),
      }),
    )
    .output(commandAnswer.extend({ attachmentId: id })),
  /** It stays with the request, with the words; it proves nothing any more. Not while a resolution stands on it. */
  withdrawAttachment: command('withdraw_attachment', addition.extend({ attachmentId: id, words }), commandAnswer),
  attachmentFile: procedure.input(z.object({ attachmentId: id })).output(z.file()),
  /** Words are owed where it is in work. */
  changeSubject: command(
    'change_subject',
    seenRequest.extend({ subjectId: id, words: words.nullable().default(null) }),
    commandAnswer,
  ),
  /** One that moves the deadline later owes a sentence. */
  changePriority: command(
    'change_priority',
    seenRequest.extend({ priority, words: z.string().max(4000).nullable().optional() }),
    commandAnswer,
  ),
  addComplainant: command('add_complainant', addition.extend({ citizen: citizenChoice.unwrap() }), commandAnswer),
  /** Makes this request a further voice of the master; closing the master answers it. */
  join: command('join_request', seenRequest.extend({ masterId: id }), commandAnswer),
  /** Of another subject or neighbourhood: a second person decides. */
  proposeJoin: command('propose_join', seenRequest.extend({ masterId: id, words }), commandAnswer),
  decideJoin: command('decide_join', seenRequest.extend({ isAccepted: z.boolean() }), commandAnswer),
  /** The joining was wrong: back to who held it. */
  separate: command('separate_request', seenRequest.extend({ words }), commandAnswer),
}
