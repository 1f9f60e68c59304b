// What is done by chance, by whom, and how often beside the rest.
import fc from 'fast-check'
import type { Role } from '#tests/support/cast-roles.ts'

export const players = [
  ...['temizlikClerk', 'temizlikColleague', 'temizlikDirector', 'fenClerk', 'fenDirector', 'twoHats', 'parkClerk'],
  ...['deskClerk', 'deskDirector', 'agent', 'secondAgent', 'overseer', 'secondOverseer'],
] as readonly Role[]

/** What is done, and how often beside the rest. */
const weights = {
  ...{ take: 2, accept_custody: 1, attach: 1, resolve: 2, work: 3, close: 3, verify: 2, reopen: 2, approve_outcome: 2 },
  ...{ log_contact: 1, join: 3, merge: 2, propose_join: 1, decide_join: 2, separate: 2, add_complainant: 1 },
  ...{ change_subject: 1, change_priority: 1, hand_over: 2, return_custody: 1, hold: 2, resume: 3, extend: 2 },
  ...{
    undo: 3,
    set_legal_basis: 1,
    legal: 3,
    move: 1,
    leave: 1,
    withdraw: 1,
    forge: 1,
    import: 1,
    take_back: 1,
    retire: 2,
    reinstate: 1,
    term: 1,
    question: 1,
    staff_file: 1,
    survey: 3,
  },
} as const
export type Deed = keyof typeof weights
const deeds = (Object.keys(weights) as Deed[]).flatMap((deed) => Array<Deed>(weights[deed]).fill(deed))

// Two of three are done by somebody whose job it is, to a request that it fits; the rest by anybody to anything.
export const step = fc.record({
  role: fc.constantFrom(...players),
  deed: fc.constantFrom(...deeds),
  target: fc.nat({ max: 59 }),
  other: fc.nat({ max: 59 }),
  dice: fc.nat({ max: 1000 }),
  isTheirJob: fc.constantFrom(true, true, false),
})
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
