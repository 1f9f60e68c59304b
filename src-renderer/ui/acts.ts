import type { Act, RequestState } from '#shared/contract/values.ts'

/** The key of each act, the same on every screen; null where an act is too rare for one. */
export const actKeys: Readonly<Record<Act, string | null>> = {
  accept_custody: 'a',
  return_custody: 'i',
  hand_over: 'd',
  take: 'u',
  assign: 't',
  add_note: 'n',
  add_messages: null,
  hold: 'b',
  resume: 's',
  resolve: 'c',
  approve_outcome: 'o',
  verify: 'k',
  reopen: 'y',
  add_complainant: 'e',
  join: 'j',
  propose_join: null,
  decide_join: null,
  separate: null,
  attach: 'f',
  withdraw_attachment: null,
  change_subject: null,
  change_priority: null,
  reveal: null,
  log_contact: 'g',
  extend: null,
  set_legal_basis: null,
  extend_legal: null,
  interrupt_legal: null,
  restart_legal: null,
  tell_stage: null,
  see_warning: null,
  ask_explanation: 'l',
  explain: 'p',
  undo: 'z',
}

const always: readonly Act[] = [
  'add_note',
  'attach',
  'withdraw_attachment',
  'assign',
  'add_complainant',
  'join',
  'change_subject',
  'change_priority',
  'log_contact',
  'ask_explanation',
  'extend',
  'set_legal_basis',
  'extend_legal',
  'interrupt_legal',
  'restart_legal',
  'tell_stage',
]

const likely: Readonly<Record<RequestState, readonly Act[]>> = {
  new: ['accept_custody', 'take', 'hand_over', 'return_custody', 'resolve', 'hold'],
  in_work: ['resolve', 'hold', 'hand_over', 'take', 'return_custody'],
  on_hold: ['resume', 'resolve', 'hand_over', 'return_custody'],
  proposed: ['approve_outcome', 'reopen'],
  resolved: ['verify', 'reopen'],
  closed: ['reopen'],
  joined: ['separate'],
}

// They stand beside the citizen, beside what was done, and on the message desk.
const besides: ReadonlySet<Act> = new Set(['reveal', 'undo', 'add_messages'])

/** Acts in the order in which a person in this state is likely to want them. */
export function actOrder(state: RequestState): readonly Act[] {
  // Who was asked why answers first; then what waits for a second person.
  const first: readonly Act[] = ['explain', 'decide_join', ...likely[state]]
  const rest = (Object.keys(actKeys) as Act[]).filter(
    (act) => !besides.has(act) && !first.includes(act) && !always.includes(act),
  )
  return [...first, ...always, ...rest]
}
