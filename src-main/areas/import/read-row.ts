// What a row of an earlier system says by the mapping: told to the database, or why it cannot be.
import { zoneOffset } from '#shared/office-time.ts'
import { fold } from '#shared/text-fold.ts'
import {
  importField,
  importStatus,
  type FieldMapping,
  type ImportField,
  type ImportMapping,
  type ImportStatus,
  type RowReason,
} from '#shared/contract/import.ts'
import { endOfDay, readDate } from './local-time.ts'
import type { TableRow } from '#main/files/table.ts'
import { UnreadableFile } from '#main/files/unreadable.ts'

/** What is taken as it stands in the file, or by its word here; the rest is read. */
type TextField = Exclude<ImportField, 'key' | 'registeredAt' | 'dueAt' | 'closedAt' | 'status'>
const isText = (field: ImportField): field is TextField =>
  !['key', 'registeredAt', 'dueAt', 'closedAt', 'status'].includes(field)

/** A row as zimmet.import_rows takes it. */
export type ToldRow = {
  row: number
  key: string
  registeredAt: number
  dueAt: number | null
  closedAt: number | null
  outcome: Exclude<ImportStatus, 'open'> | null
} & Record<TextField, string>

export type Fault = { reason: RowReason; value: string | null }
export type RowReader = {
  read(row: TableRow): ToldRow | Fault
  /** What stands in a field, as the file has it. */
  cell(row: TableRow, field: ImportField): string
}

class RowFault extends Error {
  readonly fault: Fault
  constructor(reason: RowReason, value: string | null = null) {
    super(reason)
    this.fault = { reason, value }
  }
}

const owed: readonly ImportField[] = ['key', 'registeredAt', 'subject', 'channel']

/** Makes a reader of rows. Throws UnreadableFile where the mapping and the columns do not fit. */
export function rowReader(mapping: ImportMapping, columns: readonly string[]): RowReader {
  const placeOf = new Map<ImportField, number>()
  for (const [field, { column }] of fieldsOf(mapping)) {
    if (column === undefined) continue
    if (!columns.includes(column)) throw new UnreadableFile('column_missing', { what: column })
    placeOf.set(field, columns.indexOf(column))
  }
  for (const field of owed) {
    if (!placeOf.has(field) && mapping.fields[field]?.otherwise === undefined)
      throw new UnreadableFile('field_missing', { what: field })
  }
  const words = translations(mapping)
  const cell = ({ cells }: TableRow, field: ImportField): string => cells[placeOf.get(field) ?? -1] ?? ''
  const translated = (row: TableRow, field: ImportField): string => {
    const text = cell(row, field) || (mapping.fields[field]?.otherwise ?? '')
    return words.get(field)?.get(fold(text)) ?? text
  }
  const kept = keptColumns(mapping, columns)
  const offset = zoneOffset(mapping.dates.zone)
  const date = (row: TableRow, field: 'registeredAt' | 'dueAt' | 'closedAt', reason: RowReason): number | null => {
    const text = translated(row, field)
    if (text === '') return null
    const found = readDate(text, mapping.dates.order, offset)
    if (found === null) throw new RowFault(reason, text)
    if (!found.isDay || field === 'registeredAt') return found.at
    // What was closed on a day was so by its end; today has not ended yet.
    return field === 'dueAt' ? endOfDay(found.at) : Math.min(endOfDay(found.at), Math.max(found.at, Date.now()))
  }
  const read = (row: TableRow): ToldRow => {
    if (row.cells.length < columns.length || row.cells.slice(columns.length).some((each) => each !== ''))
      throw new RowFault('column_count', `${row.cells.length} / ${columns.length}`)
    refuseCellErrors(row, placeOf.values(), columns)
    const key = translated(row, 'key')
    if (key === '') throw new RowFault('key_missing')
    const registeredAt = date(row, 'registeredAt', 'registered_unreadable')
    if (registeredAt === null) throw new RowFault('registered_missing')
    const closedAt = date(row, 'closedAt', 'closed_unreadable')
    const status = statusOf(mapping, { cell: cell(row, 'status'), word: translated(row, 'status') }, closedAt)
    return {
      row: row.row,
      key,
      registeredAt,
      dueAt: date(row, 'dueAt', 'due_unreadable'),
      closedAt,
      outcome: status === 'open' ? null : status,
      ...texts(row, translated),
      ...(kept.length === 0 ? {} : { description: withColumns(translated(row, 'description'), kept, row) }),
    }
  }
  return {
    cell,
    read: (row) => {
      try {
        return read(row)
      } catch (error) {
        if (error instanceof RowFault) return error.fault
        throw error
      }
    },
  }
}

function fieldsOf(mapping: ImportMapping): [ImportField, FieldMapping][] {
  return Object.entries(mapping.fields) as [ImportField, FieldMapping][]
}

function translations(mapping: ImportMapping): Map<ImportField, Map<string, string>> {
  return new Map(
    fieldsOf(mapping).map(([field, { words = {} }]) => [
      field,
      new Map(Object.entries(words).map(([theirs, ours]) => [fold(theirs.trim()), ours])),
    ]),
  )
}

// What a formula leaves behind that could not be worked out, as Excel writes it in English and in Turkish.
const isCellError = (cell: string): boolean =>
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|YOK|BAŞV!|DEĞER!|SAYI\/0!|AD\?|BOŞ!|SAYI!)$/u.test(cell)

function refuseCellErrors({ cells }: TableRow, places: Iterable<number>, columns: readonly string[]): void {
  for (const index of places) {
    const cell = cells[index] ?? ''
    if (isCellError(cell)) throw new RowFault('cell_error', `${columns[index]} ${cell}`)
  }
}

function statusOf(
  mapping: ImportMapping,
  { cell, word }: { cell: string; word: string },
  closedAt: number | null,
): ImportStatus {
  // Without a word for it the closing date says whether it was closed.
  if (mapping.fields.status === undefined || word === '') return closedAt === null ? 'open' : 'solved'
  const status = importStatus.safeParse(word)
  if (!status.success) throw new RowFault('status_unknown', cell)
  if (status.data === 'open' && closedAt !== null) throw new RowFault('open_with_closing', cell)
  if (status.data !== 'open' && closedAt === null) throw new RowFault('closed_without_date', cell)
  return status.data
}

type Column = { name: string; index: number }

function keptColumns(mapping: ImportMapping, columns: readonly string[]): Column[] {
  return columns.flatMap((name, index) => (mapping.otherColumns[name] === 'keep' ? [{ name, index }] : []))
}

// Behind the words of the request, a line a column: readable and findable, though no field takes it.
function withColumns(words: string, kept: readonly Column[], { cells }: TableRow): string {
  const lines = kept.flatMap(({ name, index }) => ((cells[index] ?? '') === '' ? [] : [`${name}: ${cells[index]}`]))
  return [words, ...lines].filter((line) => line !== '').join('\n')
}

// Written where there is no phone.
const noPhone = /^(?:[-–—.\s]*|0+|yok|bilinmiyor|belirtilmemis|null|none|n\/a)$/u

function texts(row: TableRow, translated: (row: TableRow, field: ImportField) => string): Record<TextField, string> {
  const read = Object.fromEntries(
    importField.options.filter(isText).map((field) => [field, translated(row, field)]),
  ) as Record<TextField, string>
  return noPhone.test(fold(read.citizenPhone)) ? { ...read, citizenPhone: '' } : read
}
