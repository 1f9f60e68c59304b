import type { MeasureCode } from './contract/oversight.ts'

/** Of what a figure is a number: how many, working seconds, hand-overs a request, points from 1 to 5, a share of 1. */
export type MeasureUnit = 'requests' | 'seconds' | 'each' | 'points' | 'share'

const units: Partial<Record<MeasureCode, MeasureUnit>> = {
  ...{ solve_median: 'seconds', solve_p90: 'seconds', own_median: 'seconds', own_p90: 'seconds' },
  ...{ hand_overs: 'each', score: 'points' },
  ...{ overdue_share: 'share', contact_share: 'share', on_time_share: 'share', not_solved_share: 'share' },
  ...{ satisfied_share: 'share', given_back_share: 'share', on_time_changed_share: 'share', reopened_share: 'share' },
}

export const unitOf = (measure: MeasureCode): MeasureUnit => units[measure] ?? 'requests'
