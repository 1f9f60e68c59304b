// A file of staff as what it says of each person, before anybody is compared with who works here.
import { openTable, type Table } from '#main/files/table.ts'
import { staffField, type StaffField } from '#shared/contract/staff-file.ts'
import { importMapping } from '#shared/contract/import.ts'
import { namesApart, plain, staffColumns } from './staff-words.ts'

/** As many as are taken within some minutes on a slow server: all of them at once, or none. */
export const mostLines = 1_500

export interface ToldPerson {
  line: number
  /** What the columns that are there say; blank where a cell is. */
  fields: Partial<Record<StaffField, string>>
  /** More cells than the header has columns: which is which nobody knows. */
  isTooLong?: boolean
}

export type StaffTable =
  | { kind: 'table'; columns: Partial<Record<StaffField, string>>; ignoredColumns: string[]; people: ToldPerson[] }
  | { kind: 'no_column'; field: StaffField; columns: string[] }
  | { kind: 'too_many'; limit: number }

/** Reads a file of staff. Throws UnreadableFile. */
export async function readStaffTable(path: string): Promise<StaffTable> {
  const table = await openTable(path, importMapping.shape.file.parse({}))
  const places = placesOf(table.columns)
  const missing = (['fullName', 'post'] as const).find((field) => !places.has(field))
  if (missing !== undefined) return { kind: 'no_column', field: missing, columns: table.columns }
  const people = await peopleIn(table, places)
  if (people === null) return { kind: 'too_many', limit: mostLines }
  const used = new Set([...places.values()].flat())
  return {
    kind: 'table',
    columns: Object.fromEntries(
      [...places].map(([field, at]) => [field, at.map((index) => table.columns[index]).join(' + ')]),
    ),
    ignoredColumns: table.columns.filter((_name, index) => !used.has(index)),
    people,
  }
}

function placesOf(columns: readonly string[]): Map<StaffField, number[]> {
  const names = columns.map(plain)
  const placeOf = (known: readonly string[]): number => {
    const found = known.map((name) => names.indexOf(name)).find((index) => index >= 0)
    return found ?? -1
  }
  const places = new Map<StaffField, number[]>()
  for (const field of staffField.options) {
    const index = placeOf(staffColumns[field])
    if (index >= 0) places.set(field, [index])
  }
  const [first, last] = [placeOf(namesApart.first), placeOf(namesApart.last)]
  if (first >= 0 && last >= 0) places.set('fullName', [first, last])
  return places
}

async function peopleIn(
  { rows, columns }: Table,
  places: ReadonlyMap<StaffField, readonly number[]>,
): Promise<ToldPerson[] | null> {
  const people: ToldPerson[] = []
  for await (const { row, cells } of rows) {
    const fields = Object.fromEntries(
      [...places].map(([field, at]) => [
        field,
        at
          .map((index) => (cells[index] ?? '').replaceAll(/\s+/gu, ' ').trim())
          .filter(Boolean)
          .join(' '),
      ]),
    )
    // What has neither a name nor a post is a sum, a note or a blank line.
    if (fields['fullName'] !== '' || fields['post'] !== '')
      people.push({ line: row, fields, isTooLong: cells.slice(columns.length).some((cell) => cell !== '') })
    if (people.length > mostLines) return null
  }
  return people
}
