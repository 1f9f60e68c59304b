// What a row of an earlier system says by the mapping: told to the database, or why it cannot be.
import { fold } from '#shared/text-fold.ts'
import {
  importStatus,
  type FieldMapping,
  type ImportField,
  type ImportMapping,
  type ImportStatus,
  type RowReason,
} from '#shared/contract/import.ts'
import { endOfDay, readDate, zoneOffset } from './local-time.ts'
import type { TableRow } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

/** A row as zimmet.import_rows takes it. */
export type ToldRow = {
  row: number
  key: string
  registeredAt: number
  dueAt: number | null
  closedAt: number | null
  outcome: Exclude<ImportStatus, 'open'> | null
} & Record<'directorate' | 'subject' | 'neighbourhood' | 'street' | 'door' | 'channel' | 'description', string> &
  Record<'closingWords' | 'citizenName' | 'citizenPhone', string>

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
  const cell = ({ cells }: TableRow, field: ImportField): string => {
    const place = placeOf.get(field)
    return (place === undefined ? undefined : cells[place]) || (mapping.fields[field]?.otherwise ?? '')
  }
  const said = (row: TableRow, field: ImportField): string => {
    const told = cell(row, field)
    return words.get(field)?.get(fold(told)) ?? told
  }
  const offset = zoneOffset(mapping.dates.zone)
  const date = (row: TableRow, field: 'registeredAt' | 'dueAt' | 'closedAt', reason: RowReason): number | null => {
    const text = cell(row, field)
    if (text === '') return null
    const found = readDate(text, mapping.dates.order, offset)
    if (found === null) throw new RowFault(reason, text)
    return field === 'dueAt' && found.isDay ? endOfDay(found.at) : found.at
  }
  const read = (row: TableRow): ToldRow => {
    if (row.cells.length < columns.length || row.cells.slice(columns.length).some((each) => each !== ''))
      throw new RowFault('column_count', `${row.cells.length} / ${columns.length}`)
    const key = cell(row, 'key')
    if (key === '') throw new RowFault('key_missing')
    const registeredAt = date(row, 'registeredAt', 'registered_unreadable')
    if (registeredAt === null) throw new RowFault('registered_missing')
    const closedAt = date(row, 'closedAt', 'closed_unreadable')
    const status = statusOf(mapping, said(row, 'status'), closedAt)
    return {
      row: row.row,
      key,
      registeredAt,
      dueAt: date(row, 'dueAt', 'due_unreadable'),
      closedAt,
      outcome: status === 'open' ? null : status,
      ...texts(row, said),
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

function statusOf(mapping: ImportMapping, told: string, closedAt: number | null): ImportStatus {
  // Without a word for it the closing date says whether it was closed.
  if (mapping.fields.status === undefined || told === '') return closedAt === null ? 'open' : 'solved'
  const status = importStatus.safeParse(told)
  if (!status.success) throw new RowFault('status_unknown', told)
  if (status.data === 'open' && closedAt !== null) throw new RowFault('open_with_closing', told)
  if (status.data !== 'open' && closedAt === null) throw new RowFault('closed_without_date', told)
  return status.data
}

function texts(row: TableRow, said: (row: TableRow, field: ImportField) => string) {
  return {
    directorate: said(row, 'directorate'),
    subject: said(row, 'subject'),
    neighbourhood: said(row, 'neighbourhood'),
    street: said(row, 'street'),
    door: said(row, 'door'),
    channel: said(row, 'channel'),
    description: said(row, 'description'),
    closingWords: said(row, 'closingWords'),
    citizenName: said(row, 'citizenName'),
    citizenPhone: said(row, 'citizenPhone'),
  }
}
