import type { Database } from '#main/database/database.ts'
import { command } from '#main/database/transactions.ts'
import type { CommandAnswer } from '#shared/contract/values.ts'
import { seenArguments, type Seen } from '../commands.ts'

/** The directorate says that the request is its own and begins to work on it. */
export async function acceptCustody(database: Database, input: Seen): Promise<CommandAnswer> {
  return await command(database, 'accept_custody', seenArguments(input))
}

type Return = Seen & { reasonId: number; words: string | null }

/** "Not ours": back to the dispatch desk, for a reason. */
export async function returnCustody(database: Database, input: Return): Promise<CommandAnswer> {
  return await command(database, 'return_custody', {
    ...seenArguments(input),
    reason_id: input.reasonId,
    words: input.words,
  })
}

type HandOver = Seen & {
  directorateId: number
  reasonId: number
  words: string | null
  subjectId: number | null
}

/** To the directorate whose work it is, with the subject it should have had where that was wrong. */
export async function handOver(database: Database, input: HandOver): Promise<CommandAnswer> {
  return await command(database, 'hand_over', {
    ...seenArguments(input),
    directorate_id: input.directorateId,
    reason_id: input.reasonId,
    words: input.words,
    subject_id: input.subjectId,
  })
}

/** The signed-in person works on it himself. */
export async function take(database: Database, input: Seen): Promise<CommandAnswer> {
  return await command(database, 'take', seenArguments(input))
}

/** A director gives it to one of the directorate's people. */
export async function assign(database: Database, input: Seen & { clerkId: number }): Promise<CommandAnswer> {
  return await command(database, 'assign', { ...seenArguments(input), clerk_id: input.clerkId })
}

type Hold = Seen & { reasonId: number; until: number; words: string | null }

/** Work waits until an instant (epoch milliseconds) by which it resumes by itself. */
export async function hold(database: Database, input: Hold): Promise<CommandAnswer> {
  return await command(database, 'hold', {
    ...seenArguments(input),
    reason_id: input.reasonId,
    until: new Date(input.until).toISOString(),
    words: input.words,
  })
}

/** The wait is over before its date. */
export async function resume(database: Database, input: Seen): Promise<CommandAnswer> {
  return await command(database, 'resume', seenArguments(input))
}
