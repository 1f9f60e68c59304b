// Rows of a view in the shape of a contract: columns and type both follow from the schema, so neither can be forgotten.
import type { Knex } from 'knex'
import type * as z from 'zod'
import { ask, askOften, view, type Ask } from './transactions.ts'

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
      const column = elsewhere[field] ?? columnName(field)
      return [field, typeof column === 'string' && table !== undefined ? `${table}.${column}` : column]
    }),
  )
}

const columnName = (field: string): string => field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

type Selection<Schema extends z.ZodObject> = {
  /** Which of the rows, and in which order. */
  narrow?: (query: Knex.QueryBuilder) => Knex.QueryBuilder
  elsewhere?: Elsewhere<Schema>
}

/** Rows of `zimmet.<name>` with all fields of the schema. */
export function select<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  { narrow = (query) => query, elsewhere = {} }: Selection<Schema> = {},
): Ask<z.infer<Schema>> {
  return ask<z.infer<Schema>>(narrow(view(name)).select(columnsOf(schema, elsewhere)))
}

/** As `select`, planned once a connection: for what every desk asks all day in the same words. */
export function selectOften<Schema extends z.ZodObject>(
  name: string,
  schema: Schema,
  { narrow = (query) => query, elsewhere = {} }: Selection<Schema> = {},
): Ask<z.infer<Schema>> {
  return askOften<z.infer<Schema>>(narrow(view(name)).select(columnsOf(schema, elsewhere)))
}
