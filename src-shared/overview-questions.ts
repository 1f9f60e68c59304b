import type { Dimension, MeasureCode, Question, Scope } from './contract/oversight.ts'
import { periodBefore, periodYearAgo, type Period } from './period.ts'
import { stepOf } from './time-steps.ts'

/** What stands on the desks now; no period touches it. */
export const presentMeasures = [
  ...(['open', 'open_voices', 'overdue', 'overdue_voices', 'overdue_share', 'legal_overdue'] as const),
  ...(['waiting', 'to_verify'] as const),
] as const
/** What is compared with the period before and a year ago, in the order of the screen. */
export const periodMeasures = [
  ...(['registered', 'solved', 'solved_verified', 'solved_waiting', 'on_time_share', 'solve_median'] as const),
  ...(['solve_p90', 'contact_share', 'own_median', 'own_p90', 'hand_overs', 'handed_over', 'returned'] as const),
  ...(['forwarded', 'declined', 'satisfied_share', 'score', 'not_solved_share', 'reopened'] as const),
  'reopened_share',
] as const
/** What the table of directorates tells of each. */
export const directorateMeasures = [
  ...(['registered', 'solved', 'on_time_share', 'solve_median', 'solve_p90', 'contact_share'] as const),
  ...(['own_median', 'own_p90', 'given_back_share', 'hand_overs', 'reopened', 'not_solved_share', 'score'] as const),
] as const
/** What is drawn over time and by channel; how many of the solved ones wait to be confirmed is said beside. */
export const drawnMeasures = ['registered', 'solved'] as const

/** Where in the answer of the overview each question stands. */
export const overviewPlaces = {
  present: 0,
  period: 1,
  before: 2,
  yearAgo: 3,
  drawn: 4,
  channelsBefore: 5,
  channelsYearAgo: 6,
}

/** All that the overview shows of a period, as one request: asked together, answered from one moment. */
export function overviewQuestions(period: Period, scope: Scope): Question[] {
  const within = { ...scope, ...period }
  const before = { ...scope, ...periodBefore(period) }
  const yearAgo = { ...scope, ...periodYearAgo(period) }
  const byChannel: Dimension[][] = [['channel']]
  const periodSums: MeasureCode[] = [...new Set<MeasureCode>([...periodMeasures, ...directorateMeasures])]
  return [
    { scope, measures: [...presentMeasures], by: [[], ['directorate']] },
    { scope: within, measures: periodSums, by: [[], ['directorate']], isClosedFirst: true },
    { scope: before, measures: [...periodMeasures], by: [[]], isClosedFirst: true },
    { scope: yearAgo, measures: [...periodMeasures], by: [[]], isClosedFirst: true },
    {
      ...{ scope: within, measures: [...drawnMeasures, 'solved_waiting'] },
      ...{ by: [[stepOf(period)], ['channel']], isClosedFirst: true },
    },
    { scope: before, measures: ['registered'], by: byChannel, isClosedFirst: true },
    { scope: yearAgo, measures: ['registered'], by: byChannel, isClosedFirst: true },
  ]
}
