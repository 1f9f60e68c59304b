// Requests as the cells of a report. All of one moment: the ids first, then the rows of so many ids at a time.
import type * as z from 'zod'
import { Utf8, type CopiedRow } from '#main/database/copied-rows.ts'
import type { Snapshot } from '#main/database/long-work.ts'
import { query, sql, view } from '#main/database/transactions.ts'
import type { PaperCell } from '#main/files/paper.ts'
import {
  isMadeColumn,
  paperKindOf,
  type PaperColumn,
  type RequestColumn,
  type RequestContent,
} from '#shared/contract/reports.ts'
import { fieldOf, rowFieldOf, rowShape } from '#shared/request-fields.ts'
import { reportRow } from '#shared/contract/oversight.ts'
import { columnsOf as viewColumns } from '#main/database/select.ts'
import { tabQuery, type Person } from '#main/database/inbox-rows.ts'
import { madeOf, madeReader, readMoment, type Moment } from './made-columns.ts'

/** What a line may be read from: a row of reports, and what papers alone have of a request. */
const paperRow = reportRow.extend(rowShape('paper'))
type PaperRow = z.infer<typeof paperRow>

/** From some thousands on the server would rather read a small municipality whole for each. */
const rowsAtOnce = 1000
/** So many questions are under way: the server goes on while the answer to one is read. */
const askedAhead = 3

/** The columns as a paper has them. */
export function columnsOf({ columns }: RequestContent): PaperColumn[] {
  return columns.map(({ column, header }) => ({ header, kind: paperKindOf(column) }))
}

type Ids = { ids: number[]; total: number }

async function idsOf(
  snapshot: Snapshot,
  person: Person,
  { source, ids: chosen }: RequestContent,
  limit: number,
): Promise<Ids> {
  if (chosen !== undefined) {
    const rows = await snapshot.query(query<{ id: number }>(inOrder(chosen).select({ id: 'inbox.id' })))
    return { ids: rows.slice(0, limit).map(({ id }) => id), total: rows.length }
  }
  if (source.kind === 'inbox') {
    const ofTab = tabQuery(person.me, source).select({ id: 'inbox.id' }).orderBy('due_at').orderBy('id')
    const rows = await snapshot.query(query<{ id: number }>(ofTab))
    return { ids: rows.slice(0, limit).map(({ id }) => id), total: rows.length }
  }
  const opened = sql(
    'select request_ids as ids, total from zimmet.opened(cast(:scope as jsonb), :measure, :sort, :limit, 0)',
    { scope: JSON.stringify(source.scope), measure: source.measure, sort: source.sort, limit },
  )
  const [answer] = await snapshot.query(query<Ids>(opened))
  return answer ?? { ids: [], total: 0 }
}

type Names = Record<NonNullable<ReturnType<typeof fieldOf>['names']>, ReadonlyMap<number, string>>

/** Names by id, as of the same moment. */
async function readNames(snapshot: Snapshot, streetKind: Record<string, string>): Promise<Names> {
  const read = async (name: string, column = 'name') => {
    const rows = await snapshot.query(
      query<{ id: number; name: string }>(view(name).select({ id: 'id', name: column })),
    )
    return new Map(rows.map((row) => [row.id, row.name]))
  }
  const [directorate, subject, neighbourhood, street, channel, staff] = await Promise.all([
    read('directorate'),
    read('subject'),
    read('neighbourhood'),
    readStreets(snapshot, streetKind),
    read('channel'),
    read('staff', 'full_name'),
  ])
  return { directorate, subject, neighbourhood, street, channel, staff }
}

const nameIn = (names: ReadonlyMap<number, string>, id: number | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

async function readStreets(snapshot: Snapshot, kindWords: Record<string, string>): Promise<Map<number, string>> {
  type Street = { id: number; name: string; kind: string }
  const rows = await snapshot.query(query<Street>(view('street').select({ id: 'id', name: 'name', kind: 'kind' })))
  return new Map(rows.map(({ id, name, kind }) => [id, `${name} ${kindWords[kind] ?? kind}`]))
}

/** What cells are read from: a row as it came, and those of its fields that made columns need. */
interface Line {
  readonly row: CopiedRow
  readonly fields: PaperRow
}
type Reader = (line: Line) => PaperCell

interface Told {
  readonly words: RequestContent['words']
  readonly names: Names
  readonly moment: Moment
  /** Where a field stands in the row. */
  readonly placeOf: (field: keyof PaperRow) => number
}

/** How a column is read from a line: as it stands there, by its name in the catalogue, or by its word. */
function readerOf(column: RequestColumn, { names, words, moment, placeOf }: Told): Reader {
  if (isMadeColumn(column)) {
    const made = madeReader(column, {
      ...{ moment, words },
      neighbourhood: (id) => nameIn(names.neighbourhood, id),
      street: (id) => nameIn(names.street, id),
    })
    return ({ fields }) => made(fields)
  }
  const { names: catalogue, word } = fieldOf(column)
  const place = placeOf(rowFieldOf(column) as keyof PaperRow)
  if (catalogue !== undefined) return ({ row }) => nameIn(names[catalogue], row.read(place) as number | null)
  if (word !== undefined) {
    const known: Readonly<Record<string, string>> = words[word]
    return ({ row }) => {
      const code = row.read(place)
      return code === null ? null : (known[String(code)] ?? String(code))
    }
  }
  const text = new Utf8()
  return ({ row }) => (row.isText(place) ? row.text(place, text) : row.read(place))
}

export interface RequestLines {
  total: number
  /** The database's clock. */
  at: number
  /** Gives the cells of one after the other away as they come, and tells how many each answer had. */
  readonly read: (take: (row: readonly PaperCell[]) => void) => AsyncGenerator<number, void, void>
}

/** How many requests there are, and their cells. So many are asked for at a time. */
export async function requestLines(
  snapshot: Snapshot,
  person: Person,
  content: RequestContent,
  limit = 2_000_000_000,
): Promise<RequestLines> {
  const shape = paperRow.pick(fieldsOf(content))
  const selected = (wanted: readonly number[]) => inOrder(wanted).select(viewColumns(shape, {}, 'inbox'))
  // All on their way at once: what is read of the catalogue is taken in while the server looks for the requests.
  const [names, moment, row, { ids, total }] = await Promise.all([
    readNames(snapshot, content.words.streetKind),
    readMoment(snapshot),
    snapshot.rowFor(query(selected([]))),
    idsOf(snapshot, person, content, limit),
  ])
  const cellsOf = cellsReader(row, content, { ...{ names, moment }, fields: fieldNames(shape) })
  const rowsOf = async (from: number, take: (row: readonly PaperCell[]) => void): Promise<number> => {
    const text = selected(ids.slice(from, from + rowsAtOnce)).toQuery()
    return await snapshot.each(text, row, () => take(cellsOf()))
  }
  async function* readAll(take: (row: readonly PaperCell[]) => void): AsyncGenerator<number, void, void> {
    let from = 0
    const asked: Promise<number>[] = []
    const ask = (): void => {
      if (from >= ids.length) return
      const answer = rowsOf(from, take)
      // Who stops reading leaves it unanswered.
      answer.catch(() => undefined)
      asked.push(answer)
      from += rowsAtOnce
    }
    for (let ahead = 0; ahead < askedAhead; ahead += 1) ask()
    for (let next = asked.shift(); next !== undefined; next = asked.shift()) {
      const count = await next
      ask()
      yield count
    }
  }
  return { total, at: moment.at, read: readAll }
}

type PaperFields = readonly (keyof PaperRow)[]
const fieldNames = ({ shape }: z.ZodObject): PaperFields => Object.keys(shape) as (keyof PaperRow)[]

/** The cells of the row at which the reading stands; the same list for all of them, so they are to be taken at once. */
function cellsReader(
  row: CopiedRow,
  { columns, words }: RequestContent,
  { names, moment, fields }: { names: Names; moment: Moment; fields: PaperFields },
): () => readonly PaperCell[] {
  const placeOf = (field: keyof PaperRow): number => fields.indexOf(field)
  const readers = columns.map(({ column }) => readerOf(column, { names, words, moment, placeOf }))
  const needed = [...new Set(columns.flatMap(({ column }) => (isMadeColumn(column) ? madeOf[column] : [])))]
  const places = needed.map(placeOf)
  const made: Partial<Record<keyof PaperRow, unknown>> = {}
  const line: Line = { row, fields: made as PaperRow }
  const cells: PaperCell[] = columns.map(() => null)
  return () => {
    for (let index = 0; index < needed.length; index += 1)
      made[needed[index] as keyof PaperRow] = row.read(places[index] as number)
    for (let index = 0; index < readers.length; index += 1) cells[index] = readers[index]?.(line) ?? null
    return cells
  }
}

/** The fields of the rows that the columns are read from, and no others: some are long or dear. */
function fieldsOf({ columns }: RequestContent): Partial<Record<keyof PaperRow, true>> {
  const fields = columns.flatMap(({ column }): readonly (keyof PaperRow)[] =>
    isMadeColumn(column) ? madeOf[column] : [rowFieldOf(column) as keyof PaperRow],
  )
  return Object.fromEntries(['id' as const, ...fields].map((field) => [field, true]))
}

/** Requests that the person sees, in a given order. */
function inOrder(ids: readonly number[]) {
  return view('inbox')
    .join(
      sql('unnest(cast(:ids as int[])) with ordinality as wanted (id, place)', { ids: [...ids] }),
      'wanted.id',
      'inbox.id',
    )
    .orderBy('wanted.place')
}
