import { oc } from '@orpc/contract'
import type * as z from 'zod'
import { errors } from './errors.ts'

/** Of a procedure that the database answers alone: which function of schema zimmet it is. */
export interface FunctionMeta extends Record<string, unknown> {
  function: string
  /** commands change something, and happen once however often they are asked; queries keep nothing. */
  kind: 'command' | 'query'
  /** A command that may go over a hundred thousand rows, and is waited for longer than a statement may usually take. */
  isLong?: boolean
}

const answered = oc.$meta<FunctionMeta>({ function: '', kind: 'command' }).errors(errors)

/**
 * A command: `zimmet.<name>`, with the fields of the input as its arguments (seenVersion is seen_version) and its jsonb as the
 * answer. The host needs to be told no more (src-main/areas/answered.ts); tests/host/areas/contract.test.ts holds both against each other.
 */
export const command = <Input extends z.ZodObject, Output extends z.ZodType>(
  name: string,
  input: Input,
  output: Output,
) => answered.meta({ function: name, kind: 'command' }).input(input).output(output)

/** As a command, of one that may take minutes. Where the line is lost it is not repeated by itself: the person does, with the same id. */
export const longCommand = <Input extends z.ZodObject, Output extends z.ZodType>(
  name: string,
  input: Input,
  output: Output,
) => answered.meta({ function: name, kind: 'command', isLong: true }).input(input).output(output)

/** As a command, of a function that keeps nothing of what it was told. */
export const query = <Input extends z.ZodObject, Output extends z.ZodType>(
  name: string,
  input: Input,
  output: Output,
) => answered.meta({ function: name, kind: 'query' }).input(input).output(output)
