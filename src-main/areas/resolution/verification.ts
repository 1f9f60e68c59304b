import { createHash } from 'node:crypto'
import type * as z from 'zod'
import { argumentsOf } from '#main/database/arguments.ts'
import type { Database } from '#main/database/database.ts'
import { command } from '#main/database/transactions.ts'
import { addition, seenRequest, type CommandAnswer } from '#shared/contract/values.ts'

type Verification = z.infer<typeof seenRequest> & {
  byCitizen: boolean
  score: number | null
  contact: string | null
  words: string | null
}

/** Solved, says the citizen or somebody outside the directorate: closes. */
export async function verify(database: Database, input: Verification): Promise<CommandAnswer> {
  await logContact(database, input)
  return await command(database, 'verify', verificationArguments(input))
}

/** Not solved: back into the same custody; the words say what is missing. */
export async function reopen(database: Database, input: Verification): Promise<CommandAnswer> {
  await logContact(database, input)
  return await command(database, 'reopen', verificationArguments(input))
}

// An id of its own that follows from the answer's, so that a repetition logs no second contact.
async function logContact(database: Database, input: Verification): Promise<void> {
  if (!input.byCitizen || input.contact === null) return
  const digits = createHash('sha256').update(`contact of ${input.commandId}`).digest('hex')
  const commandId = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
  await command(database, 'log_contact', {
    ...argumentsOf(addition, { commandId, requestId: input.requestId }),
    words: input.contact,
    reached: true,
  })
}

function verificationArguments(input: Verification) {
  return { ...argumentsOf(seenRequest, input), by_citizen: input.byCitizen, score: input.score, words: input.words }
}
