// The moment at which the sample of the tests ends, so that its rows are alike at every hour of every day.
const dayMs = 86_400_000
const offsetMs = 3 * 3_600_000
const tenOClock = 10 * 3_600_000

/** The last ten o'clock of a Monday to Friday (Türkiye) that an instant (epoch milliseconds) has seen. */
export function lastOfficeMorning(instant: number): Date {
  let day = Math.floor((instant + offsetMs - tenOClock) / dayMs)
  // 1970-01-01 was a Thursday.
  while ((day + 3) % 7 > 4) day -= 1
  return new Date(day * dayMs + tenOClock - offsetMs)
}
