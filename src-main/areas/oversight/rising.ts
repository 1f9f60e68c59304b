import type { Database } from '#main/database/database.ts'
import { query, read, sql } from '#main/database/transactions.ts'
import type { Rising, Scope } from '#shared/contract/oversight.ts'

type Told = {
  subjectId: number | null
  recent: number
  before: number
  score: number | null
  weeks: number
  beforeSince: number
  since: number
  until: number
}

/** The subjects that rise within a scope; of all together how many came, too. */
export async function rising(database: Database, scope: Scope): Promise<Rising> {
  const rows = await read(
    database,
    query<Told>(
      sql(
        `select subject_id as "subjectId", recent, before, score, weeks, before_since as "beforeSince", since, until
         from zimmet.rising_subjects(cast(:scope as jsonb))`,
        { scope: JSON.stringify(scope) },
      ),
    ),
  )
  const total = rows.find(({ subjectId }) => subjectId === null)
  if (total === undefined) throw new Error('zimmet.rising_subjects told of no week')
  const { recent, before, weeks, beforeSince, since, until } = total
  return {
    week: { since, until },
    before: { since: beforeSince, until: since },
    weeks,
    total: { recent, before },
    subjects: rows.flatMap((row) =>
      row.subjectId === null || row.score === null
        ? []
        : [{ subjectId: row.subjectId, recent: row.recent, before: row.before, score: row.score }],
    ),
  }
}
