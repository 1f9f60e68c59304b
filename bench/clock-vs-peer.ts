// The working clock beside the best of npm, dayjs-business-time, on the same cases: Mon–Fri 8–12 and 13–17, 60 holidays.
import dayjs from 'dayjs'
import businessTime from 'dayjs-business-time'
import { moment, worked, type WorkClock } from '#shared/working-clock.ts'
import type { Municipality } from './large-municipality.ts'
import type { Figure } from './measure.ts'

const firstYear = 2024
const years = 5
const cases = 400
const hours = [
  [8, 12],
  [13, 17],
] as const

/** Twelve days a year, so that the working weeks are uneven. */
function isHoliday(date: Date): boolean {
  return date.getDate() === 10 + (date.getMonth() % 5)
}

/** The same calendar for both: ours as spans, the peer's as hours and holidays. */
function makeCalendar(): WorkClock {
  const starts: number[] = []
  const ends: number[] = []
  const workedBefore: number[] = []
  const holidays: string[] = []
  let sum = 0
  for (
    const date = new Date(firstYear, 0, 1);
    date.getFullYear() < firstYear + years;
    date.setDate(date.getDate() + 1)
  ) {
    if (isHoliday(date)) holidays.push(dayjs(date).format('YYYY-MM-DD'))
    if (isHoliday(date) || date.getDay() % 6 === 0) continue
    for (const [from, until] of hours) {
      starts.push(new Date(date).setHours(from) / 1000)
      ends.push(new Date(date).setHours(until) / 1000)
      workedBefore.push(sum)
      sum += (until - from) * 3600
    }
  }
  const segments = hours.map(([from, until]) => ({ start: `${from}:00:00`.padStart(8, '0'), end: `${until}:00:00` }))
  dayjs.extend(businessTime)
  dayjs.setHolidays(holidays)
  dayjs.setBusinessTime({
    ...{ sunday: null, monday: segments, tuesday: segments, wednesday: segments },
    ...{ thursday: segments, friday: segments, saturday: null },
  })
  if (holidays.length !== 60) throw new Error(`${holidays.length} holidays instead of 60`)
  return {
    fromSecond: new Date(firstYear, 0, 1).getTime() / 1000,
    untilSecond: new Date(firstYear + years, 0, 1).getTime() / 1000,
    ...{
      starts: Float64Array.from(starts),
      ends: Float64Array.from(ends),
      workedBefore: Float64Array.from(workedBefore),
    },
  }
}

interface Case {
  /** Whole minutes since 1970, both within working hours or not. */
  since: number
  until: number
  minutes: number
}

/** Two instants up to a year apart, and up to thirty working days to add. */
function makeCases(): Case[] {
  const first = new Date(firstYear, 1, 1).getTime() / 60_000
  let seed = 26
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed % below
  }
  return Array.from({ length: cases }, () => {
    const since = first + random((years - 2) * 365 * 1440)
    return { since, until: since + random(365 * 1440), minutes: 1 + random(30 * 480) }
  })
}

const at = (minute: number): dayjs.Dayjs => dayjs(minute * 60_000)

/** Runs a thing over the cases for at least so long; returns how many a second, and the answers of the first run. */
function perSecond(
  all: readonly Case[],
  leastMs: number,
  run: (each: Case) => number,
): { rate: number; answers: number[] } {
  const answers = all.map(run)
  let done = 0
  let check = 0
  const began = performance.now()
  while (performance.now() - began < leastMs) {
    for (const each of all) check += run(each)
    done += all.length
  }
  const rate = (done / (performance.now() - began)) * 1000
  if (check === Number.POSITIVE_INFINITY) throw new Error('no answer')
  return { rate, answers }
}

/** Where the two give other answers; the peer counts from the next working minute, as ours does. */
function countDifferent(ours: readonly number[], theirs: readonly number[]): number {
  return ours.filter((answer, index) => answer !== theirs[index]).length
}

export function clockVsPeer({ requests }: Municipality): Promise<Figure[]> {
  const clock = makeCalendar()
  const all = makeCases()
  const sum = {
    ours: perSecond(all, 2000, ({ since, minutes }) => moment(clock, worked(clock, since * 60) + minutes * 60) / 60),
    theirs: perSecond(all, 4000, ({ since, minutes }) => at(since).addBusinessMinutes(minutes).valueOf() / 60_000),
  }
  const difference = {
    ours: perSecond(all, 2000, ({ since, until }) => (worked(clock, until * 60) - worked(clock, since * 60)) / 60),
    theirs: perSecond(all, 4000, ({ since, until }) => Math.abs(at(since).businessMinutesDiff(at(until)))),
  }
  const ratios = [sum, difference].map(({ ours, theirs }) => ours.rate / theirs.rate)
  const told = [sum, difference].map(
    ({ ours, theirs }) => `${(ours.rate / 1e6).toFixed(1)} million against ${theirs.rate.toFixed(0)}`,
  )
  const different = [sum, difference].map(({ ours, theirs }) => countDifferent(ours.answers, theirs.answers))
  return Promise.resolve([
    {
      ...{ name: 'clock-vs-peer', requests, median_ms: 1000 / sum.ours.rate, p95_ms: null, floor_ms: null },
      ratio: Math.min(...ratios),
      note: `a second: ${told[0]} additions, ${told[1]} differences up to a year apart; other answers: ${different.join(' and ')} of ${cases}`,
    },
  ])
}
