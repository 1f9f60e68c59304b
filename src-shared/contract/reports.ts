import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { fieldOf, paperFields } from '../request-fields.ts'
import { procedure } from './errors.ts'
import { inboxTab } from './inbox.ts'
import { measureCode, scope } from './oversight.ts'
import { id, outcome, priority, requestState } from './values.ts'

/**
 * What a cell holds. Numbers of every kind are passed as they are: shares between 0 and 1, hours and what has elapsed as seconds (of work, of
 * the clock), dates as epoch milliseconds; only the file writes them as people read them.
 */
export const cellKind = z.enum(['text', 'count', 'number', 'share', 'hours', 'elapsed', 'date', 'dateTime'])
export type CellKind = z.infer<typeof cellKind>

export const cell = z.union([z.string(), z.number(), z.null()])
export type Cell = z.infer<typeof cell>

const header = z.string().max(120)
export const paperColumn = z.object({ header, kind: cellKind })
export type PaperColumn = z.infer<typeof paperColumn>

/** Figures as they stand on the screen. */
const tableContent = z.object({
  kind: z.literal('table'),
  columns: z.array(paperColumn).min(1).max(60),
  rows: z.array(z.array(cell)).max(100_000),
  /** Below the rows and apart from them: what they come to. */
  foot: z.array(cell).optional(),
})

/**
 * What papers have of a request besides its fields: its place in one, what is left of its deadline as lists say it or as hours, by
 * how much it is or was late, how long its holder has had it.
 */
const madeKinds = {
  ...{ place: 'text', remainingText: 'elapsed', remaining: 'hours', late: 'hours', custodyTime: 'elapsed' },
} as const satisfies Record<string, CellKind>
export type MadeColumn = keyof typeof madeKinds
const madeColumns = Object.keys(madeKinds) as MadeColumn[]

/** What may be written of a request; names of citizens stay masked. */
export const requestColumn = z.enum([...paperFields, ...madeColumns])
export type RequestColumn = z.infer<typeof requestColumn>

export const isMadeColumn = (column: RequestColumn): column is MadeColumn => column in madeKinds
export const paperKindOf = (column: RequestColumn): CellKind =>
  isMadeColumn(column) ? madeKinds[column] : (fieldOf(column).paper ?? 'text')

/** All that a file may have of a request, each thing once. */
export const everyColumn: readonly RequestColumn[] = paperFields.flatMap((field): RequestColumn[] =>
  field === 'dueAt' ? ['dueAt', 'remaining', 'late'] : field === 'clerk' ? ['clerk', 'custodyTime'] : [field],
)

/** Which requests: those that a figure counts, or those of a tab of the inbox. */
export const requestSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('figure'),
    scope,
    measure: measureCode,
    sort: z.enum(['due', 'newest', 'oldest']).default('due'),
  }),
  z.object({ kind: z.literal('inbox'), tab: inboxTab, directorateId: id.optional() }),
])
export type RequestSource = z.infer<typeof requestSource>

const requestContent = z.object({
  kind: z.literal('requests'),
  source: requestSource,
  /** Only these of them, in this order: what is left on the screen. */
  ids: z.array(id).max(100_000).optional(),
  columns: z.array(z.object({ column: requestColumn, header })).min(1),
  /** What codes are called in the person's language. */
  words: z.object({
    state: z.record(requestState, z.string()),
    priority: z.record(priority, z.string()),
    outcome: z.record(outcome, z.string()),
    streetKind: z.record(z.string(), z.string()),
    remaining: z.object({ paused: z.string(), past: z.string(), day: z.string() }),
  }),
})
export type RequestContent = z.infer<typeof requestContent>

export const paperContent = z.discriminatedUnion('kind', [tableContent, requestContent])
export type PaperContent = z.infer<typeof paperContent>

/** What stands on the sheet of definitions; who made it and when is added by the host. */
export const paperDocument = z.object({
  /** Names the sheet and, with the day, the file. */
  title: z.string().trim().min(1).max(120),
  /** Period and scope, as "Dönem: 01.10.2026 – 31.10.2026". */
  about: z.array(z.object({ label: z.string(), value: z.string() })).max(20),
  definitions: z.array(z.object({ name: z.string(), definition: z.string() })).max(100),
  /** A text to be published, on a sheet of its own. */
  text: z.object({ sheet: z.string().max(31), paragraphs: z.array(z.string()).max(100) }).optional(),
  words: z.object({
    definitionSheet: z.string().max(31),
    report: z.string(),
    rowCount: z.string(),
    madeAt: z.string(),
    madeBy: z.string(),
    measure: z.string(),
    definition: z.string(),
  }),
})
export type PaperDocument = z.infer<typeof paperDocument>

export const paperFormat = z.enum(['xlsx', 'csv'])
export type PaperFormat = z.infer<typeof paperFormat>

/** A written file that waits on this PC to be saved where the person wants it. */
export const waitingPaper = z.object({ paperId: z.uuid(), name: z.string(), bytes: z.int() })
export type WaitingPaper = z.infer<typeof waitingPaper>

/** How saving ended. `unavailable`: this host has no such dialog, the window saves by itself. */
export const savingEnd = z.enum(['saved', 'cancelled', 'not_written', 'unavailable'])
export type SavingEnd = z.infer<typeof savingEnd>

const onePaper = z.object({ paperId: z.uuid() })

/** So much of a waiting file is a part; the last has what is left. */
export const partBytes = 2 * 1024 * 1024

export const reports = {
  /**
   * Writes a file, however many rows, all of one moment; tells how far it is, and at the end where it waits. Who stops
   * listening stops the writing, and nothing half written stays.
   */
  write: procedure
    .input(z.object({ format: paperFormat, document: paperDocument, content: paperContent }))
    .output(eventIterator(z.object({ done: z.int(), total: z.int(), paper: waitingPaper.nullable() }))),
  /** The same requests as cells, for printing; `total` tells how many there are beyond the limit. */
  lines: procedure
    .input(z.object({ content: requestContent, limit: z.int().min(1).max(5_000) }))
    .output(z.object({ columns: z.array(paperColumn), rows: z.array(z.array(cell)), total: z.int() })),
  /** Asks where to save a waiting file and puts it there. */
  save: procedure.input(onePaper).output(savingEnd),
  /** A part of a waiting file, from an offset on. */
  part: procedure.input(onePaper.extend({ offset: z.int().nonnegative() })).output(z.file()),
  /** The waiting file was taken or is not wanted any more. */
  discard: procedure.input(onePaper).output(z.void()),
  /** Saves the page on the screen as a PDF, A4. */
  savePdf: procedure.input(z.object({ name: z.string().trim().min(1).max(120) })).output(savingEnd),
}
