import * as z from 'zod'
import { procedure } from './errors.ts'
import { targetUnit } from './requests.ts'
import { addition, commandAnswer, commandId, id, instant, priority, seenRequest, words } from './values.ts'

/** The working spans of a calendar, in whole seconds since 1970-01-01 UTC; see src-shared/working-clock.ts. */
export const workClock = z.object({
  calendarId: id,
  fromSecond: z.int(),
  untilSecond: z.int(),
  starts: z.array(z.int()),
  ends: z.array(z.int()),
  workedBefore: z.array(z.int()),
})

/** A stretch between registration and deadline, and why it counted or did not. */
export const deadlinePiece = z.object({
  since: instant,
  until: instant,
  kind: z.enum(['work', 'weekend', 'off_hours', 'holiday', 'administrative_leave', 'hold']),
  /** Of the holiday, the idari izin or what was waited for. */
  name: z.string().nullable(),
  counted: z.boolean(),
  seconds: z.int(),
})
export type DeadlinePiece = z.infer<typeof deadlinePiece>

const moves = z.object({
  count: z.int(),
  byDirectorate: z.array(z.object({ directorateId: id, count: z.int() })),
  /** The ten largest. */
  largest: z.array(z.object({ requestId: id, number: z.string(), from: instant, to: instant })),
})
export type Moves = z.infer<typeof moves>

const leave = z.object({
  name: z.string().trim().min(1).max(200),
  since: instant,
  until: instant,
  calendarIds: z.array(id).nullable(),
})

export const dayOff = z.object({
  id,
  kind: z.enum(['holiday', 'administrative_leave']),
  name: z.string(),
  since: instant,
  until: instant,
  calendarIds: z.array(id).nullable(),
  declaredById: id.nullable(),
  undoneAt: instant.nullable(),
})
export type DayOff = z.infer<typeof dayOff>

export const target = z.object({
  kind: z.enum(['first_contact', 'resolution']),
  /** Null: every subject without a target of its own. */
  subjectId: id.nullable(),
  priority,
  unit: targetUnit,
  amount: z.int(),
})
export type Target = z.infer<typeof target>

export const clock = {
  /** The clocks of all calendars, for timers that tick without asking. */
  read: procedure.output(z.array(workClock)),
  /** Why this date? Every stretch from registration to deadline. */
  explain: procedure.input(z.object({ requestId: id })).output(z.array(deadlinePiece)),
  /** Süreyi uzat: the director, once, to a date after the deadline. */
  extend: procedure.input(seenRequest.extend({ until: instant, words })).output(commandAnswer),
  /** Vatandaşla görüşüldü: the first one stops the first-contact clock. */
  logContact: procedure.input(addition.extend({ words })).output(commandAnswer),
  setLegalBasis: procedure.input(seenRequest.extend({ legalBasisId: id.nullable() })).output(commandAnswer),
  extendLegal: procedure.input(seenRequest.extend({ words })).output(commandAnswer),
  interruptLegal: procedure.input(seenRequest.extend({ words })).output(commandAnswer),
  restartLegal: procedure.input(seenRequest).output(commandAnswer),
  /** Keeps in the history that the person saw the warning of a level. */
  seeWarning: procedure.input(addition.extend({ level: z.int().min(1) })).output(commandAnswer),
  /** Every idari izin, then the holidays from last quarter on. */
  daysOff: procedure.output(z.array(dayOff)),
  /** How long a directorate may take, by subject and priority. */
  targets: procedure.output(z.array(target)),
  /** What would move if a new target also counted for what is open; nothing is kept. */
  previewTarget: procedure.input(target).output(moves),
  /** For what comes; for what is open only where `movesOpen` says so. */
  setTarget: procedure.input(target.extend({ commandId, movesOpen: z.boolean() })).output(z.object({ moved: z.int() })),
  /** What an idari izin would move; nothing is kept. */
  previewLeave: procedure.input(leave).output(moves),
  declareLeave: procedure.input(leave.extend({ commandId })).output(z.object({ dayOffId: id, moved: z.int() })),
  undoLeave: procedure.input(z.object({ commandId, dayOffId: id })).output(z.object({ dayOffId: id, moved: z.int() })),
}
