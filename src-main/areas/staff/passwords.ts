import { createHash } from 'node:crypto'
import type { Database } from '#main/database/database.ts'
import { scramVerifier } from '#main/database/scram-verifier.ts'
import { command } from '#main/database/transactions.ts'

interface Given {
  commandId: string
  /** Null: the directory keeps it. */
  password: string | null
}

/**
 * A command that gives somebody a password: the database is told its verifier alone. The same salt for the same intention, so
 * that asked again the database gives its first answer.
 */
export async function givePassword<Answer>(
  database: Database,
  name: string,
  { commandId, password }: Given,
  values: Record<string, unknown>,
): Promise<Answer> {
  const salt = createHash('sha256').update(`password given by ${commandId}`).digest().subarray(0, 16)
  return await command<Answer>(database, name, {
    ...values,
    command_id: commandId,
    password_verifier: password === null ? null : scramVerifier(password, salt),
  })
}
