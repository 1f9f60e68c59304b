import { describe, expect, it } from 'vitest'
import { stretchWords } from '#renderer/screens/calendars/local-time.ts'
import { longDay } from '#renderer/words/long-day.ts'
import {
  groupDays,
  readDay,
  readWeek,
  spansOn,
  tidyDay,
  toldDay,
  typedWeek,
  weekLength,
} from '#renderer/screens/calendars/week-words.ts'
import { formatsOf } from '#renderer/words/formats.ts'

const hour = 3600
const span = (starts: number, ends: number) => ({ starts: starts * hour, ends: ends * hour })
const office = ['8-12 13-17', '8-12 13-17', '8-12 13-17', '8-12 13-17', '8-12 13-17', '', '']

describe('the hours of a week as people write them', () => {
  it.each([
    ['8-12 13-17', [span(8, 12), span(13, 17)]],
    ['08.30–12.00, 13:00-17:00', [span(8.5, 12), span(13, 17)]],
    ['13-17; 8-12', [span(8, 12), span(13, 17)]],
    ['22:00-06:00', [span(22, 30)]],
    ['22:00–06:00 (ertesi gün)', [span(22, 30)]],
    ['0-24', [span(0, 24)]],
    ['', []],
    ['sekiz', 'form'],
    ['8', 'form'],
    ['8-12-17', 'form'],
    ['8:75-12', 'form'],
    ['24-25', 'form'],
    ['8-12, 11-17', 'overlap'],
  ] as const)('“%s”', (typed, read) => {
    expect(readDay(typed)).toEqual(read)
  })

  it('are read back as they were told', () => {
    const week = readWeek(['22-6', '8-12, 13-17', '', '0-24', '', '9-13', ''])
    expect(week.problems.every((problem) => problem === null)).toBe(true)
    expect(readWeek(typedWeek(week.spans, 'ertesi gün')).spans).toEqual(week.spans)
  })

  it('may not overlap the night before, from Sunday to Monday neither', () => {
    expect(readWeek(['5-9', '', '', '', '', '', '22-6']).problems[0]).toBe('overlap')
    expect(readWeek(['6-9', '', '', '', '', '', '22-6']).problems[0]).toBeNull()
  })

  it('are nobody’s when no day has any', () => {
    expect(readWeek(['', '', '', '', '', '', '']).isEmpty).toBe(true)
  })

  it('are told in groups of days', () => {
    const { spans } = readWeek(office)
    expect(groupDays(spans).map(({ first, last }) => [first, last])).toEqual([
      [1, 5],
      [6, 7],
    ])
    expect(toldDay(spansOn(spans, 3), 'ertesi gün')).toBe('08:00–12:00, 13:00–17:00')
    expect(toldDay([span(22, 30)], 'ertesi gün')).toBe('22:00–06:00 (ertesi gün)')
  })

  it.each([
    ['8.30-12 13-16', '08:30–12:00, 13:00–16:00'],
    ['22-6', '22:00–06:00 (ertesi gün)'],
    ['sekizden', 'sekizden'],
    ['8-12, 11-17', '8-12, 11-17'],
    ['', ''],
  ])('“%s” is written as it was understood: “%s”', (typed, tidy) => {
    expect(tidyDay(typed, 'ertesi gün')).toBe(tidy)
    expect(tidyDay(tidy, 'ertesi gün')).toBe(tidy)
  })

  it('add up to the length of a week, the night with its morning', () => {
    expect(weekLength(readWeek(office).spans)).toEqual({ hours: 40, minutes: 0 })
    expect(weekLength(readWeek(['22-6', '8:20-12', '', '', '', '', '']).spans)).toEqual({ hours: 11, minutes: 40 })
  })
})

describe('times off and extra work as people write them', () => {
  const words = (since: string, until: string, language: 'tr' | 'en' = 'tr') =>
    stretchWords(Date.parse(`${since}+03:00`), Date.parse(`${until}+03:00`), formatsOf(language), language)

  it.each([
    ['2026-08-30T00:00', '2026-08-31T00:00', '30.08.2026 Paz'],
    ['2027-03-09T00:00', '2027-03-12T00:00', '09.03.2027 Sal – 11.03.2027 Per'],
    ['2026-10-28T13:00', '2026-10-29T00:00', '28.10.2026 Çar 13:00–24:00'],
    ['2026-11-28T09:00', '2026-11-28T17:00', '28.11.2026 Cmt 09:00–17:00'],
    ['2026-11-28T22:00', '2026-11-29T06:00', '28.11.2026 Cmt 22:00 – 29.11.2026 Paz 06:00'],
    ['2026-11-28T22:00', '2026-11-30T00:00', '28.11.2026 Cmt 22:00 – 29.11.2026 Paz 24:00'],
  ])('%s until %s', (since, until, told) => {
    expect(words(since, until)).toBe(told)
  })

  it('say the day of the week in the language of the screen', () => {
    expect(words('2026-08-30T00:00', '2026-08-31T00:00', 'en')).toBe('30.08.2026 Sun')
    expect(longDay('2027-06-01', 'tr')).toBe('1 Haziran 2027 Salı')
  })
})
