// Calendars for property tests: everything an office may think of, at odd seconds.
import fc from 'fast-check'
import type { NaiveCalendar, Stretch, WeekSpan } from './naive-count.ts'

/** The years of the property tests: half a year is enough for every kind of edge, and quickly built. */
export const horizon = { from: '2026-01-01', until: '2026-07-01' }
export const fromSecond = Date.parse(`${horizon.from}T00:00:00+03:00`) / 1000
export const untilSecond = Date.parse(`${horizon.until}T00:00:00+03:00`) / 1000

const daySeconds = 86_400

/** Any number of spans a day, lunch breaks and no work at all included: cuts of the day, taken in pairs. */
const weekday = fc
  .uniqueArray(fc.integer({ min: 0, max: daySeconds }), { maxLength: 8 })
  .map((cuts) => cuts.toSorted((one, other) => one - other))
  .map((cuts) =>
    Array.from({ length: Math.floor(cuts.length / 2) }, (_none, pair) => ({
      starts: cuts[pair * 2] ?? 0,
      ends: cuts[pair * 2 + 1] ?? 0,
    })),
  )

/** Lengthens the last span of each day by a share of what is free until the next day's first: the night shift. */
function withNights(days: readonly { starts: number; ends: number }[][], nights: readonly number[]): WeekSpan[] {
  return days.flatMap((spans, index) => {
    const next = days[(index + 1) % 7]?.[0]?.starts ?? daySeconds / 2
    return spans.map(({ starts, ends }, nth) => {
      const night = nights[index] ?? 0
      const isLast = nth === spans.length - 1
      const until = isLast && night > 0 ? Math.min(daySeconds + Math.floor(next * night), starts + daySeconds) : ends
      return { weekday: index + 1, starts, ends: until }
    })
  })
}

const week = fc
  .tuple(
    fc.array(weekday, { minLength: 7, maxLength: 7 }),
    fc.array(fc.constantFrom(0, 0, 0.3, 1), { minLength: 7, maxLength: 7 }),
  )
  .map(([days, nights]) => withNights(days, nights))
  .filter((spans) => spans.length > 0)

const day = fc.integer({ min: 0, max: 180 }).map((place) => fromSecond + place * daySeconds)
/** A holiday, a half day from 13:00, a bayram with its eve, an idari izin at odd seconds. */
const off: fc.Arbitrary<Stretch> = fc.oneof(
  day.map((from) => ({ from, until: from + daySeconds })),
  day.map((from) => ({ from: from + 13 * 3_600, until: from + daySeconds })),
  day.map((from) => ({ from: from + 13 * 3_600, until: from + 5 * daySeconds })),
  fc.tuple(day, fc.nat(daySeconds), fc.integer({ min: 1, max: 300_000 })).map(([from, second, length]) => ({
    from: from + second,
    until: from + second + length,
  })),
)

export const randomCalendar: fc.Arbitrary<NaiveCalendar> = fc
  .tuple(
    week,
    fc.option(fc.tuple(fc.integer({ min: 1, max: 179 }), week)),
    fc.array(off, { maxLength: 8 }),
    fc.array(off, { maxLength: 3 }),
  )
  .map(([first, changed, days, extra]) => ({
    week: first,
    off: days,
    extra: extra.filter(({ until }) => until < untilSecond),
    ...(changed && {
      later: {
        from: new Date((fromSecond + changed[0] * daySeconds + 10_800) * 1000).toISOString().slice(0, 10),
        week: changed[1],
      },
    }),
  }))

/** An instant of the years, wherever in them; property tests add the edges themselves. */
export const instant = fc.integer({ min: fromSecond, max: untilSecond })
