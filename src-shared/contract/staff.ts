import * as z from 'zod'
import { command, query } from './commands.ts'
import { procedure } from './errors.ts'
import { evidence } from './catalogue.ts'
import { waitingPaper } from './reports.ts'
import { passwordSlip, staffFileEffect, staffFileLook } from './staff-file.ts'
import { streetFileLook, streetsAdded } from './street-file.ts'
import { commandId, id, instant, office, post, priority } from './values.ts'

/** Who is away, or will be, and who stands in for him. */
export const absence = z.object({ id, staffId: id, since: instant, until: instant, deputyId: id.nullable() })
export type Absence = z.infer<typeof absence>

/** One of the people as administrators see them; citizens are nowhere near. */
export const account = z.object({
  id,
  login: z.string(),
  fullName: z.string(),
  post,
  office: office.nullable(),
  directorateIds: z.array(id),
  /** Null while he works here. */
  leftAt: instant.nullable(),
  /** Somebody else knows the password: he has not chosen his own yet. */
  mustChangePassword: z.boolean(),
  /** The directory (LDAP) keeps the password. */
  byDirectory: z.boolean(),
  /** Dahili. */
  extension: z.string().nullable(),
  /** From when until when, not included, the login is somebody; null where nothing bounds it. */
  worksFrom: instant.nullable(),
  worksUntil: instant.nullable(),
})
export type Account = z.infer<typeof account>

/** A line of the ledger of posts, or of the catalogue: who changed what when. */
export const recordedChange = z.object({
  id,
  at: instant,
  changedBy: id,
  act: z.string(),
  details: z.record(z.string(), z.unknown()),
})
export type RecordedChange = z.infer<typeof recordedChange>

/** What a change of somebody's post does: the requests it frees, and which of his directorates would have nobody. */
export const staffEffect = z.object({
  freed: z.int(),
  /** How many of them are late. */
  overdue: z.int(),
  byDirectorate: z.array(z.object({ directorateId: id, count: z.int() })),
  withoutDirector: z.array(id),
  withoutStaff: z.array(id),
  /** It would wait for a second person's yes. */
  takesTwo: z.boolean(),
})
export type StaffEffect = z.infer<typeof staffEffect>

/** What goes where when a directorate is retired; `staff` are the people who work for it. */
export const retirement = z.object({
  directorateId: id,
  receiverId: id,
  requests: z.int(),
  subjects: z.int(),
  staff: z.int(),
})

/** Of what administrators keep entries, besides people, directorates and calendars. */
export const entryKind = z.enum([
  'subject',
  'question',
  'quick_text',
  'message_text',
  'reason',
  'hold_reason',
  'institution',
  'channel',
  'neighbourhood',
  'street',
])
export type EntryKind = z.infer<typeof entryKind>
/** What has a ledger: the entries, directorates, and what there is one of (its id is 1). */
const recordedKind = z.enum(['directorate', 'municipality', 'message_setting', ...entryKind.options])
export type RecordedKind = z.infer<typeof recordedKind>

/** What is told of an entry: each kind takes its own (zimmet.keep_entry). */
export const entryFields = z
  .object({
    name: z.string().max(4000),
    directorateId: id,
    priority,
    requiredEvidence: evidence,
    keywords: z.string().max(4000),
    kind: z.string().max(40),
    code: z.string().max(40),
    subjectId: id,
    choices: z.string().max(4000),
    words: z.string().max(4000),
    template: z.string().max(512),
    isRequired: z.boolean(),
    needsWords: z.boolean(),
    pausesClock: z.boolean(),
    longestDays: z.int(),
    neighbourhoodId: id,
    isActive: z.boolean(),
    isTold: z.boolean(),
    about: z.string().max(40),
    accountKind: z.string().max(40),
    templateName: z.string().max(512),
    templateLanguage: z.string().max(20),
  })
  .partial()
export type EntryFields = z.infer<typeof entryFields>

/** A street of a file, with the neighbourhood as it is written there. */
export const toldStreet = z.object({
  neighbourhood: z.string().max(200),
  name: z.string().max(200),
  kind: z.enum(['cadde', 'sokak', 'bulvar', 'meydan', 'küme evler']),
})
export type ToldStreet = z.infer<typeof toldStreet>
const streets = z.array(toldStreet).max(20_000)

/** Nothing bounds it, and nothing is known to be dialled, where it is null. */
const term = { extension: z.string().nullable(), worksFrom: instant.nullable(), worksUntil: instant.nullable() }
const postGiven = z.object({ post, directorateIds: z.array(id) })
const person = z.object({ staffId: id })
const move = postGiven.extend(person.shape)
/** To be told to the person, once; the host makes its verifier, and nothing else leaves the PC. Null: the directory keeps it. */
const password = z.string().min(10).max(200).nullable()
/** Of what takes two, nothing yet: it waits for a second person's yes. */
const done = z.object({ staffId: id.optional(), freed: z.int().optional(), proposalId: id.optional() })
const retire = z.object({ directorateId: id, receiverId: id.nullable(), withStaff: z.boolean() })
const directorateAnswer = z.object({ directorateId: id })

export const staff = {
  /** Everybody who works here or ever did; for administrators and overseers. */
  accounts: procedure.output(z.object({ accounts: z.array(account), absences: z.array(absence) })),
  /** What was done to one person's post, the newest first. */
  changes: procedure.input(person).output(z.array(recordedChange)),
  /** What was done to an entry of the catalogue, the newest first. */
  entryChanges: procedure.input(z.object({ kind: recordedKind, entryId: id })).output(z.array(recordedChange)),
  /** How many open requests an entry stands on, as one sees it before it is changed. */
  previewEntry: query('preview_entry', z.object({ kind: entryKind, entryId: id }), z.object({ open: z.int() })),
  /** How many requests of the last year have each subject, by its id. */
  subjectUses: query('subject_uses', z.object({}), z.record(z.string(), z.int())),
  /** A new entry, or one as it is to be; fields that are not told stay. */
  keepEntry: command(
    'keep_entry',
    z.object({ commandId, kind: entryKind, entryId: id.nullable(), entry: entryFields }),
    z.object({ entryId: id }),
  ),
  /** Where what is returned goes; said once. */
  nameDispatchDesk: command(
    'name_dispatch_desk',
    z.object({ commandId, directorateId: id }),
    z.object({ directorateId: id }),
  ),
  previewStreets: query('preview_streets', z.object({ streets }), streetsAdded),
  /** The streets of a file that are missing, and the neighbourhoods they bring; all or nothing. */
  addStreets: command('add_streets', z.object({ commandId, streets }), streetsAdded),
  /** What a file of streets that was sent (imports.begin, part) would add; of several districts one is told. */
  previewStreetFile: procedure
    .input(z.object({ uploadId: z.uuid(), district: z.string().max(200).nullable() }))
    .output(streetFileLook),
  /** Takes what was seen, all of it or nothing; the same file again finds everything there. */
  takeStreetFile: procedure
    .input(z.object({ commandId, uploadId: z.uuid(), district: z.string().max(200).nullable() }))
    .output(streetsAdded),
  enrol: procedure
    .input(
      postGiven.extend({
        commandId,
        login: z.string().trim(),
        fullName: z.string().trim().max(200),
        password,
        ...term,
      }),
    )
    .output(done),
  resetPassword: procedure.input(person.extend({ commandId, password })).output(done),
  /** Somebody who left comes back under the same login. */
  giveBack: procedure.input(move.extend({ commandId, password })).output(done),
  previewMove: query('preview_move_staff', move, staffEffect),
  move: command('move_staff', move.extend({ commandId }), done),
  previewEnd: query('preview_end_staff', person, staffEffect),
  end: command('end_staff', person.extend({ commandId }), done),
  /** Another name from now on; what was recorded before shows the one before. */
  rename: command('rename_staff', person.extend({ commandId, fullName: z.string().max(4000) }), done),
  setOffice: command('set_office', person.extend({ commandId, office: office.nullable() }), done),
  /** His extension, and from when until when he works here: rights end then by themselves. */
  setTerms: command('set_terms', person.extend({ commandId, ...term }), done),
  /** What a file of staff that was sent (imports.begin, part) would do; renewing, who owes a password gets another. */
  previewFile: procedure.input(z.object({ uploadId: z.uuid(), renew: z.boolean() })).output(staffFileLook),
  /** Does what was seen, all of it or nothing; the one-time passwords are given this once. */
  enrolFile: procedure
    .input(
      z.object({
        commandId,
        uploadId: z.uuid(),
        renew: z.boolean(),
        seen: z.string(),
        headers: z.array(z.string()).length(4),
      }),
    )
    .output(
      staffFileEffect.extend({
        proposalId: id.optional(),
        slips: z.array(passwordSlip),
        paper: waitingPaper.nullable(),
      }),
    ),
  declareAbsence: command(
    'declare_absence',
    person.extend({ commandId, since: instant, until: instant, deputyId: id.nullable() }),
    z.object({ absenceId: id }),
  ),
  endAbsence: command('end_absence', z.object({ commandId, absenceId: id }), z.object({ absenceId: id })),
  /** Offered no more; the successor, if any, is found by its words from then on. */
  retireSubject: command(
    'retire_subject',
    z.object({ commandId, subjectId: id, successorId: id.nullable() }),
    z.object({ subjectId: id }),
  ),
  reinstateSubject: command('reinstate_subject', z.object({ commandId, subjectId: id }), z.object({ subjectId: id })),
  openDirectorate: command(
    'open_directorate',
    /** Of the dispatch desk there is one; only while there is none, it may be this. */
    z.object({ commandId, name: z.string().max(4000), calendarId: id, isDispatchDesk: z.boolean().optional() }),
    directorateAnswer,
  ),
  /** What it is to reach; shown beside its figures, null where there is none. */
  setGoals: command(
    'set_goals',
    z.object({ commandId, directorateId: id, goalOnTime: z.int().nullable(), goalHours: z.int().nullable() }),
    directorateAnswer,
  ),
  renameDirectorate: command(
    'rename_directorate',
    z.object({ commandId, directorateId: id, name: z.string().max(4000) }),
    directorateAnswer,
  ),
  /** Merged into the receiver, or into the dispatch desk where none is named; its people go along where told so. */
  previewRetirement: query('preview_retire_directorate', retire, retirement),
  retireDirectorate: command('retire_directorate', retire.extend({ commandId }), retirement),
  reinstateDirectorate: command(
    'reinstate_directorate',
    z.object({ commandId, directorateId: id }),
    directorateAnswer.extend({ subjects: z.int() }),
  ),
}
