import * as z from 'zod'
import { command } from './commands.ts'
import { procedure } from './errors.ts'
import { inboxRow } from './inbox.ts'
import { commandAnswer, id, outcome, seenRequest, words } from './values.ts'

const citizensAnswer = {
  /** Whether the citizen said so; otherwise somebody outside the directorate looked. */
  byCitizen: z.boolean(),
  score: z.int().min(1).max(5).nullable().default(null),
}

/** How the citizen was spoken to just now: logged as a contact before the answer. Null: logged already, or nobody was. */
const contact = words.nullable().default(null)

export const resolution = {
  /** `forwarded` names the institution; `forwarded` and `declined` wait for a second person. */
  resolve: command(
    'resolve',
    seenRequest.extend({ outcome, words, institutionId: id.nullable().default(null) }),
    commandAnswer,
  ),
  /** The second person's yes to a forward or a refusal. */
  approveOutcome: command('approve_outcome', seenRequest, commandAnswer),
  /** Solved: closes. */
  verify: procedure
    .input(seenRequest.extend({ ...citizensAnswer, contact, words: words.nullable().default(null) }))
    .output(commandAnswer),
  /** What is resolved and whose citizens are to be called, for they cannot be written to or did not answer. */
  toCall: procedure.output(z.array(inboxRow)),
  /** Not solved: back into the same custody. The words say what is missing. */
  reopen: procedure.input(seenRequest.extend({ ...citizensAnswer, contact, words })).output(commandAnswer),
}
