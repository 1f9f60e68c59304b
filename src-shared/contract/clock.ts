import * as z from 'zod'
import { command, longCommand, query } from './commands.ts'
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

/** One span of work in a week: Monday is 1, times are seconds since local midnight; past a whole day it ends on the next. */
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

/** Who changed what of calendars, days off and targets: a row of the chain of settings, as it was and as it is. */
export const calendarChange = z.object({
  id: z.string(),
  at: instant,
  changedBy: id,
  topic: z.enum(['work_calendar', 'work_week', 'extra_work', 'day_off', 'target', 'directorate']),
  was: z.record(z.string(), z.unknown()).nullable(),
  content: z.record(z.string(), z.unknown()),
})
export type CalendarChange = z.infer<typeof calendarChange>

const fileCounts = { enrolled: z.int(), moved: z.int(), changed: z.int(), renewed: z.int(), freed: z.int() }

/** What one administrator alone must not do: it happens at a second person's yes. */
export const proposal = z.object({
  id,
  kind: z.enum([
    ...['declare_leave', 'undo_leave', 'add_holiday', 'remove_holiday', 'set_week', 'add_extra_work'],
    ...['undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import', 'set_terms', 'enrol_file'],
    ...['take_back_import', 'set_group_size', 'set_messages'],
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
  /** Of a file of staff: how many it concerns, and by name who would see all. */
  /** Of a minimum group size: of what, and from which to which. */
  groupSize: z.object({ kind: z.enum(['figures', 'people']), from: z.int(), to: z.int() }).nullable(),
  staffFile: z.object({ ...fileCounts, seeAll: z.array(z.object({ name: z.string(), post })) }).nullable(),
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
  explain: query('explain_deadline', z.object({ requestId: id, clock: whichClock }), deadlineReason.nullable()),
  /** Süreyi uzat: the director, once, to a date after the deadline. */
  extend: command('extend', seenRequest.extend({ until: instant, words }), commandAnswer),
  /** Vatandaşla görüşüldü: the first time he was reached stops the first-contact clock; trying does not. */
  logContact: command('log_contact', addition.extend({ words, reached: z.boolean().optional() }), commandAnswer),
  /** Taking a law off, or one with a later date, owes words, a director or an overseer, and comes before its deadline. */
  setLegalBasis: command(
    'set_legal_basis',
    seenRequest.extend({ legalBasisId: id.nullable(), words: z.string().max(4000).nullable().optional() }),
    commandAnswer,
  ),
  extendLegal: command('extend_legal', seenRequest.extend({ words }), commandAnswer),
  interruptLegal: command('interrupt_legal', seenRequest.extend({ words }), commandAnswer),
  restartLegal: command('restart_legal', seenRequest, commandAnswer),
  /** 3071: the stage was told, which keeps the period; the result stays owed. */
  tellStage: command('tell_stage', seenRequest.extend({ words }), commandAnswer),
  /** Keeps in the history that the person saw the warning of a level. */
  seeWarning: command('see_warning', addition.extend({ level: z.int().min(1) }), commandAnswer),
  /** The warnings that came due since the person was last told of some, on whichever PC, the gravest first, and the database's clock. */
  untoldWarnings: procedure.output(z.object({ at: instant, warnings: z.array(reachedWarning) })),
  /** The person has been told of every warning up to an instant. */
  keepToldWarnings: command('keep_told_warnings', z.object({ commandId, until: instant }), z.object({})),
  /** Every idari izin, then the holidays from last quarter on. */
  daysOff: procedure.output(z.array(dayOff)),
  /** How long a directorate may take, by subject and priority. */
  targets: procedure.output(z.array(target)),
  /** What would move if a new target also counted for what is open; nothing is kept. */
  previewTarget: query('preview_target', target, moves),
  /** For what comes; for what is open only where `movesOpen` says so. */
  setTarget: command('set_target', target.extend({ commandId, movesOpen: z.boolean() }), moved),
  /** Who works when: every calendar with its hours past and coming, its extra work and its directorates. */
  calendars: procedure.output(z.array(workCalendar)),
  /** Who changed any of it, and what from what to what, the newest first. */
  changes: procedure.output(z.array(calendarChange)),
  /** A new calendar with its weekly hours; nobody works on it yet. */
  createCalendar: command(
    'create_calendar',
    z.object({
      commandId,
      name: z.string().trim().max(200),
      observesDaysOff: z.boolean(),
      spans: newWeek.shape.spans,
    }),
    z.object({ calendarId: id }),
  ),
  /** What new working hours from a day on would move; nothing is kept. */
  previewWeek: query('preview_week', newWeek, moves),
  /** Takes the place of every pattern that begins on that day or later; what lies before stays as it was. */
  setWeek: command('set_week', newWeek.extend({ commandId }), moved),
  previewExtraWork: query('preview_extra_work', newExtraWork, moves),
  addExtraWork: command(
    'add_extra_work',
    newExtraWork.extend({ commandId }),
    moved.extend({ extraWorkId: id.optional() }),
  ),
  previewWithoutExtraWork: query('preview_without_extra_work', z.object({ extraWorkId: id }), moves),
  undoExtraWork: command(
    'undo_extra_work',
    z.object({ commandId, extraWorkId: id }),
    moved.extend({ extraWorkId: id.optional() }),
  ),
  /** What would move if what is open were counted on the new calendar, too; nothing is kept. */
  previewDirectorateCalendar: query('preview_directorate_calendar', directorateCalendar, moves),
  /** The directorate's own clock changes at once; what citizens were promised only where `movesOpen` says so. */
  setDirectorateCalendar: command(
    'set_directorate_calendar',
    directorateCalendar.extend({ commandId, movesOpen: z.boolean() }),
    moved,
  ),
  /** What an idari izin would move; nothing is kept. */
  previewLeave: query('preview_leave', leave, moves),
  declareLeave: command('declare_leave', leave.extend({ commandId }), movedDayOff),
  /** What would move if an idari izin were taken back; nothing is kept. */
  previewWithoutLeave: query('preview_without_leave', z.object({ dayOffId: id }), moves),
  undoLeave: command('undo_leave', z.object({ commandId, dayOffId: id }), movedDayOff),
  /** What a holiday that the state declared would move; nothing is kept. */
  previewHoliday: query('preview_holiday', holiday, moves),
  addHoliday: command('add_holiday', holiday.extend({ commandId }), movedDayOff),
  /** What would move if a holiday were worked; nothing is kept. */
  previewWithoutHoliday: query('preview_without_holiday', z.object({ dayOffId: id }), moves),
  removeHoliday: command('remove_holiday', z.object({ commandId, dayOffId: id }), movedDayOff),
  /** What waits for a second person, the oldest first; for administrators and overseers. */
  proposals: procedure.output(z.array(proposal)),
  /** What a proposal would move now; nothing is kept. */
  previewProposal: query('preview_proposal', z.object({ proposalId: id }), moves),
  /** Onayla: it happens now. Never by whoever proposed it. */
  approveProposal: longCommand('approve_proposal', z.object({ commandId, proposalId: id }), decided),
  /** Reddet; whoever proposed it takes it back with the same. */
  refuseProposal: command('refuse_proposal', z.object({ commandId, proposalId: id }), decided),
}
