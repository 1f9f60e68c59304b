// A day that is typed is the day that is shown, printed and written into a file, of whatever year: what was imported is older than 2016.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvField, secondsOf } from '#main/files/cells.ts'
import { daysLater, officeInstant, officeWall } from '#shared/office-time.ts'
import { dayText, periodOf, readDay, readPeriod, startOfDay } from '#shared/period.ts'
import { timeSteps } from '#shared/time-steps.ts'
import { endOfDay } from '#renderer/request/acts/hold-dates.ts'
import { instantOf } from '#renderer/screens/calendars/local-time.ts'
import { formatsOf } from '#renderer/words/formats.ts'

const formats = formatsOf('tr')
const day = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2040, 0, 1) / 86_400_000 })
  .map((count) => new Date(count * 86_400_000).toISOString().slice(0, 10))
const shown = (text: string) => text.split('-').toReversed().join('.')

describe('a typed day', () => {
  it.each(['2016-01-01', '2015-12-31', '2012-02-29', '2016-03-26', '2016-03-27', '2016-10-30', '2026-01-01'])(
    '%s is shown as it was typed',
    (text) => expect(formats.date(readDay(text) ?? 0)).toBe(shown(text)),
  )

  it('is the same in every place that says a day', () => {
    fc.assert(
      fc.property(day, (text) => {
        const began = readDay(text) ?? Number.NaN
        expect(formats.dateTime(began)).toBe(`${shown(text)} 00:00`)
        expect(dayText(began)).toBe(text)
        expect(startOfDay(began + 3_600_000 * 20)).toBe(began)
        expect(csvField('date', began)).toBe(shown(text))
        expect(secondsOf('date', began)).toBe((Date.parse(`${text}T00:00:00Z`) / 86_400_000 + 25_569) * 86_400)
        expect(formats.dateTime(instantOf(`${text}T13:05`))).toBe(`${shown(text)} 13:05`)
        expect(formats.time(endOfDay(text))).toBe('17:00')
        const { period } = readPeriod(`${text}~${text}`, began) ?? {}
        expect(dayText(period?.until ?? 0)).toBe(dayText(daysLater(began, 1)))
      }),
    )
  })

  it('and the clock of any instant lead back to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }), (instant) => {
        const wall = officeWall(instant)
        // An hour that autumn showed twice leads to its first.
        expect([0, 3_600_000]).toContain(Math.abs(officeInstant(wall) - instant))
        expect(officeWall(officeInstant(wall))).toBe(wall)
      }),
    )
  })
})

it('a period of earlier years begins and ends at midnights, its months too', () => {
  const year = periodOf('last_year', Date.UTC(2016, 5, 1))
  expect([year.since, year.until].map(formats.dateTime)).toEqual(['01.01.2015 00:00', '01.01.2016 00:00'])
  for (const step of ['day', 'week', 'month'] as const)
    for (const { key } of timeSteps(year, step)) expect(formats.time(key)).toBe('00:00')
})
