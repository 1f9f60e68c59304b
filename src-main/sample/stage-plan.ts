// The plan: what is asked when and where, and when each step of its life would come. Steps after `now` have not happened.

import { statements } from './statements.ts'

export interface Flow {
  requests: number
  /** Of these within the last five weeks. */
  recent: number
  citizens: number
  /** Share of the requests for which an earlier one of the same matter is looked for, to join them. */
  doubles: number
  /** How much longer than usual work takes: the large sample has more that is open. */
  stretch: { temizlik: number; others: number }
}

/** Five weeks as reports count them: 35 days of the office's clock, today with them. */
const beginningOf = (now: string): string => `(date_trunc('day', ${now}, 'Europe/Istanbul') - interval '34 days')`

/** When requests arrive: mostly in the daytime, ERBİM round the clock, the newest minutes ago. `now` is a literal. */
export const makeArrivals = ({ requests, recent }: Flow, now: string): string =>
  statements('make-arrivals', { older: requests - recent, requests, beginning: beginningOf(now), now })

/** What is asked, who asks, who answers for it. */
export const makeAsked = ({ citizens }: Flow): string => statements('make-asked', { citizens })
