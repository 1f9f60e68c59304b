import type { ImportMapping } from './contract/import.ts'

/** The columns of a file that no field of its mapping takes. */
export function unmappedColumns(mapping: ImportMapping, columns: readonly string[]): string[] {
  const taken = new Set(Object.values(mapping.fields).map((field) => field?.column))
  return columns.filter((column) => !taken.has(column))
}

/** Those of them of which nobody has said yet whether they are kept or left out. */
export const undecidedColumns = (mapping: ImportMapping, columns: readonly string[]): string[] =>
  unmappedColumns(mapping, columns).filter((column) => mapping.otherColumns[column] === undefined)
