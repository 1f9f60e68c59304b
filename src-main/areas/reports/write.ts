import { officeWall } from '#shared/office-time.ts'
import { AsyncIteratorClass } from '@orpc/server'
import { openSnapshot } from '#main/database/long-work.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type {
  Cell,
  PaperColumn,
  PaperContent,
  PaperDocument,
  PaperFormat,
  RequestContent,
  WaitingPaper,
} from '#shared/contract/reports.ts'
import type { HostSession } from '../host-context.ts'
import type { Person } from '../seat.ts'
import { openCsv } from '#main/files/csv.ts'
import { plainCell, type Paper, type PaperCell } from '#main/files/paper.ts'
import { letGo } from '#main/files/let-go.ts'
import type { Reading } from '#main/files/kept-reads.ts'
import { noteReading } from '../note-reading.ts'
import { columnsOf, requestLines } from './request-lines.ts'
import { openWorkbook, type WordLine } from '#main/files/workbook.ts'

/** Their bytes are some megabytes. */
const rowsBetweenLooks = 20_000

export type Progress = { done: number; total: number; paper: WaitingPaper | null }
type WriteInput = { format: PaperFormat; document: PaperDocument; content: PaperContent }
type At = Person & { desk: HostSession }

interface Source {
  columns: PaperColumn[]
  foot: Cell[] | null
  total: number
  /** Gives row after row away, and tells now and then how many it was. */
  readonly read: (take: (row: readonly PaperCell[]) => void) => AsyncIterable<number> | Iterable<number>
  /** The database's clock. */
  at: number
  close(): Promise<void>
}

/** Writes a file that waits on this PC; told as it grows. Ended early, or where reading fails, nothing of it stays. */
export function write(person: At, input: WriteInput): AsyncIteratorClass<Progress, undefined, void> {
  const leaving = new AbortController()
  const writing = writeInParts(person, input, leaving.signal)
  return new AsyncIteratorClass(
    async () =>
      await writing.next().catch((error: unknown) => {
        if (error === leaving.signal.reason) return { done: true, value: undefined }
        throw error
      }),
    async () => {
      leaving.abort()
      await writing.return(undefined)
    },
  )
}

async function* writeInParts(
  person: At,
  input: WriteInput,
  leaving: AbortSignal,
): AsyncGenerator<Progress, undefined, void> {
  const { desk, me } = person
  const source = noteReading(person, await openSource(person, input.content, leaving), ({ total }) =>
    exported(input.format, input.content, total),
  )
  try {
    yield { done: 0, total: source.total, paper: null }
    const { paperId, file } = await desk.papers.begin()
    const tellAll = wordLines(input.document, source.at, me.fullName)
    const { title, text = null } = input.document
    const words = { sheet: title, definitionSheet: input.document.words.definitionSheet, lines: tellAll, text }
    let paper: Paper | null = null
    let isWhole = false
    try {
      paper = input.format === 'csv' ? openCsv(file, source.columns) : await openWorkbook(file, source.columns, words)
      let done = 0
      for await (const rows of source.read(paper.add)) {
        await paper.push()
        if (Math.floor((done + rows) / rowsBetweenLooks) > Math.floor(done / rowsBetweenLooks)) letGo()
        done += rows
        yield { done, total: source.total, paper: null }
      }
      await paper.finish(source.foot)
      const name = `${fileName(title, source.at)}.${input.format}`
      const waiting = await desk.papers.finish(paperId, name)
      isWhole = true
      yield { done, total: source.total, paper: waiting }
    } finally {
      if (!isWhole) {
        await (paper?.abandon() ?? file.close()).catch(() => undefined)
        await desk.papers.discard(paperId)
      }
    }
  } finally {
    await source.close()
  }
  return undefined
}

async function openSource(person: Person, content: PaperContent, leaving: AbortSignal): Promise<Source> {
  if (content.kind === 'table') {
    const [now] = await read(person.database, query<{ at: number }>(sql('select now() as at')))
    const { columns, rows, foot = null } = content
    const at = now?.at ?? Date.now()
    return { columns, foot, total: rows.length, read: inBatches(rows), at, close: async () => undefined }
  }
  const snapshot = await openSnapshot(person.database, leaving)
  try {
    const found = await requestLines(snapshot, person, content)
    return { columns: columnsOf(content), foot: null, ...found, close: () => snapshot.close() }
  } catch (error) {
    await snapshot.close()
    throw error
  }
}

const tableBatch = 2_000

const inBatches = (rows: readonly Cell[][]) =>
  function* readTable(take: (row: readonly Cell[]) => void): Generator<number, void, void> {
    for (let from = 0; from < rows.length; from += tableBatch) {
      const batch = rows.slice(from, from + tableBatch)
      batch.forEach(take)
      yield batch.length
    }
  }

type Lines = { columns: PaperColumn[]; rows: Cell[][]; total: number }

/** The first requests of a list as cells, and how many there are. */
export async function firstLines(person: At, input: { content: RequestContent; limit: number }): Promise<Lines> {
  const snapshot = await openSnapshot(person.database)
  try {
    const { total, read: readLines } = await requestLines(snapshot, person, input.content, input.limit)
    const rows: Cell[][] = []
    // oxlint-disable-next-line no-unused-vars -- no one is told how far it is
    for await (const _ of readLines((row) => rows.push(row.map(plainCell)))) continue
    return noteReading(person, { columns: columnsOf(input.content), rows, total }, () =>
      exported('lines', input.content, rows.length),
    )
  } finally {
    await snapshot.close()
  }
}

function exported(format: PaperFormat | 'lines', content: PaperContent, found: number): Reading {
  if (content.kind === 'table') return { kind: 'export', scope: { format, of: 'table' }, found }
  const { source } = content
  const scope =
    source.kind === 'inbox'
      ? { tab: source.tab, directorateId: source.directorateId ?? null }
      : { measure: source.measure, scope: JSON.stringify(source.scope).slice(0, 600) }
  return { kind: 'export', scope: { format, of: source.kind, ...scope }, found }
}

// Who made it and when is said by the host, of what the server knows.
const wordLines =
  ({ title, about, definitions, words }: PaperDocument, at: number, madeBy: string) =>
  (rowCount: number): WordLine[] => {
    const [date = '', time = ''] = officeTime(at)
    const lines: WordLine[] = [
      [words.report, title],
      ...about.map(({ label, value }): WordLine => [label, value]),
      [words.rowCount, rowCount],
      [words.madeAt, `${date.split('-').toReversed().join('.')} ${time.slice(0, 5)}`],
      [words.madeBy, madeBy],
    ]
    if (definitions.length === 0) return lines
    return [
      ...lines,
      ['', ''],
      [words.measure, ''],
      ...definitions.map(({ name, definition }): WordLine => [name, definition]),
    ]
  }

const officeTime = (at: number): string[] => new Date(officeWall(at)).toISOString().split('T')

/** "Gelen talepler 2026-11-24", without what Windows does not take in a name. */
function fileName(title: string, at: number): string {
  const plain = title
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.+$/, '')
  return `${plain.slice(0, 80).trim() || 'Zimmet'} ${officeTime(at)[0]}`
}
