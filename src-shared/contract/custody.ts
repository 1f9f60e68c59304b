import { command } from './commands.ts'
import { commandAnswer, id, instant, seenRequest, words } from './values.ts'

const optionalWords = words.nullable().default(null)

export const custody = {
  accept: command('accept_custody', seenRequest, commandAnswer),
  /** "Not ours": back to the dispatch desk. Words are owed only where the reason says so. */
  return: command('return_custody', seenRequest.extend({ reasonId: id, words: optionalWords }), commandAnswer),
  handOver: command(
    'hand_over',
    seenRequest.extend({
      directorateId: id,
      reasonId: id,
      words: optionalWords,
      /** The subject it should have had; must belong to the receiving directorate. */
      subjectId: id.nullable().default(null),
    }),
    commandAnswer,
  ),
  /** To oneself; accepts custody too where that has not been done. */
  take: command('take', seenRequest, commandAnswer),
  /** To one of the directorate; to nobody: then it is free again. */
  assign: command('assign', seenRequest.extend({ clerkId: id.nullable() }), commandAnswer),
  /** One's own last act on the request, within a minute and where nobody has acted since. */
  undo: command('undo', seenRequest, commandAnswer),
  /** Until a date by which it resumes by itself. */
  hold: command('hold', seenRequest.extend({ reasonId: id, until: instant, words: optionalWords }), commandAnswer),
  resume: command('resume', seenRequest, commandAnswer),
}
