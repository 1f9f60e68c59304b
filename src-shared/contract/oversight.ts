import * as z from 'zod'
import { command, query } from './commands.ts'
import { procedure } from './errors.ts'
import { rowShape } from '../request-fields.ts'
import { inboxRow } from './inbox.ts'
import { addition, commandAnswer, commandId, id, instant, words } from './values.ts'

/**
 * Every figure there is; zimmet.measure defines each once. Counts of requests, means, medians and 90th percentiles of
 * working seconds (or hand-overs, or scores), shares between 0 and 1.
 */
export const measureCode = z.enum([
  ...['open', 'new', 'working', 'waiting', 'to_verify', 'overdue', 'due_today', 'at_risk', 'waiting_long'],
  ...['returned_open', 'reopened_open', 'unassigned', 'unexplained', 'legal_overdue', 'overdue_share'],
  ...['registered', 'handed_over', 'returned', 'hand_overs', 'contact_owed', 'contact_on_time', 'contact_share'],
  ...['resolved', 'solved', 'forwarded', 'declined', 'with_target', 'on_time', 'late', 'solve_median', 'solve_p90'],
  ...['on_time_share', 'answered', 'not_solved', 'reopened', 'score', 'scored', 'satisfied', 'not_solved_share'],
  ...['satisfied_share', 'parts', 'given_back', 'handed_on', 'own_median', 'own_p90', 'given_back_share'],
  ...['overdue_changed', 'changed_open', 'moved_open', 'on_time_changed', 'on_time_changed_share', 'moved_resolved'],
  ...['not_overdue', 'contact_late', 'late_changed', 'solved_verified', 'solved_waiting', 'said_solved', 'unsatisfied'],
  ...['verified', 'confirmed', 'reopened_share', 'not_given_back'],
  ...['imported_resolved', 'imported_solved', 'imported_late', 'open_voices', 'overdue_voices', 'legal_overdue_voices'],
] as const)
export type MeasureCode = z.infer<typeof measureCode>

/** By what figures are broken down. Figures of this moment (open, overdue, …) know no days, weeks and months. */
export const dimension = z.enum([
  ...['directorate', 'clerk', 'subject', 'neighbourhood', 'street', 'channel', 'day', 'week', 'month'],
] as const)
export type Dimension = z.infer<typeof dimension>

const keys = z.array(z.int().nonnegative()).max(500)

/** What is looked at. The period (from `since`, before `until`) does not touch figures of this moment. The key 0 means none. */
export const scope = z.object({
  since: instant.optional(),
  until: instant.optional(),
  directorateIds: keys.optional(),
  subjectIds: keys.optional(),
  neighbourhoodIds: keys.optional(),
  streetIds: keys.optional(),
  channelIds: keys.optional(),
  clerkIds: keys.optional(),
})
export type Scope = z.infer<typeof scope>

export const question = z.object({
  scope,
  measures: z.array(measureCode).min(1),
  /** Each entry is one breakdown, all answered in one pass; [] is the total. */
  by: z.array(z.array(dimension).max(3)).min(1).max(6).default([[]]),
  /** Where the scope is a month that was closed, the figures as they stood then; for what reports tell. */
  isClosedFirst: z.boolean().default(false),
})
export type Question = z.input<typeof question>

/**
 * Null where it stands on fewer than the minimum (group sizes of the catalogue); `base` says on how many it stands (requests, evaluations, ended custodies: each
 * counts once), of a count it is the value. `requests`: of how many requests these are, where they are fewer. `recount`: of a
 * figure of a closed month what it would be now, where that is something else.
 */
export const figure = z.object({
  value: z.number().nullable(),
  base: z.int(),
  requests: z.int().optional(),
  recount: z.object({ value: z.number().nullable(), base: z.int() }).optional(),
})
export type Figure = z.infer<typeof figure>

export const figureRow = z.object({
  /** Which entry of `by`. */
  breakdown: z.int().nonnegative(),
  /** Ids (0: none), or the milliseconds at which a day, week or month began. */
  keys: z.array(z.int()),
  figures: z.partialRecord(measureCode, figure),
})
export type FigureRow = z.infer<typeof figureRow>

/** A request as reports list it. */
export const reportRow = inboxRow.extend(rowShape('report'))
export type ReportRow = z.infer<typeof reportRow>

export const ageBand = z.enum(['under_18', '18_29', '30_44', '45_59', '60_74', 'from_75', 'unknown'])
export type AgeBand = z.infer<typeof ageBand>
export const sex = z.enum(['female', 'male', 'unknown'])
export type Sex = z.infer<typeof sex>

export const peoplePart = z.enum(['all', 'directorate', 'subject', 'neighbourhood'])
export type PeoplePart = z.infer<typeof peoplePart>

/** Of a quarter that has ended and of one part: what is published, which is not always what was asked for. */
export const people = z.object({
  quarter: z.object({ since: instant, until: instant }),
  part: peoplePart,
  /** Of all: 0; of no neighbourhood: 0. */
  partId: z.int(),
  cells: z.array(z.object({ ageBand, sex, people: z.int() })),
})
export type People = z.infer<typeof people>

export const unusualReading = z.object({
  staffId: id,
  kind: z.enum(['phone', 'reveal', 'attachment', 'export']),
  /** How often today. */
  today: z.int(),
  /** The mean of the person's days of four weeks; null where there are none. */
  usual: z.number().nullable(),
  isAtLimit: z.boolean(),
})
export type UnusualReading = z.infer<typeof unusualReading>

export const readingLimit = z.object({
  kind: z.enum(['phone', 'reveal', 'attachment']),
  perMinute: z.int(),
  perHour: z.int(),
  at: instant,
  /** Null: as the program came. */
  setById: id.nullable(),
})
export type ReadingLimit = z.infer<typeof readingLimit>

/** A login that kept so many sessions busy was held to fewer, until when. */
export const sessionHold = z.object({
  id,
  staffId: id,
  at: instant,
  busy: z.int(),
  sessions: z.int(),
  until: instant,
})
export type SessionHold = z.infer<typeof sessionHold>

export const quota = z.object({ code: z.enum(['files_a_day', 'file_bytes_a_day', 'sessions']), amount: z.int() })
export type Quota = z.infer<typeof quota>

export const groupKind = z.enum(['figures', 'people'])
export type GroupKind = z.infer<typeof groupKind>

/** Below how many nothing is told: of requests no mean, median or share, of people nothing at all. */
export const groupSize = z.object({
  kind: groupKind,
  minimum: z.int(),
  at: instant,
  /** Null: as the program came. */
  setById: id.nullable(),
})
export type GroupSize = z.infer<typeof groupSize>

/** Of what there is to tell: how much is told now, and how much would be. */
export const groupSizeEffect = z.object({ before: z.int(), after: z.int(), takesTwo: z.boolean() })
export type GroupSizeEffect = z.infer<typeof groupSizeEffect>

export const limits = z.object({
  reading: z.array(readingLimit),
  quotas: z.array(quota),
  /** The newest first. */
  holds: z.array(sessionHold),
  /** Everything that ever was, the newest first: of each kind the first one counts. */
  groupSizes: z.array(groupSize),
})
export type Limits = z.infer<typeof limits>

/** A month whose figures were kept as they stood. */
export const closedMonth = z.object({
  /** 2026-10-01 */
  firstDay: z.string(),
  closedAt: instant,
  closedBy: id,
})
export type ClosedMonth = z.infer<typeof closedMonth>

const span = z.object({ since: instant, until: instant })
export const rising = z.object({
  week: span,
  before: span,
  weeks: z.int(),
  /** Of all subjects together. */
  total: z.object({ recent: z.int(), before: z.int() }),
  /** `score`: how many standard deviations above the usual. */
  subjects: z.array(z.object({ subjectId: id, recent: z.int(), before: z.int(), score: z.number() })),
})
export type Rising = z.infer<typeof rising>

/** What is printed of the anchor written last: whoever has it on paper can tell whether the history was written anew since. */
export const anchorSeal = z.object({
  day: z.string(),
  requests: z.int(),
  /** SHA-256, hexadecimal. */
  seal: z.string(),
  /** Of the key that signed it. */
  fingerprint: z.string(),
})
export type AnchorSeal = z.infer<typeof anchorSeal>

export const oversight = {
  /** The anchor written last, on whichever PC; null where none was yet. */
  anchor: procedure.output(anchorSeal.nullable()),
  /** Several questions, answered from one moment. Directors and clerks: of their directorates; overseers: of all. */
  figures: procedure.input(z.array(question).min(1).max(12)).output(z.array(z.array(figureRow))),
  /**
   * Exactly the requests that a figure counts, `total` of them; of a share its part, of a median those with a value.
   * `counted`: how many rows of theirs it counts; a request evaluated twice has two.
   */
  rows: procedure
    .input(
      z.object({
        scope,
        measure: measureCode,
        sort: z.enum(['due', 'newest', 'oldest']).default('due'),
        limit: z.int().min(1).max(10_000).default(50),
        offset: z.int().nonnegative().default(0),
      }),
    )
    .output(z.object({ rows: z.array(reportRow), total: z.int(), counted: z.int() })),
  /** The months that were closed, the latest first. */
  closedMonths: procedure.output(z.array(closedMonth)),
  /** Ayı kesinleştir: an overseer's, of a month that has ended, by its first day; once and for good. */
  closeMonth: command('close_month', z.object({ commandId, month: z.iso.date() }), z.object({ month: z.string() })),
  /** Who asks, for overseers: of an ended quarter and one part. In fives; what would tell of fewer than the minimum is missing. */
  demographics: procedure.input(z.object({ scope: scope.omit({ streetIds: true, clerkIds: true }) })).output(people),
  /** Whose reading of personal data today is unusual, for overseers and administrators. */
  unusualReading: procedure.output(z.array(unusualReading)),
  /** How much of personal data and of what all share one person may take, for administrators and overseers. */
  limits: procedure.output(limits),
  /** An administrator's: from now on; what was before stays in the database. */
  setReadingLimit: command(
    'set_reading_limit',
    z.object({ commandId, kind: readingLimit.shape.kind, perMinute: z.int(), perHour: z.int() }),
    z.object({}),
  ),
  /** What another minimum would tell of figures of four weeks, or of people of the last quarter that ended. */
  previewGroupSize: query('preview_group_size', z.object({ kind: groupKind, minimum: z.int() }), groupSizeEffect),
  /** An administrator's; fewer than now waits for a second person's yes. */
  setGroupSize: command(
    'set_group_size',
    z.object({ commandId, kind: groupKind, minimum: z.int() }),
    z.object({ proposalId: id.optional() }),
  ),
  /**
   * Subjects of which more came in the last seven whole days than they usually do, the strongest first. `week` and
   * `before` are what they were counted in, `weeks` how many weeks `before` has: under four nothing is told to rise.
   */
  rising: procedure.input(z.object({ scope })).output(rising),
  /** In which week (its Monday) the person last saw a digest, on whichever PC. */
  digestSeen: query('digest_seen', z.object({}), z.object({ week: z.iso.date().nullable() })),
  /** He has seen it in this week, or closed the note that tells of it. */
  seeDigest: command('see_digest', z.object({ commandId, week: z.iso.date() }), z.object({})),
  /** Açıklama iste: the director of the holder or an overseer asks why; one question at a time. */
  askExplanation: command('ask_explanation', addition.extend({ words }), commandAnswer),
  /** Açıklama yap: the holder answers. */
  explain: command('explain', addition.extend({ words }), commandAnswer),
  /** The questions of a request and their answers, the newest first. */
  explanations: procedure.input(z.object({ requestId: id })).output(
    z.array(
      z.object({
        askedAt: instant,
        askedById: id,
        question: z.string(),
        answeredAt: instant.nullable(),
        answeredById: id.nullable(),
        answer: z.string().nullable(),
      }),
    ),
  ),
}
