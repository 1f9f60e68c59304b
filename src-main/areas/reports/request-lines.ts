// Requests as the cells of a report. All of one moment: the ids first, then the rows of so many ids at a time.
import type { Snapshot } from '#main/database/long-work.ts'
import { ask, sql, view } from '#main/database/transactions.ts'
import type {
  Cell,
  CellKind,
  PaperColumn,
  RequestColumn,
  RequestContent,
  RequestSource,
} from '#shared/contract/reports.ts'
import type { ReportRow } from '#shared/contract/oversight.ts'
import { tabQuery, type Person } from '../inbox/queries.ts'
import { reportColumns } from '../oversight/queries.ts'

const rowsAtOnce = 4_000

const kinds: Partial<Record<RequestColumn, CellKind>> = {
  ...{ registeredAt: 'dateTime', dueAt: 'dateTime', legalDueAt: 'dateTime', contactedAt: 'dateTime' },
  ...{ heldUntil: 'dateTime', resolvedAt: 'dateTime', closedAt: 'dateTime', solvedSeconds: 'hours' },
  ...{ handOverCount: 'count', returnedCount: 'count', reopenedCount: 'count' },
}

/** The columns as a paper has them. */
export function columnsOf({ columns }: RequestContent): PaperColumn[] {
  return columns.map(({ column, header }) => ({ header, kind: kinds[column] ?? 'text' }))
}

type Ids = { ids: number[]; total: number }

async function idsOf(snapshot: Snapshot, person: Person, source: RequestSource, limit: number): Promise<Ids> {
  if (source.kind === 'inbox') {
    const chosen = tabQuery(person.me, source).select({ id: 'inbox.id' }).orderBy('due_at').orderBy('id')
    const rows = await snapshot.ask(ask<{ id: number }>(chosen))
    return { ids: rows.slice(0, limit).map(({ id }) => id), total: rows.length }
  }
  const opened = sql(
    'select request_ids as ids, total from zimmet.opened(cast(:scope as jsonb), :measure, :sort, :limit, 0)',
    { scope: JSON.stringify(source.scope), measure: source.measure, sort: source.sort, limit },
  )
  const [answer] = await snapshot.ask(ask<Ids>(opened))
  return answer ?? { ids: [], total: 0 }
}

type Named = { id: number; name: string }

/** Names by id, as of the same moment. */
async function readNames(snapshot: Snapshot): Promise<Record<NamedView, ReadonlyMap<number, string>>> {
  const read = async (name: NamedView, column = 'name') => {
    const rows = await snapshot.ask(ask<Named>(view(name).select({ id: 'id', name: column })))
    return new Map(rows.map((row) => [row.id, row.name]))
  }
  return {
    directorate: await read('directorate'),
    subject: await read('subject'),
    neighbourhood: await read('neighbourhood'),
    channel: await read('channel'),
    staff: await read('staff', 'full_name'),
  }
}

type NamedView = 'directorate' | 'subject' | 'neighbourhood' | 'channel' | 'staff'
type Names = Record<NamedView, ReadonlyMap<number, string>>

const nameIn = (names: ReadonlyMap<number, string>, id: number | null): string | null =>
  id === null ? null : (names.get(id) ?? null)

type Streets = ReadonlyMap<number, string>

async function readStreets(snapshot: Snapshot, kindWords: Record<string, string>): Promise<Streets> {
  type Street = { id: number; name: string; kind: string }
  const rows = await snapshot.ask(ask<Street>(view('street').select({ id: 'id', name: 'name', kind: 'kind' })))
  return new Map(rows.map(({ id, name, kind }) => [id, `${name} ${kindWords[kind] ?? kind}`]))
}

/** How each column is read from a row. */
function readersOf(
  names: Names,
  streets: Streets,
  words: RequestContent['words'],
): Record<RequestColumn, (row: ReportRow) => Cell> {
  return {
    number: (row) => row.number,
    subject: (row) => nameIn(names.subject, row.subjectId),
    neighbourhood: (row) => nameIn(names.neighbourhood, row.neighbourhoodId),
    street: (row) => nameIn(streets, row.streetId),
    door: (row) => row.door,
    excerpt: (row) => row.excerpt,
    citizen: (row) => row.citizenName,
    priority: (row) => words.priority[row.priority],
    state: (row) => words.state[row.state],
    directorate: (row) => nameIn(names.directorate, row.directorateId),
    clerk: (row) => nameIn(names.staff, row.clerkId),
    channel: (row) => nameIn(names.channel, row.channelId),
    outcome: (row) => (row.outcome === null ? null : words.outcome[row.outcome]),
    registeredAt: (row) => row.registeredAt,
    dueAt: (row) => row.dueAt,
    legalDueAt: (row) => row.legalDueAt,
    contactedAt: (row) => row.contactedAt,
    heldUntil: (row) => row.heldUntil,
    resolvedAt: (row) => row.resolvedAt,
    closedAt: (row) => row.closedAt,
    solvedSeconds: (row) => row.solvedSeconds,
    handOverCount: (row) => row.handOverCount,
    returnedCount: (row) => row.returnedCount,
    reopenedCount: (row) => row.reopenedCount,
    importedFrom: (row) => row.importedFrom,
    importedKey: (row) => row.importedKey,
  }
}

export interface RequestLines {
  total: number
  batches: AsyncGenerator<Cell[][], void, void>
}

/** How many requests there are, and their cells in batches; the next batch is asked for while one is written. */
export async function requestLines(
  snapshot: Snapshot,
  person: Person,
  content: RequestContent,
  limit = 2_000_000_000,
): Promise<RequestLines> {
  const { ids, total } = await idsOf(snapshot, person, content.source, limit)
  const names = await readNames(snapshot)
  const streets = await readStreets(snapshot, content.words.streetKind)
  const all = readersOf(names, streets, content.words)
  const readers = content.columns.map(({ column }) => all[column])
  const rowsOf = async (from: number): Promise<ReportRow[]> =>
    await snapshot.ask(ask<ReportRow>(batchQuery(ids.slice(from, from + rowsAtOnce))))

  async function* batches(): AsyncGenerator<Cell[][], void, void> {
    let next = ids.length > 0 ? rowsOf(0) : undefined
    for (let from = rowsAtOnce; next !== undefined; from += rowsAtOnce) {
      const rows = await next
      next = from < ids.length ? rowsOf(from) : undefined
      // Who stops reading leaves this one unanswered.
      next?.catch(() => undefined)
      yield rows.map((row) => readers.map((read) => read(row)))
    }
  }
  return { total, batches: batches() }
}

function batchQuery(ids: readonly number[]) {
  return view('inbox')
    .select(reportColumns)
    .join(
      sql('unnest(cast(:ids as int[])) with ordinality as wanted (id, place)', { ids: [...ids] }),
      'wanted.id',
      'inbox.id',
    )
    .orderBy('wanted.place')
}
