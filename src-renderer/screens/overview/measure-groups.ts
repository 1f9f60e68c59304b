import type { periodMeasures } from '#shared/overview-questions.ts'

type Compared = (typeof periodMeasures)[number]

export const groupNames = ['work', 'time', 'custody', 'citizen'] as const

/** Under which heading each compared figure stands. */
export const measureGroups = {
  work: ['registered', 'solved', 'solved_verified', 'solved_waiting', 'on_time_share', 'forwarded', 'declined'],
  time: ['solve_median', 'solve_p90', 'contact_share', 'own_median', 'own_p90'],
  custody: ['hand_overs', 'handed_over', 'returned'],
  citizen: ['satisfied_share', 'score', 'not_solved_share', 'reopened', 'reopened_share'],
} as const satisfies Record<(typeof groupNames)[number], readonly Compared[]>
