// What a procedure of the contract was given, as the arguments of its database function: names and forms both follow from the schema.
import * as z from 'zod'
import { instant } from '#shared/contract/values.ts'

/** How a field travels to PostgreSQL. */
export type Form = 'plain' | 'instant' | 'json'

/** The database's name of a field of the contract: seenVersion is seen_version. */
export const databaseName = (field: string): string =>
  field.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)

/** Numbers, words and lists of them go as they are; instants as ISO 8601; whatever has fields of its own as JSON. */
export function formOf(schema: z.core.$ZodType): Form {
  if (schema === instant) return 'instant'
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return formOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return formOf(schema.element) === 'json' ? 'json' : 'plain'
  return schema instanceof z.ZodObject || schema instanceof z.ZodUnion ? 'json' : 'plain'
}

/** The arguments by the database's names; a field that is not given is left out, so that the function's own default holds. */
export function argumentsOf(schema: z.ZodObject, input: Record<string, unknown>): Record<string, unknown> {
  const fields = Object.entries(schema.shape).filter(([field]) => input[field] !== undefined)
  return Object.fromEntries(fields.map(([field, form]) => [databaseName(field), inForm(formOf(form), input[field])]))
}

/** JSON that PostgreSQL takes: half a character, which somebody can type or paste, is no text there. */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part))

function inForm(form: Form, value: unknown): unknown {
  if (value === null || form === 'plain') return value
  return form === 'json' ? toJson(value) : new Date(value as number).toISOString()
}
