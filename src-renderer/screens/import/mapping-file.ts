// The mapping as the person works on it: guessed, kept for files with the same columns, saved and loaded as a file.
import {
  importField,
  importMapping,
  type FieldMapping,
  type ImportField,
  type ImportMapping,
} from '#shared/contract/import.ts'
import { keep, readKept } from '#renderer/host/storage.ts'

/** Without these no row can be read. */
export const owedFields: readonly ImportField[] = ['key', 'registeredAt', 'subject', 'channel']

/** Which of them the mapping says nothing of. */
export function missingFields(mapping: ImportMapping, columns: readonly string[]): ImportField[] {
  return importField.options.filter((field) => {
    const { column, otherwise } = mapping.fields[field] ?? {}
    if (column !== undefined) return !columns.includes(column)
    return owedFields.includes(field) && otherwise === undefined
  })
}

/** The mapping with a field told anew; what says nothing is left out. */
export function withField(mapping: ImportMapping, field: ImportField, changed: FieldMapping): ImportMapping {
  const { [field]: _before, ...others } = mapping.fields
  const isEmpty = changed.column === undefined && changed.otherwise === undefined
  return { ...mapping, fields: isEmpty ? others : { ...others, [field]: changed } }
}

/** What a word of a field means from now on. */
export function withWord(mapping: ImportMapping, field: ImportField, theirs: string, ours: string): ImportMapping {
  const known = mapping.fields[field] ?? {}
  return withField(mapping, field, { ...known, words: { ...known.words, [theirs]: ours } })
}

/** A mapping file as it was read, or where it makes no sense. */
export function readMapping(text: string): { mapping: ImportMapping } | { wrong: string } {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return { wrong: 'JSON' }
  }
  const read = importMapping.safeParse(content)
  if (read.success) return { mapping: read.data }
  return { wrong: read.error.issues.map(({ path }) => path.join('.') || '?').join(', ') }
}

const placeOf = (columns: readonly string[]): string => `import-mapping/${columns.join('\u0001')}`

/** Keeps a mapping for the next file with the same columns. */
export function keepMapping(columns: readonly string[], mapping: ImportMapping): void {
  keep(localStorage, placeOf(columns), mapping)
}

/** What was kept for a file with these columns; null where nothing was. */
export function keptMapping(columns: readonly string[]): ImportMapping | null {
  const read = importMapping.safeParse(readKept(localStorage, placeOf(columns)))
  return read.success ? read.data : null
}
