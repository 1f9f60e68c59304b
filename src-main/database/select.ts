// Rows of a view in the shape of a contract: columns and type both follow from the schema, so neither can be forgotten.
import type { Knex } from 'knex'
import type * as z from 'zod'
import { databaseName } from './arguments.ts'
import { query, preparedQuery, view, type Query } from './transactions.ts'

type Field<Schema extends z.ZodObject> = keyof z.infer<Schema> & string

/** Fields whose column is not called as they are, and what they are read from. */
export type Elsewhere<Schema extends z.ZodObject> = Partial<Record<Field<Schema>, string | Knex.Raw>>

/** The column of each field by its name: `dueAt` is `due_at`. `table` puts the table's name before it. */
export function columnsOf<Schema extends z.ZodObject>(
  schema: Schema,
  elsewhere: Elsewhere<Schema> = {},
  table?: string,
): Record<string, string | Knex.Raw> {
  const fields = Object.keys(schema.shape) as Field<Schema>[]
  return Object.fromEntries(
    fields.map((field) => {
      const column = elsewhere[field] ?? databaseName(field)
      return [field, typeof column === 'string' && table !== undefined ? `${table}.${column}` : column]
    }),
  )
}

type Selection<Schema extends z.ZodObject> = {
  /** Which of the rows, and in which order. */
  narrow?: (selection: Knex.QueryBuilder) => Knex.QueryBuilder
  elsewhere?: Elsewhere<Schema>
}

/** Rows of `zimmet.<name>` with all fields of the schema. */
export function select<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  { narrow = (selection) => selection, elsewhere = {} }: Selection<Schema> = {},
): Query<z.infer<Schema>> {
  return query<z.infer<Schema>>(narrow(view(name)).select(columnsOf(schema, elsewhere)))
}

/** As `select`, planned once a connection: for what every desk asks all day in the same words. */
export function selectOften<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  { narrow = (selection) => selection, elsewhere = {} }: Selection<Schema> = {},
): Query<z.infer<Schema>> {
  return preparedQuery<z.infer<Schema>>(narrow(view(name)).select(columnsOf(schema, elsewhere)))
}
