// What a desk asks by itself, because something changed or a minute went by: over the line it has anyway, so that 500 desks
// that only watch hold 500 connections, and none is opened and closed again for one question.
import { ORPCError } from '@orpc/server'
import type { Database } from './database.ts'
import { toTypedError } from './errors.ts'
import { read, type Query } from './transactions.ts'

/** One question that takes a few milliseconds at most; where the line is down, the pool is asked. */
export async function readAside<Row>(database: Database, question: Query<Row>): Promise<Row[]> {
  try {
    return await database.line.query<Row & Record<string, unknown>>(question.text, question.values)
  } catch (error) {
    const typedError = toTypedError(error)
    if (!(typedError instanceof ORPCError) || typedError.code !== 'CONNECTION_LOST') throw typedError
  }
  return await read(database, question)
}
