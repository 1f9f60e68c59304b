import { procedure } from './errors.ts'
import { commandAnswer, id, instant, seenRequest, words } from './values.ts'

const optionalWords = words.nullable().default(null)

export const custody = {
  accept: procedure.input(seenRequest).output(commandAnswer),
  /** "Not ours": back to the dispatch desk. Words are owed only where the reason says so. */
  return: procedure.input(seenRequest.extend({ reasonId: id, words: optionalWords })).output(commandAnswer),
  handOver: procedure
    .input(
      seenRequest.extend({
        directorateId: id,
        reasonId: id,
        words: optionalWords,
        /** The subject it should have had; must belong to the receiving directorate. */
        subjectId: id.nullable().default(null),
      }),
    )
    .output(commandAnswer),
  /** To oneself; accepts custody too where that has not been done. */
  take: procedure.input(seenRequest).output(commandAnswer),
  assign: procedure.input(seenRequest.extend({ clerkId: id })).output(commandAnswer),
  /** Until a date by which it resumes by itself. */
  hold: procedure
    .input(seenRequest.extend({ reasonId: id, until: instant, words: optionalWords }))
    .output(commandAnswer),
  resume: procedure.input(seenRequest).output(commandAnswer),
}
