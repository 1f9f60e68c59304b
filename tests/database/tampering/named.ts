// What no verifier finds, and why. docs/decisions/021-history-against-its-owner.md says the same in sentences.

/** Kinds by the beginning of their names, each with its reason. */
export const named: Readonly<Record<string, string>> = {
  'citizen: ':
    'Personal data may be corrected and must be destroyed when its time has come (law 6698): no hash of it is kept.',
  'command: ': 'A command keeps its answer for a repetition; what it did stands in the history.',
  'import: ':
    'The row counts the import for people; what came in stands in the history of each request, with source and key.',
  'directorate: ': 'The catalogue is set by its administrators; ledgers name its rows by id.',
  'subject: ': 'The catalogue is set by its administrators; ledgers name its rows by id.',
  'reason: ': 'The catalogue is set by its administrators; ledgers name its rows by id.',
  'staff (moved): must_change_password': 'A flag of the sign-in, cleared by the person without an entry.',
  'staff (moved): extension': 'A telephone number of the office: no right and no figure stands on it.',
  'staff (moved): by_directory':
    'Says which sentence the sign-in shows; who keeps the password is a matter of the role and of pg_hba.conf.',
}

/** Found only because the heads lie outside: a database that is alone with its owner cannot know. */
export const foundOutsideAlone: readonly string[] = [
  'rewritten with new hashes: a better score',
  'rewritten with new hashes: other words',
  'rewritten with new hashes: another person',
  'rewritten with new hashes: a note less',
  'rewritten with new hashes: a look at a citizen less',
  'a whole request is removed, its command too',
  'a whole imported request is removed',
  'the whole ledger of posts is removed',
  'a verifier finds nothing any more',
  'a trigger is switched off',
  'a trigger is removed',
  'a check is removed',
  'a policy sees all',
  'an act rule is widened',
  'an act becomes unknown to the verifier',
  'a function closes by itself',
]
