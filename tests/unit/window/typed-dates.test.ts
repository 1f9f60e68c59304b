// How people write a day: first the day, with whatever stands between, whatever the browser would like.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNoSuchDay, readTypedDay, readTypedMoment } from '#renderer/words/typed-dates.ts'

const today = { today: '2026-11-27' }

describe('a day', () => {
  it.each([
    ['5.12.2026', '2026-12-05'],
    ['05.12.2026', '2026-12-05'],
    ['5/12/26', '2026-12-05'],
    ['5-12-2026', '2026-12-05'],
    ['5 12 2026', '2026-12-05'],
    ['5.12', '2026-12-05'],
    ['5.12.', '2026-12-05'],
    ['05122026', '2026-12-05'],
    ['051226', '2026-12-05'],
    ['2026-12-05', '2026-12-05'],
    [' 29.2.2028 ', '2028-02-29'],
  ])('%s is %s', (text, day) => {
    expect(readTypedDay(text, today)).toBe(day)
  })

  it.each([
    '',
    '5',
    '5.',
    '5.1x',
    '31.2.2026',
    '29.02.2026',
    '0.1.2026',
    '1.13.2026',
    '12/31/2026',
    '5.12.202',
    '5.12.20',
    '051220',
    'yarın',
  ])('%s is none', (text) => {
    expect(readTypedDay(text, today)).toBeNull()
  })

  it.each([
    ['5.1', '2027-01-05'],
    ['5.11', '2027-11-05'],
    ['27.11', '2026-11-27'],
    ['28.11', '2026-11-28'],
    ['29.2', '2028-02-29'],
    ['5.1.2026', '2026-01-05'],
  ])('%s of which none before today makes sense is %s', (text, day) => {
    expect(readTypedDay(text, { ...today, min: '2026-11-27' })).toBe(day)
  })

  it.each(['31.02.', '31.2', '31.4.2027', '29.2.2027', '5.13', '32.1.2027', '00.01.'])(
    '%s is no day of any year',
    (text) => {
      expect(isNoSuchDay(text)).toBe(true)
      expect(readTypedDay(text, { ...today, min: '2026-11-27' })).toBeNull()
    },
  )

  it.each(['29.2', '5.12', '5.', '', 'yarın', '5.12.20'])('%s may still become one', (text) => {
    expect(isNoSuchDay(text)).toBe(false)
  })

  it('every day is read back as the field shows it, while typing it never tells another year', () => {
    const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(anyDay, (date) => {
        const day = date.toISOString().slice(0, 10)
        const shown = day.split('-').toReversed().join('.')
        expect(readTypedDay(shown, today)).toBe(day)
        expect(readTypedMoment(`${shown} 09:05`, today)).toBe(`${day}T09:05`)
        // Half written, it is no day yet or one of this year, never of another.
        for (let length = 0; length < shown.length; length += 1)
          expect(readTypedDay(shown.slice(0, length), today) ?? today.today).toMatch(/^2026-/u)
      }),
    )
  })
})

describe('a day and an hour', () => {
  it.each([
    ['5.12.2026 13:30', '2026-12-05T13:30'],
    ['5.12.2026 13.30', '2026-12-05T13:30'],
    ['5.12 9', '2026-12-05T09:00'],
    ['5.12.2026 0930', '2026-12-05T09:30'],
    ['2026-12-05T13:30', '2026-12-05T13:30'],
    ['2026-12-05 13:30:00', '2026-12-05T13:30'],
    ['5.12.2026', '2026-12-05T00:00'],
    ['5 12 2026', '2026-12-05T00:00'],
  ])('%s is %s', (text, moment) => {
    expect(readTypedMoment(text, today)).toBe(moment)
  })

  it.each(['', '13:30', '5.12.2026 24:00', '5.12.2026 9:60', '5.12.2026 saat 9', '31.2.2026 9:00'])(
    '%s is none',
    (text) => {
      expect(readTypedMoment(text, today)).toBeNull()
    },
  )
})
