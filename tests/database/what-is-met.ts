// What is counted, listed and found, to be held against itself before and after.
import type { Client } from 'pg'
import type { Role } from '#tests/support/cast-roles.ts'
import type { FreshDatabase } from '#tests/support/fresh-database.ts'

export type Row = Record<string, unknown>
export const rowsOf = async (client: Client, sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await client.query<Row>(sql, values)).rows

const months = { since: Date.parse('2025-01-01T00:00+03:00'), until: Date.now() + 86_400_000 }

/** Everything in which a request may appear to an overseer and to its clerk; `words` and `key` find it. */
export async function whatIsMet(database: FreshDatabase, words: string, key: string): Promise<Row> {
  const measures = ['registered', 'resolved', 'imported_resolved', 'open', 'new', 'overdue', 'unassigned', 'parts']
  const overseer = await database.as('overseer')
  const figures = await rowsOf(
    overseer,
    `select codes, bases from zimmet.figures($1, $2, '{"",directorate}') order by 1, 2`,
    [months, measures],
  )
  const of = async (role: Role): Promise<Row> => {
    const person = await database.as(role)
    const count = async (sql: string, values: unknown[] = []): Promise<number> =>
      Number((await rowsOf(person, `select count(*) as n from (${sql}) x`, values))[0]?.['n'])
    return {
      requests: await count('select from zimmet.request'),
      inbox: await count('select from zimmet.inbox'),
      words: await count('select zimmet.search_requests($1)', [words]),
      byOldNumber: await count('select zimmet.search_requests($1)', [key]),
      history: await count('select from zimmet.history'),
      notes: await count('select from zimmet.note'),
    }
  }
  return {
    figures,
    overseer: await of('overseer'),
    clerk: await of('temizlikClerk'),
    counts: (await rowsOf(overseer, 'select zimmet.inbox_counts() as counts'))[0]?.['counts'],
    quarter: await rowsOf(
      await database.owner(),
      `select part, part_id, sum(people) as people from zimmet_private.counted_people('2025-01-01') group by 1, 2 order by 1, 2`,
    ),
  }
}
