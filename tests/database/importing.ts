// How a test imports: rows of an earlier system as the program tells them, by an administrator.
import type { Client } from 'pg'

export interface ImportRow {
  row: number
  key: string
  /** Epoch milliseconds. */
  registeredAt: number | null
  dueAt?: number | null
  closedAt?: number | null
  outcome?: string | null
  directorate?: string
  subject?: string
  neighbourhood?: string
  street?: string
  door?: string
  channel?: string
  description?: string
  closingWords?: string
  citizenName?: string
  citizenPhone?: string
}

export const source = 'Eski Beyaz Masa'

export const at = (words: string): number => Date.parse(`${words}+03:00`)

/** A closed request of Temizlik İşleri, solved in time. */
export function oldRow(row: number, values: Partial<ImportRow> = {}): ImportRow {
  return {
    row,
    key: `E-${row}`,
    registeredAt: at('2025-03-03T09:00'),
    dueAt: at('2025-03-10T17:00'),
    closedAt: at('2025-03-05T10:00'),
    outcome: 'solved',
    directorate: 'TEMİZLİK İŞLERİ MÜDÜRLÜĞÜ',
    subject: 'Çöp toplanmadı',
    channel: 'phone',
    description: 'Çöp günlerdir alınmadı',
    ...values,
  }
}

export const openRow = (row: number, values: Partial<ImportRow> = {}): ImportRow =>
  oldRow(row, { closedAt: null, outcome: null, ...values })

export type Refused = { row: number; reason: string }
export type Imported = { taken: number; open: number; refused: Refused[] }

/** Begins an import within a transaction that is already open. */
export async function begin(person: Client, adds: string[] = [], from = source): Promise<number> {
  const { rows } = await person.query<{ id: number }>('select zimmet.begin_import($1, $2, $3) as id', [
    from,
    'eski.csv',
    adds,
  ])
  return rows[0]?.id ?? 0
}

export async function bring(person: Client, importId: number, rows: ImportRow[]): Promise<Refused[]> {
  const answer = await person.query<Refused>(
    'select row_number as row, reason from zimmet.import_rows($1, $2::jsonb) order by 1',
    [importId, JSON.stringify(rows)],
  )
  return answer.rows
}

export async function finish(person: Client, importId: number, refused = 0): Promise<{ taken: number; open: number }> {
  const { rows } = await person.query<{ answer: { taken: number; open: number } }>(
    'select zimmet.finish_import($1, 0, $2) as answer',
    [importId, refused],
  )
  return rows[0]?.answer ?? { taken: -1, open: -1 }
}

/** The whole of it, in one transaction; `isDry` takes it back. */
export async function importRows(
  person: Client,
  rows: ImportRow[],
  { adds = [], from = source, isDry = false }: { adds?: string[]; from?: string; isDry?: boolean } = {},
): Promise<Imported> {
  await person.query('begin')
  try {
    const importId = await begin(person, adds, from)
    const refused = await bring(person, importId, rows)
    const told = await finish(person, importId, refused.length)
    await person.query(isDry ? 'rollback' : 'commit')
    return { ...told, refused }
  } catch (error) {
    await person.query('rollback')
    throw error
  }
}
