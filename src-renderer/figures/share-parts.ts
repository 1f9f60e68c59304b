import type { MeasureCode } from '#shared/contract/oversight.ts'

/** The counts that a share is made of, as zimmet.measure says it. */
export interface ShareParts {
  readonly part: MeasureCode
  readonly rest: MeasureCode
  readonly whole: MeasureCode
}

const shares: Partial<Record<MeasureCode, ShareParts>> = {
  overdue_share: { part: 'overdue', rest: 'not_overdue', whole: 'open' },
  contact_share: { part: 'contact_on_time', rest: 'contact_late', whole: 'contact_owed' },
  on_time_share: { part: 'on_time', rest: 'late', whole: 'with_target' },
  on_time_changed_share: { part: 'on_time_changed', rest: 'late_changed', whole: 'with_target' },
  not_solved_share: { part: 'not_solved', rest: 'said_solved', whole: 'answered' },
  reopened_share: { part: 'reopened', rest: 'confirmed', whole: 'verified' },
  satisfied_share: { part: 'satisfied', rest: 'unsatisfied', whole: 'scored' },
  given_back_share: { part: 'given_back', rest: 'not_given_back', whole: 'parts' },
}

/** Of what a share is one; undefined of everything else. */
export const sharePartsOf = (measure: MeasureCode): ShareParts | undefined => shares[measure]

/** What the rows of a figure are: of a share, where nothing else is chosen, its part. */
export const countedOf = (measure: MeasureCode): MeasureCode => shares[measure]?.part ?? measure

/** What a figure counts, each once: requests, or what one request may have several of. */
export type Counted = 'requests' | 'evaluations' | 'confirmations' | 'custodies'

const counted: Partial<Record<MeasureCode, Counted>> = {
  ...{ score: 'evaluations', scored: 'evaluations', satisfied: 'evaluations', unsatisfied: 'evaluations' },
  ...{ satisfied_share: 'evaluations', answered: 'confirmations', not_solved: 'confirmations' },
  ...{ said_solved: 'confirmations', not_solved_share: 'confirmations', verified: 'confirmations' },
  ...{ confirmed: 'confirmations', reopened: 'confirmations', reopened_share: 'confirmations' },
  ...{ parts: 'custodies', given_back: 'custodies', not_given_back: 'custodies', handed_on: 'custodies' },
  ...{ own_median: 'custodies', own_p90: 'custodies', given_back_share: 'custodies' },
}

export const countedThings = (measure: MeasureCode): Counted => counted[measure] ?? 'requests'
