import { createHash } from 'node:crypto'
import type { Database } from '#main/database/database.ts'
import { command } from '#main/database/transactions.ts'
import type { CommandAnswer, Outcome } from '#shared/contract/values.ts'
import { additionArguments, seenArguments, type Seen } from '../commands.ts'

type Resolve = Seen & { outcome: Outcome; words: string; institutionId: number | null }

/** The directorate states what became of it; `forwarded` and `declined` then wait for a second person. */
export async function resolve(database: Database, input: Resolve): Promise<CommandAnswer> {
  return await command(database, 'resolve', {
    ...seenArguments(input),
    outcome: input.outcome,
    words: input.words,
    institution_id: input.institutionId,
  })
}

/** The second person's yes to a forward or a refusal. */
export async function approveOutcome(database: Database, input: Seen): Promise<CommandAnswer> {
  return await command(database, 'approve_outcome', seenArguments(input))
}

type Verification = Seen & { byCitizen: boolean; score: number | null; contact: string | null; words: string | null }

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
    ...additionArguments({ commandId, requestId: input.requestId }),
    words: input.contact,
    reached: true,
  })
}

function verificationArguments(input: Verification) {
  return { ...seenArguments(input), by_citizen: input.byCitizen, score: input.score, words: input.words }
}
