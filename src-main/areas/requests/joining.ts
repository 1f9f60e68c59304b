import type { Database } from '#main/database/database.ts'
import { command } from '#main/database/transactions.ts'
import type { CommandAnswer } from '#shared/contract/values.ts'
import { seenArguments, type Seen } from '../commands.ts'

/** Makes the request a further voice of the master. */
export async function join(database: Database, input: Seen & { masterId: number }): Promise<CommandAnswer> {
  return await command(database, 'join_request', { ...seenArguments(input), master_id: input.masterId })
}

type Propose = Seen & { masterId: number; words: string }

/** Says why two requests of different subjects or places are one matter. */
export async function proposeJoin(database: Database, input: Propose): Promise<CommandAnswer> {
  return await command(database, 'propose_join', {
    ...seenArguments(input),
    master_id: input.masterId,
    words: input.words,
  })
}

/** The second person's yes or no to a proposal. */
export async function decideJoin(database: Database, input: Seen & { isAccepted: boolean }): Promise<CommandAnswer> {
  return await command(database, 'decide_join', { ...seenArguments(input), is_accepted: input.isAccepted })
}

/** Takes a joining back. */
export async function separate(database: Database, input: Seen & { words: string }): Promise<CommandAnswer> {
  return await command(database, 'separate_request', { ...seenArguments(input), words: input.words })
}
