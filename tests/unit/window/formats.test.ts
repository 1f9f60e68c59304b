import { describe, expect, test } from 'vitest'
import { formatsOf } from '#renderer/words/formats.ts'

const turkish = formatsOf('tr')
const english = formatsOf('en')
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('figures as the office writes them', () => {
  const instant = Date.UTC(2026, 10, 23, 11, 5)

  test('an instant is shown by Istanbul’s clock, whatever this PC’s zone', () => {
    expect(turkish.dateTime(instant)).toBe('23.11.2026 14:05')
    expect(english.dateTime(instant)).toBe('23.11.2026 14:05')
    expect(turkish.date(Date.UTC(2026, 11, 31, 21, 0))).toBe('01.01.2027')
    expect(turkish.time(Date.UTC(2026, 10, 23, 21, 0))).toBe('00:00')
  })

  test('numbers and shares follow the language', () => {
    expect(turkish.number(1336)).toBe('1.336')
    expect(english.number(1336)).toBe('1,336')
    expect(turkish.percent(0.942)).toBe('%94,2')
    expect(english.percent(0.942)).toBe('94.2%')
  })

  test.each([
    [0, '0 dk', '0 min'],
    [59_999, '0 dk', '0 min'],
    [5 * minute, '5 dk', '5 min'],
    [2 * hour, '2 sa', '2 h'],
    [5 * hour + 40 * minute, '5 sa 40 dk', '5 h 40 min'],
    [day - minute, '23 sa 59 dk', '23 h 59 min'],
    [day + 5 * minute, '1 g', '1 d'],
    [2 * day + 3 * hour + 15 * minute, '2 g 3 sa', '2 d 3 h'],
    [-1000, '0 dk', '0 min'],
    [-5 * minute, '0 dk', '0 min'],
  ])('%i ms are a length that nobody reads as a time of the day: %j', (milliseconds, shown, inEnglish) => {
    expect(turkish.span(milliseconds)).toBe(shown)
    expect(english.span(milliseconds)).toBe(inEnglish)
  })

  test('working days are as long as the office works on them', () => {
    const working = 8 * hour
    expect(turkish.span(2 * working + 3 * hour, working)).toBe('2 g 3 sa')
    expect(turkish.span(working - minute, working)).toBe('7 sa 59 dk')
    // Whose calendar is not known has days of the clock.
    expect(turkish.span(day + hour, 0)).toBe('1 g 1 sa')
  })

  test('the size of a file', () => {
    expect(turkish.bytes(100)).toBe('1 KB')
    expect(turkish.bytes(1_258_291)).toBe('1,2 MB')
  })
})
