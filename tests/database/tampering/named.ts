// What no verifier finds, and why. docs/decisions/021-history-against-its-owner.md says the same in sentences.

/** Kinds by the beginning of their names, each with its reason. */
export const named: Readonly<Record<string, string>> = {
  'citizen: ':
    'Personal data may be corrected and must be destroyed when its time has come (law 6698): no hash of it is kept.',
  'command: ': 'A command keeps its answer for a repetition; what it did stands in the history.',
  'import: ':
    'The row counts the import for people; what came in stands in the history of each request, with source and key.',
}

/** Found only because the heads lie outside: a database that is alone with its owner cannot know. */
export const foundOutsideAlone: readonly string[] = [
  'rewritten with new hashes: a better score',
  'rewritten with new hashes: other words',
  'rewritten with new hashes: another person',
  'rewritten with new hashes: a note less',
  'rewritten with new hashes: a look at a citizen less',
  'a whole imported request is removed',
  'the chain of settings is written anew from a change on',
  'a verifier finds nothing any more',
  'a trigger is switched off',
  'a trigger is removed',
  'a check is removed',
  'a policy sees all',
  'an act rule is widened',
  'an act becomes unknown to the verifier',
  'a function closes by itself',
]
