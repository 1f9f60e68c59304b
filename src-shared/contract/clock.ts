import * as z from 'zod'
import { procedure } from './errors.ts'
import { targetUnit } from './requests.ts'
import { addition, commandAnswer, commandId, id, instant, post, priority, seenRequest, words } from './values.ts'

/** The working spans of a calendar, in whole seconds since 1970-01-01 UTC; see src-shared/working-clock.ts. */
export const workClock = z.object({
  calendarId: id,
  fromSecond: z.int(),
  untilSecond: z.int(),
  starts: z.array(z.int()),
  ends: z.array(z.int()),
  workedBefore: z.array(z.int()),
})

/** Of a request: the citizen's clock, the holder's own, the one of first contact, the law's. */
export const whichClock = z.enum(['citizen', 'own', 'contact', 'law'])
export type WhichClock = z.infer<typeof whichClock>

/** A stretch between a clock's beginning and its deadline, and why it counted or did not. */
export const deadlinePiece = z.object({
  since: instant,
  until: instant,
  kind: z.enum(['work', 'extra_work', 'weekend', 'off_hours', 'holiday', 'administrative_leave', 'hold']),
  /** Of the extra work, the holiday, the idari izin or what was waited for. */
  name: z.string().nullable(),
  counted: z.boolean(),
  seconds: z.int(),
})
export type DeadlinePiece = z.infer<typeof deadlinePiece>

/** The arithmetic of a deadline: target, then what pauses and an extension added, piece by piece. */
export const deadlineReason = z.object({
  since: instant,
  dueAt: instant,
  /** Of the citizen's clock: the date first promised, against which figures count; later dates stand beside it. */
  firstDueAt: instant.nullable(),
  calendarId: id,
  unit: targetUnit,
  amount: z.int(),
  /** When the target alone would end. */
  promisedAt: instant,
  /** Working seconds that came on top. */
  pausedSeconds: z.int(),
  extensionSeconds: z.int(),
  /** The local midnights of the days that count, where the target is in working days. */
  workingDays: z.array(instant),
  pieces: z.array(deadlinePiece),
})
export type DeadlineReason = z.infer<typeof deadlineReason>

const moves = z.object({
  count: z.int(),
  byDirectorate: z.array(z.object({ directorateId: id, count: z.int() })),
  /** The ten largest. */
  largest: z.array(z.object({ requestId: id, number: z.string(), from: instant, to: instant })),
})
export type Moves = z.infer<typeof moves>

const holiday = z.object({ name: z.string().trim().min(1).max(200), since: instant, until: instant })
const leave = holiday.extend({ calendarIds: z.array(id).nullable() })

export const dayOff = z.object({
  id,
  kind: z.enum(['holiday', 'administrative_leave']),
  name: z.string(),
  since: instant,
  until: instant,
  calendarIds: z.array(id).nullable(),
  declaredById: id.nullable(),
  /** A religious day that is not published yet: computed by the Umm al-Qura calendar. */
  isComputed: z.boolean(),
  undoneAt: instant.nullable(),
})
export type DayOff = z.infer<typeof dayOff>

/** One span of work in a week: Monday is 1, times are seconds since local midnight; past 86400 it ends on the next day. */
export const workSpan = z.object({
  weekday: z.int().min(1).max(7),
  starts: z.int().min(0).max(86_399),
  ends: z.int().min(1).max(172_799),
})
export type WorkSpan = z.infer<typeof workSpan>

/** A day of the office's calendar: 2027-06-01. */
const day = z.iso.date()

/** Weekly hours between two days, the second of them no longer; null: until further notice. */
export const workWeek = z.object({ since: day, until: day.nullable(), spans: z.array(workSpan) })
export type WorkWeek = z.infer<typeof workWeek>

export const extraWork = z.object({
  id,
  calendarId: id,
  name: z.string(),
  since: instant,
  until: instant,
  undoneAt: instant.nullable(),
})

export const workCalendar = z.object({
  id,
  name: z.string(),
  /** Whether holidays and idari izin apply. */
  observesDaysOff: z.boolean(),
  /** The oldest first, without a gap. */
  weeks: z.array(workWeek),
  extraWork: z.array(extraWork),
  /** Who works on it. */
  directorateIds: z.array(id),
})
export type WorkCalendar = z.infer<typeof workCalendar>

const newWeek = z.object({ calendarId: id, fromDay: day, spans: z.array(workSpan).max(200) })
const newExtraWork = z.object({
  calendarId: id,
  name: z.string().trim().min(1).max(200),
  since: instant,
  until: instant,
})
const directorateCalendar = z.object({ directorateId: id, calendarId: id })
/** What moved; for days gone by nothing yet: it waits as a proposal for a second person. */
const moved = z.object({ moved: z.int(), proposalId: id.optional() })
const movedDayOff = moved.extend({ dayOffId: id.optional() })

export const target = z.object({
  kind: z.enum(['first_contact', 'resolution']),
  /** Null: every subject without a target of its own. */
  subjectId: id.nullable(),
  priority,
  unit: targetUnit,
  amount: z.int(),
})
export type Target = z.infer<typeof target>

/** What one administrator alone must not do: it happens at a second person's yes. */
export const proposal = z.object({
  id,
  kind: z.enum([
    ...['declare_leave', 'undo_leave', 'add_holiday', 'remove_holiday', 'set_week', 'add_extra_work'],
    ...['undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import'],
  ] as const),
  proposedById: id,
  proposedAt: instant,
  /** What it speaks of: the day off's name, the login, the source. */
  name: z.string().nullable(),
  since: instant.nullable(),
  until: instant.nullable(),
  staffId: id.nullable(),
  /** The post it gives, and the login of somebody new. */
  post: post.nullable(),
  login: z.string().nullable(),
  /** How many deadlines it would have moved, or rows it would count, when it was proposed. */
  count: z.int().nullable(),
})
export type Proposal = z.infer<typeof proposal>

/** A request that reached a level: 1 near its deadline · 2 at it · 3 and 4 long past it. */
export const reachedWarning = z.object({ requestId: id, number: z.string(), level: z.int().min(1) })
export type ReachedWarning = z.infer<typeof reachedWarning>

const decided = z.object({ proposalId: id, moved: z.int().optional() })

export const clock = {
  /** The clocks of all calendars, for timers that tick without asking. */
  read: procedure.output(z.array(workClock)),
  /** Why this date? Null where that clock does not run. */
  explain: procedure.input(z.object({ requestId: id, clock: whichClock })).output(deadlineReason.nullable()),
  /** Süreyi uzat: the director, once, to a date after the deadline. */
  extend: procedure.input(seenRequest.extend({ until: instant, words })).output(commandAnswer),
  /** Vatandaşla görüşüldü: the first time he was reached stops the first-contact clock; trying does not. */
  logContact: procedure.input(addition.extend({ words, reached: z.boolean().optional() })).output(commandAnswer),
  /** Taking a law off, or one with a later date, owes words, a director or an overseer, and comes before its deadline. */
  setLegalBasis: procedure
    .input(seenRequest.extend({ legalBasisId: id.nullable(), words: z.string().max(4000).nullable().optional() }))
    .output(commandAnswer),
  extendLegal: procedure.input(seenRequest.extend({ words })).output(commandAnswer),
  interruptLegal: procedure.input(seenRequest.extend({ words })).output(commandAnswer),
  restartLegal: procedure.input(seenRequest).output(commandAnswer),
  /** 3071: the stage was told, which keeps the period; the result stays owed. */
  tellStage: procedure.input(seenRequest.extend({ words })).output(commandAnswer),
  /** Keeps in the history that the person saw the warning of a level. */
  seeWarning: procedure.input(addition.extend({ level: z.int().min(1) })).output(commandAnswer),
  /** The warnings that came due for the person since an instant, the gravest first; `at` is the database's clock, to ask on from. */
  reachedWarnings: procedure
    .input(z.object({ since: instant }))
    .output(z.object({ at: instant, warnings: z.array(reachedWarning) })),
  /** Every idari izin, then the holidays from last quarter on. */
  daysOff: procedure.output(z.array(dayOff)),
  /** How long a directorate may take, by subject and priority. */
  targets: procedure.output(z.array(target)),
  /** What would move if a new target also counted for what is open; nothing is kept. */
  previewTarget: procedure.input(target).output(moves),
  /** For what comes; for what is open only where `movesOpen` says so. */
  setTarget: procedure.input(target.extend({ commandId, movesOpen: z.boolean() })).output(moved),
  /** Who works when: every calendar with its hours past and coming, its extra work and its directorates. */
  calendars: procedure.output(z.array(workCalendar)),
  /** A new calendar with its weekly hours; nobody works on it yet. */
  createCalendar: procedure
    .input(
      z.object({
        commandId,
        name: z.string().trim().max(200),
        observesDaysOff: z.boolean(),
        spans: newWeek.shape.spans,
      }),
    )
    .output(z.object({ calendarId: id })),
  /** What new working hours from a day on would move; nothing is kept. */
  previewWeek: procedure.input(newWeek).output(moves),
  /** Takes the place of every pattern that begins on that day or later; what lies before stays as it was. */
  setWeek: procedure.input(newWeek.extend({ commandId })).output(moved),
  previewExtraWork: procedure.input(newExtraWork).output(moves),
  addExtraWork: procedure
    .input(newExtraWork.extend({ commandId }))
    .output(moved.extend({ extraWorkId: id.optional() })),
  undoExtraWork: procedure
    .input(z.object({ commandId, extraWorkId: id }))
    .output(moved.extend({ extraWorkId: id.optional() })),
  /** What would move if what is open were counted on the new calendar, too; nothing is kept. */
  previewDirectorateCalendar: procedure.input(directorateCalendar).output(moves),
  /** The directorate's own clock changes at once; what citizens were promised only where `movesOpen` says so. */
  setDirectorateCalendar: procedure
    .input(directorateCalendar.extend({ commandId, movesOpen: z.boolean() }))
    .output(moved),
  /** What an idari izin would move; nothing is kept. */
  previewLeave: procedure.input(leave).output(moves),
  declareLeave: procedure.input(leave.extend({ commandId })).output(movedDayOff),
  undoLeave: procedure.input(z.object({ commandId, dayOffId: id })).output(movedDayOff),
  /** What a holiday that the state declared would move; nothing is kept. */
  previewHoliday: procedure.input(holiday).output(moves),
  addHoliday: procedure.input(holiday.extend({ commandId })).output(movedDayOff),
  /** What would move if a holiday were worked; nothing is kept. */
  previewWithoutHoliday: procedure.input(z.object({ dayOffId: id })).output(moves),
  removeHoliday: procedure.input(z.object({ commandId, dayOffId: id })).output(movedDayOff),
  /** What waits for a second person, the oldest first; for administrators and overseers. */
  proposals: procedure.output(z.array(proposal)),
  /** What a proposal would move now; nothing is kept. */
  previewProposal: procedure.input(z.object({ proposalId: id })).output(moves),
  /** Onayla: it happens now. Never by whoever proposed it. */
  approveProposal: procedure.input(z.object({ commandId, proposalId: id })).output(decided),
  /** Reddet; whoever proposed it takes it back with the same. */
  refuseProposal: procedure.input(z.object({ commandId, proposalId: id })).output(decided),
}
