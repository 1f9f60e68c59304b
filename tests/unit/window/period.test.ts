import { describe, expect, it } from 'vitest'
import {
  dayText,
  periodBefore,
  periodChoices,
  periodOf,
  periodText,
  periodYearAgo,
  readPeriod,
  wholeMonth,
} from '#shared/period.ts'

const at = (text: string) => Date.parse(`${text}+03:00`)
/** Tuesday afternoon at the office. */
const now = at('2026-11-24T15:00')
const days = ({ since, until }: { since: number; until: number }) => `${dayText(since)} ${dayText(until - 1)}`

describe('periods', () => {
  it.each([
    ['today', '2026-11-24 2026-11-24', '2026-11-23 2026-11-23', '2025-11-25 2025-11-25'],
    ['yesterday', '2026-11-23 2026-11-23', '2026-11-22 2026-11-22', '2025-11-24 2025-11-24'],
    ['this_week', '2026-11-23 2026-11-24', '2026-11-16 2026-11-17', '2025-11-24 2025-11-25'],
    ['last_week', '2026-11-16 2026-11-22', '2026-11-09 2026-11-15', '2025-11-17 2025-11-23'],
    ['this_month', '2026-11-01 2026-11-24', '2026-10-01 2026-10-24', '2025-11-01 2025-11-24'],
    ['last_month', '2026-10-01 2026-10-31', '2026-09-01 2026-09-30', '2025-10-01 2025-10-31'],
    ['last_5_weeks', '2026-10-21 2026-11-24', '2026-09-16 2026-10-20', '2025-10-21 2025-11-24'],
    ['this_quarter', '2026-10-01 2026-11-24', '2026-08-01 2026-09-24', '2025-10-01 2025-11-24'],
    ['this_year', '2026-01-01 2026-11-24', '2025-01-01 2025-11-24', '2025-01-01 2025-11-24'],
    ['last_year', '2025-01-01 2025-12-31', '2024-01-01 2024-12-31', '2024-01-01 2024-12-31'],
    ['last_12_months', '2025-11-01 2026-10-31', '2024-11-01 2025-10-31', '2024-11-01 2025-10-31'],
  ] as const)('%s', (choice, itself, before, yearAgo) => {
    const period = periodOf(choice, now)
    expect(days(period)).toBe(itself)
    expect(days(periodBefore(period))).toBe(before)
    expect(days(periodYearAgo(period))).toBe(yearAgo)
  })

  it('clamps a day that the month before does not have', () => {
    const march = { since: at('2026-03-01T00:00'), until: at('2026-03-31T00:00') }
    expect(days(periodBefore(march))).toBe('2026-02-01 2026-02-28')
    const leapDay = { since: at('2028-02-01T00:00'), until: at('2028-03-01T00:00') }
    expect(days(periodYearAgo(leapDay))).toBe('2027-02-01 2027-02-28')
  })

  it('begins days at the office’s midnight, whatever the zone of the PC', () => {
    expect(periodOf('today', at('2026-11-24T00:00')).since).toBe(at('2026-11-24T00:00'))
    expect(periodOf('today', at('2026-11-23T23:59:59.999')).since).toBe(at('2026-11-23T00:00'))
  })

  it('is read back from an address', () => {
    for (const choice of periodChoices)
      expect(readPeriod(periodText(choice), now)).toEqual({ choice, period: periodOf(choice, now) })
    const own = { since: at('2026-10-01T00:00'), until: at('2026-10-04T00:00') }
    expect(periodText(own)).toBe('2026-10-01~2026-10-03')
    expect(readPeriod(periodText(own), now)).toEqual({ choice: null, period: own })
  })

  it.each(['', 'soon', '2026-10-01', '2026-02-30~2026-03-02', '2026-10-03~2026-10-01', '1.10.2026~2.10.2026'])(
    'takes “%s” for no period',
    (text) => {
      expect(readPeriod(text, now)).toBeUndefined()
    },
  )

  it('know a whole month from what is none', () => {
    const month = (since: string, until: string) => wholeMonth({ since: at(since), until: at(until) })
    expect(month('2026-10-01T00:00', '2026-11-01T00:00')).toBe('2026-10-01')
    expect(month('2025-12-01T00:00', '2026-01-01T00:00')).toBe('2025-12-01')
    expect(month('2026-10-01T00:00', '2026-10-31T00:00')).toBeNull()
    expect(month('2026-10-02T00:00', '2026-11-01T00:00')).toBeNull()
    expect(month('2026-10-01T00:00', '2026-12-01T00:00')).toBeNull()
    expect(month('2026-10-01T09:00', '2026-11-01T00:00')).toBeNull()
  })
})
