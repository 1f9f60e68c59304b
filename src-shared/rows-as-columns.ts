// Long lists go over the line column by column, as one text in plain ASCII: names are said once, what repeats is said once, and
// a window takes in such a text in a fraction of the time that one with Turkish letters takes. Decision 064.
import type { StandardRPCCustomJsonSerializer } from '@orpc/client/standard'

type Cell = string | number | boolean | null | readonly string[]
type Row = Record<string, Cell>
/** The cells of a column, or its few different ones and for each row which of them it has. */
type Column = readonly Cell[] | { readonly values: readonly Cell[]; readonly places: readonly number[] }
type Packed = { readonly names: readonly string[]; readonly columns: readonly Column[] }

/** A shorter list is sent as it is: there is nothing to gain. */
const fewestRows = 64
const mostRepeated = 1000

const rowsAsColumns: StandardRPCCustomJsonSerializer = {
  type: 64,
  condition: areRowsOfOneShape,
  serialize: (rows) => pack(rows as readonly Row[]),
  deserialize: (text) => unpack(text as string),
}

/** With this every link and every handler is made, so that both ends speak it. */
export const wire: { readonly customJsonSerializers: readonly StandardRPCCustomJsonSerializer[] } = {
  customJsonSerializers: [rowsAsColumns],
}

function areRowsOfOneShape(data: unknown): boolean {
  if (!Array.isArray(data) || data.length < fewestRows) return false
  const [first] = data as unknown[]
  if (!isPlain(first)) return false
  const names = Object.keys(first)
  return names.length > 0 && data.every((row) => hasShape(row, names))
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** The same names in the same order, and nothing in them that JSON would change. */
function hasShape(row: unknown, names: readonly string[]): boolean {
  if (!isPlain(row)) return false
  let at = 0
  for (const name in row) {
    if (names[at] !== name || !isCell(row[name])) return false
    at += 1
  }
  return at === names.length
}

function isCell(value: unknown): value is Cell {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true
  if (typeof value === 'number') return Number.isFinite(value)
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

function pack(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {})
  const columns = cellsByColumn(rows, names).map((cells) => ascii(JSON.stringify(columnOf(cells))))
  return `{"names":${ascii(JSON.stringify(names))},"columns":[${columns.join(',')}]}`
}

/** Row by row: what lies together in memory is read together. */
function cellsByColumn(rows: readonly Row[], names: readonly string[]): Cell[][] {
  const columns = names.map((): Cell[] => [])
  for (const row of rows)
    for (let column = 0; column < names.length; column += 1) columns[column]?.push(row[names[column] as string] as Cell)
  return columns
}

function columnOf(cells: readonly Cell[]): Column {
  const singles = new Map<Cell, number>()
  const lists = new Map<string, number>()
  const values: Cell[] = []
  const places: number[] = []
  for (const cell of cells) {
    const known = typeof cell === 'object' && cell !== null ? place(lists, JSON.stringify(cell)) : place(singles, cell)
    if (known === values.length) values.push(cell)
    places.push(known)
    if (values.length > mostRepeated) return cells
  }
  return values.length < cells.length / 2 ? { values, places } : cells

  function place<Key>(seen: Map<Key, number>, key: Key): number {
    const found = seen.get(key)
    if (found === undefined) seen.set(key, values.length)
    return found ?? values.length
  }
}

// oxlint-disable-next-line no-control-regex -- all that is not ASCII
const notAscii = /[^\x00-\x7f]/g
const ascii = (json: string): string => json.replaceAll(notAscii, escaped)
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

// Each row is a copy of the first with its own cells: an engine makes such a copy at a fifth of the cost of a row grown field by field.
function unpack(text: string): Row[] {
  const { names, columns } = JSON.parse(text) as Packed
  const cells = columns.map(cellsOf)
  const first: Row = Object.fromEntries(names.map((name, column) => [name, cells[column]?.[0] ?? null]))
  return (cells[0] ?? []).map((_, at) => {
    const row = { ...first }
    for (let column = 0; column < names.length; column += 1)
      row[names[column] as string] = (cells[column] as readonly Cell[])[at] as Cell
    return row
  })
}

const cellsOf = (column: Column): readonly Cell[] =>
  'places' in column ? column.places.map((place) => column.values[place] as Cell) : column
