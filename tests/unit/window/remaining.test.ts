import { afterEach, describe, expect, it } from 'vitest'
import { remainingAt, remainingText, usualDaySeconds } from '#shared/remaining.ts'
import type { WorkClock } from '#shared/working-clock.ts'
import { workingTime } from '#shared/working-time.ts'
import { pcClockError, setServerNow } from '#renderer/host/now.ts'

const hour = 3_600
const day = 86_400

/** Ten days, each worked from 8 to 12 and from 13 to 17, UTC. */
function office(): WorkClock {
  const spans = Array.from({ length: 10 }, (_none, index) => [
    [index * day + 8 * hour, index * day + 12 * hour],
    [index * day + 13 * hour, index * day + 17 * hour],
  ]).flat()
  let sum = 0
  const workedBefore = spans.map(([start = 0, end = 0]) => {
    sum += end - start
    return sum - (end - start)
  })
  return {
    ...{ fromSecond: 0, untilSecond: 10 * day },
    starts: Float64Array.from(spans.map(([start = 0]) => start)),
    ends: Float64Array.from(spans.map(([, end = 0]) => end)),
    workedBefore: Float64Array.from(workedBefore),
  }
}

const at = (days: number, hours: number): number => (days * day + hours * hour) * 1000

describe('what remains', () => {
  const deadline = { startedAt: at(0, 9), dueAt: at(2, 17), isPaused: false, isOver: false }

  it.each([
    [at(2, 15), 2 * hour, '02:00'],
    [at(0, 9), 23 * hour, '2 g 07:00'],
    [at(1, 12.5), 12 * hour, '1 g 04:00'],
    [at(3, 9), -hour, '−01:00'],
    [at(2, 17), 0, '00:00'],
  ])('at %i is %i working seconds, told as %s', (now, seconds, told) => {
    const remaining = remainingAt(deadline, office(), now)
    expect(remaining).toMatchObject({ kind: 'running', seconds })
    expect(workingTime(seconds, usualDaySeconds(office()), 'g')).toBe(told)
  })

  it('stands still while it is paused, and is nothing once it is over or beyond the calendar', () => {
    expect(remainingAt({ ...deadline, isPaused: true }, office(), at(1, 9))).toEqual({ kind: 'paused' })
    expect(remainingAt({ ...deadline, isOver: true }, office(), at(1, 9))).toEqual({ kind: 'none' })
    expect(remainingAt({ ...deadline, dueAt: null }, office(), at(1, 9))).toEqual({ kind: 'none' })
    expect(remainingAt(deadline, office(), at(30, 9))).toEqual({ kind: 'none' })
    expect(remainingAt(deadline, undefined, at(1, 9))).toEqual({ kind: 'none' })
  })

  it.each([
    [at(3, 9), false, '−01:00'],
    [at(3, 9), true, 'süre durdu (−01:00)'],
    [at(2, 20), false, 'geçti'],
    [at(2, 20), true, 'süre durdu (geçti)'],
    [at(2, 15), false, '02:00'],
    [at(2, 15), true, 'süre durdu'],
  ])('at %i, paused %s, is said as %s', (now, isPaused, told) => {
    const asked = { ...deadline, isPaused }
    const words = { paused: 'süre durdu', past: 'geçti', day: 'g' }
    expect(remainingText(remainingAt(asked, office(), now), asked, now, 8 * hour, words)).toBe(told)
  })

  it('goes on being told of what is late, on hold or not: what begins after a deadline stops nothing', () => {
    const paused = { ...deadline, isPaused: true }
    expect(remainingAt(paused, office(), at(2, 17))).toEqual({ kind: 'paused' })
    expect(remainingAt(paused, office(), at(3, 9))).toMatchObject({ kind: 'running', seconds: -hour })
    expect(remainingAt(paused, office(), at(3, 10))).toMatchObject({ kind: 'running', seconds: -2 * hour })
  })

  it('knows the usual day of a calendar', () => {
    expect(usualDaySeconds(office())).toBe(8 * hour)
  })
})

describe('the clock of this PC', () => {
  afterEach(() => setServerNow(Date.now()))

  it.each([
    [0, 0],
    [60_000, 0],
    [10 * 60_000, -10],
    [-10 * 60_000, 10],
  ])('where the server is %i ms ahead is wrong by %i minutes', (ahead, minutes) => {
    setServerNow(Date.now() + ahead)
    expect(pcClockError()).toBe(minutes)
  })
})
