import { randomUUID } from 'node:crypto'
import type { Me } from '#shared/contract/session.ts'
import type { Database } from './database.ts'
import { command } from './transactions.ts'

/** Who speaks with callers looks them up; for others it would be a way to try out the digits that a mask hides. */
export const mayLookUp = ({ post }: Me): boolean => post === 'agent' || post === 'overseer'

/** Puts on record who looks for whom, by phone or name; what it gives asks zimmet.found_citizens and found_requests, in a later transaction. */
export async function lookUp(database: Database, input: string): Promise<string> {
  const lookUpId = randomUUID()
  await command(database, 'ask_citizens', { command_id: lookUpId, told_phone: input })
  return lookUpId
}
