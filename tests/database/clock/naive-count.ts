// Working time as somebody would count it on his fingers: second by second, from the weekly hours and the days off.

export interface WeekSpan {
  /** 1: Monday. */
  weekday: number
  /** Seconds since local midnight; `ends` may pass midnight. */
  starts: number
  ends: number
}

export interface Stretch {
  /** Seconds since 1970-01-01 UTC. */
  from: number
  until: number
}

export interface NaiveCalendar {
  week: readonly WeekSpan[]
  /** Another week from a local date (2026-02-14) on. */
  later?: { from: string; week: readonly WeekSpan[] }
  off: readonly Stretch[]
  extra: readonly Stretch[]
}

const daySeconds = 86_400
/** Turkey has kept UTC+3 all year since 2016. */
const offset = 3 * 3_600

/** For each second of a window whether it is worked, added up: `count[i]` working seconds before second `from + i`. */
export function countOnFingers(calendar: NaiveCalendar, from: number, until: number): Int32Array {
  const worked = new Uint8Array(until - from)
  const mark = (start: number, end: number, value: number): void => {
    for (let second = Math.max(start, from); second < Math.min(end, until); second += 1) worked[second - from] = value
  }
  const firstDay = Math.floor((from + offset) / daySeconds) - 1
  const lastDay = Math.floor((until + offset) / daySeconds) + 1
  for (let day = firstDay; day <= lastDay; day += 1) {
    // 1970-01-01 was a Thursday.
    const weekday = ((day + 3) % 7) + 1
    const midnight = day * daySeconds - offset
    const isLater =
      calendar.later !== undefined && midnight >= Date.parse(`${calendar.later.from}T00:00:00+03:00`) / 1000
    for (const span of isLater ? (calendar.later?.week ?? []) : calendar.week) {
      if (span.weekday === weekday) mark(midnight + span.starts, midnight + span.ends, 1)
    }
  }
  for (const { from: start, until: end } of calendar.off) mark(start, end, 0)
  for (const { from: start, until: end } of calendar.extra) mark(start, end, 1)
  const count = new Int32Array(worked.length + 1)
  for (let place = 0; place < worked.length; place += 1) count[place + 1] = (count[place] ?? 0) + (worked[place] ?? 0)
  return count
}
