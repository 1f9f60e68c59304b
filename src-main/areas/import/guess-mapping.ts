// A first mapping from the header and the first rows. It is shown and kept by the person, never used unseen.
import {
  importField,
  importMapping,
  type FieldMapping,
  type ImportField,
  type ImportMapping,
} from '#shared/contract/import.ts'
import { fold } from '#shared/text-fold.ts'
import { channelWords, columnNames, statusWords } from './known-words.ts'

/** What the columns of a file may mean; `rows` are its first ones. */
export function guessMapping(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): ImportMapping {
  const fields: Partial<Record<ImportField, FieldMapping>> = {}
  const taken = new Set<string>()
  for (const field of importField.options) {
    const column = columnFor(field, columns, taken)
    if (column === undefined) continue
    taken.add(column)
    fields[field] = withWords(field, column, distinct(rows, columns.indexOf(column)))
  }
  fields.channel ??= { otherwise: 'phone' }
  return importMapping.parse({ version: 1, source: sourceOf(name), dates: { order: orderOf(rows) }, fields })
}

function columnFor(field: ImportField, columns: readonly string[], taken: ReadonlySet<string>): string | undefined {
  const free = columns.filter((column) => !taken.has(column))
  const plain = (column: string): string =>
    fold(column)
      .replaceAll(/[_\-.:]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim()
  for (const name of columnNames[field]) {
    const found = free.find((column) => plain(column) === name)
    if (found !== undefined) return found
  }
  return undefined
}

function withWords(field: ImportField, column: string, values: readonly string[]): FieldMapping {
  const known: readonly (readonly [RegExp, string])[] =
    field === 'status' ? statusWords : field === 'channel' ? channelWords : []
  const words = values.flatMap((value) => {
    const meaning = known.find(([form]) => form.test(fold(value)))?.[1]
    return meaning === undefined ? [] : [[value, meaning] as const]
  })
  return words.length === 0 ? { column } : { column, words: Object.fromEntries(words) }
}

const distinct = (rows: readonly (readonly string[])[], index: number): string[] => [
  ...new Set(rows.map((row) => row[index] ?? '').filter((value) => value !== '')),
]

// 25.03.2020 and 03/25/2020 tell themselves apart; where none does, the Turkish order.
function orderOf(rows: readonly (readonly string[])[]): 'day_first' | 'month_first' {
  const dates = rows.flat().flatMap((cell) => {
    const parts = /^(\d{1,2})[-./](\d{1,2})[-./]\d{4}\b/u.exec(cell)
    return parts === null ? [] : [[Number(parts[1]), Number(parts[2])] as const]
  })
  const isMonthFirst = dates.some(([, second]) => second > 12) && !dates.some(([first]) => first > 12)
  return isMonthFirst ? 'month_first' : 'day_first'
}

const sourceOf = (name: string): string =>
  name
    .replace(/\.[^.]+$/u, '')
    .trim()
    .slice(0, 100) || name.slice(0, 100)
