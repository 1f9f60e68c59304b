// A file of staff: how it is read, what it would do, and the passwords that are handed out.
import * as z from 'zod'
import { fileProblem } from './import.ts'
import { id, instant, post } from './values.ts'

/** What a file of staff tells of a person, column by column. */
export const staffField = z.enum([
  ...(['fullName', 'login', 'post', 'directorates', 'office', 'extension', 'worksFrom', 'worksUntil'] as const),
])
export type StaffField = z.infer<typeof staffField>

/** What is wrong with a cell of a file of staff. */
export const staffProblem = z.object({
  field: staffField,
  code: z.enum([
    ...(['missing', 'too_long', 'login_impossible', 'login_twice', 'login_taken', 'post_unknown'] as const),
    ...(['directorate_unknown', 'directorate_missing', 'office_unknown', 'office_not_overseer'] as const),
    ...([
      'extension_not_digits',
      'date_unreadable',
      'dates_backwards',
      'date_past',
      'left',
      'own_account',
      'cells_too_many',
    ] as const),
  ]),
  value: z.string(),
})
export type StaffProblem = z.infer<typeof staffProblem>

/** A line of a file of staff and what becomes of it. */
export const staffLine = z.object({
  /** As a spreadsheet numbers it. */
  line: z.int(),
  standing: z.enum(['new', 'same', 'moved', 'changed', 'wrong']),
  fullName: z.string(),
  login: z.string(),
  post: post.nullable(),
  directorateIds: z.array(id),
  /** Of somebody who is moved: what he is now. */
  from: z.object({ post, directorateIds: z.array(id) }).nullable(),
  extension: z.string().nullable(),
  worksFrom: instant.nullable(),
  worksUntil: instant.nullable(),
  /** He has not chosen a password yet, and may be given another one-time password. */
  owesPassword: z.boolean(),
  problems: z.array(staffProblem),
})
export type StaffLine = z.infer<typeof staffLine>

/** How many would be enrolled, moved, changed, given a new password; how many open requests would be free. */
export const staffFileEffect = z.object({
  ...{ enrolled: z.int(), moved: z.int(), changed: z.int(), renewed: z.int(), freed: z.int() },
})
export type StaffFileEffect = z.infer<typeof staffFileEffect>

const staffFileTable = z.object({
  kind: z.literal('table'),
  /** Which column is which field. */
  columns: z.partialRecord(staffField, z.string()),
  ignoredColumns: z.array(z.string()),
  lines: z.array(staffLine),
  /** People who work here and of whom the file says nothing: they stay as they are. */
  others: z.int(),
  /** Null where a line is wrong, or there is nothing to do. */
  effect: staffFileEffect.extend({ takesTwo: z.boolean() }).nullable(),
  /** What was looked at, told back when it is done. */
  seen: z.string(),
})
export type StaffFileTable = z.infer<typeof staffFileTable>
export const staffFileLook = z.discriminatedUnion('kind', [
  staffFileTable,
  z.object({ kind: z.literal('unreadable'), problem: fileProblem }),
  /** Without a name, a post or a directorate there is no staff. */
  z.object({ kind: z.literal('no_column'), field: staffField, columns: z.array(z.string()) }),
  z.object({ kind: z.literal('too_many'), limit: z.int() }),
])
export type StaffFileLook = z.infer<typeof staffFileLook>

/** A one-time password, to be handed out. */
export const passwordSlip = z.object({
  fullName: z.string(),
  login: z.string(),
  password: z.string(),
  where: z.string(),
})
export type PasswordSlip = z.infer<typeof passwordSlip>
