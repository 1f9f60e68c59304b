import { describe, expect, it } from 'vitest'
import { lastWeek, weekBefore, weekFrom } from '#renderer/screens/digest/digest-figures.ts'
import { dayText, startOfDay, startOfWeek } from '#shared/period.ts'

const at = (text: string) => Date.parse(`${text}+03:00`)
const days = ({ since, until }: { since: number; until: number }) => `${dayText(since)} ${dayText(until - 1)}`

describe('a week of the digest', () => {
  const today = startOfDay(at('2026-11-25T15:00'))

  it('that is over is compared with the whole week before', () => {
    expect(days(weekBefore(lastWeek(today), today))).toBe('2026-11-09 2026-11-15')
  })

  it.each([
    ['2026-11-23T08:00', '2026-11-16 2026-11-16'],
    ['2026-11-25T15:00', '2026-11-16 2026-11-18'],
    ['2026-11-29T23:59', '2026-11-16 2026-11-22'],
  ])('that still runs on %s is compared with the same days of the week before', (now, compared) => {
    expect(days(weekBefore(weekFrom(startOfWeek(at(now))), startOfDay(at(now))))).toBe(compared)
  })
})
