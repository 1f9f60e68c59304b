// The fields of a request that are shown: a row a field. Rows of lists and reports, the host's queries, grid columns, papers, what is taken from
// other systems' files and what is typed in as it is all follow from it; its label is `words.field.<code>`. To add one: CONTRIBUTING.md.
import * as z from 'zod'
import { id, instant, outcome, priority, requestState } from './contract/values.ts'

interface RequestField {
  /** In the rows of every list (view inbox), of those alone that reports make, or on paper alone, where there is room for it. */
  readonly in: 'list' | 'report' | 'paper'
  /** The one field of the row in which it stands. */
  readonly row: z.ZodRawShape
  /** Where the row has an id: of what in the catalogue. */
  readonly names?: 'directorate' | 'subject' | 'neighbourhood' | 'street' | 'channel' | 'staff'
  /** Where the row has a code: its word is `words.<word>.<code>`. */
  readonly word?: 'state' | 'priority' | 'outcome'
  /** How a list shows it (src-renderer/grid/column-kinds.tsx); without: no list has it as a column of its own. */
  readonly column?: 'requestNumber' | 'text' | 'person' | 'dateTime' | 'state' | 'priority' | 'count' | 'workingTime'
  /** How papers, Excel and CSV write it; without: they have something better. */
  readonly paper?: 'text' | 'dateTime' | 'hours' | 'count'
  /** What its column is called in files of other systems, folded; the first that a file has is the first guess. */
  readonly imported?: readonly string[]
  /** Plain: typed in or imported as it is, at most so many characters (zimmet_private.plain_fields). */
  readonly plain?: number
}

export const requestFields = {
  number: { in: 'list', row: { number: z.string() }, column: 'requestNumber', paper: 'text' },
  subject: {
    ...{ in: 'list', row: { subjectId: id }, names: 'subject', column: 'text', paper: 'text' },
    imported: [
      ...['konu', 'konusu', 'talep konusu', 'basvuru konusu', 'talep turu', 'sikayet konusu', 'kategori', 'tur'],
      ...['type', 'subject', 'category', 'service name'],
    ],
  },
  neighbourhood: {
    ...{ in: 'list', row: { neighbourhoodId: id.nullable() }, names: 'neighbourhood', paper: 'text' },
    imported: ['mahalle', 'mahallesi', 'mahalle adi', 'neighborhood', 'neighbourhood', 'district'],
  },
  street: {
    ...{ in: 'list', row: { streetId: id.nullable() }, names: 'street', paper: 'text' },
    imported: [
      ...['cadde sokak', 'sokak', 'cadde', 'cadde/sokak', 'adres', 'acik adres'],
      ...['location street name', 'street', 'address', 'location'],
    ],
  },
  door: {
    ...{ in: 'list', row: { door: z.string().nullable() }, paper: 'text', plain: 40 },
    imported: ['kapi no', 'bina no', 'dis kapi no', 'door', 'house number'],
  },
  /** First 160 characters of what was asked; papers have the whole. */
  excerpt: { in: 'list', row: { excerpt: z.string() }, column: 'text' },
  /** All of what was asked, numbers of people covered. */
  description: { in: 'paper', row: { description: z.string() }, paper: 'text' },
  /** What the subject asks and what was answered, in one line; numbers of people covered. */
  answers: { in: 'paper', row: { answers: z.string().nullable() }, paper: 'text' },
  /** How many asked for the same, the first with them. */
  applicantCount: { in: 'paper', row: { applicantCount: z.int() }, paper: 'count' },
  /** Masked; null where the caller gave no name. */
  citizen: { in: 'list', row: { citizenName: z.string().nullable() }, column: 'person', paper: 'text' },
  priority: { in: 'list', row: { priority }, word: 'priority', column: 'priority', paper: 'text' },
  state: { in: 'list', row: { state: requestState }, word: 'state', column: 'state', paper: 'text' },
  directorate: {
    ...{ in: 'list', row: { directorateId: id }, names: 'directorate', column: 'text', paper: 'text' },
    imported: [
      ...['mudurluk', 'ilgili mudurluk', 'birim', 'sorumlu birim', 'departman'],
      ...['department', 'agency', 'unit'],
    ],
  },
  clerk: { in: 'list', row: { clerkId: id.nullable() }, names: 'staff', column: 'person', paper: 'text' },
  channel: {
    ...{ in: 'list', row: { channelId: id }, names: 'channel', column: 'text', paper: 'text' },
    imported: [
      ...['kanal', 'basvuru kanali', 'basvuru sekli', 'gelis sekli', 'geldigi kanal'],
      ...['source', 'channel', 'origin'],
    ],
  },
  registeredAt: {
    ...{ in: 'list', row: { registeredAt: instant }, column: 'dateTime', paper: 'dateTime' },
    imported: [
      ...['basvuru tarihi', 'talep tarihi', 'kayit tarihi', 'acilis tarihi', 'olusturma tarihi', 'gelis tarihi'],
      ...['sikayet tarihi', 'open dt', 'opened at', 'created at', 'created date', 'open date', 'requested datetime'],
      ...['tarih', 'date'],
    ],
  },
  /** Termin. Null for an imported request that never had one, and in a database from before there were deadlines. */
  dueAt: {
    ...{ in: 'list', row: { dueAt: instant.nullable() }, column: 'dateTime', paper: 'dateTime' },
    imported: [
      ...['termin', 'termin tarihi', 'hedef tarih', 'hedef tarihi', 'son tarih', 'son islem tarihi', 'bitis hedefi'],
      ...['target dt', 'sla target dt', 'due at', 'due date', 'target date', 'expected datetime'],
    ],
  },
  /** When something was last done with it, or to it. */
  changedAt: { in: 'list', row: { changedAt: instant }, column: 'dateTime', paper: 'dateTime' },
  legalDueAt: { in: 'list', row: { legalDueAt: instant.nullable() }, column: 'dateTime', paper: 'dateTime' },
  contactedAt: { in: 'report', row: { contactedAt: instant.nullable() }, column: 'dateTime', paper: 'dateTime' },
  heldUntil: { in: 'list', row: { heldUntil: instant.nullable() }, column: 'dateTime', paper: 'dateTime' },
  resolvedAt: { in: 'report', row: { resolvedAt: instant.nullable() }, column: 'dateTime', paper: 'dateTime' },
  closedAt: {
    ...{ in: 'report', row: { closedAt: instant.nullable() }, column: 'dateTime', paper: 'dateTime' },
    imported: [
      ...['kapanis tarihi', 'kapatma tarihi', 'sonuc tarihi', 'sonuclanma tarihi', 'cozum tarihi', 'bitis tarihi'],
      ...['closed dt', 'closed at', 'closed date', 'resolved at', 'resolution date', 'updated datetime'],
    ],
  },
  outcome: { in: 'list', row: { outcome: outcome.nullable() }, word: 'outcome', paper: 'text' },
  /** Working seconds from registration to the resolution, pauses taken off. */
  solvedSeconds: { in: 'report', row: { solvedSeconds: z.int().nullable() }, column: 'workingTime', paper: 'hours' },
  handOverCount: { in: 'report', row: { handOverCount: z.int() }, column: 'count', paper: 'count' },
  returnedCount: { in: 'list', row: { returnedCount: z.int() }, column: 'count', paper: 'count' },
  reopenedCount: { in: 'list', row: { reopenedCount: z.int() }, column: 'count', paper: 'count' },
  /** Aktarıldı: the earlier system it came from and the number it had there; null for what was registered here. */
  importedFrom: { in: 'list', row: { importedFrom: z.string().nullable() }, column: 'text', paper: 'text' },
  importedKey: { in: 'list', row: { importedKey: z.string().nullable() }, column: 'text', paper: 'text' },
} as const satisfies Record<string, RequestField>

type Fields = typeof requestFields
export type FieldCode = keyof Fields
/** The fields of which something is told. */
type CodesWith<Told> = { [Code in FieldCode]: Fields[Code] extends Told ? Code : never }[FieldCode]
export type ColumnField = CodesWith<{ column: string }>
export type ImportedField = CodesWith<{ imported: readonly string[] }>
export type PlainField = CodesWith<{ plain: number }>
export type PaperField = CodesWith<{ paper: string }>

/** What is told of a field, whichever it is. */
export const fieldOf = (code: FieldCode): RequestField => requestFields[code]

const codes = Object.keys(requestFields) as FieldCode[]
export const columnFields = codes.filter((code): code is ColumnField => fieldOf(code).column !== undefined)
export const importedFields = codes.filter((code): code is ImportedField => fieldOf(code).imported !== undefined)
export const paperFields = codes.filter((code): code is PaperField => fieldOf(code).paper !== undefined)
export const plainFields = codes.filter((code): code is PlainField => fieldOf(code).plain !== undefined)

/** What a field is in its row. */
export const rowFieldOf = (code: FieldCode): string => Object.keys(fieldOf(code).row)[0] ?? code

type Merged<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never
export type CodeIn<Where> = CodesWith<{ in: Where }>
type RowShape<Where> = Merged<Fields[CodeIn<Where>]['row']>

/** What all fields of the rows of lists, or those besides of rows of reports, are read from. */
export function rowShape<Where extends RequestField['in']>(where: Where): RowShape<Where> {
  const rows = codes.filter((code) => fieldOf(code).in === where).map((code) => fieldOf(code).row)
  return Object.assign({}, ...rows) as RowShape<Where>
}

/** What is typed in at registering as it is; null: nothing was told. */
export const plainShape = Object.fromEntries(
  plainFields.map((code) => [
    code,
    z
      .string()
      .trim()
      .max(fieldOf(code).plain ?? 0)
      .nullable()
      .default(null),
  ]),
) as Record<PlainField, z.ZodDefault<z.ZodNullable<z.ZodString>>>
