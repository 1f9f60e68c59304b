// What the contract says that the database answers alone, held against the functions that the database has.
import { isContractProcedure } from '@orpc/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { databaseName, formOf } from '#main/database/arguments.ts'
import { freshDatabase, type FreshDatabase } from '#tests/support/fresh-database.ts'
import { answeredProcedures as answered, procedures } from '#tests/support/procedures.ts'

interface Argument {
  name: string
  type: string
  isOwed: boolean
}

let database: FreshDatabase
let functions: Map<string, Argument[]>
beforeAll(async () => {
  database = await freshDatabase({ isEmpty: true })
  const { rows } = await (
    await database.owner()
  ).query<{ name: string; arguments: Argument[] }>(
    `select p.proname as name, coalesce(jsonb_agg(jsonb_build_object('name', p.proargnames[n],
       'type', format_type(p.proargtypes[n - 1], null), 'isOwed', n <= p.pronargs - p.pronargdefaults) order by n)
       filter (where n is not null), '[]') as arguments
     from pg_proc p left join generate_series(1, p.pronargs) n on true
     where p.pronamespace = 'zimmet'::regnamespace group by p.oid`,
  )
  functions = new Map(rows.map((row) => [row.name, row.arguments]))
})
afterAll(async () => {
  await database.drop()
})

const typesOf = { instant: ['timestamp with time zone'], json: ['jsonb'] }

/** What a call of a function would be refused for, or silently lack. */
function faultsOf(given: z.ZodObject, wanted: readonly Argument[]): string[] {
  const fields = Object.entries(given.shape)
  const faults = fields.flatMap(([field, schema]) => {
    const argument = wanted.find(({ name }) => name === databaseName(field))
    if (argument === undefined) return [`no argument ${databaseName(field)}`]
    const form = formOf(schema)
    const isRight =
      form === 'plain' ? !Object.values(typesOf).flat().includes(argument.type) : typesOf[form].includes(argument.type)
    return [
      ...(isRight ? [] : [`${argument.name} is ${argument.type}, given as ${form}`]),
      ...(argument.isOwed && schema instanceof z.ZodOptional
        ? [`${argument.name} is owed, ${field} may be missing`]
        : []),
    ]
  })
  const known = new Set(fields.map(([field]) => databaseName(field)))
  return [...faults, ...wanted.filter(({ name }) => !known.has(name)).map(({ name }) => `nothing gives ${name}`)]
}

it('has a function for every command and query, with exactly the fields as arguments', () => {
  expect(answered.length).toBeGreaterThan(50)
  for (const { path, function: name, input } of answered)
    expect.soft(faultsOf(input, functions.get(name) ?? []), `${path} (zimmet.${name})`).toEqual([])
})

it('gives every command an id of its own, and no query one', () => {
  for (const { path, kind, input } of answered) expect.soft('commandId' in input.shape, path).toBe(kind === 'command')
})

it('reaches everything in two steps, so that none of it is overlooked here', () => {
  for (const { path, procedure } of procedures) expect.soft(isContractProcedure(procedure), path).toBe(true)
})

it('notices a field too many, too few, of another form, and one that is owed', () => {
  const wanted = [
    { name: 'command_id', type: 'uuid', isOwed: true },
    { name: 'until', type: 'timestamp with time zone', isOwed: true },
    { name: 'words', type: 'text', isOwed: true },
  ]
  const given = z.object({ commandId: z.uuid(), until: z.int(), words: z.string().optional(), plate: z.string() })
  expect(faultsOf(given, [...wanted, { name: 'level', type: 'integer', isOwed: false }])).toEqual([
    'until is timestamp with time zone, given as plain',
    'words is owed, words may be missing',
    'no argument plate',
    'nothing gives level',
  ])
})
