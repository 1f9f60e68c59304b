// Who of the cast does what: the holder's people the work, those outside what is said of it.
import type { Role } from '#tests/support/cast-roles.ts'
import type { Municipality } from '#tests/support/cast.ts'
import { pick } from './chance-values.ts'
import { workersOf, type Stand } from './office-at-hand.ts'

export const outside: readonly Role[] = ['agent', 'secondAgent', 'overseer', 'secondOverseer', 'deskClerk']
const ofOutside = new Set<string>([
  ...['verify', 'reopen', 'log_contact', 'join', 'propose_join', 'decide_join', 'set_legal_basis', 'separate'],
])
const ofDirectors = new Set<string>([
  'approve_outcome',
  'withdraw',
  'extend',
  'extend_legal',
  'interrupt_legal',
  'restart_legal',
  'tell_stage',
])

/** Whose job a deed is: the holder's people for the work, those outside for what is said of it. */
export function whoseJob(m: Municipality, request: Stand, deed: string, dice: number): Role {
  if (ofOutside.has(deed)) return pick(outside, dice)
  const workers = workersOf(m, request.holder)
  return pick(ofDirectors.has(deed) ? workers.filter((role) => role.endsWith('Director')) : workers, dice)
}
