import { officeZone } from '../office-time.ts'
import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { importedFields } from '../request-fields.ts'
import { longCommand, query } from './commands.ts'
import { procedure } from './errors.ts'
import { waitingPaper } from './reports.ts'
import { commandId, id, instant, words } from './values.ts'

/** What a row of an earlier system may tell of a request. */
export const importField = z.enum([
  ...(['key', ...importedFields, 'status', 'description', 'closingWords', 'citizenName', 'citizenPhone'] as const),
])
export type ImportField = z.infer<typeof importField>

/** What a word of the column "status" means here. */
export const importStatus = z.enum(['open', 'solved', 'forwarded', 'declined'])
export type ImportStatus = z.infer<typeof importStatus>

const encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1254'])
export type Encoding = z.infer<typeof encoding>
const delimiter = z.enum([',', ';', '\t', '|'])
export type Delimiter = z.infer<typeof delimiter>

/** Where a field comes from: a column, its words translated; `otherwise` where there is no column or the cell is empty. */
const fieldMapping = z.strictObject({
  column: z.string().min(1).optional(),
  otherwise: z.string().min(1).optional(),
  words: z.record(z.string(), z.string()).optional(),
})
export type FieldMapping = z.infer<typeof fieldMapping>

const unknownName = z.enum(['refuse', 'add'])

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

/** The file that says how the columns of an earlier system are read. Written once, kept, used for every file of it. */
export const importMapping = z.strictObject({
  version: z.literal(1),
  /** Names the earlier system; with the key of a row it makes sure that it comes in once. */
  source: z.string().trim().min(1).max(100),
  file: z
    .strictObject({
      encoding: encoding.or(z.literal('auto')).default('auto'),
      delimiter: delimiter.or(z.literal('auto')).default('auto'),
      /** The sheet of a workbook; without it the first in sight that holds something. */
      sheet: z.string().min(1).optional(),
      /** The row of the header as a spreadsheet numbers it; without it the first that is as wide as the table. */
      header: z.int().min(1).max(1000).optional(),
    })
    .prefault({}),
  dates: z
    .strictObject({
      /** Whether 03.04.2020 is the third of April. A year that comes first is understood either way. */
      order: z.enum(['day_first', 'month_first']).default('day_first'),
      zone: z.string().refine(isTimeZone, 'time zone').default(officeZone),
    })
    .prefault({}),
  fields: z.partialRecord(importField, fieldMapping),
  /** What becomes of a column that no field takes: its cells stand behind the words of the request, or are left out. */
  otherColumns: z.record(z.string(), z.enum(['keep', 'drop'])).default({}),
  /** Whether a row with a name that the catalogue lacks is refused, or the name added to it, retired. */
  unknownNames: z
    .strictObject({
      directorate: unknownName.default('refuse'),
      subject: unknownName.default('refuse'),
      neighbourhood: unknownName.default('refuse'),
    })
    .prefault({}),
  /** What happens to a row with a phone that cannot be one. */
  invalidPhone: z.enum(['refuse', 'leave_out']).default('refuse'),
})
export type ImportMapping = z.infer<typeof importMapping>

/** Why a file cannot be read at all. */
export const fileProblem = z.object({
  code: z.enum([
    ...(['empty', 'binary', 'markup', 'old_excel', 'broken_excel', 'excel_too_large', 'sheet_missing'] as const),
    ...(['one_column', 'wrong_encoding', 'row_too_long', 'column_missing', 'field_missing'] as const),
  ]),
  /** The line it was found at, and what it is about (a column, a sheet). */
  line: z.int().nullable(),
  what: z.string().nullable(),
})
export type FileProblem = z.infer<typeof fileProblem>

/** What was read with a doubt, by its line in the file: a quote out of place, or bytes that are no letter. */
export const readingDoubt = z.object({ kind: z.enum(['quote', 'letter']), line: z.int(), column: z.int().nullable() })
export type ReadingDoubt = z.infer<typeof readingDoubt>

/** Why a row does not come in. */
export const rowReason = z.enum([
  ...([
    'column_count',
    'cell_error',
    'key_missing',
    'key_too_long',
    'key_twice',
    'registered_missing',
    'registered_unreadable',
  ] as const),
  ...([
    'registered_in_future',
    'registered_too_early',
    'due_unreadable',
    'due_impossible',
    'closed_unreadable',
  ] as const),
  ...(['closed_in_future', 'closed_before_registered', 'closed_without_date', 'open_with_closing'] as const),
  ...(['outcome_without_closing', 'status_unknown', 'directorate_unknown', 'subject_unknown'] as const),
  ...(['neighbourhood_unknown', 'channel_unknown', 'description_missing', 'description_too_long'] as const),
  ...(['closing_words_too_long', 'citizen_name_too_long', 'phone_invalid', 'open_in_retired_directorate'] as const),
])
export type RowReason = z.infer<typeof rowReason>

const refusedRow = z.object({ row: z.int(), key: z.string(), reason: rowReason, value: z.string().nullable() })
export type RefusedRow = z.infer<typeof refusedRow>

const importResult = z.object({
  taken: z.int(),
  /** How the taken ones stand. */
  byStatus: z.record(importStatus, z.int()),
  alreadyThere: z.int(),
  refused: z.int(),
  byReason: z.array(z.object({ reason: rowReason, value: z.string().nullable(), count: z.int() })),
  firstRefused: z.array(refusedRow),
  /** How much was read with a doubt, and the first of it. */
  doubts: z.object({ count: z.int(), first: z.array(readingDoubt) }),
  /** Every row not taken with its reason, waiting to be saved; null where there is none. */
  report: waitingPaper.nullable(),
})
export type ImportResult = z.infer<typeof importResult>

/** What an import tells: how far it is (a share of the file), then how it ended. */
export const importProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reading'), rows: z.int(), share: z.number() }),
  z.object({ kind: z.literal('writing'), rows: z.int() }),
  z.object({ kind: z.literal('done'), result: importResult }),
  z.object({ kind: z.literal('unreadable'), problem: fileProblem }),
])
export type ImportProgress = z.infer<typeof importProgress>

const sheetName = z.object({ name: z.string(), isHidden: z.boolean() })

/** What stands in a file: its columns, its first rows, and what they may mean. */
const fileLook = z.object({
  kind: z.literal('table'),
  format: z.enum(['csv', 'xlsx']),
  encoding: encoding.nullable(),
  delimiter: delimiter.nullable(),
  /** Of a workbook: the sheet that is read, and all of them. */
  sheet: z.string().nullable(),
  sheets: z.array(sheetName),
  /** The row of the header, and what stands above it. */
  header: z.int(),
  above: z.array(z.string()),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  /** What the rows that were looked at leave a doubt about. */
  doubts: z.array(readingDoubt),
  guess: importMapping,
})
export type FileLook = z.infer<typeof fileLook>
export const lookAnswer = z.discriminatedUnion('kind', [
  fileLook,
  z.object({
    kind: z.literal('unreadable'),
    problem: fileProblem,
    format: z.enum(['csv', 'xlsx']).nullable(),
    sheets: z.array(sheetName),
  }),
])
export type LookAnswer = z.infer<typeof lookAnswer>

export const pastImport = z.object({
  id,
  source: z.string(),
  fileName: z.string(),
  begunAt: instant,
  byId: id,
  taken: z.int(),
  open: z.int(),
  alreadyThere: z.int(),
  refused: z.int(),
  /** When it was taken back, by whom and why; null where it stands. */
  takenBackAt: instant.nullable(),
  takenBackById: id.nullable(),
  takenBackWords: z.string().nullable(),
  /** Whether taking it back waits for a second person. */
  takeBackWaits: z.boolean(),
})
export type PastImport = z.infer<typeof pastImport>

/** What taking an import back would hide; on how many of its requests somebody has acted since (then it is refused), and the first of them. */
export const importTakenBack = z.object({
  requests: z.int(),
  open: z.int(),
  acted: z.int(),
  numbers: z.array(z.string()),
  needsSecond: z.boolean(),
})
export type ImportTakenBack = z.infer<typeof importTakenBack>

const oneUpload = z.object({ uploadId: z.uuid() })
export const largestPart = 4 * 1024 * 1024

export const imports = {
  /** The imports there were, the newest first. */
  list: procedure.output(z.array(pastImport)),
  /** A place on this PC for a file of the window; one at a time, an earlier one is forgotten. */
  begin: procedure.input(z.object({ name: z.string().trim().min(1).max(300) })).output(oneUpload),
  /** The next part of it, at most four megabytes, in order. */
  part: procedure
    .input(oneUpload.extend({ offset: z.int().nonnegative(), bytes: z.file().max(largestPart) }))
    .output(z.object({ size: z.int() })),
  /** What stands in it, as far as it has come. Told how, it is read that way; else it is found out. */
  look: procedure.input(oneUpload.extend({ file: importMapping.shape.file })).output(lookAnswer),
  /**
   * Brings it in, or, dry, does all of it and takes it back. Who stops listening stops it; nothing is ever half imported.
   * The report of what was not taken is written in the language told.
   */
  run: procedure
    .input(oneUpload.extend({ mapping: importMapping, isDry: z.boolean(), language: z.enum(['tr', 'en']) }))
    .output(eventIterator(importProgress)),
  previewTakenBack: query('preview_import_taken_back', z.object({ importId: id }), importTakenBack),
  /** As if it had not come in; nothing of any ledger is lost. Waits for a second person where one had agreed to count it. */
  takeBack: longCommand(
    'take_back_import',
    z.object({ commandId, importId: id, words }),
    z.object({ importId: id.optional(), requests: z.int().optional(), proposalId: id.optional() }),
  ),
  discard: procedure.input(oneUpload).output(z.void()),
}
