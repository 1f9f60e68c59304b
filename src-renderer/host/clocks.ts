import { daySeconds } from '#shared/office-time.ts'
import { usualDaySeconds } from '#shared/remaining.ts'
import type { WorkClock } from '#shared/working-clock.ts'
import { orpc } from './client.ts'
import { live, useLive } from './live-query.ts'

/** A calendar's clock and the length of its usual day, for "2 g 03:15". */
export interface CalendarClock {
  readonly clock: WorkClock
  readonly daySeconds: number
}

export type Clocks = ReadonlyMap<number, CalendarClock>

/** The clock on the wall, for what is counted in days of the calendar. */
export const wallClock: CalendarClock = {
  clock: {
    ...{ fromSecond: 0, untilSecond: 1e11 },
    ...{ starts: Float64Array.of(0), ends: Float64Array.of(1e11), workedBefore: Float64Array.of(0) },
  },
  daySeconds: daySeconds,
}

const none: Clocks = new Map()
/** How far the clocks reach moves on with the days, without anybody changing anything. */
const oldestMs = 60 * 60_000

type Read = {
  calendarId: number
  fromSecond: number
  untilSecond: number
  starts: number[]
  ends: number[]
  workedBefore: number[]
}

function toClocks(read: readonly Read[]): Clocks {
  return new Map(
    read.map(({ calendarId, starts, ends, workedBefore, ...horizon }) => {
      const clock = {
        ...horizon,
        starts: Float64Array.from(starts),
        ends: Float64Array.from(ends),
        workedBefore: Float64Array.from(workedBefore),
      }
      return [calendarId, { clock, daySeconds: usualDaySeconds(clock) }]
    }),
  )
}

/** The clocks of all calendars by id; empty until they are read. */
export function useClocks(): Clocks {
  const read = useLive(
    live(orpc.clock.read.queryOptions({ select: toClocks, refetchInterval: oldestMs }), {
      hears: ['clocks', 'session'],
    }),
  )
  return read.data ?? none
}
