// The workbench: a schema of its own in which the sample is planned, thrown away when the rows stand in their tables.
// Chance is a hash of the row's index, so that the same `now` makes the same municipality.

import { statements } from './statements.ts'

export const makeWorkbench = statements('make-workbench')

/** Weighted choices as a thousand slots each, and people and streets numbered within their directorate or neighbourhood. */
export const makeSlots = statements('make-slots')

/** So many citizens; T.C. numbers pass both check digits, phones stand in 0500, which no operator has. */
export const makeCitizens = (count: number): string =>
  statements('make-citizens', { citizens: count, phones: 10 ** Math.max(4, String(count).length) })
