// A clerk with psql who tries what no program would let him; every attempt is counted.
import type { Client } from 'pg'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { register, type Target } from './acts.ts'

export const denied = '42501'

export interface Intruder {
  database: FreshDatabase
  /** The clerk of Temizlik İşleri with psql. */
  clerk: Client
  /** A request of his own directorate. */
  mine: Target
  /** One that he must not see: Fen's, of "Gizli Kişi", about a "Gizli çukur". */
  others: Target
  /** Tries a statement; the SQLSTATE of the refusal, or "went through". */
  tries: (sql: string, values?: unknown[]) => Promise<string>
  /** Counts an attempt that gave nothing away without an error. */
  gotNothing: () => void
  /** Names of relations of the given kinds ("r,p", "v") in the schemas. */
  namesOf: (kinds: string, schemas: readonly string[]) => Promise<string[]>
  /** Says how often was tried and refused, and drops the database. */
  leave: () => Promise<void>
}

/** A municipality with two requests, and the intruder signed in. */
export async function breakIn(): Promise<Intruder> {
  const database = await freshDatabase()
  const agent = await database.as('agent')
  const mine = await register(agent, database.municipality)
  const others = await register(agent, database.municipality, {
    subject_id: database.municipality.subjects.pothole,
    description: 'Gizli çukur',
    citizen: JSON.stringify({
      fullName: 'Gizli Kişi',
      phone: '0533 765 43 21',
      nationalId: '10000000146',
      address: 'Saklı Sokak 1',
    }),
  })
  const clerk = await database.as('temizlikClerk')
  let attempts = 0
  let refused = 0
  return {
    ...{ database, clerk, mine, others },
    tries: async (sql, values = []) => {
      attempts += 1
      const refusal = await refusalOf(clerk.query(sql, values))
      if (refusal === null) return 'went through'
      refused += 1
      return refusal.code
    },
    gotNothing: () => {
      attempts += 1
      refused += 1
    },
    namesOf: async (kinds, schemas) => await namesOf(database, kinds, schemas),
    leave: async () => {
      console.log(`hostile attempts: ${attempts}, refused: ${refused}`)
      await database.drop()
    },
  }
}

async function namesOf(database: FreshDatabase, kinds: string, schemas: readonly string[]): Promise<string[]> {
  const { rows } = await (
    await database.owner()
  ).query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any ($1) and c.relkind::text = any (string_to_array($2, ','))
     order by 1`,
    [schemas, kinds],
  )
  return rows.map((row) => row.name)
}
