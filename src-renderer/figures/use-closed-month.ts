import type { ClosedMonth } from '#shared/contract/oversight.ts'
import { wholeMonth, type Period } from '#shared/period.ts'
import { queries } from '#renderer/host/queries.ts'
import { live, useLive } from '#renderer/host/live-query.ts'

/** Whether a period is a month that was closed: by whom and when, null where it was not; undefined until it is known. */
export function useClosedMonth(period: Period): ClosedMonth | null | undefined {
  const { data } = useLive(live(queries.oversight.closedMonths.queryOptions(), { hears: ['imports', 'session'] }))
  const firstDay = wholeMonth(period)
  return data && (data.find((month) => month.firstDay === firstDay) ?? null)
}
