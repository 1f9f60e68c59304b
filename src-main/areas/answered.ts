// What the database answers alone: one handler for all such procedures, which the contract itself describes.
import { isContractProcedure, type AnyContractProcedure, type ContractProcedure } from '@orpc/contract'
import type { AnySchema, ErrorMap } from '@orpc/contract'
import * as z from 'zod'
import { argumentsOf } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { longCommand } from '#main/database/long-work.ts'
import { query, call, command, read } from '#main/database/transactions.ts'
import type { FunctionMeta } from '#shared/contract/commands.ts'

type AnsweredContract = ContractProcedure<AnySchema, AnySchema, ErrorMap, FunctionMeta>

/** The procedures of a part of the contract that are commands or queries of one function. */
type Answered<Part, Implementers> = {
  [
    Name in keyof Part & keyof Implementers as Part[Name] extends AnsweredContract ? Name : never
  ]: Implementers[Name] extends {
    handler: (handler: never) => infer Procedure
  }
    ? Procedure
    : never
}

interface Implementer {
  handler(handler: (given: { context: { database: Database }; input: unknown }) => Promise<unknown>): unknown
}

/** Every procedure of `part` that the contract calls a command or a query, implemented; what is left is the caller's to add. */
export function answered<Part extends Record<string, AnyContractProcedure>, Implementers extends object>(
  part: Part,
  implementers: Implementers,
): Answered<Part, Implementers> {
  const procedures = Object.entries(part).flatMap(([name, contract]) => {
    const described = describedBy(contract)
    if (described === null) return []
    const implementer = (implementers as Record<string, Implementer>)[name]
    return [
      [name, implementer?.handler(async ({ context, input }) => await perform(context.database, described, input))],
    ]
  })
  return Object.fromEntries(procedures) as Answered<Part, Implementers>
}

interface Described extends FunctionMeta {
  input: z.ZodObject
}

/** Which function a procedure of the contract is, and what it is told; null where the host does more than ask it. */
export function describedBy(contract: unknown): Described | null {
  if (!isContractProcedure(contract)) return null
  const { meta, inputSchema } = contract['~orpc']
  return 'function' in meta && inputSchema instanceof z.ZodObject
    ? { ...(meta as FunctionMeta), input: inputSchema }
    : null
}

async function perform(
  database: Database,
  { function: name, kind, isLong, input }: Described,
  given: unknown,
): Promise<unknown> {
  const named = argumentsOf(input, given as Record<string, unknown>)
  if (isLong === true) return await longCommand(database, name, named)
  if (kind === 'command') return await command(database, name, named)
  const [row] = await read(database, query<{ answer: unknown }>(call(name, named)))
  return row?.answer
}
