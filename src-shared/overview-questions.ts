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
  ...(['registered', 'solved', 'on_time_share', 'solve_median', 'solve_p90', 'contact_share'] as const),
  ...(['own_median', 'own_p90', 'hand_overs', 'handed_over', 'returned', 'forwarded', 'declined'] as const),
  ...(['reopened', 'not_solved_share', 'score'] as const),
] as const
/** What the table of directorates tells of each. */
export const directorateMeasures = [
  ...(['registered', 'solved', 'on_time_share', 'solve_median', 'solve_p90', 'contact_share'] as const),
  ...(['own_median', 'own_p90', 'given_back_share', 'hand_overs', 'reopened', 'not_solved_share', 'score'] as const),
] as const
/** What is drawn over time and by channel. */
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
  const told: MeasureCode[] = [...new Set<MeasureCode>([...periodMeasures, ...directorateMeasures])]
  return [
    { scope, measures: [...presentMeasures], by: [[], ['directorate']] },
    { scope: within, measures: told, by: [[], ['directorate']] },
    { scope: before, measures: [...periodMeasures], by: [[]] },
    { scope: yearAgo, measures: [...periodMeasures], by: [[]] },
    { scope: within, measures: [...drawnMeasures], by: [[stepOf(period)], ['channel']] },
    { scope: before, measures: ['registered'], by: byChannel },
    { scope: yearAgo, measures: ['registered'], by: byChannel },
  ]
}
