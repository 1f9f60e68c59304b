// Requests as the cells of a report. All of one moment: the ids first, then the rows of so many ids at a time.
import type * as z from 'zod'
import type { Snapshot } from '#main/database/long-work.ts'
import { preparedQuery, query, sql, view } from '#main/database/transactions.ts'
import {
  isMadeColumn,
  paperKindOf,
  type Cell,
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

const rowsAtOnce = 500
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
  return {
    directorate: await read('directorate'),
    subject: await read('subject'),
    neighbourhood: await read('neighbourhood'),
    street: await readStreets(snapshot, streetKind),
    channel: await read('channel'),
    staff: await read('staff', 'full_name'),
  }
}

const nameIn = (names: ReadonlyMap<number, string>, id: number | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

async function readStreets(snapshot: Snapshot, kindWords: Record<string, string>): Promise<Map<number, string>> {
  type Street = { id: number; name: string; kind: string }
  const rows = await snapshot.query(query<Street>(view('street').select({ id: 'id', name: 'name', kind: 'kind' })))
  return new Map(rows.map(({ id, name, kind }) => [id, `${name} ${kindWords[kind] ?? kind}`]))
}

/** How a column is read from a row: as it stands there, by its name in the catalogue, or by its word. */
function readerOf(
  column: RequestColumn,
  names: Names,
  words: RequestContent['words'],
  moment: Moment,
): (row: PaperRow) => Cell {
  if (isMadeColumn(column))
    return madeReader(column, {
      ...{ moment, words },
      neighbourhood: (id) => nameIn(names.neighbourhood, id),
      street: (id) => nameIn(names.street, id),
    })
  const { names: catalogue, word } = fieldOf(column)
  const field = rowFieldOf(column) as keyof PaperRow
  if (catalogue !== undefined) return (row) => nameIn(names[catalogue], row[field] as number | null)
  if (word === undefined) return (row) => row[field] as Cell
  const known: Readonly<Record<string, string>> = words[word]
  return (row) => (row[field] === null ? null : (known[String(row[field])] ?? String(row[field])))
}

export interface RequestLines {
  total: number
  /** The database's clock. */
  at: number
  /** Gives the cells of one after the other away as they come, and tells how many each answer had. */
  readonly read: (take: (row: Cell[]) => void) => AsyncGenerator<number, void, void>
}

/** How many requests there are, and their cells. So many are asked for at a time. */
export async function requestLines(
  snapshot: Snapshot,
  person: Person,
  content: RequestContent,
  limit = 2_000_000_000,
): Promise<RequestLines> {
  const [now] = await snapshot.query(query<{ at: number }>(sql('select now() as at')))
  const at = now?.at ?? Date.now()
  const { ids, total } = await idsOf(snapshot, person, content, limit)
  const moment = await readMoment(snapshot, at)
  const names = await readNames(snapshot, content.words.streetKind)
  const readers = content.columns.map(({ column }) => readerOf(column, names, content.words, moment))
  const shape = paperRow.pick(fieldsOf(content))
  const fields = Object.keys(shape.shape) as (keyof PaperRow)[]
  // One for all lines: a cell is read from it at once.
  const row: Partial<Record<keyof PaperRow, unknown>> = {}
  const cellsOf = (values: readonly unknown[]): Cell[] => {
    for (let index = 0; index < fields.length; index += 1) row[fields[index] as keyof PaperRow] = values[index]
    return readers.map((read) => read(row as PaperRow))
  }
  const rowsOf = async (from: number, take: (row: Cell[]) => void): Promise<number> => {
    const wanted = ids.slice(from, from + rowsAtOnce)
    const selection = inOrder(wanted).select(viewColumns(shape, {}, 'inbox'))
    return await snapshot.each(preparedQuery(selection), (values) => take(cellsOf(values)))
  }
  async function* readAll(take: (row: Cell[]) => void): AsyncGenerator<number, void, void> {
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
  return { total, at, read: readAll }
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
